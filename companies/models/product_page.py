"""A thing made here."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from companies.models.company_page import CompanyPage
from companies.querysets import ProductManager
from home.blocks import BodyStreamBlock, PhotoBlock, ProcessStepsBlock
from home.models import BasePage


class ProductKind(models.TextChoices):
    """The study's two kinds of products."""

    EMBLEMATIC = "emblematic", _("emblematic product")
    INNOVATIVE = "innovative", _("innovative product")


class OriginClaim(models.TextChoices):
    """What was done here: the stamp's words."""

    MADE = "made", _("Made here")
    DESIGNED = "designed", _("Designed here")
    ASSEMBLED = "assembled", _("Assembled here")
    REFURBISHED = "refurbished", _("Refurbished here")


class ProductPage(BasePage):
    """An object, its maker, its origin claim and the evidence without which no stamp is shown."""

    maker = models.ForeignKey(
        CompanyPage, verbose_name=_("maker"), null=True, on_delete=models.PROTECT, related_name="products"
    )
    kind = models.CharField(_("kind"), max_length=12, choices=ProductKind, default=ProductKind.EMBLEMATIC)
    origin_claim = models.CharField(_("origin claim"), max_length=12, choices=OriginClaim, blank=True)
    origin_evidence = models.CharField(
        _("evidence"),
        max_length=250,
        blank=True,
        help_text=_("What proves the claim: the stamp is shown only with it."),
    )
    origin_evidence_url = models.URLField(_("evidence on the web"), blank=True)
    origin_verified_on = models.DateField(_("evidence seen on"), null=True, blank=True)
    claim_in_source = models.CharField(
        _("the study's own words"),
        max_length=120,
        blank=True,
        help_text=_("Shown as « cited by the study », without a stamp."),
    )
    since_year = models.PositiveSmallIntegerField(_("made since"), null=True, blank=True)
    used_where = models.TextField(_("where it is used"), max_length=400, blank=True)
    did_you_know = models.TextField(_("did you know?"), max_length=400, blank=True)
    steps = StreamField(
        [("process_steps", ProcessStepsBlock())], verbose_name=_("how it is made"), blank=True, max_num=1
    )
    gallery = StreamField([("photo", PhotoBlock())], verbose_name=_("gallery"), blank=True)
    body = StreamField(BodyStreamBlock(), verbose_name=_("content"), blank=True)

    objects: ClassVar[Any] = ProductManager()

    parent_page_types = ["companies.ProductIndexPage"]
    subpage_types: list[str] = []
    schema_type = "Product"
    tone = "wheat"

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("maker"),
        FieldPanel("kind"),
        MultiFieldPanel(
            [
                FieldPanel("origin_claim"),
                FieldPanel("origin_evidence"),
                FieldPanel("origin_evidence_url"),
                FieldPanel("origin_verified_on"),
                FieldPanel("claim_in_source"),
            ],
            heading=_("Origin"),
        ),
        FieldPanel("since_year"),
        FieldPanel("used_where"),
        FieldPanel("did_you_know"),
        FieldPanel("steps"),
        FieldPanel("gallery"),
        FieldPanel("body"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("used_where"),
        index.SearchField("body"),
        index.RelatedFields("maker", [index.SearchField("title")]),
        index.FilterField("kind"),
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *(
            SynchronizedField(name, overridable=False)
            for name in ("maker", "kind", "origin_claim", "origin_evidence_url", "origin_verified_on", "since_year")
        ),
    ]

    class Meta:
        verbose_name = _("product")
        verbose_name_plural = _("products")

    def is_hidden(self) -> bool:
        """Tell whether the maker is not public: its products disappear with it."""
        maker = self.facts.maker
        return super().is_hidden() or (maker is not None and (not maker.live or maker.is_hidden()))

    def was_public(self) -> bool:
        """Tell whether the public could ever find the product: never before its maker."""
        maker = self.facts.maker
        return super().was_public() and (maker is None or maker.was_public())

    @property
    def shown_as_example(self) -> bool:
        """Tell whether the maker is fictitious."""
        return self.facts.maker is not None and bool(self.facts.maker.is_example)

    @property
    def stamp(self) -> str:
        """Return the stamp's words: those of the claim, only where there is evidence."""
        return str(self.get_origin_claim_display()) if self.origin_claim and self.origin_evidence else ""

    @property
    def card_stamp(self) -> str:
        """Return the stamp's words."""
        return self.stamp

    @property
    def card_kicker(self) -> str:
        """Return the maker's name and commune."""
        if self.maker is None:
            return ""
        return " · ".join(part for part in (self.maker.title, self.maker.card_kicker) if part)

    @property
    def card_tone(self) -> str:
        """Return the colour of the maker's first sector."""
        return self.maker.card_tone if self.maker else self.tone

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add `facts` (the page in the main language), `points` and `others`, the maker's other products."""
        context = super().get_context(request, *args, **kwargs)
        facts = self.facts
        maker = facts.maker
        point = maker.map_point if maker else None
        others = ProductPage.objects.public().filter(maker=maker).exclude(pk=facts.pk).for_cards()[:6] if maker else []
        context.update(facts=facts, points=[point] if point else [], others=[page.card for page in others])
        return context
