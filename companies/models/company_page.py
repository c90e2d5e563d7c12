"""A company's public page."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from companies.models.company import Company
from companies.models.sector import Sector
from companies.querysets import CompanyManager
from home.blocks import BodyStreamBlock, PhotoBlock
from home.models import BasePage
from home.models.place import PlaceFields
from home.territory.points import MapPoint


class HeadcountBand(models.TextChoices):
    """How many people work there (bands of Insee's Sirene register, gathered)."""

    MICRO = "1-9", _("1 to 9")
    SMALL = "10-49", _("10 to 49")
    MEDIUM = "50-249", _("50 to 249")
    LARGE = "250+", _("250 or more")


class VisitPolicy(models.TextChoices):
    """Whether one may come and see."""

    NONE = "none", _("No visits")
    ON_REQUEST = "on_request", _("By appointment")
    OPEN_DAYS = "open_days", _("On open days")


class SheetOrigin(models.TextChoices):
    """Where the page's facts come from."""

    PUBLIC_SOURCES = "public_sources", _("drawn up from public sources")
    COMPANY = "company", _("given by the company")


class CompanyPage(PlaceFields, BasePage):
    """What a company makes, where, how and with whom; one per dossier and language."""

    dossier = models.ForeignKey(
        Company,
        verbose_name=_("dossier"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="pages",
        help_text=_("The company's private dossier: contacts, consent, verification."),
    )
    street_address = models.CharField(_("street address"), max_length=200, blank=True)
    founded_year = models.PositiveSmallIntegerField(_("founded in"), null=True, blank=True)
    headcount = models.CharField(_("headcount"), max_length=8, choices=HeadcountBand, blank=True)
    website = models.URLField(_("website"), blank=True)
    visit_policy = models.CharField(_("visits"), max_length=12, choices=VisitPolicy, default=VisitPolicy.NONE)
    visit_details = models.TextField(_("how to visit"), max_length=500, blank=True)
    welcomes_interns = models.BooleanField(_("welcomes interns"), default=False)
    intern_details = models.TextField(_("how to come as an intern"), max_length=500, blank=True)
    commitment_hiring = models.TextField(_("local hiring"), max_length=300, blank=True)
    commitment_csr = models.TextField(_("social and environmental responsibility"), max_length=300, blank=True)
    commitment_quality = models.TextField(_("quality of work life"), max_length=300, blank=True)
    origin = models.CharField(
        _("origin of the page"), max_length=16, choices=SheetOrigin, default=SheetOrigin.PUBLIC_SOURCES
    )
    is_example = models.BooleanField(
        _("example"), default=False, help_text=_("A fictitious company: search engines and open data leave it out.")
    )
    metiers = ParentalManyToManyField(
        "companies.MetierPage", verbose_name=_("trades"), blank=True, related_name="companies"
    )
    gallery = StreamField([("photo", PhotoBlock())], verbose_name=_("gallery"), blank=True)
    body = StreamField(BodyStreamBlock(), verbose_name=_("content"), blank=True)

    objects: ClassVar[Any] = CompanyManager()

    parent_page_types = ["companies.CompanyIndexPage"]
    subpage_types: list[str] = []
    schema_type = "Organization"

    content_panels = [
        *BasePage.content_panels,
        InlinePanel("company_sectors", heading=_("Sectors"), label=_("Sector"), max_num=4),
        MultiFieldPanel(
            [
                FieldPanel("street_address"),
                FieldPanel("commune"),
                FieldPanel("latitude"),
                FieldPanel("longitude"),
                FieldPanel("location_precision"),
            ],
            heading=_("Place"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("founded_year"),
                FieldPanel("headcount"),
                FieldPanel("website"),
                FieldPanel("origin"),
                FieldPanel("is_example"),
                FieldPanel("dossier"),
            ],
            heading=_("Facts"),
        ),
        FieldPanel("gallery"),
        FieldPanel("body"),
        FieldPanel("metiers"),
        MultiFieldPanel(
            [
                FieldPanel("visit_policy"),
                FieldPanel("visit_details"),
                FieldPanel("welcomes_interns"),
                FieldPanel("intern_details"),
            ],
            heading=_("Visits and internships"),
        ),
        MultiFieldPanel(
            [FieldPanel("commitment_hiring"), FieldPanel("commitment_csr"), FieldPanel("commitment_quality")],
            heading=_("Commitments"),
        ),
        InlinePanel("labels", heading=_("Labels"), label=_("Label")),
        InlinePanel("social_accounts", heading=_("Social networks"), label=_("Account")),
        InlinePanel("supply_links", heading=_("Local suppliers and customers"), label=_("Link")),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("body"),
        index.RelatedFields("commune", [index.SearchField("name")]),
        index.FilterField("is_example"),
    ]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *(
            SynchronizedField(name, overridable=False)
            for name in (
                "dossier",
                "street_address",
                "commune",
                "latitude",
                "longitude",
                "location_precision",
                "founded_year",
                "headcount",
                "website",
                "visit_policy",
                "welcomes_interns",
                "origin",
                "is_example",
            )
        ),
    ]

    class Meta(PlaceFields.Meta):
        abstract = False
        verbose_name = _("company")
        verbose_name_plural = _("companies")

    def is_hidden(self) -> bool:
        """Tell whether the company is paused: its facts are those of the page in the main language."""
        dossier = self.facts.dossier
        return super().is_hidden() or (dossier is not None and dossier.is_paused)

    @property
    def shown_as_example(self) -> bool:
        """Tell whether the company is fictitious."""
        return bool(self.facts.is_example)

    @cached_property
    def sectors(self) -> list[Sector]:
        """Return the sectors in the editor's order."""
        return [link.sector for link in self.company_sectors.all()]

    @property
    def main_sector(self) -> Sector | None:
        """Return the first sector."""
        return next(iter(self.sectors), None)

    @property
    def card_tone(self) -> str:
        """Return the first sector's colour."""
        return self.main_sector.colour if self.main_sector else self.tone

    @property
    def card_kicker(self) -> str:
        """Return the commune's name."""
        return self.commune.name if self.commune else ""

    @property
    def map_point(self) -> MapPoint | None:
        """Return the company's point for a map; None without a position."""
        if self.latitude is None or self.longitude is None:
            return None
        return MapPoint(
            name=self.title,
            url=self.get_url() or "",
            latitude=self.latitude,
            longitude=self.longitude,
            tone=self.card_tone,
            label=self.card_kicker,
        )

    @cached_property
    def public_products(self) -> list[Any]:
        """Return the products that the public may find, ready for cards: their maker is known already."""
        return list(self.facts.products.live().select_related("card_image", "locale").order_by("sort_title"))

    @cached_property
    def public_metiers(self) -> list[Any]:
        """Return the live trades practised there."""
        return list(self.facts.metiers.live().for_cards().order_by("sort_title"))

    @cached_property
    def public_offers(self) -> list[Any]:
        """Return the offers open now."""
        return list(self.facts.offers.filter(live=True).order_by("starts_on", "title"))

    @cached_property
    def partners(self) -> list[CompanySupplyLink]:
        """Return the links to suppliers and customers whose pages are public."""
        links = self.facts.supply_links.select_related("company__commune", "company__locale", "company__dossier")
        return [link for link in links if link.company and link.company.live and not link.company.is_hidden()]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add `facts` (the page in the main language) and `points` for the plate's map."""
        context = super().get_context(request, *args, **kwargs)
        point = self.facts.map_point
        context.update(facts=self.facts, points=[point] if point else [])
        return context


class SectorLinkManager(models.Manager["CompanyPageSector"]):
    """Links read with their sectors: nobody wants the one without the other."""

    def get_queryset(self) -> models.QuerySet[CompanyPageSector]:
        """Return the links, each with its sector, in one query."""
        return super().get_queryset().select_related("sector")


class CompanyPageSector(Orderable):
    """A company's sector, in order: the first gives the colour."""

    page = ParentalKey(CompanyPage, on_delete=models.CASCADE, related_name="company_sectors")
    sector = models.ForeignKey(Sector, verbose_name=_("sector"), on_delete=models.PROTECT, related_name="company_links")

    objects = SectorLinkManager()

    panels = [FieldPanel("sector")]

    class Meta(Orderable.Meta):
        unique_together = (("page", "sector"),)


class CompanyLabel(Orderable):
    """A label or certificate: « Entreprise du patrimoine vivant », ISO 9001."""

    page = ParentalKey(CompanyPage, on_delete=models.CASCADE, related_name="labels")
    name = models.CharField(_("label"), max_length=120)
    url = models.URLField(_("proof on the web"), blank=True)

    panels = [FieldPanel("name"), FieldPanel("url")]


class CompanySocialAccount(Orderable):
    """A company's account on a social network."""

    page = ParentalKey(CompanyPage, on_delete=models.CASCADE, related_name="social_accounts")
    network = models.CharField(_("network"), max_length=40)
    url = models.URLField(_("address"))

    panels = [FieldPanel("network"), FieldPanel("url")]


class CompanySupplyLink(Orderable):
    """A supplier or customer in the territory, that the map can draw."""

    class Kind(models.TextChoices):
        """Which way the goods go."""

        SUPPLIER = "supplier", _("supplier")
        CUSTOMER = "customer", _("customer")

    page = ParentalKey(CompanyPage, on_delete=models.CASCADE, related_name="supply_links")
    kind = models.CharField(_("kind"), max_length=8, choices=Kind)
    company = models.ForeignKey(
        CompanyPage, verbose_name=_("company"), null=True, on_delete=models.CASCADE, related_name="linked_by"
    )
    words = models.CharField(_("what is bought or sold"), max_length=160, blank=True)

    panels = [FieldPanel("kind"), FieldPanel("company"), FieldPanel("words")]
