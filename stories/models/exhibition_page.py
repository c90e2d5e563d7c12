"""The travelling exhibition."""

from __future__ import annotations

import datetime
from typing import Any

from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from home.blocks import BodyStreamBlock
from home.models import BasePage
from stories.blocks import VenueBlock


def _last_day(venue: Any) -> datetime.date:
    """Return a venue's last day; that of a draft without dates is still to come."""
    day: datetime.date | None = venue["ends_on"] or venue["starts_on"]
    return day or datetime.date.max


class ExhibitionPage(BasePage):
    """An exhibition: where it stands, where it stood, what it shows."""

    venues = StreamField([("venue", VenueBlock())], verbose_name=_("venues"), blank=True)
    body = StreamField(BodyStreamBlock(), verbose_name=_("content"), blank=True)

    parent_page_types = ["stories.StoryIndexPage"]
    subpage_types: list[str] = []
    schema_type = "ExhibitionEvent"
    tone = "forge"

    content_panels = [*BasePage.content_panels, FieldPanel("venues"), FieldPanel("body")]
    search_fields = [*BasePage.search_fields, index.SearchField("venues"), index.SearchField("body")]

    class Meta:
        verbose_name = _("exhibition")
        verbose_name_plural = _("exhibitions")

    @cached_property
    def _by_date(self) -> list[Any]:
        return sorted(self.venues, key=lambda venue: venue.value["starts_on"] or datetime.date.min)

    @property
    def coming_venues(self) -> list[Any]:
        """Return the bound blocks of the venues that are not over, the next first."""
        today = timezone.localdate()
        return [venue for venue in self._by_date if _last_day(venue.value) >= today]

    @property
    def past_venues(self) -> list[Any]:
        """Return the bound blocks of the venues that are over, the latest first."""
        today = timezone.localdate()
        return [venue for venue in self._by_date if _last_day(venue.value) < today][::-1]
