"""The site's words: every one has its French, and English readers get the sources' own."""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext, ngettext

from home import catalogues

FILES = catalogues.catalogue_files()
#: What French never has: a plain space before a tall mark or inside quotation marks, a straight apostrophe.
UNTYPOGRAPHIC = re.compile(r"[ ][:;!?»](?!\w)|« |\w'\w")

FAULTY = """
msgid "Sector"
msgstr "Filière"

msgid "Nobody says this any more"
msgstr "Plus personne ne le dit"

#, fuzzy
msgid "trade"
msgstr "commerce"

#, python-format
msgid "Page %(number)s of %(total)s"
msgstr "Page %(numero)s sur %(total)s"

msgid "stories"
msgstr ""
"""


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """Return a French catalogue in which nearly everything is wrong."""
    path = tmp_path / "locale" / "fr" / "LC_MESSAGES" / "django.po"
    path.parent.mkdir(parents=True)
    path.write_text(catalogues.HEADER.format(language="fr", plural_forms="nplurals=2; plural=(n > 1)") + FAULTY)
    return path


def test_there_is_a_catalogue_a_language() -> None:
    assert [catalogues.language_of(path) for path in FILES] == ["en", "fr"]


@pytest.mark.parametrize("path", FILES, ids=catalogues.language_of)
def test_every_message_is_there_translated_and_sure(path: Path) -> None:
    assert catalogues.catalogue_faults(path) == []


@pytest.mark.parametrize("path", FILES, ids=catalogues.language_of)
def test_gathering_again_changes_nothing(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / catalogues.language_of(path) / "LC_MESSAGES" / "django.po"
    copy.parent.mkdir(parents=True)
    copy.write_bytes(path.read_bytes())

    assert catalogues.update_catalogue(copy) == (0, 0)
    assert copy.read_bytes() == path.read_bytes()


def test_french_follows_french_typography() -> None:
    path = next(path for path in FILES if catalogues.language_of(path) == "fr")
    with path.open("rb") as file:
        french = read_po(file, locale="fr")
    forms = [form for entry in french if entry.id for form in catalogues.forms_of(entry.string)]

    assert [form for form in forms if UNTYPOGRAPHIC.search(form)] == []


def test_the_faults_are_named(faulty: Path) -> None:
    faults = catalogues.catalogue_faults(faulty)

    assert "another plural than in the sources: Sector" in faults
    assert "stale: Nobody says this any more" in faults
    assert "uncertain: trade" in faults
    assert "other places than in the message: Page %(number)s of %(total)s" in faults
    assert "not translated: stories" in faults
    assert "not in the catalogue: search/" in faults


def test_updating_mends_what_it_can(faulty: Path) -> None:
    catalogues.update_catalogue(faulty)

    faults = catalogues.catalogue_faults(faulty)
    assert not [fault for fault in faults if fault.startswith(("stale", "another plural", "not in the catalogue"))]
    assert "not translated: Sector" in faults


def test_the_command_refuses_a_faulty_catalogue(faulty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    call_command("messages", "--check")
    monkeypatch.setattr("home.management.commands.messages.catalogue_files", lambda: [faulty])

    with pytest.raises(CommandError, match="in the catalogues"):
        call_command("messages", "--check")


def test_words_of_a_template_are_found_whatever_stands_around_them(tmp_path: Path) -> None:
    template = tmp_path / "page.html"
    template.write_text("""
    {% load i18n %}
    {% comment %} A remark, which must not hide what follows. {% endcomment %}
      <p title="{% translate "Title" %}">It’s\N{NO-BREAK SPACE}: {% translate "Text" context "book" %}</p>
        {% include "part.html" with words=_("Words") only %}
        {% blocktranslate trimmed count counter=number %}
          {{ counter }} page
        {% plural %}
          {{ counter }} pages
        {% endblocktranslate %}
    """)

    assert list(catalogues.messages_of(template)) == [
        ("Title", None),
        ("Text", "book"),
        ("Words", None),
        (("%(counter)s page", "%(counter)s pages"), None),
    ]


@pytest.mark.parametrize(("number", "french"), [(0, "0 métier"), (1, "1 métier"), (2, "2 métiers")])
def test_plurals_are_french_in_french(number: int, french: str) -> None:
    words = "<strong>%(counter)s</strong> trade", "<strong>%(counter)s</strong> trades"
    with translation.override("fr"):
        text = ngettext(*words, number) % {"counter": number}

    assert text.replace("<strong>", "").replace("</strong>", "") == french


def test_english_readers_never_get_french() -> None:
    with translation.override("en"):
        assert gettext("trade") == "trade"
        assert ngettext("Sector", "Sectors", 1) == "Sector"
        assert ngettext("Sector", "Sectors", 0) == "Sectors"
        assert reverse("search") == "/en/search/"
    with translation.override("fr"):
        assert gettext("trade") == "métier"
        assert reverse("search") == "/recherche/"
