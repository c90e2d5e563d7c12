"""A site in which every page type has everything filled in, once or ten times over."""

from __future__ import annotations

import datetime
from typing import Any

from django.core.cache import cache
from wagtail.blocks import StreamBlock
from wagtail.models import Page

from companies.models import CompanyLabel, CompanyPageSector, CompanySocialAccount, CompanySupplyLink
from home.blocks import BodyStreamBlock, HomeStreamBlock, MomentBlock, PhotoBlock, ProcessStepsBlock, TrainingBlock
from home.models import ContentVersion, CreditedImage, NavigationSettings, SiteSettings
from home.renditions import make_renditions
from stories.blocks import StopBlock, VenueBlock
from tests import factories
from tests.site import SiteTree

#: Pictures of the library, whatever the scale: pages share them.
PICTURES = 6
#: A word of the first page of each kind and of no other; not in the company's title, by which its products are found.
FOUND = "Merisier"


def preview(block: Any) -> Any:
    """Return the block's preview value, made of what the library and the tree hold."""
    return block.get_preview_value()


def everything(stream: StreamBlock, times: int = 1) -> list[tuple[str, Any]]:
    """Return a value of the stream that holds each kind of block, so many times."""
    return [(name, preview(block)) for _time in range(times) for name, block in stream.child_blocks.items()]


class FilledSite:
    """The frame, and under it pages of every type; the first of each kind has every field and every block.

    `times` multiplies the companies, products, métiers, offers, stories, their links and their blocks.
    """

    def __init__(self, tree: SiteTree, times: int = 1) -> None:
        self.tree = tree
        self.times = times
        self.pictures = factories.ImageFactory.create_batch(PICTURES)
        factories.VideoFactory()
        factories.AudioFactory()
        factories.DocumentFactory()
        self.sectors = factories.SectorFactory.create_batch(3)
        self._companies()
        self._stories()
        self._bodies()
        self._settings()
        for image in CreditedImage.objects.all():
            make_renditions(image)
        cache.clear()
        ContentVersion._bump()

    def picture(self, number: int) -> CreditedImage:
        """Return a picture of the library, another for the next number."""
        return self.pictures[number % PICTURES]

    def _companies(self) -> None:
        tree, many = self.tree, 3 * self.times
        self.metiers = [tree.metier(card_image=self.picture(number)) for number in range(many)]
        self.companies = [tree.company(card_image=self.picture(number)) for number in range(many)]
        self.company, self.metier = self.companies[0], self.metiers[0]
        self.company.summary, self.metier.title = f"Du verre et du {FOUND}", f"Verrier {FOUND}"
        for page in self.companies:
            self._link(page)
        self.products = [
            tree.product(maker=self.company, card_image=self.picture(number), origin_claim="made", origin_evidence="vu")
            for number in range(many)
        ]
        self.product = self.products[0]
        self.product.title = f"Flacon {FOUND}"
        for number in range(many):
            factories.OfferFactory(company=self.companies[number])
            factories.OfferFactory(company=self.company)

    def _link(self, page: Any) -> None:
        for place, sector in enumerate(self.sectors):
            CompanyPageSector.objects.create(page=page, sector=sector, sort_order=place)
        page.metiers.set(self.metiers)
        page.save()
        if page is not self.company:
            CompanySupplyLink.objects.create(page=self.company, company=page, kind="supplier", words="du sable")

    def _stories(self) -> None:
        tree = self.tree
        place = {"commune": self.company.commune, "latitude": 48.4, "longitude": 3.1, "place_name": "L’ancienne usine"}
        self.timeline = factories.TimelinePageFactory(parent=tree.stories)
        self.exhibition = factories.ExhibitionPageFactory(parent=tree.stories)
        self.circuit = factories.CircuitPageFactory(
            parent=tree.stories, duration="3 h", distance_km="12.5", mode="walk"
        )
        self.standard = tree.page(title="Comment participer")
        self.stories = [
            tree.story(card_image=self.picture(number), start_year=1840, end_year=1930, **place)
            for number in range(3 * self.times)
        ]
        self.story = self.stories[0]
        self.story.title = f"La manufacture {FOUND}"

    def _bodies(self) -> None:
        """Fill the streams last: previews are made of the pages and files that exist."""
        body, home = BodyStreamBlock(), HomeStreamBlock()
        photos = [("photo", PhotoBlock().normalize({"image": picture, "caption": ""})) for picture in self.pictures]
        self.timeline.entries = [("entry", entry) for entry in _entries(12 * self.times)]
        self.timeline.save()
        self.tree.home.body = everything(home, self.times)
        self.company.gallery = photos * self.times
        self.company.body = everything(body, self.times)
        self._facts_of_company()
        self.product.steps = [("process_steps", preview(ProcessStepsBlock()))]
        self.product.gallery = photos * self.times
        self.product.body = everything(body, self.times)
        self.product.since_year, self.product.used_where, self.product.did_you_know = 1950, "Partout", "Il roule."
        self.product.origin_evidence_url = "https://example.org/preuve"
        self.product.origin_verified_on = datetime.date(2026, 9, 1)
        self.metier.sectors.set(self.sectors)
        self.metier.day = [("moment", preview(MomentBlock()))] * 3 * self.times
        self.metier.training = [("training", preview(TrainingBlock()))] * 3 * self.times
        for name in ("gestures", "tools", "workplace", "qualities", "training_places", "prospects", "women_in_trade"):
            setattr(self.metier, name, f"<p>Des mots sur {name}.</p>")
        self.metier.body = everything(body, self.times)
        chapters = [{"title": f"Chapitre {number}", "content": everything(body)} for number in range(3 * self.times)]
        self.story.chapters = [("chapter", chapter) for chapter in chapters]
        self.exhibition.venues = [("venue", preview(VenueBlock()))] * 3 * self.times
        self.exhibition.body = everything(body, self.times)
        self.circuit.stops = [("stop", {**preview(StopBlock()), "page": page}) for page in self._stop_pages()]
        self.circuit.body = everything(body, self.times)
        self.standard.body = everything(body, self.times)
        for page in self._filled():
            page.card_image = page.card_image or self.picture(0)
            page.save()

    def _facts_of_company(self) -> None:
        page = self.company
        page.street_address, page.founded_year, page.headcount = "1 rue du Four", 1840, "10-49"
        page.website, page.visit_policy, page.visit_details = "https://example.org/", "on_request", "Le mardi."
        page.welcomes_interns, page.intern_details = True, "En février."
        page.commitment_hiring = page.commitment_csr = page.commitment_quality = "Un engagement tenu."
        for number in range(2 * self.times):
            CompanyLabel.objects.create(page=page, name=f"Label {number}", url="https://example.org/label")
            CompanySocialAccount.objects.create(
                page=page, network=f"Réseau {number}", url="https://example.org/@atelier"
            )

    def _stop_pages(self) -> list[Page]:
        chosen = [*self.companies[: 2 * self.times], *self.stories[: 2 * self.times]]
        return [Page.objects.get(pk=page.pk) for page in chosen]

    def _filled(self) -> list[Any]:
        return [
            self.tree.home,
            self.company,
            self.product,
            self.metier,
            self.story,
            self.timeline,
            self.exhibition,
            self.circuit,
            self.standard,
        ]

    def _settings(self) -> None:
        links = [
            ("page", {"page": page, "label": ""}) for page in (self.tree.map, self.tree.companies, self.tree.stories)
        ]
        menus = NavigationSettings.for_site(self.tree.site)
        menus.main = links
        menus.footer = [*links, ("link", {"label": "Presse", "url": "https://example.org/presse"})]
        menus.save()
        identity = SiteSettings.for_site(self.tree.site)
        identity.brand_name, identity.baseline = "Terre d’essai", "Une terre qui fabrique"
        identity.contact_email, identity.publisher_name = "contact@example.org", "Éditeur d’essai"
        identity.social_links = [("link", {"network": "Mastodon", "url": "https://example.org/@essai"})]
        identity.save()

    @property
    def pages(self) -> dict[str, Page]:
        """Return a page of each type, by a short name."""
        tree = self.tree
        return {
            "home": tree.home,
            "map": tree.map,
            "companies": tree.companies,
            "products": tree.products,
            "metiers": tree.metiers,
            "offers": tree.offers,
            "stories": tree.stories,
            "company": self.company,
            "product": self.product,
            "metier": self.metier,
            "story": self.story,
            "timeline": self.timeline,
            "exhibition": self.exhibition,
            "circuit": self.circuit,
            "standard": self.standard,
        }


def _entries(number: int) -> list[dict[str, Any]]:
    return [
        {
            "year": 1800 + place,
            "precision": "exact",
            "title": f"Date {place}",
            "place": "",
            "words": "",
            "source": "Essai",
            "page": None,
        }
        for place in range(number)
    ]
