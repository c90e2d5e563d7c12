"""The seed of this floor."""

from typing import Any


def load(builder: Any) -> None:
    """Load this floor's content."""
