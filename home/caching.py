"""Small values and rendered parts that are kept as long as the content does not change."""

from collections.abc import Callable
from typing import TypeVar

from django.core.cache import cache
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language

from home.models.content_version import ContentVersion

Value = TypeVar("Value")

#: Seconds that a value is kept; a change of content makes it unreachable at once.
KEPT_FOR = 24 * 3600


def kept(request: HttpRequest | None, name: str, make: Callable[[], Value]) -> Value:
    """Return `make()`, kept under the name, the language, the day and the content version.

    The day counts because rights expire and offers open at midnight. A preview always makes anew and keeps nothing.
    """
    if getattr(request, "is_preview", False):
        return make()
    key = f"kept:{ContentVersion.current(request)}:{get_language()}:{timezone.localdate()}:{name}"
    value: Value | None = cache.get(key)
    if value is None:
        value = make()
        cache.set(key, value, KEPT_FOR)
    return value
