"""For a class: questions, answers, sheets."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from home.blocks.samples import sample
from home.blocks.text import SHORT_FEATURES


class QuestionAnswerBlock(blocks.StructBlock):
    """A question and its answer, folded."""

    question = blocks.CharBlock(label=_("Question"), max_length=160)
    answer = blocks.RichTextBlock(label=_("Answer"), features=[*SHORT_FEATURES, "ul", "ol"])

    class Meta:
        icon = "help"
        label = _("Question and answer")
        description = _("The answer unfolds under the question.")
        template = "blocks/question_answer.html"
        preview_value = {
            "question": "Peut-on visiter l’atelier ?",
            "answer": "<p>Oui, sur rendez-vous, par groupes de douze.</p>",
        }


class ChoiceBlock(blocks.StructBlock):
    """One possible answer of a quiz."""

    text = blocks.CharBlock(label=_("Answer"), max_length=140)
    is_right = blocks.BooleanBlock(label=_("Right answer"), required=False)

    class Meta:
        icon = "tick-inverse"
        label = _("Answer")


class QuizBlock(blocks.StructBlock):
    """A question with two to five answers, of which at least one is right; nothing is recorded."""

    question = blocks.CharBlock(label=_("Question"), max_length=200)
    choices = blocks.ListBlock(ChoiceBlock(), label=_("Answers"), min_num=2, max_num=5)
    explanation = blocks.TextBlock(label=_("Explanation"), max_length=500)

    class Meta:
        icon = "help"
        label = _("Quiz")
        description = _("A question for a class; the answer and its explanation unfold.")
        template = "blocks/quiz.html"
        preview_value = {
            "question": "Avec quoi fait-on du verre ?",
            "choices": [
                {"text": "Du sable, de la soude et de la chaux", "is_right": True},
                {"text": "De la glace", "is_right": False},
            ],
            "explanation": "Le sable apporte la silice ; la soude l’aide à fondre, la chaux rend le verre solide.",
        }

    def clean(self, value: Any) -> Any:
        """Refuse a quiz without a right answer."""
        cleaned = super().clean(value)
        if not any(choice["is_right"] for choice in cleaned["choices"]):
            raise blocks.StructBlockValidationError(
                block_errors={"question": ValidationError(_("Tick at least one right answer."))}
            )
        return cleaned


class TeachingSheetBlock(blocks.StructBlock):
    """A sheet for a teacher: for whom, how long, what is learnt, and the file."""

    title = blocks.CharBlock(label=_("Title"), max_length=120)
    level = blocks.CharBlock(label=_("Classes"), max_length=80, help_text=_("For instance: 4e, 3e, 2nde"))
    duration = blocks.CharBlock(label=_("Duration"), max_length=40)
    goals = blocks.RichTextBlock(label=_("What pupils learn"), features=["ul", "bold"])
    document = DocumentChooserBlock(label=_("Sheet to print"), required=False)

    class Meta:
        icon = "clipboard-list"
        label = _("Teaching sheet")
        description = _("What a teacher needs to use the page in class.")
        template = "blocks/teaching_sheet.html"

    def get_preview_value(self) -> Any:
        """Return a sheet with a document of the library."""
        return self.normalize(
            {
                "title": "Du sable au verre",
                "level": "4e, 3e",
                "duration": "55 minutes",
                "goals": "<ul><li>Nommer les étapes d’une fabrication</li></ul>",
                "document": sample("home.CreditedDocument"),
            }
        )
