"""What answers carry: a strict policy everywhere but in the admin, compression, what robots may read."""

from __future__ import annotations

import gzip
import re
from typing import Any
from xml.etree import ElementTree

import brotli
import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.urls import path
from pytest_django.fixtures import Settings

from home.views.errors import server_error
from madein77.urls import urlpatterns as site_urls
from tests import factories
from tests.filled import FilledSite
from tests.site import SiteTree


def broken(request: HttpRequest) -> HttpResponse:
    """Fail, for the 500 page to be seen."""
    raise RuntimeError("on purpose")


urlpatterns = [path("broken/", broken), *site_urls]
handler404 = "home.views.errors.not_found"
handler500 = "home.views.errors.server_error"


def policy(response: Any) -> dict[str, set[str]]:
    """Return the directives of the answer's Content-Security-Policy."""
    header = response.headers["Content-Security-Policy"]
    parts = [part.split() for part in header.split(";") if part.strip()]
    return {name: set(values) for name, *values in parts}


def assert_strict(response: Any) -> None:
    """Check that nothing inline or foreign may run."""
    found = policy(response)
    assert found["default-src"] == {"'self'"}
    assert found["script-src"] == found["style-src"] == {"'self'"}
    assert found["object-src"] == found["base-uri"] == {"'none'"}
    assert found["form-action"] == {"'self'"}
    assert found["frame-ancestors"] <= {"'self'", "'none'"}
    assert not any(
        "unsafe" in value or value in {"*", "https:", "http:"} for values in found.values() for value in values
    )


def test_every_public_answer_has_the_strict_policy(site_tree: SiteTree, client: Client) -> None:
    filled = FilledSite(site_tree)
    gone = site_tree.page()
    address = gone.get_url()
    factories.withdraw(gone)
    for page in filled.pages.values():
        assert_strict(client.get(page.get_url()))
    for url, status in ((address, 410), ("/nulle-part/", 404), ("/robots.txt", 200), ("/sitemap.xml", 200)):
        response = client.get(url)
        assert response.status_code == status
        assert_strict(response)


@override_settings(ROOT_URLCONF=__name__)
def test_an_error_of_ours_has_the_strict_policy_and_a_page(db: None, client: Client) -> None:
    client.raise_request_exception = False
    response = client.get("/broken/")
    assert response.status_code == 500
    assert_strict(response)
    assert "<h1" in response.content.decode()
    assert "on purpose" not in response.content.decode()


def test_the_page_of_an_error_needs_neither_database_nor_context() -> None:
    response = server_error(RequestFactory().get("/"))
    assert response.status_code == 500
    assert "<main" in response.content.decode()


def test_the_admin_alone_may_write_inline(site_tree: SiteTree, admin_client: Client) -> None:
    found = policy(admin_client.get("/admin/"))
    assert "'unsafe-inline'" in found["script-src"]
    assert found["default-src"] == {"'self'"}
    assert found["object-src"] == {"'none'"}


def test_a_preview_is_as_strict_as_the_page(site_tree: SiteTree) -> None:
    assert_strict(site_tree.page().make_preview_request())


@pytest.mark.parametrize(
    ("asked", "encoding"), [("br", "br"), ("gzip", "gzip"), ("gzip, deflate, br", "br"), ("identity", None)]
)
def test_pages_are_compressed(site_tree: SiteTree, client: Client, asked: str, encoding: str | None) -> None:
    plain = client.get(site_tree.home.get_url(), headers={"accept-encoding": "identity"}).content
    response = client.get(site_tree.home.get_url(), headers={"accept-encoding": asked})
    assert response.get("Content-Encoding") == encoding
    assert "Accept-Encoding" in response["Vary"] or encoding is None
    read = {"br": brotli.decompress, "gzip": gzip.decompress, None: lambda body: body}[encoding]
    assert b"<main" in read(response.content)
    if encoding:
        assert len(response.content) < len(plain) / 2


def test_headers_that_protect(site_tree: SiteTree, client: Client) -> None:
    response = client.get(site_tree.home.get_url())
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] in {"DENY", "SAMEORIGIN"}
    assert response["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert not response.cookies


def test_robots_may_read_all_but_the_admin(site_tree: SiteTree, client: Client, settings: Settings) -> None:
    settings.WAGTAILADMIN_BASE_URL = "https://example.org/"
    response = client.get("/robots.txt")
    assert response["Content-Type"].startswith("text/plain")
    assert response.content.decode().splitlines() == [
        "User-agent: *",
        "Disallow: /admin/",
        "Sitemap: https://example.org/sitemap.xml",
    ]


def test_the_sitemap_names_every_public_page_once(site_tree: SiteTree, client: Client) -> None:
    public = [site_tree.company(), site_tree.metier(), site_tree.story(), site_tree.page()]
    hidden = [site_tree.page(live=False), site_tree.company(is_example=True)]
    tree = ElementTree.fromstring(client.get("/sitemap.xml").content)  # noqa: S314 — our own answer
    found = [element.text for element in tree.iter() if element.tag.endswith("loc")]
    assert len(found) == len(set(found))
    assert {f"http://testserver{page.get_url()}" for page in public} <= set(found)
    assert not {f"http://testserver{page.get_url()}" for page in hidden} & set(found)


def test_the_admin_is_closed_to_visitors(db: None, client: Client) -> None:
    response = client.get("/admin/pages/")
    assert response.status_code == 302
    assert re.match(r"^/admin/login/", response["Location"])
