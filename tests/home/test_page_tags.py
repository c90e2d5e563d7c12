"""Words as templates say them: sizes and dots."""

import pytest
from django.utils import translation

from home.templatetags.page_tags import bound, sentence, weight


@pytest.mark.parametrize(
    ("size", "words"),
    [(12, "1\u00a0ko"), (48_400, "48\u00a0ko"), (999_999, "1000\u00a0ko"), (1_250_000, "1,2\u00a0Mo")],
)
def test_a_size_is_said_in_thousands(size: int, words: str) -> None:
    with translation.override("fr"):
        assert weight(size).replace("\u202f", "").replace("1\u00a0000", "1000") == words


def test_no_line_begins_with_a_dot() -> None:
    assert bound("BIC · Montévrain") == "BIC\u00a0· Montévrain"


def test_a_sentence_begins_with_a_capital_and_changes_nothing_else() -> None:
    assert sentence("début du XXᵉ siècle") == "Début du XXᵉ siècle"
