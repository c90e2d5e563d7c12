"""Fills the library: illustrations drawn on the spot, sample recordings and documents, each once."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile
from wagtail.models import Collection

from home.models import CreditedDocument, CreditedImage, CreditedMedia
from home.models.credit import Licence
from home.seed.builder import Builder
from home.seed.content import Ref
from home.seed.rasters import render

COLLECTION = "Exemples"
CREDIT = {"author": "Illustration générée pour le projet", "licence": Licence.PROJECT}
#: What titles end with, so that nobody takes a drawing for a photograph.
MARK = "image d’illustration (exemple)"


def collection() -> Collection:
    """Return the collection of the seed's files, made the first time."""
    found = Collection.objects.filter(name=COLLECTION).first()
    return found or Collection.get_first_root_node().add_child(name=COLLECTION)


def add_images(builder: Builder, images: list[dict[str, Any]]) -> None:
    """Draw the illustrations that the library has never had."""
    for content in images:
        builder.once(Ref("image", content["key"]), content, partial(_draw, builder, content))


def _draw(builder: Builder, content: dict[str, Any]) -> CreditedImage:
    picture = render(content["kind"], content["seed"])
    image = CreditedImage(
        title=f"{content['title']}, {MARK}",
        description=f"Image d’illustration (exemple)\u00a0: {content['alt'][0].lower()}{content['alt'][1:]}",
        caption=f"{content['caption']} (image d’illustration, exemple)",
        collection=collection(),
        file=ContentFile(picture, name=f"{content['key']}.jpg"),
        file_size=len(picture),
        **CREDIT,
    )
    if "focal" in content:
        x, y, width, height = content["focal"]
        image.focal_point_x, image.focal_point_y = x, y
        image.focal_point_width, image.focal_point_height = width, height
    image.save()
    builder.new_images.append(image)
    return image


def add_media(builder: Builder, media: list[dict[str, Any]], folder: Path) -> None:
    """Add the recordings that the library has never had; their files stand in `folder`."""
    for content in media:
        builder.once(Ref("media", content["key"]), content, partial(_record, builder, content, folder))


def _record(builder: Builder, content: dict[str, Any], folder: Path) -> CreditedMedia:
    media = CreditedMedia(
        type=content["type"],
        title=content["title"],
        duration=content["duration"],
        width=content.get("width"),
        height=content.get("height"),
        transcript=content["transcript"],
        poster_id=builder.find(Ref("image", content.get("poster", ""))),
        collection=collection(),
        **CREDIT,
    )
    _attach(media.file, folder / content["file"])
    if "captions" in content:
        _attach(media.captions_file, folder / content["captions"])
    media.save()
    return media


def add_documents(builder: Builder, documents: list[dict[str, Any]], folder: Path) -> None:
    """Add the documents that the library has never had; their files stand in `folder`."""
    for content in documents:
        builder.once(Ref("document", content["key"]), content, partial(_document, content, folder))


def _document(content: dict[str, Any], folder: Path) -> CreditedDocument:
    document = CreditedDocument(title=content["title"], collection=collection(), **CREDIT)
    _attach(document.file, folder / content["file"])
    document.file_size = document.file.size
    document.save()
    return document


def _attach(field: Any, path: Path) -> None:
    field.save(path.name, ContentFile(path.read_bytes()), save=False)
