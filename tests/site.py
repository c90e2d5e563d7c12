"""The frame of a site: what every page stands under."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from wagtail.models import Page, Site

from companies.models import CompanyIndexPage, MapPage, MetierIndexPage, OfferIndexPage, ProductIndexPage
from home.models import HomePage
from stories.models import StoryIndexPage
from tests import factories


@dataclass(frozen=True)
class SiteTree:
    """The home page, the entrances under it, and short ways to put pages under them."""

    root: Page
    site: Site
    home: HomePage
    map: MapPage
    companies: CompanyIndexPage
    products: ProductIndexPage
    metiers: MetierIndexPage
    offers: OfferIndexPage
    stories: StoryIndexPage

    def company(self, **fields: Any) -> Any:
        """Return a company's live page, with a dossier of its own unless one is given."""
        fields.setdefault("dossier", factories.CompanyFactory())
        return factories.CompanyPageFactory(parent=self.companies, **fields)

    def product(self, **fields: Any) -> Any:
        """Return a product's live page, with a maker of its own unless one is given."""
        if "maker" not in fields:
            fields["maker"] = self.company()
        return factories.ProductPageFactory(parent=self.products, **fields)

    def metier(self, **fields: Any) -> Any:
        """Return a trade's live page."""
        return factories.MetierPageFactory(parent=self.metiers, **fields)

    def story(self, **fields: Any) -> Any:
        """Return a story's live page."""
        return factories.StoryPageFactory(parent=self.stories, **fields)

    def page(self, **fields: Any) -> Any:
        """Return a plain live page under the home page."""
        return factories.StandardPageFactory(parent=self.home, **fields)


def plant() -> SiteTree:
    """Make the frame in an empty database: the default site then shows it."""
    root = Page.objects.get(depth=1)
    home = factories.HomePageFactory(parent=root)
    site, _made = Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "testserver", "port": 80, "root_page": home, "site_name": "Essai"}
    )
    root.get_children().exclude(pk=home.pk).delete()
    home.refresh_from_db()
    factories.TerritoryFactory()
    return SiteTree(
        root=root,
        site=site,
        home=home,
        map=factories.MapPageFactory(parent=home),
        companies=factories.CompanyIndexFactory(parent=home),
        products=factories.ProductIndexFactory(parent=home),
        metiers=factories.MetierIndexFactory(parent=home),
        offers=factories.OfferIndexFactory(parent=home),
        stories=factories.StoryIndexFactory(parent=home),
    )
