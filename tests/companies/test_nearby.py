"""What is near a place where nothing is made."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from companies.nearby import distance_m
from tests import factories
from tests.site import SiteTree


def test_a_degree_of_latitude_is_about_111_km() -> None:
    assert distance_m(2.5, 48.0, 2.5, 49.0) == pytest.approx(111_195, rel=1e-3)


def test_a_commune_without_companies_offers_the_nearest_ones(site_tree: SiteTree, client: Client) -> None:
    here = factories.CommuneFactory.create(name="Nullepart", latitude=48.5, longitude=2.7)
    for name, latitude in (("Loin", 48.9), ("Près", 48.6)):
        site_tree.company(title=name, latitude=latitude, longitude=2.7)
    context: Any = client.get(site_tree.map.url, {"commune": here.name}).context
    assert context["count"] == 0
    assert [(near.company.title, near.distance_km) for near in context["nearest"]] == [("Près", 11), ("Loin", 44)]
    assert {point.name for point in context["points"]} == {"Près", "Loin"}


def test_a_commune_too_vague_is_told_so(site_tree: SiteTree, client: Client) -> None:
    factories.CommuneFactory.create_batch(45, postal_codes=["77100"])
    response = client.get(site_tree.map.url, {"commune": "77"})
    assert response.context["form"].errors["commune"]
    assert response.status_code == 200


def test_lists_put_accented_names_in_their_place(site_tree: SiteTree, read: Callable[[Any], str]) -> None:
    for name in ("Zinguerie", "Émaillerie", "Fonderie"):
        site_tree.company(title=name)
    html = read(site_tree.companies)
    assert html.index("Émaillerie") < html.index("Fonderie") < html.index("Zinguerie")
