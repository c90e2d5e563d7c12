"""What the seed has written, so that it writes it once and never over somebody's work.

The memory is Wagtail's own audit log: one entry of the action below for each thing written, with the thing's key and
the fingerprint of its content. It survives the thing: what an editor deletes does not come back.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry, PageLogEntry, Revision

from home.seed.content import Ref

#: The log's action, registered in wagtail_hooks.py.
ACTION = "home.seed"


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing written: its primary key as text, its content's fingerprint, its revision where it has one."""

    object_id: str
    fingerprint: str
    revision_id: int | None


def fingerprint(content: Any) -> str:
    """Return a short hash of content as read from the files."""

    def plain(value: Any) -> str:
        return f"{value.kind}:{value.key}" if isinstance(value, Ref) else repr(value)

    text = json.dumps(content, sort_keys=True, ensure_ascii=False, default=plain)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


class Ledger:
    """The entries by key, read in two queries; the latest of a key counts."""

    def __init__(self) -> None:
        self.entries: dict[str, Entry] = {}
        pages = PageLogEntry.objects.filter(action=ACTION).order_by("timestamp", "pk")
        for row in pages.values("page_id", "data", "revision_id"):
            self._remember(str(row["page_id"]), row["data"], row["revision_id"])
        others = ModelLogEntry.objects.filter(action=ACTION).order_by("timestamp", "pk")
        for row in others.values("object_id", "data"):
            self._remember(row["object_id"], row["data"], None)

    def _remember(self, object_id: str, data: dict[str, Any], revision_id: int | None) -> None:
        self.entries[data["key"]] = Entry(object_id, data["fingerprint"], revision_id)

    def known(self, key: str) -> Entry | None:
        """Return what was written under a key, or None."""
        return self.entries.get(key)

    def record(self, thing: Model, key: str, content: Any, revision: Revision | None = None) -> None:
        """Remember that a thing was written under a key, with that content."""
        data = {"key": key, "fingerprint": fingerprint(content)}
        extra = {"revision": revision, "content_changed": True} if revision is not None else {}
        log(thing, ACTION, data=data, **extra)
        self.entries[key] = Entry(str(thing.pk), data["fingerprint"], revision.pk if revision else None)
