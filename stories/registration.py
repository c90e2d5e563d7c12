"""What this floor announces to the ground floor."""

from django.utils.translation import gettext_lazy as _

from home.registry import SearchKind, SeedPart, registry
from stories.querysets import public_stories
from stories.seed import loader


def register() -> None:
    """Announce the stories to search and the seed's stories."""
    registry.add_search_kind(SearchKind("stories", _("Stories"), public_stories))
    registry.add_seed_part(SeedPart("stories", 30, loader.load))
