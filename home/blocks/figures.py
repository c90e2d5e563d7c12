"""Key figures: none without a year and a source."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

PREVIEW = {
    "qualifier": "Plus de",
    "value": "5\u202f300",
    "unit": "établissements",
    "label": "établissements industriels",
    "year": 2021,
    "source": "Insee",
}


class KeyFigureBlock(blocks.StructBlock):
    """One figure, what it counts, when, and who says so."""

    qualifier = blocks.CharBlock(
        label=_("Before the value"),
        max_length=20,
        required=False,
        help_text=_("For instance: more than, nearly, about."),
    )
    value = blocks.CharBlock(label=_("Value"), max_length=20, help_text=_("As it should be read: 5 300, 9,7…"))
    unit = blocks.CharBlock(label=_("Unit"), max_length=30, required=False)
    label = blocks.CharBlock(label=_("What it counts"), max_length=160)
    year = blocks.IntegerBlock(label=_("Year"), min_value=1000, max_value=2100)
    source = blocks.CharBlock(label=_("Source"), max_length=160)

    class Meta:
        icon = "order"
        label = _("Key figure")
        description = _("A large number with what it counts, its year and its source.")
        template = "blocks/key_figure.html"
        preview_value = PREVIEW


class KeyFiguresBlock(blocks.StructBlock):
    """Several figures side by side."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=100, required=False)
    figures = blocks.ListBlock(KeyFigureBlock(), label=_("Figures"), min_num=1, max_num=6)

    class Meta:
        icon = "list-ol"
        label = _("Key figures")
        description = _("Two to six figures side by side.")
        template = "blocks/key_figures.html"
        preview_value = {
            "heading": "En chiffres",
            "figures": [PREVIEW, PREVIEW],
        }
