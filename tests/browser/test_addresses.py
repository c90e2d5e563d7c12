"""Every address of the site answers: the sitemap's, and every link and file that any page names."""

from __future__ import annotations

import re
import urllib.request
from dataclasses import dataclass
from html import unescape
from urllib.error import HTTPError
from urllib.parse import urldefrag, urljoin, urlsplit

from tests.browser.addresses import ERRORS, PAGES
from tests.server import Server

LOCATION = re.compile(r"<loc>([^<]+)</loc>")
ADDRESS = re.compile(r'(?<![\w-])(?:href|src|poster|action)="([^"]*)"')
SOURCE_SET = re.compile(r'srcset="([^"]*)"')
IDENTIFIER = re.compile(r'\bid="([^"]+)"')


@dataclass(frozen=True)
class Answer:
    """A status, a type and a text (empty for what is no text)."""

    status: int
    kind: str
    text: str


def ask(url: str) -> Answer:
    """Read an address without JavaScript, cookies or redirects of our own."""
    try:
        with urllib.request.urlopen(url) as response:  # noqa: S310 — the address is the test server's
            status, kind, body = response.status, response.headers.get_content_type(), response.read()
    except HTTPError as error:
        status, kind, body = error.code, error.headers.get_content_type(), error.read()
    return Answer(status, kind, body.decode() if kind.startswith("text/") or kind.endswith("xml") else "")


def named(text: str, url: str) -> set[str]:
    """Return the addresses of this site that a page names."""
    found = {unescape(address) for address in ADDRESS.findall(text)}
    for candidates in SOURCE_SET.findall(text):
        found.update(unescape(part.split()[0]) for part in candidates.split(", "))
    whole = {urljoin(url, address) for address in found if not address.startswith(("mailto:", "tel:", "data:"))}
    return {address for address in whole if urlsplit(address).netloc == urlsplit(url).netloc}


def test_every_address_of_the_sitemap_and_all_that_pages_name_answer(seeded_server: Server) -> None:
    start = LOCATION.findall(ask(f"{seeded_server.url}/sitemap.xml").text)
    assert len(start) > 60
    pages = {url: ask(url) for url in [*start, *(f"{seeded_server.url}{path}" for path in PAGES.values())]}
    assert {url: answer.status for url, answer in pages.items() if answer.status != 200} == {}
    files = {urldefrag(address).url for url, answer in pages.items() for address in named(answer.text, url)}
    rest = {url: ask(url).status for url in files - pages.keys()}
    assert {url: status for url, status in rest.items() if status != 200} == {}


def test_every_fragment_leads_somewhere(seeded_server: Server) -> None:
    for path in PAGES.values():
        url = f"{seeded_server.url}{path}"
        text = ask(url).text
        identifiers = IDENTIFIER.findall(text)
        assert len(identifiers) == len(set(identifiers)), path
        fragments = {urldefrag(address).fragment for address in named(text, url) if urldefrag(address).url == url}
        assert fragments - {""} <= set(identifiers), path


def test_errors_have_their_own_statuses(seeded_server: Server) -> None:
    for path, status in ERRORS.values():
        assert ask(f"{seeded_server.url}{path}").status == status


def test_the_site_answers_without_its_last_slash(seeded_server: Server) -> None:
    assert ask(f"{seeded_server.url}/carte").status == 200
