"""What templates of any app may ask of the map and of companies."""

from typing import Any

from django import template
from django.template.context import Context

from companies.map_data import company_points
from companies.models import CompanyPage, MapPage
from home.caching import kept
from home.language import in_main_language
from home.territory.points import MapPoint

register = template.Library()


@register.simple_tag(takes_context=True)
def map_url(context: Context) -> str:
    """Return the address of the map in the visitor's language, else in the main one; empty without a map."""

    def read() -> str:
        page = MapPage.objects.live().filter(in_main_language()).first()
        return str(page.localized.get_url() or "") if page else ""

    request: Any = context.get("request")
    return kept(request, "map-url", read)


@register.simple_tag(takes_context=True)
def all_points(context: Context) -> list[MapPoint]:
    """Return a point for every public company that has a position: the ground of the home page."""
    request: Any = context.get("request")
    return kept(request, "company-points", lambda: company_points(CompanyPage.objects.public()))


@register.filter
def bare_address(url: str) -> str:
    """Return a web address as people say it: without its protocol, its « www. » and its last slash."""
    return str(url).split("://", 1)[-1].removeprefix("www.").rstrip("/")
