"""Reads the seed's content files: YAML, with a few tags of ours.

- ``!page entreprises/bic``, ``!image four-de-nuit``, ``!media …``, ``!document …``, ``!sector …``: a reference, by key;
- ``!days 30``: the date so many days after the loading;
- ``!monday 30``, ``!friday 30``: the Monday, the Friday of the week in which that date falls.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

#: The kinds of things that a reference may name.
KINDS = ("page", "image", "media", "document", "sector")


@dataclass(frozen=True, slots=True)
class Ref:
    """Something of the seed, by its kind and its key (for a page: its path under the home page)."""

    kind: str
    key: str


@dataclass(frozen=True, slots=True)
class Days:
    """A date, so many days after the day of the loading; or a day of its week, `weekday` (0 for Monday)."""

    count: int
    weekday: int | None = None

    def date(self) -> datetime.date:
        """Return the date, counted from today."""
        date = datetime.date.today() + datetime.timedelta(days=self.count)
        return date if self.weekday is None else date + datetime.timedelta(days=self.weekday - date.weekday())


#: The loader written in C where PyYAML brings it: ten times faster, and as safe.
FastLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class ContentLoader(FastLoader):
    """YAML's safe loader, and our tags."""


def _reference(kind: str) -> Callable[[ContentLoader, yaml.ScalarNode], Ref]:
    return lambda loader, node: Ref(kind, str(loader.construct_scalar(node)))


for _kind in KINDS:
    ContentLoader.add_constructor(f"!{_kind}", _reference(_kind))


def _days(weekday: int | None) -> Callable[[ContentLoader, yaml.ScalarNode], Days]:
    return lambda loader, node: Days(int(loader.construct_scalar(node)), weekday)


for _tag, _weekday in (("!days", None), ("!monday", 0), ("!friday", 4)):
    ContentLoader.add_constructor(_tag, _days(_weekday))


def _check_keys(content: Any, path: Path) -> None:
    """Raise ValueError when a key is no field's name: the end of a text whose comma needed quotation marks."""
    if isinstance(content, dict):
        for key, item in content.items():
            if not str(key).isidentifier():
                raise ValueError(f"{path.name}: « {key} » is no field: does a text lack its quotation marks?")
            _check_keys(item, path)
    elif isinstance(content, list):
        for item in content:
            _check_keys(item, path)


def read(path: Path) -> Any:
    """Return what a content file holds. Raises yaml.YAMLError when it is malformed, ValueError for a strange key."""
    with path.open(encoding="utf-8") as file:
        loader = ContentLoader(file)
        try:
            content = loader.get_single_data()
        finally:
            loader.dispose()
    _check_keys(content, path)
    return content


def read_folder(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield what each file of a folder holds, in the order of their names."""
    for path in sorted(folder.glob("*.yaml")):
        yield read(path)


def replace(value: Any, change: Callable[[Any], Any]) -> Any:
    """Return a copy of nested lists and dictionaries in which `change` has been applied to every leaf."""
    if isinstance(value, dict):
        return {key: replace(item, change) for key, item in value.items()}
    if isinstance(value, list):
        return [replace(item, change) for item in value]
    return change(value)
