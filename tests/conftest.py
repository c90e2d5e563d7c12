"""Fixtures common to the whole suite. Each test starts with an empty cache and nothing but migrations' data."""

import shutil
from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client
from wagtail.models import Page

from home.models import ContentVersion
from tests.site import SiteTree, plant


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
