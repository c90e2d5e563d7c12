"""What visitors come to do, most of it without JavaScript."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.addresses import PAGES
from tests.browser.conftest import Opened

#: Whether the focused element, or what it stands in, is outlined; a point of the map shows a ring inside it.
OUTLINED = """() => {
  const near = [document.activeElement];
  for (let step = 0; step < 3; step += 1) near.push(near.at(-1)?.parentElement);
  near.push(...document.activeElement.querySelectorAll('*'));
  return near.filter(Boolean).some((element) => {
    const { outlineStyle, outlineWidth, boxShadow, strokeWidth } = getComputedStyle(element);
    const ringed = element.matches('.map__point:focus-visible .map__ring') && parseFloat(strokeWidth) > 0;
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' || ringed;
  });
}"""
VIDEO_SITE = "https://www.youtube-nocookie.com"


def heading(page: Page, words: str | re.Pattern[str]) -> None:
    """Check the page's main heading."""
    expect(page.get_by_role("heading", level=1, name=words)).to_be_visible()


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_is_complete_without_javascript(opened: Opened, kind: str) -> None:
    page = opened(PAGES[kind], width=390, javascript=False)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("main")).not_to_be_empty()
    expect(page.get_by_role("contentinfo")).to_be_visible()
    for button in page.locator(".needs-js").all():
        expect(button).to_be_hidden()


def test_the_menu_opens_on_a_phone_without_javascript(opened: Opened) -> None:
    page = opened("/", width=360, javascript=False)
    link = page.get_by_role("navigation", name="Menu principal").get_by_role("link", name=re.compile("produits", re.I))
    expect(link).to_be_hidden()
    page.get_by_role("button", name="Menu", exact=True).click()
    expect(link).to_be_visible()
    page.keyboard.press("Escape")
    expect(link).to_be_hidden()
    page.get_by_role("button", name="Menu", exact=True).click()
    link.click()
    expect(page).to_have_url(re.compile(r"/produits/$"))


@pytest.mark.parametrize("width", [360, 1440])
def test_the_header_searches_without_javascript(opened: Opened, width: int) -> None:
    page = opened("/", width=width, javascript=False)
    if width < 1000:
        page.get_by_role("button", name="Menu", exact=True).click()
    field = page.get_by_role("banner").get_by_role("searchbox")
    field.fill("verrier")
    field.press("Enter")
    expect(page).to_have_url(re.compile(r"/recherche/\?q=verrier"))
    page.get_by_role("main").get_by_role("link", name=re.compile("verrier", re.I)).first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_the_map_is_filtered_by_a_form_and_the_filter_taken_off(opened: Opened) -> None:
    page = opened("/carte/", javascript=False)
    form = page.get_by_role("search", name=re.compile("entreprises", re.I))
    every = page.locator("main li a[href^='/entreprises/']").count()
    form.get_by_label("Filière").select_option(index=1)
    form.get_by_role("button").click()
    expect(page).to_have_url(re.compile(r"sector=[\w-]+"))
    fewer = page.locator("main li a[href^='/entreprises/']").count()
    assert 0 < fewer < every
    chosen = form.get_by_label("Filière").input_value()
    assert f"sector={chosen}" in page.url
    page.locator("main a[href='/carte/'], main a[href='/carte/?']").first.click()
    expect(page.locator("main li a[href^='/entreprises/']")).to_have_count(every)


def test_a_point_of_the_map_leads_to_its_company(opened: Opened) -> None:
    page = opened("/carte/", javascript=False)
    point = page.locator("svg a[href^='/entreprises/']").first
    address = point.get_attribute("href") or ""
    point.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(re.escape(address) + "$"))


def test_the_keyboard_skips_to_the_content(opened: Opened) -> None:
    page = opened("/entreprises/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name=re.compile("contenu", re.I)).first
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


@pytest.mark.parametrize("kind", ["home", "map", "example company", "search"])
def test_the_focus_can_always_be_seen(opened: Opened, kind: str) -> None:
    page = opened(PAGES[kind])
    for _step in range(24):
        page.keyboard.press("Tab")
        assert page.evaluate(OUTLINED), page.evaluate("() => document.activeElement.outerHTML")


def test_an_external_video_is_loaded_by_a_click_and_not_before(opened: Opened) -> None:
    page = opened(PAGES["example company"], allowed=VIDEO_SITE)
    asked: list[str] = []

    def answer(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(status=200, content_type="text/html", body="<title>Film</title>")

    page.route(f"{VIDEO_SITE}/**", answer)
    page.wait_for_load_state("networkidle")
    assert asked == []
    page.get_by_role("button", name=re.compile("vidéo", re.I)).first.click()
    expect(page.locator("iframe")).to_have_attribute("src", re.compile(f"^{VIDEO_SITE}/embed/"))
    expect(page.locator("iframe")).to_be_focused()
    assert len(asked) == 1


def test_a_film_of_the_site_has_captions_and_words(opened: Opened) -> None:
    page = opened(PAGES["example company"])
    film = page.locator("video").first
    expect(film).to_have_attribute("controls", "")
    assert film.locator("track[kind=captions][srclang]").count() == 1
    assert page.get_by_text("Transcription").count() > 0


def test_answers_unfold_without_javascript(opened: Opened) -> None:
    page = opened(PAGES["example company"], javascript=False)
    folded = page.locator("main details").first
    folded.locator("summary").click()
    expect(folded).to_have_attribute("open", "")


def test_a_page_that_is_gone_gives_a_way_on(opened: Opened) -> None:
    page = opened("/fermee/", javascript=False)
    page.get_by_role("main").get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
