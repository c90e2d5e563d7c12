"""Search over all that is published."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """One view, its kinds and its backend; labelled apart from `wagtail.search`."""

    name = "search"
    label = "site_search"
    verbose_name = _("Search")
