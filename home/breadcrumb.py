"""The way from the home page to a page."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.translation import get_language_info
from wagtail.models import Page

from home.caching import kept


@dataclass(frozen=True, slots=True)
class Crumb:
    """A step of the breadcrumb."""

    title: str
    url: str


def breadcrumb(request: HttpRequest | None, page: Page) -> list[Crumb]:
    """Return the live pages above this one, from the home page down; none for the home page itself."""
    if not page.depth or page.depth < 3:
        return []

    def read() -> list[Crumb]:
        above = page.get_ancestors().filter(depth__gte=2, live=True).specific()
        return [Crumb(getattr(each, "short_title", each.title), each.get_url() or "") for each in above]

    return kept(request, f"breadcrumb:{page.path[: -page.steplen]}", read)


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """The same page in another language, where it exists there."""

    code: str
    label: str
    url: str


def language_links(request: HttpRequest | None, page: Page) -> list[LanguageLink]:
    """Return the live translations of the page, named in their own language."""

    def read() -> list[LanguageLink]:
        translations = page.get_translations(inclusive=False).live().select_related("locale")
        return [
            LanguageLink(
                code=each.locale.language_code,
                label=str(get_language_info(each.locale.language_code)["name_local"]).capitalize(),
                url=each.get_url() or "",
            )
            for each in translations
        ]

    return kept(request, f"languages:{page.pk}", read)
