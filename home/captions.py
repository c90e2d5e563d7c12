"""Captions files: what they must be."""

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.utils.translation import gettext_lazy as _

#: The largest captions file (bytes): a two-hour film has about 200 kB.
LARGEST = 2 * 1024 * 1024


def validate_captions(file: File[bytes]) -> None:
    """Raise ValidationError unless the file is WebVTT: its signature, perhaps after a byte order mark, and UTF-8.

    Source: https://www.w3.org/TR/webvtt1/#iana-text-vtt
    """
    if file.size is not None and file.size > LARGEST:
        raise ValidationError(_("A captions file is never that large: check that it is the .vtt file."))
    file.seek(0)
    content = file.read(LARGEST)
    file.seek(0)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValidationError(_("This captions file is not in UTF-8: export it anew as WebVTT.")) from error
    if not text.startswith("WEBVTT"):
        raise ValidationError(_("This is not a WebVTT file: it should begin with the word WEBVTT."))
