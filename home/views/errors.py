"""The pages shown when there is no page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from wagtail.contrib.redirects.middleware import get_redirect
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

#: The depth of the home page in Wagtail's tree: what stands right under it has no section but the site itself.
HOME_DEPTH = 2


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Return the 404 page: search, and the ways back in."""
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Return the 500 page, drawn without the database or any context."""
    return HttpResponse(render_to_string("500.html"), status=500)


def gone(request: HttpRequest, page: Page) -> HttpResponse:
    """Return the 410 page of a withdrawn page, or the redirect that an editor has set for its address.

    It names the section to go on with, never the page itself: why it went is nobody's business.
    """
    redirect = get_redirect(request, Redirect.normalise_path(request.path))
    if redirect is not None and redirect.link:
        response = HttpResponse(status=301 if redirect.is_permanent else 302)
        response["Location"] = redirect.link
        return response
    parent = page.get_parent()
    section = parent.specific if parent.live and parent.depth > HOME_DEPTH else None
    return render(request, "410.html", {"section": section}, status=410)
