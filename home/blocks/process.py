"""How a thing is made, gesture by gesture."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

from home.blocks.samples import sample


class StepBlock(blocks.StructBlock):
    """One gesture: its name, what happens, and a photograph where there is one."""

    gesture = blocks.CharBlock(label=_("Gesture"), max_length=80, help_text=_("A verb: melt, pour, polish…"))
    words = blocks.TextBlock(label=_("What happens"), max_length=400)
    photo = ImageChooserBlock(label=_("Photograph"), required=False)

    class Meta:
        icon = "arrow-right"
        label = _("Step")


class ProcessStepsBlock(blocks.StructBlock):
    """The steps of a process, numbered."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=100, required=False)
    steps = blocks.ListBlock(StepBlock(), label=_("Steps"), min_num=1, max_num=12)

    class Meta:
        icon = "cogs"
        label = _("Process steps")
        description = _("Numbered gestures: how a thing is made, from matter to object.")
        template = "blocks/process_steps.html"

    def get_preview_value(self) -> Any:
        """Return two steps, one with a photograph of the library."""
        return self.normalize(
            {
                "heading": "Comment c’est fabriqué",
                "steps": [
                    {
                        "gesture": "Fondre",
                        "words": "Le sable fond dans le four.",
                        "photo": sample("home.CreditedImage"),
                    },
                    {"gesture": "Polir", "words": "La surface devient lisse.", "photo": None},
                ],
            }
        )


class MomentBlock(blocks.StructBlock):
    """A moment of a working day."""

    time = blocks.CharBlock(label=_("Time"), max_length=12, help_text=_("As it should be read: 7 h 30"))
    title = blocks.CharBlock(label=_("Title"), max_length=60)
    words = blocks.TextBlock(label=_("What happens"), max_length=300)

    class Meta:
        icon = "time"
        label = _("Moment")
        description = _("A moment of the working day.")
        template = "blocks/moment.html"
        preview_value = {"time": "7 h 30", "title": "Le plan", "words": "Tu lis la pièce avant de la voir."}


class TrainingBlock(blocks.StructBlock):
    """A step of the way to a trade."""

    level = blocks.CharBlock(label=_("Level or diploma"), max_length=60)
    words = blocks.CharBlock(label=_("In a few words"), max_length=200, required=False)

    class Meta:
        icon = "success"
        label = _("Training")
        description = _("A diploma or a step on the way to the trade.")
        template = "blocks/training.html"
        preview_value = {"level": "CAP", "words": "Deux ans, en lycée ou en apprentissage"}
