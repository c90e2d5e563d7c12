"""Which blocks a page may hold."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from home.blocks.figures import KeyFigureBlock, KeyFiguresBlock
from home.blocks.history import TimelineBlock
from home.blocks.layout import MapExtractBlock, MetierTilesBlock, NarrativeBlock, ShelfBlock
from home.blocks.legal import LegalIdentityBlock
from home.blocks.links import CallToActionBlock, RelatedPagesBlock
from home.blocks.media import (
    AudioBlock,
    BeforeAfterBlock,
    DocumentBlock,
    ExternalVideoBlock,
    GalleryBlock,
    PhotoBlock,
    VideoFileBlock,
)
from home.blocks.process import ProcessStepsBlock
from home.blocks.teaching import QuestionAnswerBlock, QuizBlock, TeachingSheetBlock
from home.blocks.text import HeadingBlock, QuoteBlock, TextBlock

WORDS = _("Words")
PICTURES = _("Pictures and sounds")
FACTS = _("Facts")
WAYS_ON = _("Ways on")
CLASS = _("For a class")


class BodyStreamBlock(blocks.StreamBlock):
    """Everything the body of a page may hold."""

    heading = HeadingBlock(group=WORDS)
    text = TextBlock(group=WORDS)
    quote = QuoteBlock(group=WORDS)
    question_answer = QuestionAnswerBlock(group=WORDS)
    photo = PhotoBlock(group=PICTURES)
    gallery = GalleryBlock(group=PICTURES)
    before_after = BeforeAfterBlock(group=PICTURES)
    video_file = VideoFileBlock(group=PICTURES)
    external_video = ExternalVideoBlock(group=PICTURES)
    audio = AudioBlock(group=PICTURES)
    key_figure = KeyFigureBlock(group=FACTS)
    key_figures = KeyFiguresBlock(group=FACTS)
    process_steps = ProcessStepsBlock(group=FACTS)
    timeline = TimelineBlock(group=FACTS)
    map_extract = MapExtractBlock(group=FACTS)
    document = DocumentBlock(group=WAYS_ON)
    call_to_action = CallToActionBlock(group=WAYS_ON)
    related_pages = RelatedPagesBlock(group=WAYS_ON)
    quiz = QuizBlock(group=CLASS)
    teaching_sheet = TeachingSheetBlock(group=CLASS)


class StandardStreamBlock(BodyStreamBlock):
    """Everything a plain page may hold: the same, and the legal identity."""

    legal_identity = LegalIdentityBlock(group=FACTS)


class HomeStreamBlock(blocks.StreamBlock):
    """Everything the front page may hold, in any order."""

    shelf = ShelfBlock(group=WAYS_ON)
    metiers = MetierTilesBlock(group=WAYS_ON)
    narrative = NarrativeBlock(group=WAYS_ON)
    related_pages = RelatedPagesBlock(group=WAYS_ON)
    call_to_action = CallToActionBlock(group=WAYS_ON)
    key_figures = KeyFiguresBlock(group=FACTS)
    heading = HeadingBlock(group=WORDS)
    text = TextBlock(group=WORDS)
    quote = QuoteBlock(group=WORDS)
    photo = PhotoBlock(group=PICTURES)
    external_video = ExternalVideoBlock(group=PICTURES)
