"""The map's page: its list, its filters, and what visitors may type."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from companies.models import CompanyPage, CompanyPageSector
from tests import factories
from tests.site import SiteTree

NONSENSE = [
    "0",
    "-1",
    "999999999999999999999",
    "x" * 10_000,
    "\x00",
    "a\x00b",
    "é\u202e\ud7ff",
    "'; DROP TABLE companies_company; --",
    "%",
    "_",
    "\\",
    '" OR NEAR(',
    "*",
    "<script>alert(1)</script>",
    "1e999",
    " ",
]
FIELDS = ["q", "commune", "sector", "metier", "epci", "page", "filter"]


def titles(client: Client, site_tree: SiteTree, **asked: Any) -> set[str]:
    """Return the titles of the companies that the map lists for these filters."""
    response = client.get(site_tree.map.get_url(), asked)
    assert response.status_code == 200
    return {page.title for page in response.context["results"]}


@pytest.fixture
def workshops(site_tree: SiteTree) -> dict[str, CompanyPage]:
    """Return three companies that differ in all that can be filtered."""
    found = {}
    for name in ("Verrerie", "Fonderie", "Biscuiterie"):
        company = site_tree.company(title=name, commune=factories.CommuneFactory(name=f"Bourg-{name}"))
        sector = factories.SectorFactory.create(slug=f"filiere-{name.lower()}")
        CompanyPageSector.objects.create(page=company, sector=sector)
        company.metiers.set([site_tree.metier(title=f"Métier de {name}", slug=f"metier-{name.lower()}")])
        company.save()
        found[name] = company
    return found


def test_without_a_filter_all_are_listed_and_drawn(
    site_tree: SiteTree, client: Client, workshops: dict[str, CompanyPage]
) -> None:
    context = client.get(site_tree.map.get_url()).context
    assert context["count"] == 3
    assert context["located"] == 3
    assert {point.name for point in context["points"]} == set(workshops)
    assert context["active"] == []


@pytest.mark.parametrize("name", ["Verrerie", "Fonderie", "Biscuiterie"])
def test_each_filter_keeps_what_it_says(
    site_tree: SiteTree, client: Client, workshops: dict[str, CompanyPage], name: str
) -> None:
    commune = workshops[name].commune
    assert commune is not None
    asked = {
        "q": name,
        "sector": f"filiere-{name.lower()}",
        "metier": f"metier-{name.lower()}",
        "epci": commune.epci_id,
        "commune": commune.name,
    }
    for field, value in asked.items():
        assert titles(client, site_tree, **{field: value}) == {name}, field
    assert titles(client, site_tree, **asked) == {name}
    assert titles(client, site_tree, commune=commune.postal_code) == {name}
    assert titles(client, site_tree, commune=commune.name.upper().replace("-", " ")) == {name}


def test_a_company_is_found_by_its_product_and_by_its_metier(
    site_tree: SiteTree, client: Client, workshops: dict[str, CompanyPage]
) -> None:
    site_tree.product(maker=workshops["Verrerie"], title="Carafe soufflée")
    assert titles(client, site_tree, q="carafe") == {"Verrerie"}
    assert titles(client, site_tree, q="metier") == set(workshops)


def test_filters_narrow_each_other_and_each_can_be_taken_off(
    site_tree: SiteTree, client: Client, workshops: dict[str, CompanyPage]
) -> None:
    response = client.get(site_tree.map.get_url(), {"q": "Verrerie", "sector": "filiere-fonderie"})
    assert response.context["count"] == 0
    active = response.context["active"]
    assert len(active) == 2
    assert {client.get(each.url).context["count"] for each in active} == {1}
    assert response.context["reset_url"] == site_tree.map.get_url()


def test_an_unknown_commune_is_said_beside_its_field(
    site_tree: SiteTree, client: Client, workshops: dict[str, CompanyPage]
) -> None:
    response = client.get(site_tree.map.get_url(), {"commune": "Atlantide"})
    assert "commune" in response.context["form"].errors
    assert response.context["count"] == 3


@pytest.mark.parametrize("field", FIELDS)
def test_nonsense_is_never_an_error(site_tree: SiteTree, client: Client, field: str) -> None:
    site_tree.company()
    pages = [site_tree.map] if field != "filter" else [site_tree.companies, site_tree.products, site_tree.offers]
    pages += [site_tree.stories, site_tree.metiers] if field == "page" else []
    for page in pages:
        for nonsense in NONSENSE:
            assert client.get(page.get_url(), {field: nonsense}).status_code == 200, (page, nonsense[:20])


@pytest.mark.parametrize("field", FIELDS)
def test_a_repeated_or_unknown_parameter_is_never_an_error(site_tree: SiteTree, client: Client, field: str) -> None:
    site_tree.company()
    address = site_tree.map.get_url()
    for query in (f"{field}=a&{field}=b", f"{field}[]=a", f"{field}", f"{field}=%FF%FE", f"{field}=%00", "&&&=&="):
        assert client.get(f"{address}?{query}").status_code == 200, query


@pytest.mark.parametrize(
    ("asked", "shown"), [("1", 1), ("2", 2), ("99", 2), ("0", 1), ("-3", 1), ("deux", 1), ("²", 1)]
)
def test_a_page_number_out_of_range_is_the_nearest_page(
    site_tree: SiteTree, client: Client, monkeypatch: pytest.MonkeyPatch, asked: str, shown: int
) -> None:
    monkeypatch.setattr(type(site_tree.map), "page_size", 2)
    for _number in range(3):
        site_tree.company()
    results = client.get(site_tree.map.get_url(), {"page": asked}).context["results"]
    assert results.number == shown
    assert results.paginator.num_pages == 2


def test_the_next_page_keeps_the_filters(site_tree: SiteTree, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(site_tree.map), "page_size", 1)
    for number in range(3):
        site_tree.company(title=f"Verrerie {number}")
    html = client.get(site_tree.map.get_url(), {"q": "verrerie"}).content.decode()
    assert "q=verrerie&amp;page=2" in html or "page=2&amp;q=verrerie" in html
