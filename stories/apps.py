"""The industrial narrative."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class StoriesConfig(AppConfig):
    """Stories, timelines, exhibitions and circuits."""

    name = "stories"
    verbose_name = _("Stories")

    def ready(self) -> None:
        """Announce this floor's parts to the registry of the ground floor."""
        from stories import registration

        registration.register()
