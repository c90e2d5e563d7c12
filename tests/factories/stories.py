"""The narrative's pages."""

from __future__ import annotations

from factory.declarations import Sequence

from stories import models as stories
from tests.factories.pages import TitledPageFactory


class StoryIndexFactory(TitledPageFactory):
    class Meta:
        model = stories.StoryIndexPage

    title = "Récit"


class StoryPageFactory(TitledPageFactory):
    class Meta:
        model = stories.StoryPage

    title = Sequence(lambda number: f"La manufacture {number}")
    theme = "Verre"


class TimelinePageFactory(TitledPageFactory):
    class Meta:
        model = stories.TimelinePage

    title = Sequence(lambda number: f"Repères {number}")


class ExhibitionPageFactory(TitledPageFactory):
    class Meta:
        model = stories.ExhibitionPage

    title = Sequence(lambda number: f"Exposition {number}")


class CircuitPageFactory(TitledPageFactory):
    class Meta:
        model = stories.CircuitPage

    title = Sequence(lambda number: f"Circuit {number}")
