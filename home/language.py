"""The site's main language: the one in which every fact is kept."""

from django.conf import settings
from django.db.models import Q


def in_main_language() -> Q:
    """Return the condition « the page is in the site's main language », without asking for the locale first."""
    return Q(locale__language_code=settings.LANGUAGE_CODE)
