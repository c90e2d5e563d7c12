"""Builds the pages of the seed, in two rounds: all are created as drafts, then filled and published.

So a page may refer to any other. A page is written when it is new, or when its content has changed and nobody but
the seed has touched it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Model
from wagtail.models import Locale, Page

from home.models import CreditedDocument, CreditedImage, CreditedMedia, HomePage
from home.seed.content import Ref
from home.seed.fields import fill, without_absent
from home.seed.ledger import Ledger, fingerprint

Say = Callable[[str], None]
#: The home page: its path under itself is empty.
HOME = Ref("page", "")


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page to build: its type, its path under the home page, its fields; what is done once it is published."""

    model: type[Page]
    path: str
    content: dict[str, Any]
    before: Callable[[Page], None] | None = None

    @property
    def key(self) -> str:
        """Return the key under which the page is remembered."""
        return f"page:{self.path}"


@dataclass(slots=True)
class Report:
    """What a loading did."""

    created: int = 0
    updated: int = 0
    kept: int = 0


@dataclass(slots=True)
class Builder:
    """Gathers what the floors declare, then builds it under the home page.

    `examples` says whether fictitious things are wanted; `say` receives one line a stage.
    """

    home: HomePage
    examples: bool
    say: Say
    ledger: Ledger = field(default_factory=Ledger)
    report: Report = field(default_factory=Report)
    specs: list[PageSpec] = field(default_factory=list)
    afterwards: list[Callable[[], None]] = field(default_factory=list)
    things: dict[Ref, Any] = field(default_factory=dict)
    new_images: list[CreditedImage] = field(default_factory=list)

    def wanted(self, content: dict[str, Any]) -> bool:
        """Tell whether a content is to be loaded; take its `example` mark off, which is no field."""
        marked = content.pop("example", False) or content.get("is_example", False)
        return self.examples or not marked

    def page(
        self,
        model: type[Page],
        content: dict[str, Any],
        parent: str = "",
        before: Callable[[Page], None] | None = None,
    ) -> None:
        """Declare a page under the page of path `parent`; `before` completes it just before it is saved."""
        if self.wanted(content):
            path = "/".join(part for part in (parent, content["slug"]) if part)
            self.specs.append(PageSpec(model, path, content, before))

    def after(self, action: Callable[[], None]) -> None:
        """Declare what is done once all pages are built."""
        self.afterwards.append(action)

    def once(self, ref: Ref, content: Any, make: Callable[[], Model]) -> Any:
        """Return the primary key of a thing that is no page, made the first time only; None once it was deleted."""
        entry = self.ledger.known(f"{ref.kind}:{ref.key}")
        if entry is None:
            thing = make()
            self.ledger.record(thing, f"{ref.kind}:{ref.key}", content)
            self.report.created += 1
            self.things[ref] = thing.pk
        else:
            self.things[ref] = int(entry.object_id)
            self.report.kept += 1
        return self.things[ref]

    def forget_deleted(self, kind: str, model: type[Model]) -> None:
        """Forget the things of a kind that somebody has deleted since."""
        keys = {pk for ref, pk in self.things.items() if ref.kind == kind}
        there = set(model._default_manager.filter(pk__in=keys).values_list("pk", flat=True))
        self.things = {ref: pk for ref, pk in self.things.items() if ref.kind != kind or pk in there}

    def find(self, ref: Ref) -> Any:
        """Return the primary key of what a reference names, or None."""
        return self.things.get(ref)

    def build(self) -> Report:
        """Create what is missing, then write what is new or has changed; return what was done."""
        for kind, model in (("image", CreditedImage), ("media", CreditedMedia), ("document", CreditedDocument)):
            self.forget_deleted(kind, model)
        fresh = self._create_missing()
        for spec in self.specs:
            self._write(spec, spec.path in fresh)
        for action in self.afterwards:
            action()
        return self.report

    def _create_missing(self) -> set[str]:
        """Create as drafts the pages never seen; return their paths."""
        start = len(self.home.url_path)
        there = Page.objects.filter(url_path__startswith=self.home.url_path, locale=Locale.get_default())
        by_path = {path[start:].strip("/"): pk for path, pk in there.values_list("url_path", "pk")}
        keys = set(by_path.values())
        self.things.update({Ref("page", path): pk for path, pk in by_path.items()})
        fresh: set[str] = set()
        for spec in self.specs:
            entry = self.ledger.known(spec.key)
            ref = Ref("page", spec.path)
            if entry is not None:
                self.things.pop(ref, None)
                if int(entry.object_id) in keys:
                    self.things[ref] = int(entry.object_id)
            elif ref == HOME:
                if self.home.first_published_at is None:
                    fresh.add(spec.path)
            elif ref not in self.things:
                parent = self._parent(spec.path)
                if parent is not None:
                    draft = spec.model(title=spec.content["title"], slug=spec.content["slug"], live=False)
                    parent.add_child(instance=draft)
                    self.things[ref] = draft.pk
                    fresh.add(spec.path)
        return fresh

    def _parent(self, path: str) -> Page | None:
        """Return the page under which a path stands; None when an editor has deleted it."""
        # Read anew each time: the tree's own columns change with each child.
        return Page.objects.filter(pk=self.find(Ref("page", path.rpartition("/")[0]))).first()

    def _write(self, spec: PageSpec, is_new: bool) -> None:
        """Fill and publish a page, unless it is not ours to write."""
        page_id = self.find(Ref("page", spec.path))
        content = without_absent(spec.content, self.find)
        if page_id is None or not (is_new or self._is_ours_and_changed(spec, page_id, content)):
            self.report.kept += page_id is not None
            return
        page = spec.model._default_manager.get(pk=page_id)
        fill(page, content, self.find)
        if spec.before is not None:
            spec.before(page)
        revision = page.save_revision(log_action=False)
        revision.publish(log_action=False)
        self.ledger.record(page, spec.key, content, revision)
        if is_new:
            self.report.created += 1
        else:
            self.report.updated += 1

    def _is_ours_and_changed(self, spec: PageSpec, page_id: int, content: dict[str, Any]) -> bool:
        entry = self.ledger.known(spec.key)
        if entry is None or entry.fingerprint == fingerprint(content):
            return False
        page = Page.objects.filter(pk=page_id).values("latest_revision_id", "live").get()
        return page["live"] and page["latest_revision_id"] == entry.revision_id
