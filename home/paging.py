"""Page numbers as visitors write them."""

from django.http import HttpRequest


def page_number(request: HttpRequest) -> int:
    """Return the page asked for by `?page=`, at least 1; nonsense is the first page, and nothing is huge."""
    text = request.GET.get("page", "")
    return max(1, int(text)) if text.isascii() and text.isdigit() and len(text) < 7 else 1
