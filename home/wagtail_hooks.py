"""What the ground floor registers with Wagtail."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from home.rich_text import PublicPageLinkHandler
from home.seed.ledger import ACTION


@hooks.register("register_log_actions")
def register_seed_action(actions: Any) -> None:
    """Name the seed's writing in the histories."""
    actions.register_action(ACTION, _("Initial content"), _("Written by the seed"))


@hooks.register("register_rich_text_features", order=100)
def register_public_page_links(features: Any) -> None:
    """Put our links to pages in the place of Wagtail's."""
    features.register_link_type(PublicPageLinkHandler)
