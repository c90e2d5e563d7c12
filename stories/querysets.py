"""What the public sees of the narrative."""

from __future__ import annotations

from typing import Any

from wagtail.models import Page

from home.language import in_main_language


def public_stories() -> Any:
    """Return the live stories, timelines, exhibitions and circuits, in the main language."""
    from stories.models import CircuitPage, ExhibitionPage, StoryPage, TimelinePage

    return Page.objects.live().filter(in_main_language()).type(StoryPage, TimelinePage, ExhibitionPage, CircuitPage)
