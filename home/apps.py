"""The ground floor."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """What every other app knows: pages' common base, blocks, media, settings, the territory."""

    name = "home"
    verbose_name = _("Site")

    def ready(self) -> None:
        """Connect the system checks and the signals, and announce this floor's own pages to search."""
        from home import checks, registration, signals

        checks.register_checks()
        signals.connect()
        registration.register()
