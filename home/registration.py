"""What the ground floor itself announces."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from home.language import in_main_language
from home.models import StandardPage
from home.registry import SearchKind, registry

#: The depth of the pages under the home page; the tree's root, which is no page, has 1.
ENTRANCES_DEPTH = 3


def public_pages() -> Any:
    """Return the live plain pages and the entrances of the sections, in the main language."""
    pages = Page.objects.live().filter(in_main_language())
    return pages.filter(Q(depth=ENTRANCES_DEPTH) | Page.objects.type_q(StandardPage))


def register() -> None:
    """Announce the plain pages to search, after what the upper floors announce."""
    registry.add_search_kind(SearchKind("pages", _("Pages"), public_pages, order=90))
