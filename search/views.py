"""The search page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from home.territory.communes import POSTAL_CODE_LENGTH, find_communes, normalise
from search.forms import SearchForm, tidy
from search.results import chosen_kind, find, kinds_of, page_of_results, search_address

#: No commune of France has a longer name (characters).
LONGEST_PLACE = 45


def place_named(words: str) -> str:
    """Return the commune's name or the postal code that the words are, for the map to search; else an empty text."""
    if not words or len(words) > LONGEST_PLACE:
        return ""
    found = find_communes(words, limit=1)
    if not found:
        return ""
    if words.isdigit():
        return words if len(words) == POSTAL_CODE_LENGTH else ""
    return found[0].name if normalise(found[0].name) == normalise(words) else ""


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Return the search page: `?q=` words, `?kind=` of page, `?page=` number; nonsense in any of them is ignored.

    The context holds `form`, `words` (the question, tidied), `kinds`, `results` (a page of a paginator), their
    `cards`, the `count` of the kind chosen and of `everything`, `loosely`, a `hint` with its `hint_url`, and the
    `place` that the words name, for the map.
    """
    words = tidy(request.GET.get("q", ""))
    chosen = chosen_kind(request)
    answer = find(request, words)
    shown = [match for match in answer.found if chosen in ("", match.kind)]
    results, cards = page_of_results(request, shown)
    context = {
        "form": SearchForm({"q": words}),
        "words": words,
        "kinds": kinds_of(request, words, answer.found, chosen) if answer.found else [],
        "results": results,
        "cards": cards,
        "count": len(shown),
        "everything": len(answer.found),
        "everything_url": search_address(request, words),
        "loosely": answer.loosely,
        "place": place_named(words),
        "hint": answer.hint,
        "hint_url": search_address(request, answer.hint),
    }
    return render(request, "search/search.html", context)
