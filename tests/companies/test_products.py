"""The origin stamp, and what a product takes from its maker."""

from collections.abc import Callable
from typing import Any

import pytest

from companies.models.product_page import OriginClaim
from tests.site import SiteTree

EVIDENCE = "Visite de l’atelier, le 3 mars"


@pytest.mark.parametrize("claim", OriginClaim.values)
def test_a_stamp_needs_evidence(site_tree: SiteTree, claim: str) -> None:
    product = site_tree.product(origin_claim=claim)
    assert product.stamp == ""
    assert product.card.stamp == ""
    product.origin_evidence = EVIDENCE
    assert product.stamp == str(OriginClaim(claim).label)


def test_evidence_without_a_claim_stamps_nothing(site_tree: SiteTree) -> None:
    assert site_tree.product(origin_evidence=EVIDENCE).stamp == ""


def test_the_page_shows_the_evidence_beside_its_stamp(site_tree: SiteTree, read: Callable[[Any], str]) -> None:
    stamped = site_tree.product(origin_claim="made", origin_evidence=EVIDENCE)
    cited = site_tree.product(origin_claim="made", claim_in_source="Produit ici, dit l’étude")
    assert EVIDENCE in read(stamped)
    html = read(cited)
    assert "Produit ici, dit l’étude" in html
    assert EVIDENCE not in html
    assert 'class="stamp' in read(stamped)
    assert 'class="stamp' not in html


def test_a_product_without_a_maker_is_a_draft_that_can_be_previewed(site_tree: SiteTree) -> None:
    product = site_tree.product(live=False)
    product.maker = None
    assert product.card.kicker == ""
    response = product.make_preview_request()
    assert response.status_code == 200
    assert product.title in response.content.decode()


def test_a_product_of_an_example_is_an_example(site_tree: SiteTree) -> None:
    maker = site_tree.company(is_example=True)
    assert site_tree.product(maker=maker).card.is_example
    assert not site_tree.product().card.is_example


def test_a_product_card_names_its_maker_and_commune(site_tree: SiteTree) -> None:
    maker = site_tree.company(title="Verrerie du Val")
    kicker = site_tree.product(maker=maker).card.kicker
    assert kicker.startswith("Verrerie du Val")
    assert maker.commune.name in kicker
