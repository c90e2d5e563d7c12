"""Public media served by the site itself, with byte ranges, so that a video can be sought without a proxy."""

import mimetypes
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils._os import safe_join
from django.utils.http import http_date, parse_http_date_safe

CHUNK = 64 * 1024
#: Folders of MEDIA_ROOT that anybody may read; documents go through Wagtail's own view, which checks their privacy.
PUBLIC_FOLDERS = {"images", "media", "media_thumbnails", "captions"}
SINGLE_RANGE = re.compile(r"^bytes=(\d{0,18})-(\d{0,18})$")

mimetypes.add_type("text/vtt", ".vtt")
mimetypes.add_type("image/avif", ".avif")
mimetypes.add_type("image/webp", ".webp")


def _located(path: str) -> Path:
    """Return the file of a path inside its own public folder: « images/../documents » leads nowhere."""
    folder, _slash, name = path.partition("/")
    if folder not in PUBLIC_FOLDERS or not name:
        raise Http404
    try:
        file = Path(safe_join(Path(settings.MEDIA_ROOT) / folder, name))
        found = file.is_file()
    except (SuspiciousFileOperation, ValueError, OSError) as error:  # out of the folder, NUL, a name too long
        raise Http404 from error
    if not found:
        raise Http404
    return file


def _span(header: str, size: int) -> tuple[int, int] | None:
    """Return the first and last byte asked for; None for a header to be ignored; ValueError when out of the file."""
    match = SINGLE_RANGE.match(header.strip())
    if not match or match.group(0) == "bytes=-":
        return None
    first, last = match.groups()
    if not first:
        start, end = max(size - int(last), 0), size - 1
        if int(last) == 0:
            raise ValueError
    else:
        start, end = int(first), min(int(last) if last else size - 1, size - 1)
        if last and int(last) < start:
            return None
    if start >= size:
        raise ValueError
    return start, end


def _part(file: BinaryIO, start: int, length: int) -> Iterator[bytes]:
    with file:
        file.seek(start)
        while length > 0 and (chunk := file.read(min(CHUNK, length))):
            length -= len(chunk)
            yield chunk


def serve(request: HttpRequest, path: str) -> HttpResponseBase:
    """Return a public media file, whole or the part asked for (RFC 9110, section 14: one range at a time).

    A range out of the file answers 416, a malformed one is ignored. Names of renditions never change
    meaning, hence the long life in caches. Raises Http404 for anything out of the public folders.
    """
    file = _located(path)
    stat = file.stat()
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    since = parse_http_date_safe(request.headers.get("If-Modified-Since", ""))
    response: HttpResponseBase
    span = None
    if since is not None and int(stat.st_mtime) <= since:
        response = HttpResponse(status=304)
    else:
        try:
            span = _span(request.headers.get("Range", ""), stat.st_size)
        except ValueError:
            return HttpResponse(status=416, headers={"Content-Range": f"bytes */{stat.st_size}"})
        if span is None:
            response = FileResponse(file.open("rb"), content_type=kind)
        else:
            start, end = span
            response = StreamingHttpResponse(
                _part(file.open("rb"), start, end - start + 1), status=206, content_type=kind
            )
            response["Content-Range"] = f"bytes {start}-{end}/{stat.st_size}"
            response["Content-Length"] = str(end - start + 1)
    response["Accept-Ranges"] = "bytes"
    response["Last-Modified"] = http_date(stat.st_mtime)
    response["Cache-Control"] = "public, max-age=31536000" if path.startswith("images/") else "public, max-age=3600"
    response["X-Content-Type-Options"] = "nosniff"
    return response
