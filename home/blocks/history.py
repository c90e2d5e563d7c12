"""Time: dates and what happened then."""

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from home.cards import public_address, specific_pages


class DatePrecision(models.TextChoices):
    """How surely a date is known."""

    EXACT = "exact", _("exact")
    CIRCA = "circa", _("around")
    EARLY = "early", _("beginning of the century")
    HORIZON = "horizon", _("a horizon to come")


def _century(year: int) -> str:
    """Return the century of a year in Roman numerals: 1900 and 1901 alike open the twentieth."""
    number = (year // 100) + 1
    numerals = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    text = ""
    for value, letters in numerals:
        while number >= value:
            text += letters
            number -= value
    return text


def date_words(year: int, precision: str) -> str:
    """Return a date as it is read, according to its precision."""
    if precision == DatePrecision.CIRCA:
        return gettext("around %(year)s") % {"year": year}
    if precision == DatePrecision.EARLY:
        return gettext("early %(century)s century") % {"century": pgettext("century", _century(year))}
    return str(year)


PREVIEW: dict[str, Any] = {
    "year": 1930,
    "precision": "exact",
    "title": "Onze chantiers navals",
    "place": "Exemple",
    "words": "",
    "source": "Exemple",
    "page": None,
}


class TimelineEntryValue(blocks.StructValue):
    """An entry and how its date is read."""

    #: The address of its page, where whoever lists entries has read them all together.
    known_address: str | None = None

    @property
    def date(self) -> str:
        """Return the date in words."""
        return date_words(self["year"], self["precision"]) if self.get("year") else ""

    @property
    def is_horizon(self) -> bool:
        """Tell whether the date lies ahead."""
        return bool(self.get("precision") == DatePrecision.HORIZON)

    @property
    def href(self) -> str:
        """Return the address of the page that tells more, when it is live."""
        if self.known_address is not None:
            return self.known_address
        return public_address(self.get("page"))


def with_addresses(entries: Iterable[TimelineEntryValue]) -> list[TimelineEntryValue]:
    """Return the entries, told the addresses of their pages: a query for each kind of page, however many there are."""
    found = list(entries)
    addresses = {page.pk: page.url or "" for page in specific_pages(entry.get("page") for entry in found)}
    for entry in found:
        page = entry.get("page")
        entry.known_address = addresses.get(page.pk, "") if page else ""
    return found


class TimelineEntryBlock(blocks.StructBlock):
    """A date, what happened, where, and who says so."""

    year = blocks.IntegerBlock(label=_("Year"), min_value=-3000, max_value=2200)
    precision = blocks.ChoiceBlock(label=_("Precision"), choices=DatePrecision.choices, default=DatePrecision.EXACT)
    title = blocks.CharBlock(label=_("What happened"), max_length=160)
    place = blocks.CharBlock(label=_("Place"), max_length=80, required=False)
    words = blocks.TextBlock(label=_("In more words"), max_length=500, required=False)
    source = blocks.CharBlock(label=_("Source"), max_length=160)
    page = blocks.PageChooserBlock(label=_("Page that tells more"), required=False)

    class Meta:
        icon = "date"
        label = _("Date")
        description = _("A date of the industrial story.")
        template = "blocks/timeline_entry.html"
        value_class = TimelineEntryValue
        preview_value = PREVIEW


class TimelineBlock(blocks.StructBlock):
    """Dates in order."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=100, required=False)
    entries = blocks.ListBlock(TimelineEntryBlock(), label=_("Dates"), min_num=1)

    class Meta:
        icon = "history"
        label = _("Timeline")
        description = _("Dates in order, each with its source.")
        template = "blocks/timeline.html"
        preview_value = {
            "heading": "Repères",
            "entries": [
                PREVIEW,
                {**PREVIEW, "year": 2040, "precision": "horizon"},
            ],
        }

    def clean(self, value: Any) -> Any:
        """Put the dates in order, so that nobody has to drag them."""
        cleaned = super().clean(value)
        cleaned["entries"] = self.child_blocks["entries"].normalize(
            sorted(cleaned["entries"], key=lambda entry: entry["year"])
        )
        return cleaned
