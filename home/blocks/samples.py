"""Real content for the previews of blocks: what the library already holds."""

from typing import Any

from django.apps import apps


def sample(model: str, **filters: Any) -> Any:
    """Return the first object of a model (« app.Model ») that matches, or None: previews bear both."""
    return apps.get_model(model).objects.filter(**filters).order_by("pk").first()


def samples(model: str, number: int, **filters: Any) -> list[Any]:
    """Return up to `number` objects of a model that match."""
    return list(apps.get_model(model).objects.filter(**filters).order_by("pk")[:number])
