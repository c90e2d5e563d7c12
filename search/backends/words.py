"""What every question goes through before it reaches a database, from the public pages as from the admin."""

from __future__ import annotations

from typing import Any

from home.text_search import search_words

#: A word of the title weighs as much as so many of the text.
TITLE_WEIGHT = 8.0
#: The endings of the French feminine and plural, longest first.
ENDINGS = ("es", "e", "s", "x")
#: A stem is never cut shorter than this many letters.
SHORTEST_STEM = 3


def word_forms(word: str) -> list[str]:
    """Return a word with its regular French feminine and plural forms, itself first: « métaux » gives « métal » too.

    Forms that do not exist find nothing. SQLite knows no French at all, and PostgreSQL's stemmer leaves the plural of
    « stylos », « matériaux » or « cadeaux » as it is (https://snowballstem.org/algorithms/french/stemmer.html).
    """
    stem = word
    for ending in ENDINGS:
        if word.lower().endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            stem = word[: -len(ending)]
            break
    if len(word) <= SHORTEST_STEM or word.isdigit():
        return [word]
    forms = [word, stem, *(stem + ending for ending in ENDINGS)]
    if stem.lower().endswith(("au", "al")):
        forms += [stem[:-1] + "l", stem[:-1] + "ux"]
    return list(dict.fromkeys(forms))


class PlainQuestions:
    """A backend's mixin: a question is reduced to its words, so that no sign in it can break the database's syntax."""

    def _search(self, query_compiler_class: type[Any], query: Any, model_or_queryset: Any, **kwargs: Any) -> Any:
        """Reduce the question; one without any word finds nothing."""
        if isinstance(query, str):
            query = " ".join(search_words(query))
        return super()._search(query_compiler_class, query, model_or_queryset, **kwargs)  # type: ignore[misc]  # a mixin
