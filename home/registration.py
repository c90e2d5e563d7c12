"""What the ground floor itself announces."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from home.language import in_main_language
from home.models import StandardPage
from home.registry import SearchKind, registry


def public_pages() -> Any:
    """Return the live plain pages, in the main language."""
    return StandardPage.objects.live().filter(in_main_language())


def register() -> None:
    """Announce the plain pages to search, after what the upper floors announce."""
    registry.add_search_kind(SearchKind("pages", _("Pages"), public_pages, order=90))
