"""Every kind of page, at three widths: no violation that axe can see, nothing wider than the screen."""

from __future__ import annotations

from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Page

from tests.browser.addresses import ERRORS, PAGES, WIDTHS
from tests.browser.conftest import Opened

AXE = settings.BASE_DIR / "node_modules" / "axe-core" / "axe.min.js"
#: WCAG 2.2 AA, and axe's own good practice.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async (tags) => {
  const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
    `${id}: ${target.join(' ')}: ${failureSummary}`));
}"""
#: What stands out of the screen's right side, and makes the page scroll sideways.
WIDE = """() => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
  [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .slice(0, 8).map((element) => `${element.tagName}.${element.className}`)
    .concat(`${document.documentElement.scrollWidth} px`)"""
SCRIPT = AXE.read_text() if AXE.exists() else ""


def violations(page: Page) -> list[str]:
    """Return axe's findings, one line per element."""
    # Evaluated by the browser's own tools: the site's policy forbids foreign scripts, and must go on doing so.
    page.evaluate(SCRIPT)
    found: list[str] = page.evaluate(RUN, RULES)
    return found


CASES: dict[str, Any] = {**PAGES, **{name: path for name, (path, _status) in ERRORS.items()}}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", CASES)
def test_a_page_has_no_violation_and_no_sideways_scroll(opened: Opened, kind: str, width: int) -> None:
    page = opened(CASES[kind], width)
    assert page.evaluate(WIDE) == []
    assert violations(page) == []
