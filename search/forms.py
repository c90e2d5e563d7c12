"""The search form."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from home.text_search import LONGEST_QUESTION


def tidy(question: str) -> str:
    """Return a question as it can be shown again: cut, with single spaces and nothing that cannot be printed."""
    printable = "".join(letter if letter.isprintable() else " " for letter in question[:LONGEST_QUESTION])
    return " ".join(printable.split())


class SearchForm(forms.Form):
    """The words to look for. Nothing is refused: what is too long is cut."""

    q = forms.CharField(
        label=_("Words to look for"),
        required=False,
        widget=forms.TextInput(attrs={"type": "search", "maxlength": LONGEST_QUESTION, "autocomplete": "off"}),
    )
