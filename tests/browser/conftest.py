"""Chromium, and pages that fail their test when anything goes wrong in them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response

from tests.server import Server

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
#: Chromium says nothing to anybody but the site under test.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
#: Statuses that a document may answer with; its browser logs the latter ones in its console.
DOCUMENT_STATUSES = {200, 404, 410}


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Use the system's Chromium: nothing is downloaded."""
    found = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if found is None:
        pytest.fail("The browser tests need Chromium (Debian: sudo apt install chromium).")
    return {"executable_path": found, "args": FLAGS}


@dataclass
class Watched:
    """What goes wrong in a browser's page: nothing may."""

    origins: set[str]
    page: Page
    wrong: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.wrong.append(f"error: {error}"))
        self.page.on("request", self._request)
        self.page.on("requestfailed", self._failed)
        self.page.on("response", self._response)

    def _console(self, message: ConsoleMessage) -> None:
        expected = "Failed to load resource" in message.text and message.location["url"] == self.page.url
        if message.type in {"error", "warning"} and not expected:
            self.wrong.append(f"console: {message.text}")

    def _request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in {"data", "blob"} and f"{address.scheme}://{address.netloc}" not in self.origins:
            self.wrong.append(f"third party: {request.url}")

    def _failed(self, request: Request) -> None:
        # A film or a sound of which the browser has read enough is no failure.
        if request.resource_type != "media":
            self.wrong.append(f"failed: {request.url} {request.failure}")

    def _response(self, response: Response) -> None:
        statuses = DOCUMENT_STATUSES if response.request.is_navigation_request() else {200, 206, 304}
        if response.status not in statuses:
            self.wrong.append(f"{response.status}: {response.url}")


Opened = Callable[..., Page]


@pytest.fixture
def opened(browser: Browser, seeded_server: Server) -> Iterator[Opened]:
    """Return what opens a path at a width (CSS pixels), with or without JavaScript; all is watched until the end.

    `allowed` is the origin of another site that the test means to let in.
    """
    contexts = []
    watched: list[Watched] = []

    def open_page(path: str = "/", width: int = 1440, javascript: bool = True, allowed: str = "") -> Page:
        context = browser.new_context(
            base_url=seeded_server.url,
            java_script_enabled=javascript,
            locale="fr-FR",
            reduced_motion="reduce",
            viewport={"width": width, "height": 900},
        )
        contexts.append(context)
        page = context.new_page()
        watched.append(Watched({seeded_server.url, allowed}, page))
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    wrong = [line for each in watched for line in each.wrong]
    assert wrong == []
