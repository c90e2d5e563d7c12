"""Menus, identity, breadcrumbs: what every page bears."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client, RequestFactory
from wagtail.models import Locale

from home.breadcrumb import breadcrumb, language_links
from home.models import ContentVersion, HomePage, NavigationSettings, SiteSettings
from tests import factories
from tests.site import SiteTree

LD = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)


@pytest.fixture
def menus(site_tree: SiteTree) -> NavigationSettings:
    """Return the site's menus: two pages, and an address elsewhere."""
    found = NavigationSettings.for_site(site_tree.site)
    found.main = [
        ("page", {"page": site_tree.map, "label": ""}),
        ("page", {"page": site_tree.companies, "label": "Celles qui font"}),
        ("link", {"label": "Presse", "url": "https://example.org/presse"}),
    ]
    found.save()
    return found


def test_menus_name_pages_by_their_short_titles_or_the_words_chosen(
    site_tree: SiteTree, menus: NavigationSettings
) -> None:
    site_tree.map.listing_title = "La carte"
    site_tree.map.save()
    items = NavigationSettings.items(menus.main)
    assert [(item.label, item.url) for item in items] == [
        ("La carte", "/carte/"),
        ("Celles qui font", "/entreprises/"),
        ("Presse", "https://example.org/presse"),
    ]


def test_a_page_that_is_not_public_leaves_the_menus(
    site_tree: SiteTree, menus: NavigationSettings, client: Client
) -> None:
    assert "Celles qui font" in client.get("/").content.decode()
    factories.withdraw(site_tree.companies)
    ContentVersion._bump()
    html = client.get("/").content.decode()
    assert "Celles qui font" not in html
    assert "/carte/" in html


def test_the_menu_tells_where_one_is(site_tree: SiteTree, menus: NavigationSettings, client: Client) -> None:
    company = site_tree.company()
    for url in (site_tree.companies.get_url(), company.get_url()):
        html = client.get(url).content.decode()
        assert re.search(r'href="/entreprises/"[^>]*aria-current', html)
        assert not re.search(r'href="/carte/"[^>]*aria-current', html)
    assert not re.search(r'menu[^>]*aria-current="(?:page|true)"', client.get("/").content.decode())


def test_empty_menus_and_an_empty_identity_break_nothing(site_tree: SiteTree, read: Callable[[Any], str]) -> None:
    assert "<main" in read(site_tree.home)
    assert str(SiteSettings()) == "Made in"
    assert str(NavigationSettings())


def test_the_identity_stands_in_the_footer(site_tree: SiteTree, client: Client) -> None:
    identity = SiteSettings.for_site(site_tree.site)
    identity.brand_name, identity.contact_email = "Terre d’essai", "contact@example.org"
    identity.footer_text = "Une terre qui fabrique"
    identity.save()
    ContentVersion._bump()
    footer = client.get("/").content.decode().split("<footer", 1)[1]
    for words in ("Terre d’essai", "contact@example.org", "Une terre qui fabrique"):
        assert words in footer


def test_the_breadcrumb_goes_from_the_home_page_down(site_tree: SiteTree, client: Client) -> None:
    company = site_tree.company()
    context = client.get(company.get_url()).context
    assert [(crumb.title, crumb.url) for crumb in context["breadcrumb"]] == [
        ("Accueil", "/"),
        ("Entreprises", "/entreprises/"),
    ]
    assert client.get("/").context["breadcrumb"] == []
    assert breadcrumb(None, HomePage(title="Pas encore enregistrée")) == []


def test_other_languages_are_offered_where_they_are_live(site_tree: SiteTree, client: Client) -> None:
    english = Locale.objects.create(language_code="en")
    page = site_tree.page()
    assert language_links(None, page) == []
    translated = site_tree.home.copy_for_translation(english)
    factories.publish(translated)
    ContentVersion._bump()
    links = client.get("/").context["language_links"]
    assert [(link.code, link.label, link.url) for link in links] == [("en", "English", "/en/")]
    html = client.get("/en/").content.decode()
    assert '<html lang="en"' in html
    assert 'hreflang="fr"' in html


def test_the_facts_of_a_translation_are_those_of_the_main_language(site_tree: SiteTree) -> None:
    english = Locale.objects.create(language_code="en")
    site_tree.home.copy_for_translation(english)
    site_tree.companies.copy_for_translation(english)
    company = site_tree.company(founded_year=1840)
    translated = company.copy_for_translation(english)
    translated.founded_year = 1900
    assert translated.facts == company
    assert company.facts is company
    assert translated.lang == "en"
    assert translated.card.lang == "en"


@pytest.mark.parametrize("kind", ["home", "map", "companies", "company", "product", "metier", "story", "page"])
def test_a_page_describes_itself_to_machines(site_tree: SiteTree, read: Callable[[Any], str], kind: str) -> None:
    made = getattr(site_tree, kind)
    page = made if kind in {"home", "map", "companies"} else made(title="Guillemets </script> & « accents »")
    found = [json.loads(text) for text in LD.findall(read(page))]
    described = [item for item in found if item["@type"] == page.schema_type]
    assert described
    assert described[0]["name"] == page.title
    assert described[0]["url"] == page.get_full_url()


def test_a_page_shows_its_words_and_nothing_unescaped(site_tree: SiteTree, read: Callable[[Any], str]) -> None:
    page = site_tree.page(title="<b>Gras</b> & fin", slug="gras", summary="Une phrase <script>alert(1)</script>")
    html = read(page)
    assert "<b>Gras" not in html
    assert "<script>alert" not in html
    assert "&lt;b&gt;Gras&lt;/b&gt; &amp; fin" in html
    assert len(re.findall(r"<h1", html)) == 1


def test_a_card_takes_the_words_made_for_lists(site_tree: SiteTree) -> None:
    page = site_tree.page(title="Un titre vraiment très long", listing_title="Court", listing_summary="En bref.")
    assert (page.card.title, page.card.summary) == ("Court", "En bref.")
    plain = site_tree.page(title="Plain")
    assert (plain.card.title, plain.card.summary) == ("Plain", plain.summary)
    assert plain.card.drawing_file.endswith("placeholder.svg")


def test_what_is_kept_is_made_anew_in_a_preview(site_tree: SiteTree) -> None:
    from home.caching import kept

    request: Any = RequestFactory().get("/")
    made: list[int] = []

    def make() -> int:
        made.append(1)
        return len(made)

    assert [kept(request, "essai", make) for _time in range(2)] == [1, 1]
    request.is_preview = True
    assert [kept(request, "essai", make) for _time in range(2)] == [2, 3]
