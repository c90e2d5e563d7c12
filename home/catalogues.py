"""The site's words: found in the sources, and compiled, without any gettext tool.

Babel reads and writes the catalogues; Django itself turns templates into something Babel can read
(`django.utils.translation.template.templatize`, which `makemessages` uses too). English is written in the
sources, so its catalogue may stay empty; every other language answers for every message.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
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
#: The language of the sources.
SOURCE_LANGUAGE = "en"
#: What a catalogue begins with. No date and no tool: unchanged words give an unchanged file.
HEADER = r"""msgid ""
msgstr ""
"Project-Id-Version: madein77\n"
"Language: {language}\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=utf-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: {plural_forms};\n"

"""
#: The named places of a message: %(count)s.
PLACES = re.compile(r"%\(\w+\)[a-z]")

#: A message, or its singular and plural; and its context.
Message = tuple[str | tuple[str, ...], str | None]


def catalogue_files() -> list[Path]:
    """Return the .po files of every language."""
    return sorted(Path(settings.BASE_DIR).glob("locale/*/LC_MESSAGES/*.po"))


def language_of(path: Path) -> str:
    """Return the language code of a catalogue, which its folder bears."""
    return path.parent.parent.name


def _read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=language_of(path))


def compile_catalogues() -> int:
    """Compile the catalogues that are newer than their compiled twins; return how many were."""
    done = 0
    for source in catalogue_files():
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        written = io.BytesIO()
        write_mo(written, _read(source))
        target.write_bytes(written.getvalue())
        done += 1
    return done


def python_of(template: str, origin: str = "") -> str:
    """Return a template's messages as calls that Python's tokenizer can read.

    The indentation that is left of the markup is not Python's, and a space that does not break is no space to it.
    """
    lines = templatize(template, origin=origin).split("\n")
    return "\n".join(re.sub(r"\s", " ", line).strip() for line in lines)


def messages_of(path: Path) -> Iterator[Message]:
    """Give the messages of a Python file or of a template, as (message or (singular, plural), context)."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        text = python_of(text, origin=str(path))
    for _line, message, _comments, context in extract("python", io.BytesIO(text.encode()), keywords=KEYWORDS):
        yield message, context


def messages_in_sources() -> set[Message]:
    """Return every message marked in Python and templates, as (message or (singular, plural), context)."""
    found: set[Message] = set()
    for room in ROOMS:
        for suffix in ("py", "html", "txt"):
            for path in sorted((Path(settings.BASE_DIR) / room).rglob(f"*.{suffix}")):
                found.update(messages_of(path))
    return {(message, context) for message, context in found if message}


def _first(message: str | tuple[str, ...] | list[str]) -> str:
    """Return what a catalogue knows a message by: itself, or its singular."""
    return message if isinstance(message, str) else message[0]


def forms_of(words: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    """Return the forms of a message or of a translation: one, or one for each plural."""
    return (words,) if isinstance(words, str) else tuple(words or ())


def _carried(message: str | tuple[str, ...], known: Entry | None) -> str | tuple[str, ...]:
    """Return the translation that a message keeps: nothing when it has gained or lost its plural."""
    if isinstance(message, str):
        return known.string if known is not None and isinstance(known.string, str) else ""
    if known is None or isinstance(known.string, str):
        return ("",) * len(message)
    return forms_of(known.string)


def gathered(old: Catalog, language: str) -> Catalog:
    """Return the catalogue that the sources ask for, with the translations that the old one already has."""
    new = Catalog(locale=language)
    plurals_first = sorted(messages_in_sources(), key=lambda found: (isinstance(found[0], str), str(found)))
    for message, context in plurals_first:
        if new.get(_first(message), context) is None:  # a plural form answers for its singular alone
            new.add(message, string=_carried(message, old.get(_first(message), context)), context=context)
    return new


def update_catalogue(path: Path) -> tuple[int, int]:
    """Bring a catalogue into step with the sources; return how many messages came and went."""
    old = _read(path)
    new = gathered(old, language_of(path))
    written = io.BytesIO()
    write_po(written, new, sort_output=True, omit_header=True, no_location=True, width=120)
    header = HEADER.format(language=language_of(path), plural_forms=new.plural_forms.rstrip(";"))
    path.write_bytes(header.encode() + written.getvalue().strip() + b"\n")
    came = sum(1 for entry in new if entry.id and old.get(entry.id, entry.context) is None)
    gone = sum(1 for entry in old if entry.id and new.get(entry.id, entry.context) is None)
    return came, gone


def _entry_faults(entry: Entry, required: bool) -> Iterator[str]:
    """Say what is wrong with one entry: no translation where there must be one, uncertain, or other places."""
    name = _first(entry.id)
    if entry.fuzzy:
        yield f"uncertain: {name}"
    forms = forms_of(entry.string)
    if not all(forms):
        if required or any(forms):
            yield f"not translated: {name}"
        return
    allowed = [set(PLACES.findall(form)) for form in forms_of(entry.id)]
    if any(set(PLACES.findall(form)) not in allowed for form in forms):
        yield f"other places than in the message: {name}"


def catalogue_faults(path: Path) -> list[str]:
    """Return what keeps a catalogue from being complete and in step with the sources, a line for each fault."""
    language = language_of(path)
    catalogue = _read(path)
    expected = gathered(catalogue, language)
    faults = [f"stale: {_first(e.id)}" for e in catalogue if e.id and expected.get(e.id, e.context) is None]
    faults += [f"stale: {_first(obsolete.id)}" for obsolete in catalogue.obsolete.values()]
    for entry in expected:
        if not entry.id:
            continue
        known = catalogue.get(entry.id, entry.context)
        if known is None:
            faults.append(f"not in the catalogue: {_first(entry.id)}")
        elif isinstance(known.id, str) != isinstance(entry.id, str):
            faults.append(f"another plural than in the sources: {_first(entry.id)}")
        else:
            faults += _entry_faults(known, required=language != SOURCE_LANGUAGE)
    return faults
