"""The backend of each database, and what the migration makes for PostgreSQL."""

from __future__ import annotations

from importlib import import_module
from types import SimpleNamespace
from typing import Any

import pytest
from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.db import connection
from django.db.utils import ProgrammingError
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page
from wagtail.search.backends import get_search_backend
from wagtail.search.query import And, Not, Phrase, PlainText

from search.backends.postgres import PlainIndexer
from tests.factories import UserFactory
from tests.site import SiteTree

migration: Any = import_module("search.migrations.0001_text_search")
on_postgresql = pytest.mark.skipif(connection.vendor != "postgresql", reason="PostgreSQL alone has configurations")


class Editor:
    """A schema editor that notes what it is asked, and fails at what it is told to."""

    def __init__(self, vendor: str, failing: str = "nothing") -> None:
        self.connection = SimpleNamespace(vendor=vendor, alias="default")
        self.failing = failing
        self.asked: list[str] = []

    def execute(self, sql: str) -> None:
        if self.failing in sql:
            raise ProgrammingError("permission denied")
        self.asked.append(sql)


def test_the_site_uses_the_backend_of_its_database(db: None) -> None:
    ours = {"postgresql": "PostgresBackend", "sqlite": "SQLiteBackend"}
    assert type(get_search_backend()).__name__ == ours[connection.vendor]


@on_postgresql
def test_both_configurations_ignore_accents_and_one_knows_french(db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT to_tsvector('madein_french', 'Métiers')::text, to_tsvector('madein_simple', 'Métiers')::text"
        )
        assert cursor.fetchone() == ("'meti':1", "'metiers':1")


@on_postgresql
def test_the_configurations_can_be_removed_and_made_again(db: None) -> None:
    with connection.schema_editor() as editor:
        migration.remove(apps, editor)
        migration.create(apps, editor)
        migration.create(apps, editor)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_ts_config WHERE cfgname LIKE 'madein%%'")
        assert cursor.fetchone() == (2,)


@pytest.mark.parametrize("step", ["create", "remove"])
def test_other_databases_need_no_configuration(step: str) -> None:
    editor = Editor("sqlite")
    getattr(migration, step)(apps, editor)
    assert editor.asked == []


def test_an_account_that_may_not_create_the_extension_is_told_what_to_ask(db: None) -> None:
    with pytest.raises(ImproperlyConfigured, match=r"CREATE EXTENSION unaccent;.*permission denied"):
        migration.create(apps, Editor("postgresql", failing="CREATE EXTENSION"))


@on_postgresql
def test_the_index_reads_plain_words(site_tree: SiteTree) -> None:
    page = site_tree.metier(title="Soudeur/soudeuse")
    indexer = PlainIndexer(page, SimpleNamespace(config="french", autocomplete_config="simple"))
    assert indexer.title_text == "Soudeur soudeuse"


@pytest.mark.parametrize(
    ("question", "found"),
    [
        (Phrase("bord du fleuve"), True),
        (Phrase("fleuve du bord"), False),
        (And([PlainText("bord"), PlainText("fleuve")]), True),
        (And([PlainText("bord"), Not(PlainText("fleuve"))]), False),
        (PlainText("océan fleuves", operator="or"), True),
    ],
)
def test_the_queries_that_wagtail_composes_still_work(site_tree: SiteTree, question: Any, found: bool) -> None:
    page = site_tree.metier(title="Atelier", summary="Au bord du fleuve.")
    results = Page.objects.search(question)
    assert (page.pk in [result.pk for result in results]) is found


def test_results_can_be_counted_sliced_scored_and_ordered_otherwise(site_tree: SiteTree) -> None:
    later = site_tree.metier(title="Verrier z")
    sooner = site_tree.metier(title="Verrier a")
    results = Page.objects.search("verrier")
    assert results.count() == len(results) == 2
    assert len(results[:1]) == len(results[1:]) == 1
    assert all(page.score is not None for page in results.annotate_score("score"))
    by_title = Page.objects.order_by("title").search("verrier", order_by_relevance=False)
    assert [page.pk for page in by_title] == [sooner.pk, later.pk]


@pytest.mark.parametrize("question", ['"', '"verre', "verre*:()", "'", "title:verre", "\\", "%s", "verre AND", "?!"])
@pytest.mark.parametrize("address", ["wagtailadmin_pages:search", "wagtailadmin_explore_root"])
def test_nonsense_is_answered_in_the_admin(site_tree: SiteTree, client: Client, question: str, address: str) -> None:
    client.force_login(UserFactory.create(is_superuser=True))
    assert client.get(reverse(address), {"q": question}).status_code == 200


def test_the_page_stands_in_english_too(site_tree: SiteTree, client: Client) -> None:
    with override("en"):
        address = reverse("search")
    assert client.get(address, {"q": "verre"}).status_code == 200
    assert address == "/en/search/"
