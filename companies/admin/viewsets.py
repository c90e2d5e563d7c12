"""The team's screens for what is not a page: dossiers, sectors, offers."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList, TabbedInterface
from wagtail.admin.ui.tables import UpdatedAtColumn
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from companies.models import Company, Offer, Sector


class CompanyViewSet(SnippetViewSet):
    """The dossiers of companies: status, contacts, consent, verification."""

    model = Company
    icon = "folder-inverse"
    menu_label = _("Dossiers")
    list_display = ["name", "status", "verified_on", UpdatedAtColumn()]
    list_filter = ["status"]
    search_fields = ["name", "siret"]
    list_export = ["name", "siret", "status", "consent_given_on", "verified_on", "ambassador_since"]
    edit_handler = TabbedInterface(
        [
            ObjectList(
                [
                    FieldPanel("name"),
                    FieldPanel("siret"),
                    FieldRowPanel([FieldPanel("status"), FieldPanel("follow_up_on"), FieldPanel("invited_on")]),
                    FieldPanel("notes"),
                ],
                heading=_("Essentials"),
            ),
            ObjectList(
                [
                    FieldRowPanel([FieldPanel("contact_name"), FieldPanel("contact_role")]),
                    FieldRowPanel([FieldPanel("contact_email"), FieldPanel("contact_phone")]),
                ],
                heading=_("Private contact"),
            ),
            ObjectList(
                [
                    MultiFieldPanel(
                        [FieldRowPanel([FieldPanel("consent_given_on"), FieldPanel("consent_given_by")])],
                        heading=_("Agreement to appear"),
                    ),
                    MultiFieldPanel(
                        [FieldRowPanel([FieldPanel("verified_on"), FieldPanel("verified_by")])],
                        heading=_("Verification"),
                    ),
                    FieldPanel("ambassador_since"),
                ],
                heading=_("Network"),
            ),
        ]
    )


class SectorViewSet(SnippetViewSet):
    """The sectors, in the order of the menus."""

    model = Sector
    icon = "tag"
    menu_label = _("Sectors")
    list_display = ["name", "colour", "sort_order"]
    ordering = ["sort_order", "name"]


class OfferViewSet(SnippetViewSet):
    """The internship offers."""

    model = Offer
    icon = "calendar-alt"
    menu_label = _("Internship offers")
    list_display = ["title", "company", "level", "starts_on", UpdatedAtColumn()]
    list_filter = ["level"]


class NetworkViewSetGroup(SnippetViewSetGroup):
    """One menu for the network of companies."""

    menu_label = _("Network")
    menu_icon = "group"
    menu_order = 150
    items = (CompanyViewSet, OfferViewSet, SectorViewSet)
