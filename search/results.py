"""What a search finds, by kind and by page."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page as ResultPage
from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils.translation import gettext as _

from home.cards import Card, specific_cards
from home.paging import page_number
from home.registry import registry
from home.text_search import Match, matches, search_words
from search.spelling import known_words, nearest_question

PAGE_SIZE = 20


@dataclass(frozen=True, slots=True)
class Kind:
    """A choice above the results: a kind of page, or all of them (empty `key`)."""

    key: str
    label: str
    count: int
    url: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Found:
    """What a question finds.

    `loosely` tells that no page holds all its words, and that these hold some; `hint` is the nearest question that
    finds something, when this one finds nothing.
    """

    found: list[Match] = field(default_factory=list)
    loosely: bool = False
    hint: str = ""


def find(request: HttpRequest, question: str) -> Found:
    """Return what all kinds of pages hold for a question; without any, the nearest way out."""
    kinds = {kind.key: kind.queryset() for kind in registry.search_kinds}
    if found := matches(kinds, question):
        return Found(found)
    hint = nearest_question(question, known_words(request, kinds)) if search_words(question) else ""
    if hint and matches(kinds, hint):
        return Found(hint=hint)
    loose = matches(kinds, question, any_word=True) if len(search_words(question)) > 1 else []
    return Found(loose, loosely=bool(loose))


def kinds_of(request: HttpRequest, question: str, found: list[Match], chosen: str) -> list[Kind]:
    """Return the choices above the results, with their counts and addresses: all, then each kind in its order."""
    counts = Counter(match.kind for match in found)
    choices = [("", _("Everything"), len(found))]
    choices += [(kind.key, str(kind.label), counts[kind.key]) for kind in registry.search_kinds]
    return [
        Kind(key, label, count, search_address(request, question, key), key == chosen) for key, label, count in choices
    ]


def search_address(request: HttpRequest, question: str, kind: str = "") -> str:
    """Return the address of a search."""
    return f"{request.path}?{urlencode({'q': question} | ({'kind': kind} if kind else {}))}"


def chosen_kind(request: HttpRequest) -> str:
    """Return the kind asked for; an unknown one is all of them."""
    asked = request.GET.get("kind", "")
    return asked if any(kind.key == asked for kind in registry.search_kinds) else ""


def page_of_results(request: HttpRequest, found: list[Match]) -> tuple[ResultPage[Any], list[Card]]:
    """Return the page asked for, the last one beyond the end, and its cards in the order of the results."""
    results = Paginator(found, PAGE_SIZE).get_page(page_number(request))
    return results, specific_cards(match.page for match in results.object_list)
