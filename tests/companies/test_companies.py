"""Companies: their place, their examples, what they show."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from pytest_django.fixtures import Settings

from companies.map_data import company_points
from companies.models import Company, CompanyPage, CompanyPageSector, Offer
from home.models import Commune, Intercommunality
from stories.models import StoryPage
from tests import factories
from tests.site import SiteTree


@pytest.mark.parametrize("half", [{"latitude": 48.5, "longitude": None}, {"latitude": None, "longitude": 3.0}])
@pytest.mark.parametrize("model", [CompanyPage, StoryPage, Commune, Intercommunality])
def test_the_database_refuses_half_a_position(site_tree: SiteTree, half: dict[str, Any], model: type[Any]) -> None:
    makers: dict[type[Any], Callable[[], Any]] = {
        CompanyPage: site_tree.company,
        StoryPage: site_tree.story,
        Commune: factories.CommuneFactory,
        Intercommunality: factories.IntercommunalityFactory,
    }
    made = makers[model]()
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.filter(pk=made.pk).update(**half)


@pytest.mark.parametrize("missing", ["latitude", "longitude"])
def test_the_form_refuses_half_a_position_beside_its_field(site_tree: SiteTree, missing: str) -> None:
    company = site_tree.company()
    setattr(company, missing, None)
    with pytest.raises(ValidationError) as refusal:
        company.full_clean()
    assert missing in refusal.value.message_dict


@pytest.mark.parametrize(("latitude", "longitude"), [(91.0, 3.0), (-90.5, 3.0), (48.0, 181.0), (48.0, -180.5)])
def test_a_position_off_the_globe_is_refused(site_tree: SiteTree, latitude: float, longitude: float) -> None:
    company = site_tree.company()
    company.latitude, company.longitude = latitude, longitude
    with pytest.raises(ValidationError):
        company.full_clean()


def test_a_company_without_a_position_is_listed_but_not_drawn(site_tree: SiteTree) -> None:
    placed = site_tree.company()
    site_tree.company(latitude=None, longitude=None)
    points = company_points(CompanyPage.objects.public())
    assert CompanyPage.objects.public().count() == 2
    assert [point.name for point in points] == [placed.title]


def test_the_first_sector_gives_the_colour(site_tree: SiteTree) -> None:
    company = site_tree.company()
    assert company.card.tone == "linen"
    company = CompanyPage.objects.get(pk=company.pk)
    for place, colour in enumerate(["moss", "forge"]):
        CompanyPageSector.objects.create(
            page=company, sector=factories.SectorFactory.create(colour=colour), sort_order=1 - place
        )
    assert company.card.tone == "forge"
    assert company.map_point is not None
    assert company.map_point.tone == "forge"
    assert company_points(CompanyPage.objects.public())[0].tone == "forge"


def test_examples_are_shown_as_such_and_kept_from_robots(site_tree: SiteTree, client: Client) -> None:
    example, real = site_tree.company(is_example=True), site_tree.company()
    pages = {page.pk: client.get(page.get_url()).content.decode() for page in (example, real)}
    assert "noindex" in pages[example.pk]
    assert "noindex" not in pages[real.pk]
    sitemap = client.get("/sitemap.xml").content.decode()
    assert example.get_url() not in sitemap
    assert real.get_url() in sitemap


@pytest.mark.parametrize(("counted", "number"), [(True, 2), (False, 1)])
def test_examples_are_left_out_of_counts_and_the_map_where_they_are_not_counted(
    site_tree: SiteTree, client: Client, settings: Settings, counted: bool, number: int
) -> None:
    settings.EXAMPLES_COUNTED = counted
    for is_example in (True, False):
        company = site_tree.company(is_example=is_example)
        site_tree.product(maker=company)
        factories.OfferFactory(company=company)
    for page in (site_tree.map, site_tree.companies, site_tree.products, site_tree.offers):
        assert client.get(page.get_url()).context["count"] == number, page
    assert len(client.get(site_tree.map.get_url()).context["points"]) == number


def test_the_page_says_where_its_facts_come_from(site_tree: SiteTree, read: Callable[[Any], str]) -> None:
    public, own = site_tree.company(), site_tree.company(origin="company")
    assert read(public) != read(own)
    assert "sources publiques" in read(public) or "public sources" in read(public)


@pytest.mark.parametrize(("since", "is_ambassador"), [(None, False), (-1, True), (0, True), (1, False)])
def test_an_ambassador_is_one_from_the_day_of_the_decision(since: int | None, is_ambassador: bool) -> None:
    day = None if since is None else datetime.date.today() + datetime.timedelta(days=since)
    assert Company(name="Verrerie", ambassador_since=day).is_ambassador is is_ambassador


def test_an_offer_never_ends_before_it_starts(site_tree: SiteTree) -> None:
    offer = factories.OfferFactory.create(company=site_tree.company(), starts_on=datetime.date(2027, 2, 1))
    offer.full_clean()
    offer.ends_on = datetime.date(2027, 1, 31)
    with pytest.raises(ValidationError) as refusal:
        offer.full_clean()
    assert "ends_on" in refusal.value.message_dict


def test_a_draft_offer_is_not_public(site_tree: SiteTree) -> None:
    factories.OfferFactory(company=site_tree.company(), live=False)
    assert not Offer.objects.public().exists()


def test_a_metier_lists_its_companies_and_their_offers(site_tree: SiteTree, read: Callable[[Any], str]) -> None:
    metier, company = site_tree.metier(), site_tree.company(title="Verrerie du Val")
    company.metiers.set([metier])
    company.save()
    offer = factories.OfferFactory.create(company=company)
    html = read(metier)
    assert "Verrerie du Val" in html
    assert offer.title in html
