"""A word that finds nothing, and the nearest one that the site knows."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from home.caching import kept
from home.models import Commune
from home.territory.names import normalise
from home.text_search import pages_of, plain_words, search_words

#: Shorter words are not corrected: too many look alike.
SHORTEST_WORD = 4
#: At most so many words of a question are corrected.
MOST_CORRECTIONS = 3
#: The share of letters that two words must have in common (difflib's ratio), and by how many letters they may differ.
LIKENESS = 0.75
LENGTH_DIFFERENCE = 2
#: The site's words are counted no further: comparing 20,000 takes a tenth of a second.
MOST_KNOWN = 20_000


def known_words(request: HttpRequest | None, kinds: Mapping[str, QuerySet[Any]]) -> dict[str, str]:
    """Return the words of public titles and communes as they are written, by their unaccented form.

    Two queries, once for each content version. Public pages alone: a hint must not tell what is not published.
    """

    def read() -> dict[str, str]:
        titles = [*pages_of(kinds).values_list("title", flat=True), *Commune.objects.values_list("name", flat=True)]
        words = (word for title in titles for word in plain_words(title) if len(word) >= SHORTEST_WORD)
        known = {normalise(word): word.lower() for word in words}
        return dict(list(known.items())[:MOST_KNOWN])

    return kept(request, "search-words", read)


def nearest_question(question: str, known: Mapping[str, str]) -> str:
    """Return the question with unknown words replaced by the nearest known ones; empty when none is near."""
    words = search_words(question)
    corrected: list[str] = []
    corrections = 0
    for word in words:
        plain = normalise(word)
        near = ""
        if plain not in known and len(plain) >= SHORTEST_WORD and corrections < MOST_CORRECTIONS:
            alike = [each for each in known if abs(len(each) - len(plain)) <= LENGTH_DIFFERENCE]
            near = next(iter(difflib.get_close_matches(plain, alike, n=1, cutoff=LIKENESS)), "")
        corrections += bool(near)
        corrected.append(known[near] if near else word)
    return " ".join(corrected) if corrections else ""
