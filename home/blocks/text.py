"""Words: headings, paragraphs, quotations."""

from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from home.blocks.samples import sample

#: What a paragraph may hold: no embed (nothing is fetched), no image (they have their own blocks and credits).
TEXT_FEATURES = ["bold", "italic", "link", "document-link", "ol", "ul", "h3", "superscript", "subscript"]
#: What a short text inside a block may hold.
SHORT_FEATURES = ["bold", "italic", "link"]


class HeadingValue(blocks.StructValue):
    """A heading and its anchor."""

    @property
    def anchor(self) -> str:
        """Return the heading's identifier in the page."""
        return slugify(self.get("text") or "") or "section"


class HeadingBlock(blocks.StructBlock):
    """A heading of the page's own outline."""

    text = blocks.CharBlock(label=_("Heading"), max_length=120)

    class Meta:
        icon = "title"
        label = _("Heading")
        description = _("Opens a part of the page; readers can jump to it.")
        template = "blocks/heading.html"
        value_class = HeadingValue
        preview_value = {"text": "Du sable au verre"}


class TextBlock(blocks.RichTextBlock):
    """Paragraphs, lists and links."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"features": TEXT_FEATURES, **kwargs})

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Paragraphs, lists and links.")
        template = "blocks/text.html"
        preview_value = "<p>Le sable, la soude et la chaux <b>fondent</b> ensemble, puis le verre se fige.</p>"


class QuoteBlock(blocks.StructBlock):
    """Somebody's words, with their portrait where they gave one."""

    text = blocks.TextBlock(label=_("Words"), max_length=500)
    name = blocks.CharBlock(label=_("Name"), max_length=100)
    role = blocks.CharBlock(label=_("Trade or role"), max_length=120, required=False)
    portrait = ImageChooserBlock(label=_("Portrait"), required=False)

    class Meta:
        icon = "openquote"
        label = _("Quotation or portrait")
        description = _("Somebody's own words, with their name and, if they agree, their portrait.")
        template = "blocks/quote.html"

    def get_preview_value(self) -> Any:
        """Return a quotation with a portrait of the library."""
        return self.normalize(
            {
                "text": "Le verre, ça s’écoute autant que ça se regarde.",
                "name": "Une verrière",
                "role": "Exemple",
                "portrait": sample("home.CreditedImage"),
            }
        )
