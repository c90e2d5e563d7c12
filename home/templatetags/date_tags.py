"""Dates as sentences say them: ``{% date_range offer.starts_on offer.ends_on %}``."""

import datetime

from django import template
from django.utils.formats import date_format
from django.utils.translation import gettext, pgettext

register = template.Library()


@register.simple_tag
def date_range(start: datetime.date | None, end: datetime.date | None = None) -> str:
    """Return two dates as one period; the month and the year are said once when both share them.

    A period without an end, or of one day, is its first day; one without a beginning, in a draft, is nothing yet.
    """
    if start is None:
        return ""
    if end is None or end == start:
        return _day(start, "F Y")
    if start.year != end.year:
        first = _day(start, "F Y")
    elif start.month != end.month:
        first = _day(start, "F")
    else:
        first = _day(start)
    return gettext("%(start)s to %(end)s") % {"start": first, "end": _day(end, "F Y")}


def _day(date: datetime.date, rest: str = "") -> str:
    """Return the day of a date, then the parts of it that ``rest`` asks for (Django's date format)."""
    number = pgettext("day of the month", "1") if date.day == 1 else str(date.day)
    return f"{number} {date_format(date, rest, use_l10n=False)}" if rest else number
