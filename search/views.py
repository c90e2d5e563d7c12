"""The search page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from search.forms import SearchForm, tidy
from search.results import chosen_kind, find, kinds_of, page_of_results, search_address


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Return the search page: `?q=` words, `?kind=` of page, `?page=` number; nonsense in any of them is ignored.

    The context holds `form`, `words` (the question, tidied), `kinds`, `results` (a page of a paginator), their
    `cards`, the `count` of the kind chosen and of `everything`, `loosely`, and a `hint` with its `hint_url`.
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
        "hint": answer.hint,
        "hint_url": search_address(request, answer.hint),
    }
    return render(request, "search/search.html", context)
