"""The seed: every sure fact and nothing more, once, and never over an editor's work."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from django.core.management import CommandError, call_command
from django.test import TestCase
from PIL import Image
from wagtail.blocks import StreamValue
from wagtail.blocks.list_block import ListValue
from wagtail.models import Page, PageLogEntry

from companies.models import Company, CompanyPage, MetierPage, Offer, OfferIndexPage, ProductPage, Sector
from home.blocks.streams import StandardStreamBlock
from home.models import CreditedImage, CreditedMedia, HomePage, NavigationSettings, SiteSettings, StandardPage
from home.seed import library, loader
from home.seed.builder import Report
from home.seed.ledger import ACTION
from stories.models import CircuitPage, ExhibitionPage, StoryPage, TimelinePage
from tests import factories

FACTS = Path(__file__).parent.parent / "facts"

#: Weeks of an internship, by level.
WEEKS = {"3e": 1, "2nde": 2}

#: The narrow and the ordinary no-break spaces of French typography, and the curly apostrophe, read as plain ones.
PLAIN = str.maketrans({"\u00a0": " ", "\u202f": " ", "’": "'"})


def rows(name: str) -> list[dict[str, str]]:
    with (FACTS / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def plain(text: str) -> str:
    return text.translate(PLAIN)


def small_picture(kind: str, seed: int) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (90, 60), (kind == "wood" and 200, seed * 7 % 255, 90)).save(out, "JPEG")
    return out.getvalue()


def counted() -> list[int]:
    return [model.objects.count() for model in (Page, Company, Sector, Offer, CreditedImage, CreditedMedia)]


@contextmanager
def without_pictures() -> Iterator[None]:
    with mock.patch.object(library, "render", small_picture), mock.patch.object(loader, "render_all"):
        yield


def seed(examples: bool = True) -> Report:
    return loader.run(examples=examples, say=lambda line: None)


def streams(page: Page) -> Iterator[Any]:
    """Yield every block of a page, nested ones too."""

    def walk(block: Any) -> Iterator[Any]:
        yield block
        for inner in getattr(block.value, "get", lambda name: None)("content") or []:
            yield from walk(inner)

    for field in page._meta.get_fields():
        if hasattr(field, "stream_block"):
            for block in getattr(page, field.name):
                yield from walk(block)


def pictures(page: Page) -> Iterator[CreditedImage]:
    """Yield every picture that a page shows, its cover and its portraits too, once for each time."""

    def walk(value: Any) -> Iterator[CreditedImage]:
        if isinstance(value, CreditedImage):
            yield value
        elif isinstance(value, CreditedMedia):
            yield from walk(value.poster)
        elif hasattr(value, "values"):
            for inner in value.values():
                yield from walk(inner)
        elif isinstance(value, list | ListValue | StreamValue):
            for inner in value:
                yield from walk(getattr(inner, "value", inner))

    yield from walk(page.card_image)
    for field in page._meta.get_fields():
        if hasattr(field, "stream_block"):
            yield from walk(getattr(page, field.name))


class SeededTest(TestCase):
    """A database seeded once for the class, with small pictures and no renditions: the scenes have their own test."""

    examples = True

    @classmethod
    def setUpTestData(cls) -> None:
        """Load the communes and the seed."""
        call_command("load_territory", "77", verbosity=0)
        with without_pictures():
            seed(cls.examples)


class FactsTest(SeededTest):
    """The facts alone."""

    examples = False

    def test_every_sure_fact_is_published_and_nothing_else(self) -> None:
        companies = {plain(page.title): page for page in CompanyPage.objects.live()}
        products = {plain(page.title): page for page in ProductPage.objects.live()}
        facts = rows("companies.csv")
        assert set(companies) == {row["name"] for row in facts}
        assert set(products) == {row["product"] for row in facts}
        for row in facts:
            company, product = companies[row["name"]], products[row["product"]]
            assert product.maker_id == company.pk
            assert (product.kind, product.claim_in_source) == (row["product_kind"], row["claim_in_source"])
            assert product.stamp == ""
            assert company.origin == "public_sources"
            assert [plain(sector.name) for sector in company.sectors] == [row["sector_proposed"]]
            assert company.commune_id == (row["insee"] or None)
            assert company.has_position == (row["place_sure"] == "yes")
            assert not company.metiers.exists()
        assert companies["Ateliers Babouot"].founded_year == 1923
        assert {page.founded_year for page in companies.values()} == {None, 1923}

    def test_every_metier_and_every_date_is_published(self) -> None:
        known = {page.rome_code: page for page in MetierPage.objects.live()}
        for row in rows("metiers.csv"):
            page = known.pop(row["rome"])
            masculine, feminine = row["name_fr"].split(" / ")
            assert feminine.split()[0].lower() in page.name_feminine.lower()
            assert masculine.split()[0].lower() in page.name_masculine.lower()
            assert [plain(sector.name) for sector in page.sectors.all()] == [row["sector"]]
        assert not known
        sure = [row for row in rows("history.csv") if row["sure"] == "yes"]
        dates = TimelinePage.objects.live().get().dates
        assert [date["year"] for date in dates] == [int(row["year"]) for row in sure]
        assert [plain(date["source"]) for date in dates] == [row["source"] for row in sure]
        assert [plain(date["place"]) for date in dates] == [row["place"] for row in sure]

    def test_every_figure_has_its_year_and_source(self) -> None:
        shown = {
            (plain(figure["value"]).replace(" ", "").replace(",", "."), figure["year"], plain(figure["source"]))
            for block in streams(StandardPage.objects.get(slug="chiffres"))
            if block.block_type == "key_figures"
            for figure in block.value["figures"]
        }
        assert shown == {(row["value"], int(row["year"]), row["source"]) for row in rows("figures.csv")}

    def test_without_examples_nothing_fictitious_remains(self) -> None:
        assert not CompanyPage.objects.filter(is_example=True).exists()
        assert not Page.objects.filter(title__icontains="exemple").exists()
        assert not Offer.objects.exists()
        assert "exemple" not in OfferIndexPage.objects.get().summary
        assert not CircuitPage.objects.exists()
        assert not CreditedMedia.objects.exists()
        assert (StoryPage.objects.live().count(), ExhibitionPage.objects.live().count()) == (4, 1)
        for page in Page.objects.live().filter(depth__gt=1):
            assert self.client.get(page.specific.get_url()).status_code == 200, page.url_path


class ExamplesTest(SeededTest):
    """The facts and the fictitious companies."""

    def test_the_unsure_date_is_nowhere(self) -> None:
        for page in Page.objects.live().filter(depth__gt=1):
            response = self.client.get(page.specific.get_url())
            assert response.status_code == 200, page.url_path
            assert "1767" not in response.content.decode(), page.url_path
            assert "Courtalin" not in response.content.decode(), page.url_path

    def test_examples_fill_every_field_and_every_block(self) -> None:
        examples = CompanyPage.objects.filter(is_example=True)
        assert examples.count() == 3
        assert all("Exemple" in page.title for page in examples)
        pages = [*examples, *StandardPage.objects.live()]
        blocks = {block.block_type for page in pages for block in streams(page)}
        assert set(StandardStreamBlock().child_blocks) <= blocks
        for page in (examples.get(founded_year=1872), ProductPage.objects.get(slug__startswith="carafe")):
            # An example needs no study to speak for it: its claim has evidence.
            own = [field.name for field in page._meta.local_fields if field.name not in ("page_ptr", "claim_in_source")]
            assert [name for name in own if getattr(page, name) in (None, "")] == []
        assert {product.origin_claim for product in ProductPage.objects.filter(maker__in=examples)} == {
            "made",
            "designed",
            "assembled",
            "refurbished",
        }
        assert all(product.stamp for product in ProductPage.objects.filter(maker__in=examples))
        assert "exemple" in OfferIndexPage.objects.get().summary
        assert {offer.level for offer in Offer.objects.all()} >= {"3e", "2nde"}
        for offer in Offer.objects.exclude(ends_on=None):
            assert (offer.starts_on.weekday(), offer.ends_on.weekday()) == (0, 4), offer.title
            if offer.level in WEEKS:
                assert (offer.ends_on - offer.starts_on).days == 7 * WEEKS[offer.level] - 3, offer.title
        assert all(media.transcript for media in CreditedMedia.objects.all())
        assert all("exemple" in image.title and image.description for image in CreditedImage.objects.all())

    def test_a_page_never_shows_a_picture_twice(self) -> None:
        pages = [*CompanyPage.objects.filter(is_example=True), *ProductPage.objects.live(), *StoryPage.objects.live()]
        for page in pages:
            shown = list(pictures(page))
            assert len(shown) == len(set(shown)), (page.title, sorted(image.title for image in shown))

    def test_companies_are_told_where_to_write(self) -> None:
        address = SiteSettings.objects.get().contact_email
        html = self.client.get(StandardPage.objects.get(slug="participer").get_url()).content.decode()
        assert f'href="mailto:{address}?subject=' in html
        assert f"<b>{address}</b>" in html

    def test_a_second_loading_changes_nothing(self) -> None:
        counts = counted()
        revisions = PageLogEntry.objects.count()
        with without_pictures():
            second = seed()
        assert (second.created, second.updated) == (0, 0)
        assert counts == [
            model.objects.count() for model in (Page, Company, Sector, Offer, CreditedImage, CreditedMedia)
        ]
        assert revisions == PageLogEntry.objects.count()

    def test_what_editors_changed_or_deleted_stays_so(self) -> None:
        edited = CompanyPage.objects.get(slug="bic")
        edited.summary = "Réécrit par la rédaction."
        edited.save_revision().publish()
        StandardPage.objects.get(slug="chiffres").delete()
        withdrawn = MetierPage.objects.get(slug="verrier")
        withdrawn.unpublish()
        home = HomePage.objects.get()
        identity = SiteSettings.objects.get()
        identity.baseline = "Une autre phrase"
        identity.save()
        NavigationSettings.objects.update(main=[])
        Sector.objects.filter(slug="logistique").update(name="Transport")
        # The files have changed since: every page's fingerprint is out of date.
        entries = list(PageLogEntry.objects.filter(action=ACTION))
        for entry in entries:
            entry.data = {**entry.data, "fingerprint": "old"}
        PageLogEntry.objects.bulk_update(entries, ["data"])
        with without_pictures():
            report = seed()
        assert CompanyPage.objects.get(slug="bic").summary == "Réécrit par la rédaction."
        assert not StandardPage.objects.filter(slug="chiffres").exists()
        assert not MetierPage.objects.get(slug="verrier").live
        assert SiteSettings.objects.get().baseline == "Une autre phrase"
        assert len(NavigationSettings.objects.get().main) == 0
        assert Sector.objects.filter(name="Transport").exists()
        assert report.created == 0
        assert report.updated > 50
        assert HomePage.objects.get().latest_revision_id != home.latest_revision_id


def test_the_command_needs_the_communes(db: None) -> None:
    with pytest.raises(CommandError, match="load_territory"):
        call_command("seed")


def test_the_command_says_what_it_did(db: None, capsys: pytest.CaptureFixture[str]) -> None:
    factories.CommuneFactory()
    with mock.patch("home.management.commands.seed.run", return_value=Report(created=3, kept=2)) as run:
        call_command("seed", "--without-examples")
    assert run.call_args.kwargs["examples"] is False
    assert "3 created, 0 updated, 2 kept" in capsys.readouterr().out
