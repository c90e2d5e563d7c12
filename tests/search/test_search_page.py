"""The search page: kinds and counts, cards, ways out, and calm before nonsense."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from search.results import PAGE_SIZE
from tests import factories
from tests.site import SiteTree


def ask(client: Client, **data: Any) -> Any:
    """Return the answer to a search, after checking that there is one."""
    response = client.get(reverse("search"), data)
    assert response.status_code == 200
    return response


def titles(response: Any) -> list[str]:
    """Return the titles of the cards."""
    return [card.title for card in response.context["cards"]]


@pytest.fixture
def glass(site_tree: SiteTree) -> SiteTree:
    """Return a site with a page of each kind about glass."""
    maker = site_tree.company(title="Atelier du pont")
    site_tree.product(title="Flacon de verre", maker=maker)
    site_tree.metier(title="Souffleuse de verre")
    site_tree.story(title="Deux siècles de verre")
    factories.ExhibitionPageFactory(parent=site_tree.stories, title="Le verre exposé")
    site_tree.page(title="Le verre et vous")
    return site_tree


def test_every_kind_is_searched_and_counted(client: Client, glass: SiteTree) -> None:
    response = ask(client, q="verre")
    counts = {kind.key: kind.count for kind in response.context["kinds"]}
    assert counts == {"": 5, "companies": 0, "products": 1, "metiers": 1, "stories": 2, "pages": 1}
    assert response.context["count"] == 5 == len(titles(response))


def test_plain_pages_are_the_last_kind(client: Client, glass: SiteTree) -> None:
    keys = [kind.key for kind in ask(client, q="verre").context["kinds"]]
    assert keys == ["", "companies", "products", "metiers", "stories", "pages"]


def test_a_kind_narrows_the_results_and_keeps_the_counts(client: Client, glass: SiteTree) -> None:
    response = ask(client, q="verre", kind="metiers")
    assert titles(response) == ["Souffleuse de verre"]
    assert [kind.key for kind in response.context["kinds"] if kind.is_current] == ["metiers"]
    assert response.context["everything"] == 5


def test_the_addresses_of_the_kinds_lead_to_them(client: Client, glass: SiteTree) -> None:
    for kind in ask(client, q="verre").context["kinds"]:
        assert client.get(kind.url).context["count"] == kind.count


def test_a_kind_without_results_leads_to_the_others(client: Client, glass: SiteTree) -> None:
    response = ask(client, q="verre", kind="companies")
    assert titles(response) == []
    assert response.context["everything_url"] in response.content.decode()


@pytest.mark.parametrize("kind", ["", "nonsense", "Companies", "\x00", "'", "a" * 5_000])
def test_an_unknown_kind_is_every_kind(client: Client, glass: SiteTree, kind: str) -> None:
    assert ask(client, q="verre", kind=kind).context["count"] == 5


def test_an_entrance_of_the_site_is_found(client: Client, site_tree: SiteTree) -> None:
    assert titles(ask(client, q="carte", kind="pages")) == ["Carte"]


def test_a_plain_page_is_found_at_any_depth(client: Client, site_tree: SiteTree) -> None:
    factories.StandardPageFactory(parent=site_tree.page(title="Autour"), title="Le sable")
    assert titles(ask(client, q="sable", kind="pages")) == ["Le sable"]


def test_the_best_result_comes_first(client: Client, site_tree: SiteTree) -> None:
    site_tree.company(title="Scierie", summary="On y fait aussi des stylos.")
    site_tree.product(title="Stylo", summary="Il écrit.")
    assert titles(ask(client, q="stylo"))[0] == "Stylo"


def test_results_come_by_pages(client: Client, site_tree: SiteTree) -> None:
    for number in range(PAGE_SIZE + 1):
        site_tree.metier(title=f"Verrier {number}")
    first, second = ask(client, q="verrier"), ask(client, q="verrier", page=2)
    assert (len(titles(first)), len(titles(second))) == (PAGE_SIZE, 1)
    assert not set(titles(first)) & set(titles(second))


@pytest.mark.parametrize("page", ["0", "-1", "99999999999999999999", "abc", "1e3", "²", "\x00", "", "3"])
def test_a_page_number_that_does_not_exist_is_answered(client: Client, glass: SiteTree, page: str) -> None:
    assert titles(ask(client, q="verre", page=page))


@pytest.mark.parametrize(
    "question",
    ["\x00", "ver\x00re", '"', "*", "' OR 1=1 --", "a" * 10_000, "verre " * 2_000, "%", "\u202e\u200b", "👩🏽‍🏭 <b>"],
)
def test_nonsense_is_answered(client: Client, glass: SiteTree, question: str) -> None:
    ask(client, q=question)


@pytest.mark.parametrize("raw", ["q=%ED%A0%80", "q=%FF%FE", "q=%", "q", "q=a&q=b", "q[]=1", "=&&&", "q=%00"])
def test_a_broken_query_string_is_answered(client: Client, glass: SiteTree, raw: str) -> None:
    assert client.get(f"{reverse('search')}?{raw}").status_code == 200


def test_words_are_echoed_escaped(client: Client, site_tree: SiteTree) -> None:
    html = ask(client, q='<script>alert(1)</script> « "&').content.decode()
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html


def test_words_are_shown_again_cut_and_on_one_line(client: Client, site_tree: SiteTree) -> None:
    assert ask(client, q="  du \n verre\x00 ").context["words"] == "du verre"
    assert len(ask(client, q="a" * 10_000).context["words"]) <= 100


@pytest.mark.parametrize("question", [None, "", "   ", "\x00"])
def test_without_words_the_page_says_where_to_go(client: Client, glass: SiteTree, question: str | None) -> None:
    response = ask(client) if question is None else ask(client, q=question)
    assert response.context["kinds"] == []
    assert 'id="ways-on"' in response.content.decode()


def test_without_a_result_the_page_leads_to_the_map(client: Client, glass: SiteTree) -> None:
    response = ask(client, q="zzzzzz")
    assert titles(response) == []
    assert f'href="{glass.map.get_url()}"' in response.content.decode()


def test_a_misspelt_word_leads_to_the_right_one(client: Client, glass: SiteTree) -> None:
    glass.metier(title="Chaudronnerie industrielle")
    response = ask(client, q="chodronerie")
    assert response.context["hint"] == "chaudronnerie"
    assert client.get(response.context["hint_url"]).context["count"] == 1
    assert f"q={quote('chaudronnerie')}" in response.content.decode()


def test_a_hint_never_tells_what_is_not_public(client: Client, site_tree: SiteTree) -> None:
    site_tree.company(title="Zygomatique", live=False)
    assert ask(client, q="zygomatike").context["hint"] == ""


def test_words_never_together_find_pages_that_hold_some(client: Client, glass: SiteTree) -> None:
    response = ask(client, q="atelier aéronautique")
    assert response.context["loosely"]
    assert set(titles(response)) == {"Atelier du pont", "Flacon de verre"}


def test_a_paused_company_disappears_with_its_products(client: Client, site_tree: SiteTree) -> None:
    maker = site_tree.company(title="Verrerie", dossier=factories.CompanyFactory(status="paused"))
    site_tree.product(title="Carafe de la verrerie", maker=maker)
    assert titles(ask(client, q="verrerie")) == []


def test_a_withdrawn_page_disappears(client: Client, site_tree: SiteTree) -> None:
    factories.withdraw(site_tree.metier(title="Verrier d’art"))
    assert titles(ask(client, q="verrier")) == []


def test_what_an_editor_changes_is_found_once_published(client: Client, site_tree: SiteTree) -> None:
    page = site_tree.metier(title="Verrier")
    page.title = "Souffleur"
    page.save_revision()
    assert titles(ask(client, q="souffleur")) == []
    factories.publish(page)
    assert titles(ask(client, q="souffleurs")) == ["Souffleur"]


def test_the_page_is_not_for_search_engines(client: Client, site_tree: SiteTree) -> None:
    assert '<meta name="robots" content="noindex">' in ask(client).content.decode()


def test_the_page_only_reads(client: Client, site_tree: SiteTree) -> None:
    assert client.post(reverse("search"), {"q": "verre"}).status_code == 405


def grow(tree: SiteTree, first: int) -> None:
    """Add three pages of every kind about glass, each with a picture of its own where cards show one."""
    for number in range(first, first + 3):
        for add in (tree.metier, tree.story, tree.page, tree.company, tree.product):
            add(title=f"Verre {number}", card_image=factories.ImageFactory())
        for factory in (factories.CircuitPageFactory, factories.TimelinePageFactory, factories.ExhibitionPageFactory):
            factory(parent=tree.stories, title=f"Verre {factory.__name__} {number}")


@pytest.mark.parametrize("question", ["verre", "verre zzzz", "zzzz yyyy", "vaire"])
def test_queries_are_few_and_do_not_grow_with_the_results(client: Client, site_tree: SiteTree, question: str) -> None:
    def count() -> int:
        ask(client, q=question)
        with CaptureQueriesContext(connection) as queries:
            ask(client, q=question)
        return len(queries)

    grow(site_tree, 1)
    few = count()
    grow(site_tree, 10)
    assert count() <= few <= 18
