"""The blocks of the narrative."""

from __future__ import annotations

import datetime
from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from home.blocks import BodyStreamBlock
from home.cards import specific_cards


class ChapterValue(blocks.StructValue):
    """A chapter and its anchor."""

    @property
    def anchor(self) -> str:
        """Return the chapter's identifier in the page."""
        return slugify(self.get("title") or "") or "chapitre"


class ChapterBlock(blocks.StructBlock):
    """A titled part of a story."""

    title = blocks.CharBlock(label=_("Title of the chapter"), max_length=100)
    content = BodyStreamBlock(label=_("Content"), required=False)

    class Meta:
        icon = "title"
        label = _("Chapter")
        description = _("A titled part of the story; readers can jump to it.")
        template = "blocks/chapter.html"
        value_class = ChapterValue
        preview_value = {
            "title": "La manufacture",
            "content": [("text", "<p>Au bord du fleuve, les péniches apportent le papier et le charbon.</p>")],
        }


class StopBlock(blocks.StructBlock):
    """A stop of a discovery circuit."""

    title = blocks.CharBlock(label=_("Title"), max_length=100)
    words = blocks.TextBlock(label=_("What one sees there"), max_length=400)
    page = blocks.PageChooserBlock(
        ["companies.CompanyPage", "stories.StoryPage"], label=_("Company or story"), required=False
    )

    class Meta:
        icon = "site"
        label = _("Stop")
        description = _("A stop of the circuit.")
        template = "blocks/stop.html"
        preview_value = {"title": "L’atelier", "words": "On regarde couler le verre.", "page": None}

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Add `card`, the chosen page's, when it is public."""
        context = super().get_context(value, parent_context)
        context["card"] = next(iter(specific_cards([value["page"]])), None)
        return context


class VenueBlock(blocks.StructBlock):
    """A place and the dates when the exhibition stands there."""

    name = blocks.CharBlock(label=_("Place"), max_length=120)
    commune = blocks.CharBlock(label=_("Commune"), max_length=80, required=False)
    starts_on = blocks.DateBlock(label=_("From"))
    ends_on = blocks.DateBlock(label=_("To"), required=False)
    words = blocks.TextBlock(label=_("Hours and access"), max_length=300, required=False)

    class Meta:
        icon = "date"
        label = _("Venue")
        description = _("Where and when the exhibition can be seen.")
        template = "blocks/venue.html"
        preview_value = {
            "name": "Médiathèque (exemple)",
            "commune": "Exemple",
            "starts_on": datetime.date(2026, 11, 20),
            "ends_on": None,
            "words": "Entrée libre",
        }
