"""PostgreSQL: French word forms and no accents, by the text search configurations that a migration makes."""

from __future__ import annotations

from functools import reduce
from operator import and_, or_
from typing import Any

from django.contrib.postgres.search import SearchQuery
from modelsearch.backends.database.postgres import postgres
from modelsearch.query import PlainText

from home.text_search import plain_words
from search.backends.words import TITLE_WEIGHT, PlainQuestions, word_forms


class PlainIndexer(postgres.ObjectIndexer):
    """Gives the index plain words: to PostgreSQL's parser « soudeur/soudeuse » is a file's path, one single word."""

    def prepare_value(self, value: Any) -> str:
        """Return the value as words separated by spaces."""
        return " ".join(plain_words(super().prepare_value(value)))


# The index names its indexer's class in the middle of a long method and offers no other way to change it.
postgres.ObjectIndexer = PlainIndexer


class WholeWords(postgres.PostgresSearchQueryCompiler):
    """Whole words, each in any of its forms."""

    def build_tsquery_content(self, query: Any, config: str | None = None, invert: bool = False) -> Any:
        """Return the question in PostgreSQL's terms; what is not plain words is Wagtail's business."""
        words = plain_words(query.query_string) if isinstance(query, PlainText) and not invert else []
        if not words:
            return super().build_tsquery_content(query, config=config, invert=invert)
        lexemes = [reduce(or_, (postgres.Lexeme(form) for form in word_forms(word))) for word in words]
        combined = reduce(or_ if query.operator.lower() == "or" else and_, lexemes)
        return SearchQuery(combined, search_type="raw", config=config)

    def get_index_vectors(self, search_query: Any) -> list[tuple[Any, Any]]:
        """Return the index's columns with what they weigh; upstream divides the title's weight by its length only."""
        (title, norm), *others = super().get_index_vectors(search_query)
        return [(title, norm * TITLE_WEIGHT), *others]


class PostgresBackend(PlainQuestions, postgres.PostgresSearchBackend):
    """Wagtail's backend, with a configuration of ours for the beginnings of words too (upstream fixes « simple »)."""

    query_compiler_class = WholeWords

    def __init__(self, params: dict[str, Any]) -> None:
        super().__init__(params)
        self.autocomplete_config = params.get("AUTOCOMPLETE_CONFIG", "simple")
