"""A trade, told to a pupil."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from companies.models.sector import Sector
from companies.querysets import MetierManager
from home.blocks import BodyStreamBlock, MomentBlock, TrainingBlock
from home.models import BasePage

FEATURES = ["bold", "italic", "link", "ul", "ol"]


class MetierPage(BasePage):
    """What one does, how one learns it, where it is practised; written in « tu »."""

    name_feminine = models.CharField(_("name in the feminine"), max_length=120, blank=True)
    name_masculine = models.CharField(_("name in the masculine"), max_length=120, blank=True)
    rome_code = models.CharField(
        _("ROME code"),
        max_length=5,
        blank=True,
        help_text=_("France Travail's code of the trade: a letter, four digits."),
    )
    sectors = ParentalManyToManyField(Sector, verbose_name=_("sectors"), blank=True, related_name="metiers")
    day = StreamField([("moment", MomentBlock())], verbose_name=_("a day"), blank=True)
    gestures = RichTextField(_("gestures"), features=FEATURES, blank=True)
    tools = RichTextField(_("tools"), features=FEATURES, blank=True)
    workplace = RichTextField(_("where one works"), features=FEATURES, blank=True)
    hours = models.CharField(_("hours"), max_length=200, blank=True)
    qualities = RichTextField(_("qualities"), features=FEATURES, blank=True)
    training = StreamField([("training", TrainingBlock())], verbose_name=_("how to get there"), blank=True)
    training_places = RichTextField(_("training places nearby"), features=FEATURES, blank=True)
    prospects = RichTextField(_("prospects"), features=FEATURES, blank=True)
    women_in_trade = RichTextField(_("women in the trade"), features=FEATURES, blank=True)
    body = StreamField(BodyStreamBlock(), verbose_name=_("content"), blank=True)

    objects: ClassVar[Any] = MetierManager()

    parent_page_types = ["companies.MetierIndexPage"]
    subpage_types: list[str] = []
    schema_type = "Occupation"
    tone = "seine"

    content_panels = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [FieldPanel("name_feminine"), FieldPanel("name_masculine"), FieldPanel("rome_code"), FieldPanel("sectors")],
            heading=_("Trade"),
        ),
        FieldPanel("day"),
        FieldPanel("gestures"),
        FieldPanel("tools"),
        FieldPanel("workplace"),
        FieldPanel("hours"),
        FieldPanel("qualities"),
        FieldPanel("training"),
        FieldPanel("training_places"),
        FieldPanel("prospects"),
        FieldPanel("women_in_trade"),
        FieldPanel("body"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("name_feminine"),
        index.SearchField("name_masculine"),
        index.AutocompleteField("name_feminine"),
        index.SearchField("gestures"),
        index.SearchField("body"),
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        SynchronizedField("rome_code", overridable=False),
        SynchronizedField("sectors", overridable=False),
    ]

    class Meta:
        verbose_name = _("trade")
        verbose_name_plural = _("trades")

    @property
    def card_kicker(self) -> str:
        """Return the first levels of the way there."""
        return ", ".join(item.value["level"] for item in list(self.training)[:2])

    @cached_property
    def public_companies(self) -> list[Any]:
        """Return the public companies where the trade is practised, ready for cards."""
        return list(self.facts.companies.public().for_cards().order_by("sort_title"))

    @cached_property
    def public_offers(self) -> list[Any]:
        """Return the internship offers of those companies."""
        from companies.models.offer import Offer

        companies = [page.pk for page in self.public_companies]
        return list(
            Offer.objects.public().filter(company__in=companies).select_related("company__commune", "company__locale")
        )

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add `facts` (the page in the main language) and `points`, the places of its companies."""
        context = super().get_context(request, *args, **kwargs)
        points = [page.map_point for page in self.public_companies]
        context.update(facts=self.facts, points=[point for point in points if point is not None])
        return context
