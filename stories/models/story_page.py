"""A story of the industrial narrative."""

from __future__ import annotations

import math
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from companies.querysets import PublicQuerySet
from home.blocks import DatePrecision
from home.blocks.history import date_words
from home.caching import kept
from home.models import BasePage
from home.models.place import PlaceFields
from home.territory.points import MapPoint
from stories.blocks import ChapterBlock

#: Words a minute of a young reader; the French school system expects about as much at the end of collège.
READING_PACE = 180


class StoryPage(PlaceFields, BasePage):
    """A long read in chapters, with its place and its period, so that it stands on the map and the timeline."""

    theme = models.CharField(_("theme"), max_length=60, blank=True)
    chapters = StreamField([("chapter", ChapterBlock())], verbose_name=_("chapters"), blank=True)
    place_name = models.CharField(_("name of the place"), max_length=120, blank=True)
    start_year = models.SmallIntegerField(_("from the year"), null=True, blank=True)
    end_year = models.SmallIntegerField(_("to the year"), null=True, blank=True)
    period_precision = models.CharField(
        _("precision of the dates"), max_length=8, choices=DatePrecision, default=DatePrecision.EXACT
    )

    objects: ClassVar[Any] = PageManager.from_queryset(PublicQuerySet)()

    parent_page_types = ["stories.StoryIndexPage"]
    subpage_types: list[str] = []
    schema_type = "Article"
    tone = "clay"

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("theme"),
        FieldPanel("chapters"),
        MultiFieldPanel(
            [
                FieldPanel("place_name"),
                FieldPanel("commune"),
                FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude"), FieldPanel("location_precision")]),
            ],
            heading=_("Place"),
        ),
        FieldRowPanel(
            [FieldPanel("start_year"), FieldPanel("end_year"), FieldPanel("period_precision")], heading=_("Period")
        ),
    ]
    search_fields = [*BasePage.search_fields, index.SearchField("chapters"), index.SearchField("place_name")]
    override_translatable_fields = [
        *BasePage.override_translatable_fields,
        *(
            SynchronizedField(name, overridable=False)
            for name in (
                "commune",
                "latitude",
                "longitude",
                "location_precision",
                "start_year",
                "end_year",
                "period_precision",
            )
        ),
    ]

    class Meta(PlaceFields.Meta):
        abstract = False
        verbose_name = _("story")
        verbose_name_plural = _("stories")

    def clean(self) -> None:
        """Refuse an end before the start."""
        super().clean()
        if self.start_year is not None and self.end_year is not None and self.end_year < self.start_year:
            raise ValidationError({"end_year": _("The end comes before the start.")})

    @property
    def card_kicker(self) -> str:
        """Return the theme."""
        return self.theme

    @property
    def period(self) -> str:
        """Return the period as it is read; empty without a date."""
        if self.start_year is None:
            return ""
        start = date_words(self.start_year, self.period_precision)
        return f"{start}\u2013{self.end_year}" if self.end_year and self.end_year != self.start_year else start

    @property
    def map_point(self) -> MapPoint | None:
        """Return the story's point for a map; None without a position."""
        if self.latitude is None or self.longitude is None:
            return None
        return MapPoint(
            name=self.title,
            url=self.get_url() or "",
            latitude=self.latitude,
            longitude=self.longitude,
            tone=self.tone,
            label=self.place_name or (self.commune.name if self.commune else ""),
        )

    @property
    def contents(self) -> list[tuple[str, str]]:
        """Return the chapters' anchors and titles: reading them reads every picture and page of every chapter."""
        return [(chapter.value.anchor, chapter.value["title"]) for chapter in self.chapters]

    @cached_property
    def reading_minutes(self) -> int:
        """Return how long the text takes to read, in whole minutes, at least one."""
        words = sum(
            len(strip_tags(str(text)).split())
            for text in self.chapters.stream_block.get_searchable_content(self.chapters)
        )
        return max(1, math.ceil(words / READING_PACE))

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add `facts`, `points` for the place's map, `reading_minutes`, `contents` and `others`."""
        context = super().get_context(request, *args, **kwargs)
        facts = self.facts
        point = facts.map_point
        others = StoryPage.objects.live().filter(locale=self.locale_id).exclude(pk=self.pk).for_cards()
        context.update(
            facts=facts,
            reading_minutes=kept(request, f"reading-minutes:{self.pk}", lambda: self.reading_minutes),
            contents=kept(request, f"contents:{self.pk}", lambda: self.contents),
            points=[point] if point else [],
            others=[page.card for page in others.order_by("-first_published_at")[:3]],
        )
        return context
