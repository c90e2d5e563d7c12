"""Fixtures common to the whole suite. Each test starts with an empty cache and nothing but migrations' data."""

import os
import shutil
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client
from wagtail.models import Page
from xdist.scheduler import LoadScopeScheduling

from home.models import ContentVersion
from tests.server import seeded_server
from tests.site import SiteTree, plant

__all__ = ["seeded_server"]

# Playwright keeps an event loop running in this thread, and Django would then refuse its database to the tests that
# follow; nothing of the suite is asynchronous (https://docs.djangoproject.com/en/5.2/topics/async/#async-safety).
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

#: The folders whose tests share the seeded server.
SERVED = ("tests/browser/", "tests/html/")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that need the seeded server: `-m "not browser"` leaves them out."""
    for item in items:
        if item.nodeid.startswith(SERVED):
            item.add_marker(pytest.mark.browser)


class SharingScheduler(LoadScopeScheduling):
    """Gives one worker the tests that share what is slow to make: the seeded server, the seed loaded for a class.

    (The groups of pytest-xdist 3.8 are written where pytest 9 no longer reads.)
    """

    def _split_scope(self, nodeid: str) -> str:
        """Return what a test shares with others: the server, its class, or nothing."""
        if nodeid.startswith(SERVED):
            return "the seeded server"
        parts = nodeid.split("[")[0].split("::")
        return "::".join(parts[:2]) if len(parts) > 2 else nodeid


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> SharingScheduler:
    """Share the tests out between the workers as above, whatever `--dist` says."""
    return SharingScheduler(config, log)


@pytest.fixture(scope="session", autouse=True)
def _media_thrown_away() -> Iterator[None]:
    """Remove the media that the suite has written: its folder is this process's own (see the test settings)."""
    yield
    shutil.rmtree(settings.MEDIA_ROOT, ignore_errors=True)


@pytest.fixture(autouse=True)
def _empty_cache() -> Iterator[None]:
    """Forget what an earlier test left: territories, drawn maps, menus, the sites' root paths (Wagtail's cache)."""
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def site_tree(db: None) -> SiteTree:
    """Return the frame of a site in the main language."""
    return plant()


@pytest.fixture
def content_changed(db: None) -> Callable[[], None]:
    """Return what tells the caches that content has changed: a test's transaction is never committed."""
    return ContentVersion._bump


@pytest.fixture
def read(client: Client) -> Callable[[Page], str]:
    """Return what asks for a page and gives its HTML, after checking that it is there."""

    def ask(page: Page) -> str:
        response = client.get(page.get_url())
        assert response.status_code == 200, page.get_url()
        return response.content.decode()

    return ask
