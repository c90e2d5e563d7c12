"""What every template may use: identity, territory, menus, breadcrumb, languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from wagtail.models import Site

from home.caching import kept
from home.models import NavigationSettings, SiteSettings
from home.territory.current import current_territory


@dataclass(frozen=True, slots=True)
class Link:
    """A menu's link, as this visitor sees it."""

    label: str
    url: str
    is_current: bool


def _settings(request: HttpRequest) -> SiteSettings:
    identity: SiteSettings = kept(request, "site-settings", lambda: SiteSettings.for_request(request))
    return identity


def _navigation(request: HttpRequest) -> dict[str, list[Link]]:
    def read() -> dict[str, Any]:
        menus = NavigationSettings.for_request(request)
        return {name: NavigationSettings.items(getattr(menus, name)) for name in ("main", "footer")}

    menus = kept(request, "navigation", read)
    return {
        name: [Link(item.label, item.url, item.is_current(request.path)) for item in items]
        for name, items in menus.items()
    }


def site(request: HttpRequest) -> dict[str, Any]:
    """Return the context common to all pages; each part is read only by the templates that use it."""
    if request.path.startswith(f"/{settings.ADMIN_PATH}"):
        return {}
    return {
        "site_settings": SimpleLazyObject(lambda: _settings(request)),
        "territory": SimpleLazyObject(current_territory),
        "navigation": SimpleLazyObject(lambda: _navigation(request)),
        "search_url": reverse("search"),
        "wagtail_site": SimpleLazyObject(lambda: Site.find_for_request(request)),
    }
