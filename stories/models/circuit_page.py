"""A discovery circuit."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import StreamField
from wagtail.search import index

from home.blocks import BodyStreamBlock
from home.cards import specific_pages
from home.models import BasePage
from stories.blocks import StopBlock


class CircuitMode(models.TextChoices):
    """How one goes from stop to stop."""

    WALK = "walk", _("on foot")
    BICYCLE = "bicycle", _("by bicycle")
    COACH = "coach", _("by coach")
    CAR = "car", _("by car")


class CircuitPage(BasePage):
    """A way from workshop to workshop."""

    duration = models.CharField(_("duration"), max_length=60, blank=True)
    distance_km = models.DecimalField(_("distance (km)"), max_digits=5, decimal_places=1, null=True, blank=True)
    mode = models.CharField(_("how one travels"), max_length=8, choices=CircuitMode, blank=True)
    stops = StreamField([("stop", StopBlock())], verbose_name=_("stops"), blank=True)
    body = StreamField(BodyStreamBlock(), verbose_name=_("content"), blank=True)
    is_example = models.BooleanField(_("example"), default=False)

    parent_page_types = ["stories.StoryIndexPage"]
    subpage_types: list[str] = []
    schema_type = "TouristTrip"
    tone = "moss"

    content_panels = [
        *BasePage.content_panels,
        FieldRowPanel([FieldPanel("duration"), FieldPanel("distance_km"), FieldPanel("mode")]),
        FieldPanel("stops"),
        FieldPanel("body"),
        FieldPanel("is_example"),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("stops"), index.SearchField("body")]

    class Meta:
        verbose_name = _("circuit")
        verbose_name_plural = _("circuits")

    @property
    def shown_as_example(self) -> bool:
        """Tell whether the circuit is fictitious."""
        return self.is_example

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add `points`, the places of the stops that have one."""
        context = super().get_context(request, *args, **kwargs)
        points = [page.map_point for page in specific_pages(stop.value["page"] for stop in self.stops)]
        context["points"] = [point for point in points if point is not None]
        return context
