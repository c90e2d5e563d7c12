"""One loop over every block, then the rules that single blocks keep."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.template.loader import get_template
from django.test import RequestFactory
from wagtail.admin.icons import get_icons
from wagtail.blocks import Block, StreamBlock, StreamValue, StructBlockValidationError

import home.blocks
import stories.blocks
from home.blocks import ExternalVideoBlock, KeyFigureBlock, QuizBlock, TimelineBlock, TimelineEntryBlock, VideoFileBlock
from home.blocks.history import date_words
from home.blocks.links import LinkBlock
from home.blocks.media import TranscribedAudioChooserBlock
from home.blocks.video import validate_video_address
from home.models import SiteSettings
from tests import factories
from tests.site import SiteTree

#: Blocks that only live inside others: they have no page of their own to be previewed on.
PARTS = {"LinkBlock", "StepBlock"}


def declared(module: ModuleType) -> Iterator[type[Block]]:
    names = getattr(module, "__all__", None) or vars(module)
    for name in names:
        found = getattr(module, name)
        if inspect.isclass(found) and issubclass(found, Block) and found.__module__.startswith(("home.", "stories.")):
            yield found


def streams() -> list[type[StreamBlock]]:
    kinds = {*declared(home.blocks), *declared(stories.blocks)}
    return sorted((kind for kind in kinds if issubclass(kind, StreamBlock)), key=lambda kind: kind.__name__)


def whole_blocks() -> list[type[Block]]:
    kinds = {*declared(home.blocks), *declared(stories.blocks)}
    found = {kind for kind in kinds if not issubclass(kind, StreamBlock) and kind.__name__ not in PARTS}
    for stream in streams():
        found.update(type(block) for block in stream().child_blocks.values() if hasattr(block.meta, "preview_value"))
    return sorted(found, key=lambda kind: kind.__name__)


@pytest.fixture
def library(site_tree: SiteTree) -> SiteTree:
    """Return a site in which every kind of thing that a preview looks for exists."""
    factories.ImageFactory.create_batch(3)
    factories.VideoFactory()
    factories.AudioFactory()
    factories.DocumentFactory()
    company = site_tree.company()
    site_tree.product(maker=company)
    site_tree.metier()
    entries = [("entry", TimelineEntryBlock().get_preview_value())] * 3
    factories.TimelinePageFactory(parent=site_tree.stories, entries=entries)
    identity = SiteSettings.for_site(site_tree.site)
    identity.publisher_name = "Éditeur d’essai"
    identity.save()
    return site_tree


def rendered(block: Block, value: Any) -> str:
    request = RequestFactory().get("/", headers={"host": "testserver"})
    context = {"request": request, "site_settings": SiteSettings.for_request(request)}
    return str(block.render(value, context=context))


@pytest.mark.parametrize("kind", whole_blocks(), ids=lambda kind: kind.__name__)
def test_every_block_says_what_it_is_and_renders_its_preview(kind: type[Block], library: SiteTree) -> None:
    block = kind()
    assert block.meta.icon in get_icons(), f"Wagtail has no icon {block.meta.icon}"
    assert str(block.label or block.meta.label)
    assert str(block.get_description())
    template = block.get_template(block.get_default())
    assert template.startswith("blocks/")
    get_template(template)
    value = block.get_preview_value()
    html = rendered(block, value)
    assert re.sub(r"<[^>]*>|\s", "", html), "the preview shows nothing"
    assert rendered(block, block.normalize(block.clean(value)))
    assert "style=" not in html
    assert "<script" not in html


@pytest.mark.parametrize("kind", whole_blocks(), ids=lambda kind: kind.__name__)
def test_every_block_renders_what_a_draft_may_lack(kind: type[Block], site_tree: SiteTree) -> None:
    block = kind()
    rendered(block, block.get_default())


@pytest.mark.parametrize("kind", whole_blocks(), ids=lambda kind: kind.__name__)
def test_every_block_survives_being_stored_and_feeds_the_search(kind: type[Block], library: SiteTree) -> None:
    block = kind()
    stored = json.dumps(block.get_prep_value(block.get_preview_value()), cls=DjangoJSONEncoder)
    once = json.dumps(block.get_prep_value(block.to_python(json.loads(stored))), cls=DjangoJSONEncoder)
    again = block.to_python(json.loads(once))
    assert json.dumps(block.get_prep_value(again), cls=DjangoJSONEncoder) == once
    assert all(isinstance(text, str) for text in map(str, block.get_searchable_content(again)))


@pytest.mark.parametrize("kind", streams(), ids=lambda kind: kind.__name__)
def test_every_block_of_a_stream_has_a_description_and_a_group_to_be_found_in(kind: type[StreamBlock]) -> None:
    for name, block in kind().child_blocks.items():
        assert block.meta.icon in get_icons(), name
        if kind.__name__ != "MenuStreamBlock":
            assert block.meta.group, name
            assert block.get_description(), name


@pytest.mark.parametrize("kind", streams(), ids=lambda kind: kind.__name__)
def test_an_empty_stream_is_a_valid_draft(kind: type[StreamBlock]) -> None:
    block = kind(required=False)
    assert len(block.clean(StreamValue(block, []))) == 0


# --- single blocks ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "player"),
    [
        ("https://www.youtube.com/watch?v=aqz-KE-bpKQ", "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ"),
        ("https://youtube.com/watch?t=3&v=aqz-KE-bpKQ&list=x", "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ"),
        ("https://m.youtube.com/watch?v=aqz-KE-bpKQ#t=3", "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ"),
        ("https://youtu.be/aqz-KE-bpKQ?si=x", "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ"),
        ("https://www.youtube.com/shorts/aqz-KE-bpKQ", "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ"),
        ("https://vimeo.com/123456789", "https://player.vimeo.com/video/123456789"),
        ("https://player.vimeo.com/video/123456789?h=1", "https://player.vimeo.com/video/123456789"),
        ("https://www.dailymotion.com/video/x8abcde", "https://www.dailymotion.com/embed/video/x8abcde"),
        ("https://dai.ly/x8abcde", "https://www.dailymotion.com/embed/video/x8abcde"),
    ],
)
def test_an_external_video_is_played_without_cookies(url: str, player: str) -> None:
    validate_video_address(url)
    value = ExternalVideoBlock().normalize({"url": url, "title": "Visite"})
    assert value.player_url.startswith(player)
    assert value.provider in {"YouTube", "Vimeo", "Dailymotion"}


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/video/123456789",
        "https://youtube.com.example.org/watch?v=aqz-KE-bpKQ",
        "https://example.org/?u=https://youtu.be/aqz-KE-bpKQ",
        "https://www.youtube.com/watch?v=short",
        "https://www.youtube.com/@a-channel",
        "https://www.youtube.com/playlist?list=PLx",
        "https://vimeo.com/channels/staffpicks",
        "javascript:alert(1)//youtu.be/aqz-KE-bpKQ",
        'https://youtu.be/aqz-KE-bpKQ"><script>',
        "",
    ],
)
def test_an_address_that_is_no_known_video_is_refused(url: str) -> None:
    with pytest.raises(ValidationError):
        validate_video_address(url)
    assert ExternalVideoBlock().normalize({"url": url, "title": "Visite"}).player_url == ""


def test_an_external_video_asks_nothing_of_its_site_before_a_click(library: SiteTree) -> None:
    block = ExternalVideoBlock()
    html = rendered(block, block.get_preview_value())
    assert "<iframe" not in html
    assert not re.search(r'(?:src|srcset|poster)="https?://', html)


def test_a_quiz_without_a_right_answer_is_refused() -> None:
    block = QuizBlock()
    value = block.get_preview_value()
    assert block.clean(value)
    for choice in value["choices"]:
        choice["is_right"] = False
    with pytest.raises(StructBlockValidationError) as refusal:
        block.clean(value)
    assert "question" in refusal.value.block_errors


@pytest.mark.parametrize(("missing", "refused"), [("captions_file", True), ("transcript", True), ("poster", False)])
def test_a_video_needs_captions_and_a_transcript(db: None, missing: str, refused: bool) -> None:
    video = factories.VideoFactory(**{missing: None if missing == "poster" else ""})
    block = VideoFileBlock()
    value = block.normalize({"video": video, "caption": ""})
    if refused:
        with pytest.raises(StructBlockValidationError):
            block.clean(value)
    else:
        assert block.clean(value)["video"] == video


def test_a_recording_needs_a_transcript(db: None) -> None:
    block = TranscribedAudioChooserBlock()
    recording = factories.AudioFactory()
    assert block.clean(recording) == recording
    with pytest.raises(ValidationError):
        block.clean(factories.AudioFactory(transcript=""))


@pytest.mark.parametrize("missing", ["year", "source", "label", "value"])
def test_a_figure_without_a_year_or_a_source_is_refused(missing: str) -> None:
    block = KeyFigureBlock()
    value = block.get_preview_value()
    assert block.clean(value)
    value[missing] = None if missing == "year" else ""
    with pytest.raises(StructBlockValidationError):
        block.clean(value)


def test_dates_are_put_in_order() -> None:
    block = TimelineBlock()
    value = block.get_preview_value()
    value["entries"][0]["year"], value["entries"][1]["year"] = 2040, 1789
    assert [entry["year"] for entry in block.clean(value)["entries"]] == [1789, 2040]


@pytest.mark.parametrize(
    ("year", "precision", "words"),
    [
        (1930, "exact", "1930"),
        (1930, "circa", "1930"),
        (1900, "early", "XX"),
        (1801, "early", "XIX"),
        (2040, "horizon", "2040"),
    ],
)
def test_a_date_is_read_according_to_its_precision(year: int, precision: str, words: str) -> None:
    assert words in date_words(year, precision)


@pytest.mark.parametrize("url", ["", "https://example.org/"])
@pytest.mark.parametrize("with_page", [True, False])
def test_a_link_leads_to_one_place(site_tree: SiteTree, url: str, with_page: bool) -> None:
    block = LinkBlock()
    value = block.normalize({"label": "Voir", "page": site_tree.map if with_page else None, "url": url})
    if bool(url) == with_page:
        with pytest.raises(StructBlockValidationError):
            block.clean(value)
    else:
        assert block.clean(value).href == (site_tree.map.get_url() if with_page else url)


def test_a_link_to_a_page_that_is_not_live_leads_nowhere(site_tree: SiteTree) -> None:
    page = site_tree.page(live=False)
    assert LinkBlock().normalize({"label": "Voir", "page": page, "url": ""}).href == ""
