"""SQLite: FTS5 ignores accents but knows no French, so that the usual endings are tried when one searches."""

from __future__ import annotations

from functools import reduce
from operator import and_, or_
from typing import Any

from django.db.models import CharField, Value
from django.db.models.functions import Cast, Concat, StrIndex
from modelsearch.backends.database.sqlite import query as fts
from modelsearch.backends.database.sqlite import sqlite
from modelsearch.query import PlainText
from modelsearch.utils import get_descendants_content_types_pks

from home.text_search import plain_words
from search.backends.words import TITLE_WEIGHT, PlainQuestions, word_forms

#: What a word weighs in the columns autocomplete, body and title of the index (its order).
COLUMN_WEIGHTS = (1.0, 1.0, TITLE_WEIGHT)
#: The index gives at most so many of the best rows; SQLite takes 32,766 parameters in a question.
MOST_ROWS = 5_000


class WordForms(fts.Lexeme):
    """A word in any of its forms, in FTS5's syntax (https://www.sqlite.org/fts5.html#full_text_query_syntax)."""

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, list[str]]:
        """Return the alternatives; a word holds letters and digits alone."""
        forms = word_forms(self.value)
        return "(" + " OR ".join(['"%s"'] * len(forms)) + ")", forms


class Rank(fts.BM25):
    """FTS5's own rank, in which a word of the title weighs more; the lower, the better."""

    def as_sql(self, compiler: Any, connection: Any, **extra: Any) -> tuple[str, list[Any]]:
        """Return the function with the columns' weights."""
        weights = ", ".join(str(weight) for weight in COLUMN_WEIGHTS)
        return f"bm25({fts.SQLiteFTSIndexEntry._meta.db_table}, {weights})", []


class RankedOnce:
    """A compiler's mixin: the index ranks its rows once.

    Upstream asks for the rank again for each page found, and FTS5 then reads all its matches each time: half a second
    for a thousand pages, and four times as long for twice as many.
    """

    def search(self, config: Any, start: int | None, stop: int | None, score_field: str | None = None) -> Any:
        """Return the pages that match; only plain words in order of relevance go our way."""
        compiler: Any = self
        if not isinstance(compiler.query, PlainText) or not compiler.order_by_relevance or score_field:
            return super().search(config, start, stop, score_field=score_field)  # type: ignore[misc]  # a mixin
        words = compiler.build_search_query(compiler.query, config=config)
        kinds = get_descendants_content_types_pks(compiler.queryset.model)
        rows = fts.SQLiteFTSIndexEntry.objects.filter(
            fts.MatchExpression(compiler.fields or compiler.FTS_TABLE_FIELDS, words),
            index_entry__content_type__in=kinds,
        ).order_by(Rank())
        keys = list(rows.values_list("index_entry__object_id", flat=True)[:MOST_ROWS])
        key = Concat(Value(","), Cast("pk", CharField()), Value(","), output_field=CharField())
        place = StrIndex(Value(f",{','.join(keys)},"), key)
        return compiler.queryset.filter(pk__in=keys).order_by(place)[start:stop]


class WholeWords(RankedOnce, sqlite.SQLiteSearchQueryCompiler):
    """Whole words, each in any of its forms."""

    def build_search_query_content(self, query: Any, config: str | None = None) -> Any:
        """Return the question in FTS5's terms; what is not plain words is Wagtail's business."""
        words = plain_words(query.query_string) if isinstance(query, PlainText) else []
        if not words:
            return super().build_search_query_content(query, config=config)
        combined = reduce(or_ if query.operator.lower() == "or" else and_, (WordForms(word) for word in words))
        return fts.SearchQueryExpression(combined, config=config)


class BeginningsOfWords(RankedOnce, sqlite.SQLiteAutocompleteQueryCompiler):
    """The beginnings of words."""


class SQLiteBackend(PlainQuestions, sqlite.SQLiteSearchBackend):
    """Wagtail's backend, with word forms and a rank that prefers titles."""

    query_compiler_class = WholeWords
    autocomplete_query_compiler_class = BeginningsOfWords
