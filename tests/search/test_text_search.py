"""Words find pages in the same way on both databases; nothing that a visitor can write breaks either."""

from __future__ import annotations

import unicodedata

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from companies.models import CompanyPage
from home.registry import registry
from home.text_search import (
    LONGEST_WORD,
    MOST_WORDS,
    matches,
    matching_keys,
    plain_words,
    search_words,
)
from search.backends.words import word_forms
from tests.site import SiteTree

#: What breaks the syntax of FTS5, of a tsquery or of SQL, or what neither can hold.
NONSENSE = [
    '"',
    '"verre',
    "'; DROP TABLE home_commune; --",
    "verre*:()&|!<->",
    "NEAR(verre mur)",
    "verre AND NOT",
    "title : verre",
    "%s %d %%",
    "\\",
    "\x00",
    "ver\x00re",
    "\ud800",
    "_",
    "²½Ⅷ",
    "漢字 кириллица",
    "👩🏽‍🏭",
    "a" * 10_000,
    "verre " * 2_000,
    "à " * 50,
    "",
    "   ",
]


def test_everything_but_letters_and_digits_separates_words() -> None:
    assert plain_words("L’atelier soudeur/soudeuse·s, 3D_(C&A)") == [
        "L", "atelier", "soudeur", "soudeuse", "s", "3D", "C", "A",
    ]  # fmt: skip


def test_an_accent_written_apart_from_its_letter_belongs_to_the_word() -> None:
    assert plain_words(unicodedata.normalize("NFD", "métier")) == ["métier"]


def test_empty_words_are_left_out_unless_there_is_nothing_else() -> None:
    assert search_words("les métiers de l’usine") == ["métiers", "usine"]
    assert search_words("de la") == ["de", "la"]


def test_a_question_is_bounded() -> None:
    assert len(search_words(" ".join(f"m{number}" for number in range(500)))) == MOST_WORDS
    assert [len(word) for word in search_words("a" * 10_000)] == [LONGEST_WORD]


@pytest.mark.parametrize(
    ("word", "form"),
    [("stylos", "stylo"), ("stylo", "stylos"), ("métaux", "métal"), ("verrière", "verrières"), ("soudée", "soudés")],
)
def test_a_word_is_sought_in_its_regular_feminine_and_plural(word: str, form: str) -> None:
    assert form in word_forms(word)


@pytest.mark.parametrize("word", ["bus", "os", "2026", "a"])
def test_short_words_and_numbers_have_one_form(word: str) -> None:
    assert word_forms(word) == [word]


@pytest.mark.parametrize(
    ("title", "question"),
    [
        ("Métiers du verre", "metier"),
        ("Metiers du verre", "métier"),
        ("MÉTIERS", "métiers"),
        ("Stylo à bille", "stylos"),
        ("Le travail des métaux", "métal"),
        ("Atelier de maroquinerie", "maroq"),
        ("Soudeur/soudeuse", "soudeuse"),
        ("Chaudronnier-soudeur", "soudeur"),
        ("L’usine de Montereau", "usines"),
        ("L’usine de Montereau", "l'usine"),
        ("Verre et métal", "metal verre"),
        ("Bocal & Cie (verre)", "bocal cie"),
    ],
)
def test_a_page_is_found_whatever_the_accent_case_plural_or_sign(
    site_tree: SiteTree, title: str, question: str
) -> None:
    wanted = site_tree.company(title=title)
    site_tree.company(title="Autre chose", summary="Sans rapport.")
    assert matching_keys(CompanyPage.objects.public(), question) == [wanted.pk]


def test_every_word_must_be_found_unless_any_will_do(site_tree: SiteTree) -> None:
    glass = site_tree.company(title="Verrerie du pont")
    wood = site_tree.company(title="Scierie du bois")
    kinds = {"companies": CompanyPage.objects.public()}
    assert matches(kinds, "verrerie scierie") == []
    assert {match.pk for match in matches(kinds, "verrerie scierie", any_word=True)} == {glass.pk, wood.pk}


def test_a_title_comes_before_a_text(site_tree: SiteTree) -> None:
    told = site_tree.company(title="Atelier du pont", summary="On y travaille le chanvre, puis le chanvre.")
    named = site_tree.company(title="Chanvre", summary="Un atelier.")
    assert matching_keys(CompanyPage.objects.public(), "chanvre") == [named.pk, told.pk]


def test_whole_words_come_before_beginnings(site_tree: SiteTree) -> None:
    begun = site_tree.company(title="Boisellerie", summary="Rien.")
    whole = site_tree.company(title="Rien", summary="Du bois.")
    assert matching_keys(CompanyPage.objects.public(), "bois") == [whole.pk, begun.pk]


def test_only_the_pages_of_the_query_set_are_found(site_tree: SiteTree) -> None:
    hidden = site_tree.company(title="Verrerie cachée", live=False)
    shown = site_tree.company(title="Verrerie ouverte")
    assert matching_keys(CompanyPage.objects.public(), "verrerie") == [shown.pk]
    assert hidden.pk in matching_keys(CompanyPage.objects.all(), "verrerie")


def test_a_match_names_its_kind(site_tree: SiteTree) -> None:
    company = site_tree.company(title="Verre, la maison")
    product = site_tree.product(title="Verre", maker=company)
    kinds = {kind.key: kind.queryset() for kind in registry.search_kinds}
    assert {(match.pk, match.kind) for match in matches(kinds, "verre")} >= {
        (company.pk, "companies"),
        (product.pk, "products"),
    }


@pytest.mark.parametrize("question", NONSENSE, ids=range(len(NONSENSE)))
@pytest.mark.parametrize("any_word", [True, False])
def test_nonsense_is_answered(site_tree: SiteTree, question: str, any_word: bool) -> None:
    site_tree.company(title="Verrerie")
    assert isinstance(matches({"companies": CompanyPage.objects.public()}, question, any_word), list)


@pytest.mark.parametrize("question", NONSENSE, ids=range(len(NONSENSE)))
def test_nonsense_is_answered_in_the_admin_too(site_tree: SiteTree, question: str) -> None:
    assert list(Page.objects.search(question)) is not None
    assert list(Page.objects.autocomplete(question)) is not None


def test_the_number_of_queries_does_not_depend_on_the_number_of_pages(site_tree: SiteTree) -> None:
    def count() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert matching_keys(CompanyPage.objects.public(), "verrerie")
        return len(queries)

    site_tree.company(title="Verrerie")
    matching_keys(CompanyPage.objects.public(), "verrerie")
    few = count()
    for _number in range(10):
        site_tree.company()
    assert count() == few <= 4


def test_no_word_costs_no_query(site_tree: SiteTree) -> None:
    with CaptureQueriesContext(connection) as queries:
        assert matching_keys(CompanyPage.objects.public(), " ?!… ") == []
    assert not queries
