"""The industrial narrative: the models."""

from stories.models.circuit_page import CircuitPage
from stories.models.exhibition_page import ExhibitionPage
from stories.models.story_index_page import StoryIndexPage
from stories.models.story_page import StoryPage
from stories.models.timeline_page import TimelinePage

__all__ = ["CircuitPage", "ExhibitionPage", "StoryIndexPage", "StoryPage", "TimelinePage"]
