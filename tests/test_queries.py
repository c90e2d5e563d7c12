"""How many queries each public page takes, everything filled in and caches warm: pinned, and flat.

The first reading of a page warms the caches; a second one is counted, with a question mark in its address, so
that no cache of whole pages could answer for it.
"""

from __future__ import annotations

import re

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.filled import FOUND, FilledSite
from tests.site import SiteTree

#: The budget of the kinds of page that may cost more than a page's usual eighteen.
MOST = {"company": 22, "product": 22, "metier": 22}
USUAL_MOST = 18

#: What each page takes: change a number only with a reason.
PINS = {
    "home": 7,
    "map": 14,
    "companies": 13,
    "products": 12,
    "metiers": 12,
    "offers": 11,
    "stories": 15,
    "company": 22,
    "product": 21,
    "metier": 15,
    "story": 13,
    "timeline": 11,
    "exhibition": 12,
    "circuit": 15,
    "standard": 9,
    "search": 11,
    "filtered map": 16,
}
#: What full-text search takes more on SQLite: each of its two questions reads the FTS5 index first, by itself.
MORE_ON_SQLITE = {"search": 2, "filtered map": 2}


def pinned(name: str) -> int:
    """Return the number of queries of a page on the database of this run."""
    return PINS[name] + (MORE_ON_SQLITE.get(name, 0) if connection.vendor == "sqlite" else 0)


def addresses(filled: FilledSite) -> dict[str, str]:
    """Return an address of each kind of public page."""
    found = {name: page.get_url() for name, page in filled.pages.items()}
    found["search"] = f"{reverse('search')}?q={FOUND}"
    found["filtered map"] = f"{filled.tree.map.get_url()}?q={FOUND}&sector={filled.sectors[0].slug}"
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


def told(name: str, read: list[str]) -> str:
    """Return the queries of a page, one a line and without their columns, for whoever must find the one too many."""
    lines = [re.sub(r"SELECT .*? FROM", "SELECT … FROM", query)[:240] for query in read]
    return "\n".join([f"{name}: {len(read)} queries, {pinned(name)} are pinned", *lines])


@pytest.mark.parametrize("times", [1, 10])
def test_queries_are_pinned_whatever_the_number_of_companies_products_or_blocks(
    site_tree: SiteTree, client: Client, times: int
) -> None:
    filled = FilledSite(site_tree, times)
    ContentType.objects.clear_cache()
    found = {name: queries(client, url) for name, url in addresses(filled).items()}
    assert found.keys() == PINS.keys()
    wrong = [told(name, read) for name, read in found.items() if len(read) != pinned(name)]
    assert not wrong, "\n\n".join(wrong)


def test_pins_stay_within_the_budget() -> None:
    worst = {name: count + MORE_ON_SQLITE.get(name, 0) for name, count in PINS.items()}
    assert {name: count for name, count in worst.items() if count > MOST.get(name, USUAL_MOST)} == {}
