"""Periods in a sentence: what two dates share is said once."""

import datetime

import pytest
from django.utils import translation

from home.templatetags.date_tags import date_range

JANUARY = datetime.date(2027, 1, 6)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (JANUARY, datetime.date(2027, 1, 10), "Du 6 au 10 janvier 2027"),
        (JANUARY, datetime.date(2027, 2, 10), "Du 6 janvier au 10 février 2027"),
        (datetime.date(2026, 12, 14), JANUARY, "Du 14 décembre 2026 au 6 janvier 2027"),
        (datetime.date(2027, 3, 1), datetime.date(2027, 3, 5), "Du 1er au 5 mars 2027"),
        (JANUARY, None, "6 janvier 2027"),
        (JANUARY, JANUARY, "6 janvier 2027"),
        (datetime.date(2027, 5, 1), None, "1er mai 2027"),
    ],
)
def test_a_period_says_once_what_its_ends_share(start: datetime.date, end: datetime.date | None, words: str) -> None:
    with translation.override("fr"):
        assert date_range(start, end) == words


def test_english_readers_get_english() -> None:
    with translation.override("en"):
        assert date_range(datetime.date(2027, 1, 1), datetime.date(2027, 1, 10)) == "1 to 10 January 2027"
