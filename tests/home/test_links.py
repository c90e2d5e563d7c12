"""What editors' links say of pages that are not public."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from wagtail.rich_text import expand_db_html

from companies.models import Company
from home.blocks.links import validate_link
from home.blocks.video import provider_of
from home.captions import validate_captions
from home.cards import public_address
from tests.site import SiteTree


def paused(company: Any) -> Any:
    """Return the company's page, paused through its dossier."""
    company.dossier = Company.objects.create(name=company.title, status="paused")
    company.save()
    return company


def test_a_link_to_a_paused_company_or_a_draft_has_no_address(site_tree: SiteTree) -> None:
    company = site_tree.company()
    assert public_address(company) == company.url
    assert public_address(paused(company)) == ""
    draft = site_tree.company(live=False)
    assert public_address(draft) == ""
    assert public_address(None) == ""


def test_a_paragraph_keeps_the_words_of_a_link_to_a_draft_and_loses_its_address(site_tree: SiteTree) -> None:
    shown, draft = site_tree.company(), site_tree.company(live=False)
    html = expand_db_html(f'<a linktype="page" id="{shown.pk}">un</a> <a linktype="page" id="{draft.pk}">deux</a>')
    assert html == f'<a href="{shown.url}">un</a> <a>deux</a>'


@pytest.mark.parametrize(
    "address", ["https://example.org/", "/carte/", "mailto:a@example.org", "tel:+33100000000", "#ici"]
)
def test_a_menu_leads_to_an_address(address: str) -> None:
    validate_link(address)


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "//example.org", "/\\example.org", "a b"]
)
def test_a_menu_never_leads_to_a_script_or_a_disguised_address(address: str) -> None:
    with pytest.raises(ValidationError):
        validate_link(address)


def test_an_endless_video_address_is_refused_at_once() -> None:
    assert provider_of("https://youtube.com/watch?" + "&v=aaaaaaaaaaa" * 20_000 + "\nx") is None


@pytest.mark.parametrize("content", [b"<script>alert(1)</script>", b"\xff\xfe", b""])
def test_captions_are_webvtt(content: bytes) -> None:
    from django.core.files.base import ContentFile

    validate_captions(ContentFile(b"\xef\xbb\xbfWEBVTT\n", "a.vtt"))
    with pytest.raises(ValidationError):
        validate_captions(ContentFile(content, "a.vtt"))
