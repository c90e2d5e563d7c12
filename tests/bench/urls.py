"""The site's addresses, and a bare view to compare them with."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from madein77.urls import handler404, handler500
from madein77.urls import urlpatterns as site_urls

__all__ = ["handler404", "handler500", "urlpatterns"]

BARE = "bare/"


def bare(request: HttpRequest) -> HttpResponse:
    """Return a line of text: what the machine, Django and its middleware cost by themselves."""
    return HttpResponse("bare")


urlpatterns = [path(BARE, bare), *site_urls]
