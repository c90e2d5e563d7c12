"""The territory this site tells about."""

from __future__ import annotations

from django.conf import settings
from django.core.cache import cache

from home.models.territory import Territory

#: Seconds before another process sees a change. Territories change a few times a year.
KEPT_FOR = 300


def current_territory() -> Territory | None:
    """Return the territory of ``settings.TERRITORY_CODE``, or None before it is loaded.

    No query when it is in the cache; saving a territory takes it out.
    """
    code = settings.TERRITORY_CODE
    key = Territory.cache_key(code)
    territory: Territory | None = cache.get(key)
    if territory is None:
        territory = Territory.objects.filter(code=code).first()
        if territory is not None:
            cache.set(key, territory, KEPT_FOR)
    return territory
