"""Who makes what, where, with whose hands."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CompaniesConfig(AppConfig):
    """Companies, products, métiers, offers and the map."""

    name = "companies"
    verbose_name = _("Companies")

    def ready(self) -> None:
        """Announce this floor's parts to the registry of the ground floor."""
        from companies import registration

        registration.register()
