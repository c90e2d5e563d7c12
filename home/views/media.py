"""Public media served by the site itself, with byte ranges, so that a video can be sought without a proxy."""

import re
from pathlib import Path

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils._os import safe_join
from django.utils.http import http_date, parse_http_date_safe
from django.views.decorators.http import require_safe

#: The largest part, and the largest whole file, answered in one piece (bytes).
LARGEST_PART = 1024 * 1024
LARGEST_WHOLE = 2 * 1024 * 1024
#: Folders of MEDIA_ROOT that anybody may read; documents go through Wagtail's own view, which checks their privacy.
PUBLIC_FOLDERS = {"images", "media", "media_thumbnails", "captions"}
SINGLE_RANGE = re.compile(r"^bytes=(\d{0,18})-(\d{0,18})$")

DOWNLOAD = "application/octet-stream"
#: The only types that are shown; an editor's upload of any other is a download.
TYPES = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".m4a": "audio/mp4",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".ogg": "audio/ogg",
    ".png": "image/png",
    ".vtt": "text/vtt; charset=utf-8",
    ".wav": "audio/wav",
    ".webm": "video/webm",
    ".webp": "image/webp",
}


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


def _part(file: Path, start: int, end: int) -> bytes:
    with file.open("rb") as stream:
        stream.seek(start)
        return stream.read(end - start + 1)


def _answer(request: HttpRequest, file: Path, size: int, kind: str) -> HttpResponseBase:
    """Return the file's bytes, or the part of it that is asked for, a bounded one (RFC 9110, section 15.3.7)."""
    span = _span(request.headers.get("Range", ""), size)
    if span is not None:
        start, end = span[0], min(span[1], span[0] + LARGEST_PART - 1)
        part = HttpResponse(_part(file, start, end), status=206, content_type=kind)
        part["Content-Range"] = f"bytes {start}-{end}/{size}"
        return part
    if size <= LARGEST_WHOLE:
        return HttpResponse(file.read_bytes(), content_type=kind)
    return FileResponse(file.open("rb"), content_type=kind)


@require_safe
def serve(request: HttpRequest, path: str) -> HttpResponseBase:
    """Return a public media file, whole or the part asked for (RFC 9110, section 14: one range at a time).

    A range out of the file answers 416, a malformed one is ignored. Parts and small files are handed to the server
    whole, so that a slow reader holds no thread. A file of an unforeseen type is downloaded, never shown, and no
    file may run anything (`sandbox`). Names of renditions never change meaning, hence the long life in caches.
    Raises Http404 for anything out of the public folders.
    """
    file = _located(path)
    stat = file.stat()
    kind = TYPES.get(file.suffix.lower(), DOWNLOAD)
    since = parse_http_date_safe(request.headers.get("If-Modified-Since", ""))
    response: HttpResponseBase
    if since is not None and int(stat.st_mtime) <= since:
        response = HttpResponse(status=304)
    else:
        try:
            response = _answer(request, file, stat.st_size, kind)
        except ValueError:
            response = HttpResponse(status=416, headers={"Content-Range": f"bytes */{stat.st_size}"})
    if kind == DOWNLOAD:
        response["Content-Disposition"] = "attachment"
    response["Accept-Ranges"] = "bytes"
    response["Last-Modified"] = http_date(stat.st_mtime)
    response["Cache-Control"] = "public, max-age=31536000" if path.startswith("images/") else "public, max-age=3600"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    return response
