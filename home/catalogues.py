"""The site's words: found in the sources, and compiled, without any gettext tool.

Babel reads and writes the catalogues; Django itself turns templates into something Babel can read
(`django.utils.translation.template.templatize`, which `makemessages` uses too).
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
#: Where the site's own words stand.
ROOMS = ("madein77", "home", "companies", "stories", "events", "search", "templates")


def catalogue_files() -> list[Path]:
    """Return the .po files of every language."""
    return sorted(Path(settings.BASE_DIR).glob("locale/*/LC_MESSAGES/*.po"))


def compile_catalogues() -> int:
    """Compile the catalogues that are newer than their compiled twins; return how many were."""
    done = 0
    for source in catalogue_files():
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        with source.open("rb") as file:
            catalogue = read_po(file, locale=source.parent.parent.name)
        written = io.BytesIO()
        write_mo(written, catalogue)
        target.write_bytes(written.getvalue())
        done += 1
    return done


def _messages_of(path: Path) -> Iterator[tuple[str | tuple[str, ...], str | None]]:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".html":
        # On one line: the indentation that is left of the markup is not Python's.
        text = " ".join(templatize(text, origin=str(path)).split("\n"))
    for _line, message, _comments, context in extract("python", io.BytesIO(text.encode()), keywords=KEYWORDS):
        yield message, context


def messages_in_sources() -> set[tuple[str | tuple[str, ...], str | None]]:
    """Return every message marked in Python and templates, as (message or (singular, plural), context)."""
    found: set[tuple[str | tuple[str, ...], str | None]] = set()
    for room in ROOMS:
        for suffix in ("py", "html"):
            for path in sorted((Path(settings.BASE_DIR) / room).rglob(f"*.{suffix}")):
                found.update(_messages_of(path))
    return {(message, context) for message, context in found if message}


def update_catalogue(path: Path) -> tuple[int, int]:
    """Bring a catalogue into step with the sources; return how many messages came and went."""
    language = path.parent.parent.name
    with path.open("rb") as file:
        old = read_po(file, locale=language)
    new = Catalog(locale=language, project="madein77", fuzzy=False, header_comment="")
    came = 0
    for message, context in sorted(messages_in_sources(), key=str):
        known = old.get(message if isinstance(message, str) else message[0], context)
        new.add(message, string=known.string if known else "", context=context)
        came += known is None
    gone = sum(1 for known in old if known.id and new.get(known.id, known.context) is None)
    with path.open("wb") as file:
        write_po(file, new, sort_output=True, omit_header=False, no_location=True, width=120)
    return came, gone
