"""The narrative in dates."""

from __future__ import annotations

from typing import Any

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from home.blocks import TimelineEntryBlock
from home.blocks.history import with_addresses
from home.models import BasePage


class TimelinePage(BasePage):
    """Dates from the first sure one to the horizon, each with its source."""

    entries = StreamField([("entry", TimelineEntryBlock())], verbose_name=_("dates"), blank=True)

    parent_page_types = ["stories.StoryIndexPage"]
    subpage_types: list[str] = []
    schema_type = "Article"
    tone = "seine"

    content_panels = [*BasePage.content_panels, FieldPanel("entries")]
    search_fields = [*BasePage.search_fields, index.SearchField("entries")]

    class Meta:
        verbose_name = _("timeline")
        verbose_name_plural = _("timelines")

    @cached_property
    def dates(self) -> list[Any]:
        """Return the entries' values in the order of time."""
        values = (entry.value for entry in self.entries)
        return with_addresses(sorted(values, key=lambda value: value["year"] or 0))
