"""Where the upper floors announce themselves, so that the ground floor need not know them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class SearchKind:
    """A kind of page that visitors may search: its key in the address, its plural label, its public pages.

    Kinds are listed by `order`, then as they were announced.
    """

    key: str
    label: Any
    queryset: Callable[[], Any]
    order: int = 0


@dataclass(frozen=True, slots=True)
class SeedPart:
    """A part of the seed: its name, its place in the order, and what loads it."""

    name: str
    order: int
    load: Callable[..., None]


@dataclass(slots=True)
class Registry:
    """What has been announced, in order."""

    search_kinds: list[SearchKind] = field(default_factory=list)
    seed_parts: list[SeedPart] = field(default_factory=list)
    cache_models: list[str] = field(default_factory=list)

    def add_search_kind(self, kind: SearchKind) -> None:
        """Announce a kind of page to search; once for each key."""
        if all(known.key != kind.key for known in self.search_kinds):
            self.search_kinds.append(kind)
            self.search_kinds.sort(key=lambda known: known.order)

    def add_seed_part(self, part: SeedPart) -> None:
        """Announce a part of the seed; parts are loaded by `order`."""
        if all(known.name != part.name for known in self.seed_parts):
            self.seed_parts.append(part)
            self.seed_parts.sort(key=lambda known: known.order)

    def add_cache_models(self, *labels: str) -> None:
        """Announce models (« app.Model ») whose change makes what is cached stale."""
        self.cache_models.extend(label for label in labels if label not in self.cache_models)


registry = Registry()
