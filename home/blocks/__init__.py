"""The blocks that pages are made of, by family."""

from home.blocks.figures import KeyFigureBlock, KeyFiguresBlock
from home.blocks.history import DatePrecision, TimelineBlock, TimelineEntryBlock
from home.blocks.layout import MapExtractBlock, MetierTilesBlock, NarrativeBlock, ShelfBlock
from home.blocks.legal import LegalIdentityBlock
from home.blocks.links import CallToActionBlock, LinkBlock, MenuStreamBlock, RelatedPagesBlock, SocialLinkBlock
from home.blocks.media import (
    AudioBlock,
    BeforeAfterBlock,
    DocumentBlock,
    ExternalVideoBlock,
    GalleryBlock,
    PhotoBlock,
    VideoFileBlock,
)
from home.blocks.process import MomentBlock, ProcessStepsBlock, StepBlock, TrainingBlock
from home.blocks.streams import BodyStreamBlock, HomeStreamBlock, StandardStreamBlock
from home.blocks.teaching import QuestionAnswerBlock, QuizBlock, TeachingSheetBlock
from home.blocks.text import HeadingBlock, QuoteBlock, TextBlock

__all__ = [
    "AudioBlock",
    "BeforeAfterBlock",
    "BodyStreamBlock",
    "CallToActionBlock",
    "DatePrecision",
    "DocumentBlock",
    "ExternalVideoBlock",
    "GalleryBlock",
    "HeadingBlock",
    "HomeStreamBlock",
    "KeyFigureBlock",
    "KeyFiguresBlock",
    "LegalIdentityBlock",
    "LinkBlock",
    "MapExtractBlock",
    "MenuStreamBlock",
    "MetierTilesBlock",
    "MomentBlock",
    "NarrativeBlock",
    "PhotoBlock",
    "ProcessStepsBlock",
    "QuestionAnswerBlock",
    "QuizBlock",
    "QuoteBlock",
    "RelatedPagesBlock",
    "ShelfBlock",
    "SocialLinkBlock",
    "StandardStreamBlock",
    "StepBlock",
    "TeachingSheetBlock",
    "TextBlock",
    "TimelineBlock",
    "TimelineEntryBlock",
    "TrainingBlock",
    "VideoFileBlock",
]
