"""What the ground floor registers with Wagtail."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from home.seed.ledger import ACTION


@hooks.register("register_log_actions")
def register_seed_action(actions: Any) -> None:
    """Name the seed's writing in the histories."""
    actions.register_action(ACTION, _("Initial content"), _("Written by the seed"))
