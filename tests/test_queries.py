"""How many queries each public page takes, everything filled in and caches warm: pinned, and flat.

The first reading of a page warms the caches; a second one is counted, with a question mark in its address, so
that no cache of whole pages could answer for it.
"""

from __future__ import annotations

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.filled import FilledSite
from tests.site import SiteTree

#: The budget of the kinds of page that may cost more than a page's usual eighteen.
MOST = {"company": 22, "product": 22, "metier": 22}
USUAL_MOST = 18

#: What each page takes: change a number only with a reason.
PINS = {
    "home": 0,
    "map": 0,
    "companies": 0,
    "products": 0,
    "metiers": 0,
    "offers": 0,
    "stories": 0,
    "company": 0,
    "product": 0,
    "metier": 0,
    "story": 0,
    "timeline": 0,
    "exhibition": 0,
    "circuit": 0,
    "standard": 0,
    "search": 0,
    "filtered map": 0,
}


def addresses(filled: FilledSite) -> dict[str, str]:
    """Return an address of each kind of public page."""
    found = {name: page.get_url() for name, page in filled.pages.items()}
    words = filled.company.title.split()[0]
    found["search"] = f"{reverse('search')}?q={words}"
    found["filtered map"] = f"{filled.tree.map.get_url()}?q={words}&sector={filled.sectors[0].slug}"
    return found


def queries(client: Client, url: str) -> list[str]:
    """Return the queries of the second reading of an address."""
    assert client.get(url).status_code == 200, url
    with CaptureQueriesContext(
        connection,
    ) as captured:
        response = client.get(f"{url}{'&' if '?' in url else '?'}again=1")
    assert response.status_code == 200
    return [query["sql"] for query in captured.captured_queries]


def counts(client: Client, filled: FilledSite) -> dict[str, int]:
    """Return the number of queries of each kind of page."""
    ContentType.objects.clear_cache()
    return {name: len(queries(client, url)) for name, url in addresses(filled).items()}


@pytest.mark.parametrize("times", [1, 10])
def test_queries_are_pinned_whatever_the_number_of_companies_products_or_blocks(
    site_tree: SiteTree, client: Client, times: int
) -> None:
    assert counts(client, FilledSite(site_tree, times)) == PINS


def test_pins_stay_within_the_budget() -> None:
    assert {name: count for name, count in PINS.items() if count > MOST.get(name, USUAL_MOST)} == {}
