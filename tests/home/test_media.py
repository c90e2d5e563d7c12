"""Public media: parts of files, dates, and what no address may reach."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.http import http_date
from pytest_django.fixtures import Settings

from home.models import ContentVersion, CreditedImage, CreditedMedia
from home.renditions import SLOTS, existing_renditions, make_renditions, render_image
from home.templatetags.photo_tags import photo, photo_url
from tests import factories
from tests.factories.library import RECORDING

SIZE = len(RECORDING)


@pytest.fixture
def film(db: None) -> CreditedMedia:
    return factories.VideoFactory.create()


def body(response: Any) -> bytes:
    """Return what a response says, whether it streams or not."""
    return b"".join(response.streaming_content) if response.streaming else response.content


def test_a_whole_file_says_that_it_can_be_read_in_parts(client: Client, film: CreditedMedia) -> None:
    response = client.get(film.url)
    assert response.status_code == 200
    assert body(response) == RECORDING
    assert response["Accept-Ranges"] == "bytes"
    assert response["Content-Length"] == str(SIZE)
    assert response["Content-Type"] == "video/mp4"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "max-age" in response["Cache-Control"]
    assert not response.cookies


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("bytes=0-0", 0, 0),
        ("bytes=0-99", 0, 99),
        ("bytes=100-", 100, SIZE - 1),
        ("bytes=-10", SIZE - 10, SIZE - 1),
        (f"bytes={SIZE - 1}-", SIZE - 1, SIZE - 1),
        ("bytes=5-999999999", 5, SIZE - 1),
        ("bytes=-999999999", 0, SIZE - 1),
    ],
)
def test_a_part_of_a_file(client: Client, film: CreditedMedia, asked: str, first: int, last: int) -> None:
    response = client.get(film.url, headers={"range": asked})
    assert response.status_code == 206
    assert response["Content-Range"] == f"bytes {first}-{last}/{SIZE}"
    assert response["Content-Length"] == str(last - first + 1)
    assert body(response) == RECORDING[first : last + 1]


@pytest.mark.parametrize("asked", [f"bytes={SIZE}-", f"bytes={SIZE + 5}-{SIZE + 9}", "bytes=-0"])
def test_a_part_out_of_the_file_answers_416(client: Client, film: CreditedMedia, asked: str) -> None:
    response = client.get(film.url, headers={"range": asked})
    assert response.status_code == 416
    assert response["Content-Range"] == f"bytes */{SIZE}"


@pytest.mark.parametrize(
    "asked",
    ["bytes=-", "bytes=9-5", "bytes=a-b", "bytes", "items=0-5", "bytes=0-1,5-9", f"bytes={'9' * 40}-", "bytes=--5"],
)
def test_a_range_that_means_nothing_is_ignored(client: Client, film: CreditedMedia, asked: str) -> None:
    response = client.get(film.url, headers={"range": asked})
    assert response.status_code == 200
    assert body(response) == RECORDING


def test_a_file_that_has_not_changed_is_not_sent_again(client: Client, film: CreditedMedia) -> None:
    seen = client.get(film.url)["Last-Modified"]
    again = client.get(film.url, headers={"if-modified-since": seen})
    assert again.status_code == 304
    assert not body(again)
    assert again["Last-Modified"] == seen
    earlier = http_date(Path(film.file.path).stat().st_mtime - 3600)
    assert client.get(film.url, headers={"if-modified-since": earlier}).status_code == 200
    assert client.get(film.url, headers={"if-modified-since": "yesterday"}).status_code == 200


def test_the_head_of_a_file_has_no_body(client: Client, film: CreditedMedia) -> None:
    response = client.head(film.url)
    assert response.status_code == 200
    assert response["Content-Length"] == str(SIZE)


@pytest.mark.parametrize(
    "path",
    [
        "images/../private/secret.txt",
        "images/%2e%2e/private/secret.txt",
        "images/..%2fprivate/secret.txt",
        "../manage.py",
        "images//etc/passwd",
        "/etc/passwd",
        "images/nul%00l.png",
        "images/",
        "images",
        "private/secret.txt",
        "original_images/secret.txt",
        "documents/secret.txt",
        "images/missing.png",
        "images/" + "a/" * 500 + "x.png",
        "images/" + "a" * 5000,
    ],
)
def test_nothing_out_of_the_public_folders_is_ever_served(
    db: None, client: Client, settings: Settings, path: str
) -> None:
    for folder in ("private", "original_images", "documents", "images"):
        (Path(settings.MEDIA_ROOT) / folder).mkdir(parents=True, exist_ok=True)
        if folder != "images":
            (Path(settings.MEDIA_ROOT) / folder / "secret.txt").write_text("secret")
    response = client.get(f"/media/{path}")
    assert response.status_code == 404
    assert b"secret" not in body(response)


def test_captions_have_their_type(client: Client, film: CreditedMedia) -> None:
    response = client.get(film.captions_file.url)
    assert response["Content-Type"].startswith("text/vtt")
    assert body(response).startswith(b"WEBVTT")


@pytest.mark.parametrize(("seconds", "label"), [(0, ""), (45, "45\u00a0s"), (130, "2\u00a0min\u00a010"), (None, "")])
def test_a_duration_in_words(db: None, seconds: float | None, label: str) -> None:
    assert CreditedMedia(duration=seconds).duration_label == label


# --- photographs -----------------------------------------------------------------------------------------------


def test_a_photograph_is_shown_in_two_formats_with_its_size(db: None) -> None:
    image = factories.ImageFactory.create()
    make_renditions(image)
    html = photo(image, "card")
    assert html.count("<source") == 1
    assert 'type="image/webp"' in html
    assert re.search(r'width="\d+" height="\d+"', html)
    assert f'alt="{image.description}"' in html
    assert 'loading="lazy"' in html
    assert 'fetchpriority="high"' in photo(image, "hero", eager=True)
    assert 'alt=""' in photo(image, "card", alt="")
    assert photo_url(image).startswith("/media/images/")


def test_an_image_without_renditions_shows_nothing_and_makes_none(db: None) -> None:
    image = factories.ImageFactory.create()
    assert photo(image, "card") == ""
    assert photo_url(image) == ""
    assert image.renditions.count() == 0


def test_the_worker_makes_every_size_once(db: None) -> None:
    image = factories.ImageFactory.create()
    made = render_image.enqueue(image_id=image.pk)
    assert made.return_value == image.renditions.count() > 0
    assert render_image.enqueue(image_id=image.pk).return_value == made.return_value
    assert render_image.enqueue(image_id=image.pk + 999).return_value == 0
    specs = SLOTS["card"].all_specs
    assert set(existing_renditions(image, specs)) == set(specs)


def test_what_the_worker_made_is_read_once_from_the_database(
    db: None, django_assert_num_queries: Any, client: Client
) -> None:
    image = factories.ImageFactory.create()
    make_renditions(image)
    from django.core.cache import cache

    cache.clear()
    with django_assert_num_queries(1):
        photo(image, "card")
    with django_assert_num_queries(0):
        photo(image, "card")


@pytest.mark.parametrize(("days", "shown"), [(None, True), (1, True), (0, False), (-1, False)])
def test_a_picture_is_hidden_once_its_rights_have_expired(site_tree: Any, days: int | None, shown: bool) -> None:
    day = None if days is None else timezone.localdate() + datetime.timedelta(days=days)
    image = factories.ImageFactory.create(rights_expire_on=day)
    make_renditions(image)
    page = site_tree.page(card_image=image)
    assert image.is_shown_on() is shown
    assert bool(photo(image)) is shown
    assert bool(photo_url(image)) is shown
    assert (page.card.image is not None) is shown


def test_a_picture_whose_rights_have_expired_leaves_a_page_that_was_kept(site_tree: Any, client: Client) -> None:
    image = factories.ImageFactory.create()
    make_renditions(image)
    page = site_tree.company(card_image=image)
    assert "/media/images/" in client.get(page.get_url()).content.decode()
    image.rights_expire_on = timezone.localdate()
    image.save()
    ContentVersion._bump()
    assert "/media/images/" not in client.get(page.get_url()).content.decode()


@pytest.mark.parametrize(
    ("fields", "alt"),
    [
        ({"description": "Une coulée"}, "Une coulée"),
        ({"description": "", "title": "Coulée"}, "Coulée"),
        ({"description": "Une coulée", "is_decorative": True}, ""),
    ],
)
def test_what_a_screen_reader_says(db: None, fields: dict[str, Any], alt: str) -> None:
    made = factories.ImageFactory.create(**fields)
    assert CreditedImage.objects.get(pk=made.pk).alt_text == alt


@pytest.mark.parametrize(
    ("author", "owner", "reference", "credit"),
    [
        ("Ada", "Ada", "", "Ada"),
        ("Ada", "Atelier", "AD, 4 Fi 1", "Ada · ©\u00a0Atelier · AD, 4 Fi 1"),
        ("", "Atelier", "", "©\u00a0Atelier"),
        ("", "", "", ""),
    ],
)
def test_the_credit_line(db: None, author: str, owner: str, reference: str, credit: str) -> None:
    document = CreditedMedia(author=author, owner=owner, source_reference=reference)
    assert document.credit == credit
