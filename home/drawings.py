"""The drawings and pictograms made for the project: which exist, and where their files are."""

from functools import cache
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext_lazy as _

#: The palette's tones: each is a class `tone-<key>` of the stylesheet, never a free colour.
TONES = [
    ("wheat", _("Wheat")),
    ("seine", _("Seine")),
    ("forge", _("Forge")),
    ("moss", _("Moss")),
    ("clay", _("Clay")),
    ("linen", _("Linen")),
    ("ink", _("Ink")),
    ("paper", _("Paper")),
]


@cache
def _keys(folder: str) -> list[tuple[str, str]]:
    files = sorted((Path(settings.BASE_DIR) / "static" / "img" / folder).glob("*.svg"))
    return [(file.stem, file.stem.replace("-", " ").capitalize()) for file in files]


def drawing_choices() -> list[tuple[str, str]]:
    """Return the drawings that a page may show instead of a photograph, as choices (key, label)."""
    return _keys("drawings")


def pictogram_choices() -> list[tuple[str, str]]:
    """Return the pictograms that a sector may bear, as choices (key, label)."""
    return _keys("pictograms")
