"""A page seen from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wagtail.models import Page

if TYPE_CHECKING:
    from home.models.media import CreditedImage


@dataclass(frozen=True, slots=True)
class Card:
    """A page seen from elsewhere: one shape for shelves, lists, search results and feeds.

    `kind` says what sort of page it is (« company »), `tone` is a key of the palette, `drawing` a key of the drawings,
    `stamp` the origin claim's words, `lang` the page's language code.
    """

    title: str
    url: str
    summary: str = ""
    image: CreditedImage | None = None
    drawing: str = ""
    tone: str = "linen"
    kicker: str = ""
    stamp: str = ""
    is_example: bool = False
    lang: str = "fr"
    kind: str = ""

    @property
    def drawing_file(self) -> str:
        """Return the drawing's path among the static files."""
        return f"img/drawings/{self.drawing or 'placeholder'}.svg"


def specific_pages(pages: Iterable[Page | None]) -> list[Any]:
    """Return the public ones among pages of mixed kinds, in the order given and each once, ready for their cards.

    One query per kind of page (and its own related rows), whatever their number; a page hidden by another is left
    out.
    """
    chosen = [page for page in pages if page is not None]
    kinds: dict[type[Page], list[int]] = {}
    for page in chosen:
        if page.specific_class is not None:
            kinds.setdefault(page.specific_class, []).append(page.pk)
    found: dict[int, Any] = {}
    for kind, keys in kinds.items():
        query = kind._default_manager.live().filter(pk__in=keys)
        query = query.for_cards() if hasattr(query, "for_cards") else query.select_related("card_image", "locale")
        found.update({page.pk: page for page in query if not page.is_hidden()})
    return [found[key] for key in dict.fromkeys(page.pk for page in chosen) if key in found]


def specific_cards(pages: Iterable[Page | None]) -> list[Card]:
    """Return the cards of the public ones among pages of mixed kinds, in the order given and each once."""
    return [page.card for page in specific_pages(pages)]


def public_address(page: Page | None) -> str:
    """Return the address of a page that the public may find; empty for none, a draft, or one hidden by another.

    Every link that an editor makes to a page goes through here: names and addresses of what is not public stay so.
    """
    if page is None or not page.live:
        return ""
    specific = page.specific
    if getattr(specific, "is_hidden", bool)():
        return ""
    return specific.url or ""
