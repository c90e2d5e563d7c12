"""Accounts, pictures, documents, films and voices."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from django.core.files.base import ContentFile
from factory.declarations import LazyAttribute, LazyFunction, Sequence, SubFactory
from factory.django import DjangoModelFactory, Password
from PIL import Image
from wagtail.models import Collection

from home import models as home

#: The smallest captions file that WebVTT allows to say something (https://www.w3.org/TR/webvtt1/).
CAPTIONS = b"WEBVTT\n\n00:00.000 --> 00:02.000\nLe verre coule.\n"
#: Not a film: enough bytes for the site to serve, and to ask parts of.
RECORDING = bytes(range(256)) * 8


def png(width: int = 48, height: int = 32, colour: tuple[int, int, int] = (178, 84, 44)) -> bytes:
    """Return a plain PNG of a few hundred bytes, its sides in pixels."""
    buffer = BytesIO()
    Image.new("RGB", (width, height), colour).save(buffer, "PNG")
    return buffer.getvalue()


class UserFactory(DjangoModelFactory[home.User]):
    class Meta:
        model = home.User
        skip_postgeneration_save = True

    username = Sequence(lambda number: f"compte{number}")
    email = LazyAttribute(lambda user: f"{user.username}@example.org")
    password = Password("mot-de-passe-d-essai")


class FiledFactory(DjangoModelFactory[Any]):
    """What stands in the library's root collection."""

    class Meta:
        abstract = True

    collection = LazyFunction(lambda: Collection.objects.filter(depth=1).first())
    author = "Ada Exemple"
    owner = "Atelier Exemple"
    licence = "project"


class ImageFactory(FiledFactory):
    class Meta:
        model = home.CreditedImage

    title = Sequence(lambda number: f"Coulée {number}")
    description = Sequence(lambda number: f"Du verre en fusion coule, vue {number}")
    file = Sequence(lambda number: ContentFile(png(colour=(number % 256, 84, 44)), name=f"essai-{number}.png"))
    source_reference = "Archives d’essai, 4 Fi 12"


class DocumentFactory(FiledFactory):
    class Meta:
        model = home.CreditedDocument

    title = Sequence(lambda number: f"Fiche {number}")
    file = Sequence(lambda number: ContentFile(b"%PDF-1.4 essai", name=f"fiche-{number}.pdf"))


class VideoFactory(FiledFactory):
    class Meta:
        model = home.CreditedMedia

    type = "video"
    title = Sequence(lambda number: f"Film {number}")
    file = Sequence(lambda number: ContentFile(RECORDING, name=f"film-{number}.mp4"))
    captions_file = Sequence(lambda number: ContentFile(CAPTIONS, name=f"film-{number}.vtt"))
    transcript = "Le verre coule dans le moule."
    duration = 130
    width, height = 640, 360
    poster = SubFactory(ImageFactory)


class AudioFactory(FiledFactory):
    class Meta:
        model = home.CreditedMedia

    type = "audio"
    title = Sequence(lambda number: f"Voix {number}")
    file = Sequence(lambda number: ContentFile(RECORDING, name=f"voix-{number}.mp3"))
    transcript = "Une verrière raconte."
    duration = 45
