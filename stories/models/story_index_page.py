"""The entrance of the narrative."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from home.cards import specific_cards
from home.models import BasePage
from home.paging import page_number


class StoryIndexPage(BasePage):
    """All stories, timelines, exhibitions and circuits."""

    page_size = 24

    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["stories.StoryPage", "stories.TimelinePage", "stories.ExhibitionPage", "stories.CircuitPage"]
    schema_type = "CollectionPage"

    class Meta:
        verbose_name = _("entrance of the narrative")
        verbose_name_plural = _("entrances of the narrative")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add `results` (a page of a paginator), their `cards` and their `count`, in the order of the tree."""
        context = super().get_context(request, *args, **kwargs)
        paginator = Paginator(self.get_children().live(), self.page_size)
        results = paginator.get_page(page_number(request))
        context.update(results=results, cards=specific_cards(results.object_list), count=paginator.count)
        return context
