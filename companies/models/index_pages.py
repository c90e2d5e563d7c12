"""The pages that list companies, products, trades and offers."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from companies.models.company_page import CompanyPage
from companies.models.metier_page import MetierPage
from companies.models.offer import Offer, OfferLevel
from companies.models.product_page import ProductKind, ProductPage
from companies.models.sector import Sector
from home.language import in_main_language
from home.models import BasePage
from home.paging import page_number


class ListingPage(BasePage):
    """A page that lists others, counted and paged, with one plain filter in the query string."""

    page_size: ClassVar[int] = 24

    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    schema_type = "CollectionPage"

    class Meta:
        abstract = True

    def listed(self, chosen: str) -> Any:
        """Return what is listed under the filter chosen ("" for all)."""
        raise NotImplementedError

    def filters(self) -> list[tuple[str, str]]:
        """Return the filter's choices: (value, label)."""
        raise NotImplementedError

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add `results` (a paginator's page), `count`, `filters`, and the one `chosen`; an unknown one is ignored."""
        context = super().get_context(request, *args, **kwargs)
        filters = self.filters()
        asked = request.GET.get("filter", "")
        chosen = asked if asked in {value for value, label in filters} else ""
        paginator = Paginator(self.listed(chosen), self.page_size)
        results = paginator.get_page(page_number(request))
        context.update(results=results, count=paginator.count, filters=filters, chosen=chosen)
        return context


def _sector_filters() -> list[tuple[str, str]]:
    return list(Sector.objects.filter(in_main_language()).values_list("slug", "name"))


class CompanyIndexPage(ListingPage):
    """All public companies, by name."""

    subpage_types = ["companies.CompanyPage"]

    class Meta:
        verbose_name = _("list of companies")
        verbose_name_plural = _("lists of companies")

    def filters(self) -> list[tuple[str, str]]:
        """Return the sectors."""
        return _sector_filters()

    def listed(self, chosen: str) -> Any:
        """Return the companies, of one sector if chosen."""
        companies = CompanyPage.objects.public().for_cards().order_by("sort_title")
        if chosen:
            companies = companies.in_sectors(Sector.objects.filter(in_main_language(), slug=chosen).values("pk"))
        return companies


class ProductIndexPage(ListingPage):
    """All public products, by name."""

    subpage_types = ["companies.ProductPage"]

    class Meta:
        verbose_name = _("list of products")
        verbose_name_plural = _("lists of products")

    def filters(self) -> list[tuple[str, str]]:
        """Return the kinds of products."""
        return [(value, str(label)) for value, label in ProductKind.choices]

    def listed(self, chosen: str) -> Any:
        """Return the products, of one kind if chosen."""
        products = ProductPage.objects.public().for_cards().order_by("sort_title")
        return products.filter(kind=chosen) if chosen else products


class MetierIndexPage(ListingPage):
    """All trades, by name."""

    subpage_types = ["companies.MetierPage"]

    class Meta:
        verbose_name = _("list of trades")
        verbose_name_plural = _("lists of trades")

    def filters(self) -> list[tuple[str, str]]:
        """Return the sectors."""
        return _sector_filters()

    def listed(self, chosen: str) -> Any:
        """Return the trades, of one sector if chosen."""
        metiers = MetierPage.objects.public().for_cards().order_by("sort_title")
        return metiers.filter(sectors__slug=chosen) if chosen else metiers


class OfferIndexPage(ListingPage):
    """The internship offers of all public companies."""

    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("list of offers")
        verbose_name_plural = _("lists of offers")

    def filters(self) -> list[tuple[str, str]]:
        """Return whom offers are for."""
        return [(value, str(label)) for value, label in OfferLevel.choices]

    def listed(self, chosen: str) -> Any:
        """Return the offers, for one level if chosen."""
        offers = (
            Offer.objects.public().select_related("company__commune", "company__locale").order_by("starts_on", "title")
        )
        return offers.filter(level=chosen) if chosen else offers
