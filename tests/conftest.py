"""Fixtures common to the whole suite. Each test starts with an empty cache and nothing but migrations' data."""

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client, TestCase
from wagtail.models import Page

from home.models import ContentVersion
from tests.server import seeded_server
from tests.site import SiteTree, plant

__all__ = ["seeded_server"]

# Playwright keeps an event loop running in this thread, and Django would then refuse its database to the tests that
# follow; nothing of the suite is asynchronous (https://docs.djangoproject.com/en/5.2/topics/async/#async-safety).
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.hookimpl(tryfirst=True)  # before pytest-xdist reads the groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep in one worker the tests that share what is slow to make: the seeded server, a class's loaded seed."""
    for item in items:
        kind = getattr(item, "cls", None)
        if "seeded_server" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("seeded-server"))
        elif kind is not None and issubclass(kind, TestCase):
            item.add_marker(pytest.mark.xdist_group(kind.__name__))


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
