"""Full-text search, one way for every part of the site.

What reads better on one database than on another is the business of the search backend (`WAGTAILSEARCH_BACKENDS`);
here are the words as visitors write them, and the keys of the pages that match.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Case, CharField, Q, QuerySet, Value, When
from wagtail.models import Page

#: No search looks at more results than this.
MOST_RESULTS = 2_000
#: A question holds at most so many words; the others are left out.
MOST_WORDS = 12
#: A word is cut beyond so many characters: PostgreSQL refuses one of 2,046 bytes.
LONGEST_WORD = 60
#: What is read of a question, in characters.
LONGEST_QUESTION = 100

#: Words that say nothing of what is looked for, in the site's languages; elided ones included (« l’usine »).
EMPTY_WORDS = frozenset(
    word
    for line in (
        "a à au aux avec c ce ces cet cette d dans de des du elle en est et il ils j je l la le les leur leurs m ma",
        "mes mon n ne nos notre on ou où par pas pour qu que qui s sa se ses son sont sur t ta tes ton tu un une vos",
        "votre y",
        "an and are by for from in is of on or the to with",
    )
    for word in line.split()
)
#: A word: letters and digits, whatever the script. Everything else separates words.
WORD = re.compile(r"[^\W_]+")


def plain_words(text: str) -> list[str]:
    """Return the words of a text in order, without punctuation, each cut at `LONGEST_WORD` characters.

    The index and the question are both read this way, so « soudeur/soudeuse » is two words in both. Accents are kept
    (the database ignores them), but composed: some keyboards and PDF files write the letter and its accent apart.
    """
    return [word[:LONGEST_WORD] for word in WORD.findall(unicodedata.normalize("NFC", text))]


def search_words(question: str) -> list[str]:
    """Return the words to look for in a visitor's question, each once and at most `MOST_WORDS`.

    Nothing but letters and digits comes out: quotation marks, operators, NUL and lone surrogates never reach the
    database. Empty words are left out, unless there is nothing else.
    """
    words = list(dict.fromkeys(plain_words(question[:LONGEST_QUESTION])))
    telling = [word for word in words if word.lower() not in EMPTY_WORDS]
    return (telling or words)[:MOST_WORDS]


@dataclass(frozen=True, slots=True)
class Match:
    """A page that matches (nothing but its key and content type is read), and the key of its kind."""

    page: Page
    kind: str

    @property
    def pk(self) -> int:
        """Return the page's key."""
        return int(self.page.pk)


def _any_of(kinds: Iterable[QuerySet[Any]]) -> Q:
    return reduce(or_, (Q(pk__in=pages.order_by().values("pk")) for pages in kinds))


def pages_of(kinds: Mapping[str, QuerySet[Any]]) -> Any:
    """Return the pages of all kinds (at least one) as one query set of plain pages."""
    return Page.objects.filter(_any_of(kinds.values()))


def matches(kinds: Mapping[str, QuerySet[Any]], question: str, any_word: bool = False) -> list[Match]:
    """Return the pages of several kinds that match a question, the best first and at most `MOST_RESULTS`.

    `kinds` gives the public pages of each kind. First come the pages where every word (or any, if `any_word`) is
    found in one of its forms, then those whose title or introduction holds the beginning of the last word.
    Two queries, whatever the number of kinds; none without a word.
    """
    words = " ".join(search_words(question))
    if not words or not kinds:
        return []
    labels = (When(_any_of([each]), then=Value(key)) for key, each in kinds.items())
    pages = pages_of(kinds).annotate(search_kind=Case(*labels, output_field=CharField())).only("pk", "content_type")
    operator = "or" if any_word else "and"
    found = [pages.search(words, operator=operator), pages.autocomplete(words, operator=operator)]
    return list(dict.fromkeys(Match(page, page.search_kind) for results in found for page in results[:MOST_RESULTS]))[
        :MOST_RESULTS
    ]


def matching_keys(pages: QuerySet[Any], question: str) -> list[int]:
    """Return the keys of the pages of one kind that match a question, the best first; see `matches`."""
    return [match.pk for match in matches({"": pages}, question)]
