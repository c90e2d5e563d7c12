"""Declares this floor's seed: the entrance, stories, timelines, exhibitions and circuits."""

from __future__ import annotations

from pathlib import Path

from home.seed.builder import Builder
from home.seed.content import read, read_folder
from stories.models import CircuitPage, ExhibitionPage, StoryIndexPage, StoryPage, TimelinePage

FOLDER = Path(__file__).parent
#: The folder of each kind of page, in the order in which the entrance lists them.
KINDS = {"stories": StoryPage, "timelines": TimelinePage, "exhibitions": ExhibitionPage, "circuits": CircuitPage}


def load(builder: Builder) -> None:
    """Declare the entrance, then each kind of page under it."""
    entrance = read(FOLDER / "index.yaml")
    builder.page(StoryIndexPage, entrance)
    for folder, model in KINDS.items():
        for content in read_folder(FOLDER / folder):
            builder.page(model, content, entrance["slug"])
