"""Puts content into a page, field by field, according to what the model says each field is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import ForeignKey, ManyToManyField, ManyToOneRel
from wagtail.fields import StreamField
from wagtail.models import Page

from home.models.place import LocationPrecision, PlaceFields
from home.seed.content import Days, Ref, replace

#: Finds the primary key of a reference; None for what is absent.
Find = Callable[[Ref], Any]


def without_absent(value: Any, find: Find) -> Any:
    """Return content without the references that lead nowhere.

    Absent things leave lists; elsewhere they become None; a block whose `pages` are all absent goes too.
    """
    if isinstance(value, list):
        kept = [without_absent(item, find) for item in value if not (isinstance(item, Ref) and find(item) is None)]
        return [item for item in kept if not _is_emptied(item)]
    if isinstance(value, dict):
        return {key: without_absent(item, find) for key, item in value.items()}
    return None if isinstance(value, Ref) and find(value) is None else value


def _is_emptied(block: Any) -> bool:
    inner = block.get("value") if isinstance(block, dict) else None
    return isinstance(inner, dict) and inner.get("pages") == []


def raw_stream(value: Any, find: Find) -> Any:
    """Return a stream's content in the form that the database keeps: references as primary keys, dates as text."""

    def plain(leaf: Any) -> Any:
        if isinstance(leaf, Ref):
            return find(leaf)
        date = leaf.date() if isinstance(leaf, Days) else leaf
        return date.isoformat() if hasattr(date, "isoformat") else date

    return replace(value, plain)


def fill(page: Page, content: dict[str, Any], find: Find) -> None:
    """Set the page's fields from content.

    - a stream: a list of blocks; - a foreign key: a reference or a primary key;
    - many to many: a list of references; - inline children: a list of dictionaries.

    A place known by its commune alone stands at the commune's own position.
    Raises FieldDoesNotExist for a name that is no field.
    """
    for name, value in content.items():
        field = page._meta.get_field(name)
        if isinstance(field, StreamField):
            setattr(page, name, field.stream_block.to_python(raw_stream(value, find)))
        elif isinstance(field, ManyToOneRel):
            children = [_child(field.related_model, item, find) for item in value]
            setattr(page, name, children)
        elif isinstance(field, ManyToManyField):
            setattr(page, name, list(field.related_model._default_manager.filter(pk__in=[find(ref) for ref in value])))
        else:
            set_plain(page, name, value, find)
    if isinstance(page, PlaceFields) and page.location_precision == LocationPrecision.COMMUNE and page.commune:
        page.latitude, page.longitude = page.commune.latitude, page.commune.longitude


def set_plain(thing: Any, name: str, value: Any, find: Find) -> None:
    """Set a column: a reference is found, a date so many days from now is counted."""
    if isinstance(value, Ref):
        value = find(value)
    elif isinstance(value, Days):
        value = value.date()
    field = thing._meta.get_field(name)
    setattr(thing, field.attname if isinstance(field, ForeignKey) else name, value)


def _child(model: Any, content: dict[str, Any], find: Find) -> Any:
    child = model()
    for name, value in content.items():
        set_plain(child, name, value, find)
    return child
