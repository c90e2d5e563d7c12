"""Stories, timelines, exhibitions, circuits."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from home.models import ContentVersion
from stories.querysets import public_stories
from tests import factories
from tests.site import SiteTree

TODAY = timezone.localdate


def venue(name: str, starts: int, ends: int | None) -> tuple[str, dict[str, Any]]:
    """Return a venue that starts and ends so many days from today."""
    day = TODAY() + datetime.timedelta(days=starts)
    end = None if ends is None else TODAY() + datetime.timedelta(days=ends)
    return ("venue", {"name": name, "commune": "", "starts_on": day, "ends_on": end, "words": ""})


@pytest.mark.parametrize(
    ("start", "end", "precision", "words"),
    [
        (None, None, "exact", ""),
        (None, 1930, "exact", ""),
        (1840, None, "exact", "1840"),
        (1840, 1840, "exact", "1840"),
        (1840, 1930, "exact", "1840\u20131930"),
    ],
)
def test_a_period_as_it_is_read(
    site_tree: SiteTree, start: int | None, end: int | None, precision: str, words: str
) -> None:
    assert site_tree.story(start_year=start, end_year=end, period_precision=precision).period == words


def test_a_story_never_ends_before_it_starts(site_tree: SiteTree) -> None:
    story = site_tree.story(start_year=1930)
    story.end_year = 1840
    with pytest.raises(ValidationError) as refusal:
        story.full_clean()
    assert "end_year" in refusal.value.message_dict


def test_a_story_stands_on_a_map_when_it_has_a_place(site_tree: SiteTree, client: Client) -> None:
    nowhere, somewhere = site_tree.story(), site_tree.story(latitude=48.5, longitude=3.0, place_name="L’usine")
    assert nowhere.map_point is None
    assert not nowhere.has_position
    assert somewhere.has_position
    assert client.get(nowhere.get_url()).context["points"] == []
    assert [point.label for point in client.get(somewhere.get_url()).context["points"]] == ["L’usine"]


def test_the_time_it_takes_to_read_and_the_contents(site_tree: SiteTree, client: Client) -> None:
    words = "<p>" + "mot " * 400 + "</p>"
    story = site_tree.story()
    assert story.reading_minutes == 1
    story = site_tree.story(
        chapters=[("chapter", {"title": title, "content": [("text", words)]}) for title in ("Hier", "Demain")]
    )
    assert story.reading_minutes == 5
    context = client.get(story.get_url()).context
    assert context["contents"] == [("hier", "Hier"), ("demain", "Demain")]
    assert context["reading_minutes"] == 5


def test_a_story_leads_to_others(site_tree: SiteTree, client: Client) -> None:
    stories = [site_tree.story() for _number in range(3)]
    others = client.get(stories[0].get_url()).context["others"]
    assert {card.title for card in others} == {story.title for story in stories[1:]}


def test_the_entrance_lists_all_kinds_in_the_order_of_the_tree(site_tree: SiteTree, client: Client) -> None:
    made = [
        site_tree.story(),
        factories.TimelinePageFactory(parent=site_tree.stories),
        factories.CircuitPageFactory(parent=site_tree.stories),
        factories.ExhibitionPageFactory(parent=site_tree.stories),
        site_tree.story(),
    ]
    site_tree.story(live=False)
    context = client.get(site_tree.stories.get_url()).context
    assert [card.title for card in context["cards"]] == [page.title for page in made]
    assert context["count"] == 5
    assert public_stories().count() == 5


def test_dates_are_shown_in_the_order_of_time(site_tree: SiteTree, read: Callable[[Any], str]) -> None:
    years = (1930, -300, 2040, 1789)
    entries = [
        ("entry", {"year": year, "precision": "exact", "title": f"Événement {place}", "source": "Essai"})
        for place, year in enumerate(years)
    ]
    page = factories.TimelinePageFactory(parent=site_tree.stories, entries=entries)
    assert [entry["year"] for entry in page.dates] == sorted(years)
    html = read(page)
    assert html.index("Événement 1") < html.index("Événement 3") < html.index("Événement 0") < html.index("Événement 2")


def test_an_exhibition_tells_where_it_goes_before_where_it_was(site_tree: SiteTree, read: Callable[[Any], str]) -> None:
    venues = [
        venue("Finie hier", -9, -1),
        venue("Demain", 1, 5),
        venue("Un seul jour", 0, None),
        venue("En cours", -3, 0),
        venue("Finie il y a longtemps", -90, -80),
    ]
    page = factories.ExhibitionPageFactory(parent=site_tree.stories, venues=venues)
    assert [each.value["name"] for each in page.coming_venues] == ["En cours", "Un seul jour", "Demain"]
    assert [each.value["name"] for each in page.past_venues] == ["Finie hier", "Finie il y a longtemps"]
    html = read(page)
    assert html.index("Demain") < html.index("Finie hier")


def test_a_venue_without_dates_is_a_draft_that_can_be_previewed(site_tree: SiteTree) -> None:
    page = factories.ExhibitionPageFactory(parent=site_tree.stories)
    page.venues = [("venue", {"name": "", "commune": "", "starts_on": None, "ends_on": None, "words": ""})]
    assert page.make_preview_request().status_code == 200


def test_a_circuit_draws_its_public_stops(site_tree: SiteTree, client: Client) -> None:
    company, paused = site_tree.company(), site_tree.company(title="En pause")
    story = site_tree.story(latitude=48.5, longitude=3.0)
    stops = [
        ("stop", {"title": f"Étape {place}", "words": "On regarde.", "page": page})
        for place, page in enumerate([company.page_ptr, paused.page_ptr, story.page_ptr, None])
    ]
    circuit = factories.CircuitPageFactory(parent=site_tree.stories, stops=stops)
    assert len(client.get(circuit.get_url()).context["points"]) == 3
    paused.dossier.status = "paused"
    paused.dossier.save()
    ContentVersion._bump()
    response = client.get(circuit.get_url())
    assert [point.name for point in response.context["points"]] == [company.title, story.title]
    assert "En pause" not in response.content.decode()


def test_a_fictitious_circuit_is_kept_from_robots(site_tree: SiteTree, client: Client) -> None:
    circuit = factories.CircuitPageFactory(parent=site_tree.stories, is_example=True)
    assert circuit.card.is_example
    assert "noindex" in client.get(circuit.get_url()).content.decode()
    assert circuit.get_url() not in client.get("/sitemap.xml").content.decode()
