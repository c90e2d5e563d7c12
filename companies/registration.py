"""What this floor announces to the ground floor."""

from django.utils.translation import gettext_lazy as _

from companies.models import CompanyPage, MetierPage, ProductPage
from companies.seed import loader
from home.registry import SearchKind, SeedPart, registry


def register() -> None:
    """Announce the kinds to search, the seed and the models that pages are made from."""
    registry.add_search_kind(SearchKind("companies", _("Companies"), CompanyPage.objects.public))
    registry.add_search_kind(SearchKind("products", _("Products"), ProductPage.objects.public))
    registry.add_search_kind(SearchKind("metiers", _("Trades"), MetierPage.objects.public))
    registry.add_seed_part(SeedPart("companies", 20, loader.load))
    registry.add_cache_models("companies.Sector", "companies.Company", "companies.Offer")
