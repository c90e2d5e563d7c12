"""Ways on: menus, calls to action, pages to read next."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from home.blocks.samples import samples
from home.cards import public_address, specific_cards

#: What a menu may lead to: the web, a page of the site, a part of the page, a mail or a telephone.
LINK = re.compile(r"^(?:https?://|mailto:|tel:|#|/(?![/\\]))[^\s]*$", re.IGNORECASE)


def validate_link(address: str) -> None:
    """Raise ValidationError for an address that a menu may not lead to, such as a script."""
    if not LINK.match(address):
        raise ValidationError(_("Give an address that begins with https://, or with / for a page of this site."))


class LinkValue(blocks.StructValue):
    """A link to a page of the site or to another address."""

    @property
    def href(self) -> str:
        """Return the address: the page's own when a live page is chosen, else the other one; empty for none."""
        page = self.get("page")
        if page is not None:
            return public_address(page)
        return self.get("url") or ""


class LinkBlock(blocks.StructBlock):
    """A labelled link to a page or to an address; the base of every block that leads elsewhere."""

    label = blocks.CharBlock(label=_("Words of the link"), max_length=60)
    page = blocks.PageChooserBlock(label=_("Page"), required=False)
    url = blocks.URLBlock(label=_("or another address"), required=False)

    class Meta:
        icon = "link"
        label = _("Link")
        value_class = LinkValue

    def clean(self, value: Any) -> Any:
        """Refuse a link that leads nowhere or to two places."""
        cleaned = super().clean(value)
        if bool(cleaned.get("page")) == bool(cleaned.get("url")):
            raise blocks.StructBlockValidationError(
                block_errors={"page": ValidationError(_("Choose a page or give an address: one of them, not both."))}
            )
        return cleaned


class SocialLinkBlock(blocks.StructBlock):
    """An account on a social network."""

    network = blocks.CharBlock(label=_("Network"), max_length=40)
    url = blocks.URLBlock(label=_("Address"))

    class Meta:
        icon = "group"
        label = _("Social network")
        description = _("A link in the footer.")
        template = "blocks/social_link.html"
        preview_value = {"network": "Mastodon", "url": "https://example.org/@exemple"}


class MenuPageBlock(blocks.StructBlock):
    """A page of the site in a menu."""

    page = blocks.PageChooserBlock(label=_("Page"))
    label = blocks.CharBlock(
        label=_("Other words"), max_length=40, required=False, help_text=_("The page's short title is used when empty.")
    )

    class Meta:
        icon = "doc-empty"
        label = _("Page")


class MenuLinkBlock(blocks.StructBlock):
    """Another address in a menu."""

    label = blocks.CharBlock(label=_("Words"), max_length=40)
    url = blocks.CharBlock(label=_("Address"), max_length=300, validators=[validate_link])

    class Meta:
        icon = "link"
        label = _("Other address")


class MenuStreamBlock(blocks.StreamBlock):
    """The links of a menu, in order."""

    page = MenuPageBlock()
    link = MenuLinkBlock()


class CallToActionBlock(LinkBlock):
    """One thing to do, on the maker's plate."""

    title = blocks.CharBlock(label=_("Title"), max_length=100)
    text = blocks.TextBlock(label=_("Text"), max_length=300, required=False)

    class Meta:
        icon = "crosshairs"
        label = _("Call to action")
        description = _("A plate with a title and one button.")
        template = "blocks/call_to_action.html"
        preview_value = {
            "title": "Vous fabriquez ici ?",
            "text": "Racontez votre atelier : notre équipe vous relit, vous validez.",
            "label": "Inscrire mon entreprise",
            "page": None,
            "url": "https://example.org/",
        }


class RelatedPagesBlock(blocks.StructBlock):
    """Pages to read next, as cards."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=100, required=False)
    pages = blocks.ListBlock(blocks.PageChooserBlock(), label=_("Pages"), max_num=12)

    class Meta:
        icon = "doc-full-inverse"
        label = _("Related pages")
        description = _("Cards of pages of the site; a page that is not public is left out.")
        template = "blocks/related_pages.html"

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Add `cards`: those of the live pages chosen."""
        context = super().get_context(value, parent_context)
        context["cards"] = specific_cards(list(value["pages"]))
        return context

    def get_preview_value(self) -> Any:
        """Return the first pages of the site."""
        return self.normalize(
            {"heading": "À lire aussi", "pages": samples("wagtailcore.Page", 3, depth__gt=2, live=True)}
        )
