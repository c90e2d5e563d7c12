"""What the public sees of companies and of what depends on them, and every filter of the map."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from home.language import in_main_language

if TYPE_CHECKING:
    from home.models import Commune


def _public_company(prefix: str = "") -> Q:
    """Return the condition « this company's page is live and its dossier is not paused », through a relation."""
    paused = Q(**{f"{prefix}dossier__status": "paused"})
    without = Q(**{f"{prefix}dossier__isnull": True})
    shown = Q(**{f"{prefix}live": True}) & (without | ~paused)
    return shown if settings.EXAMPLES_COUNTED else shown & Q(**{f"{prefix}is_example": False})


class PublicQuerySet(PageQuerySet):
    """Pages of one kind, as lists show them."""

    def for_cards(self) -> Self:
        """Read with each page what its card needs, so that a list costs the same whatever its length."""
        return self.select_related("card_image", "locale")


class CompanyQuerySet(PublicQuerySet):
    """Company pages: who is public, where, and every filter."""

    def public(self) -> Self:
        """Keep the companies that the public may find: live, in the main language, not paused."""
        return self.filter(in_main_language(), _public_company())

    def on_map(self) -> Self:
        """Keep those that have a position."""
        return self.filter(latitude__isnull=False, longitude__isnull=False)

    def for_cards(self) -> Self:
        """Read the commune and the sectors too: the kicker and the tone of a card come from them."""
        from companies.models import CompanyPageSector

        sectors = CompanyPageSector.objects.select_related("sector")
        return (
            super()
            .for_cards()
            .select_related("commune", "dossier")
            .prefetch_related(Prefetch("company_sectors", queryset=sectors))
        )

    def in_sectors(self, keys: Collection[int] | QuerySet[Any, Any]) -> Self:
        """Keep the companies of any of these sectors."""
        from companies.models import CompanyPageSector

        return self.filter(Exists(CompanyPageSector.objects.filter(page=OuterRef("pk"), sector__in=keys)))

    def with_metiers(self, keys: Collection[int] | QuerySet[Any, Any]) -> Self:
        """Keep the companies where any of these trades is practised."""
        through = self.model.metiers.through.objects
        return self.filter(Exists(through.filter(companypage=OuterRef("pk"), metierpage__in=keys)))

    def in_epci(self, code: str) -> Self:
        """Keep the companies of one intercommunality (SIREN number)."""
        return self.filter(commune__epci=code)

    def in_commune(self, commune: Commune) -> Self:
        """Keep the companies of one commune."""
        return self.filter(commune=commune)


class ProductQuerySet(PublicQuerySet):
    """Product pages."""

    def public(self) -> Self:
        """Keep the products that the public may find: their maker's page is public too."""
        return self.filter(Q(live=True), in_main_language(), _public_company("maker__"))

    def for_cards(self) -> Self:
        """Read the maker, its commune and its sectors too: the kicker and the tone of a card come from them."""
        from companies.models import CompanyPageSector

        sectors = CompanyPageSector.objects.select_related("sector")
        return (
            super()
            .for_cards()
            .select_related("maker__commune", "maker__locale", "maker__dossier")
            .prefetch_related(Prefetch("maker__company_sectors", queryset=sectors))
        )


class MetierQuerySet(PublicQuerySet):
    """Trade pages."""

    def public(self) -> Self:
        """Keep the live trades, in the main language."""
        return self.filter(in_main_language(), live=True)


class OfferQuerySet(QuerySet[Any, Any]):
    """Offers of internships."""

    def public(self) -> Self:
        """Keep the live offers of public companies."""
        return self.filter(Q(live=True), _public_company("company__"))


CompanyManager = PageManager.from_queryset(CompanyQuerySet)
ProductManager = PageManager.from_queryset(ProductQuerySet)
MetierManager = PageManager.from_queryset(MetierQuerySet)
