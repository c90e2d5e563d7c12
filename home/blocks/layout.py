"""Parts that gather pages of the site: shelves, tiles, the narrative, a piece of map."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from home.blocks.links import LinkValue
from home.blocks.samples import sample, samples
from home.cards import specific_cards, specific_pages


class CardsBlock(blocks.StructBlock):
    """The base of the blocks that show chosen pages as cards, with a way to see them all."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=100)
    text = blocks.TextBlock(label=_("Text"), max_length=300, required=False)
    label = blocks.CharBlock(label=_("Words of the link to all"), max_length=60, required=False)
    page = blocks.PageChooserBlock(label=_("Page of all"), required=False)

    class Meta:
        value_class = LinkValue

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Add `cards`: those of the live pages chosen."""
        context = super().get_context(value, parent_context)
        context["cards"] = specific_cards(list(value["pages"]))
        return context

    def _preview(self, heading: str, model: str) -> Any:
        return self.normalize(
            {"heading": heading, "text": "", "label": "", "page": None, "pages": samples(model, 4, live=True)}
        )


class ShelfBlock(CardsBlock):
    """Objects on a shelf: product cards that scroll sideways on a phone."""

    pages = blocks.ListBlock(blocks.PageChooserBlock("companies.ProductPage"), label=_("Products"), max_num=16)

    class Meta:
        icon = "grid"
        label = _("Shelf of objects")
        description = _("Chosen products, side by side.")
        template = "blocks/shelf.html"

    def get_preview_value(self) -> Any:
        """Return the first products."""
        return self._preview("Reconnaissez-vous ces objets ?", "companies.ProductPage")


class MetierTilesBlock(CardsBlock):
    """Trades as numbered tiles on the colour of the Seine."""

    eyebrow = blocks.CharBlock(label=_("Line above"), max_length=60, required=False)
    pages = blocks.ListBlock(blocks.PageChooserBlock("companies.MetierPage"), label=_("Trades"), max_num=6)

    class Meta:
        icon = "user"
        label = _("Trades")
        description = _("Chosen trades as tiles, with a button.")
        template = "blocks/metier_tiles.html"

    def get_preview_value(self) -> Any:
        """Return the first trades."""
        return self._preview("Et si c’était ton métier ?", "companies.MetierPage")


class NarrativeBlock(blocks.StructBlock):
    """The narrative in brief: the dates of a timeline page, and the way to it."""

    eyebrow = blocks.CharBlock(label=_("Line above"), max_length=60, required=False)
    heading = blocks.CharBlock(label=_("Heading"), max_length=100)
    label = blocks.CharBlock(label=_("Words of the link"), max_length=60, required=False)
    page = blocks.PageChooserBlock("stories.TimelinePage", label=_("Timeline"))
    number = blocks.IntegerBlock(label=_("Number of dates"), min_value=2, max_value=8, default=6)

    class Meta:
        icon = "history"
        label = _("The narrative")
        description = _("The dates of a timeline page, in one strip.")
        template = "blocks/narrative.html"
        value_class = LinkValue

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Add `entries`: the timeline's first dates and always its last, when the page is live."""
        context = super().get_context(value, parent_context)
        page = value["page"].specific if value["page"] is not None else None
        entries = page.dates if page is not None and page.live else []
        number = value["number"] or 6
        context["entries"] = entries if len(entries) <= number else [*entries[: number - 1], entries[-1]]
        return context

    def get_preview_value(self) -> Any:
        """Return the first timeline of the site."""
        return self.normalize(
            {
                "eyebrow": "Le récit industriel",
                "heading": "Deux siècles d’industrie",
                "label": "Lire le récit",
                "page": sample("stories.TimelinePage"),
                "number": 6,
            }
        )


class MapExtractBlock(blocks.StructBlock):
    """A piece of map with the places of chosen pages, and their list."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=100, required=False)
    pages = blocks.ListBlock(
        blocks.PageChooserBlock(["companies.CompanyPage", "stories.StoryPage"]),
        label=_("Places"),
        min_num=1,
        max_num=20,
    )

    class Meta:
        icon = "site"
        label = _("Map extract")
        description = _("The territory with the places of the pages that you choose.")
        template = "blocks/map_extract.html"

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Add `points` (those that have a position) and `cards` of the live pages chosen."""
        context = super().get_context(value, parent_context)
        chosen = specific_pages(value["pages"])
        context["points"] = [page.map_point for page in chosen if page.map_point is not None]
        context["cards"] = [page.card for page in chosen]
        return context

    def get_preview_value(self) -> Any:
        """Return the first companies that have a position."""
        pages = samples("companies.CompanyPage", 3, live=True, latitude__isnull=False)
        return self.normalize({"heading": "Où les trouver", "pages": pages})
