"""The project's own conventions, enforced by `manage.py check`."""

from typing import Any

from django.core.checks import CheckMessage, Error, register
from wagtail.models import get_page_models


def page_conventions(**kwargs: Any) -> list[CheckMessage]:
    """Report the page types that leave a convention unsaid: parents, children, JSON-LD type, our common base."""
    from home.models import BasePage

    found: list[CheckMessage] = []
    for model in get_page_models():
        if not issubclass(model, BasePage):
            continue
        ours = [kind for kind in model.__mro__ if kind.__module__.split(".")[0] != "wagtail"]
        found += [
            Error(f"{model.__name__} does not state {name}.", obj=model, id="home.E001")
            for name in ("parent_page_types", "subpage_types", "schema_type")
            if not any(name in vars(kind) for kind in ours)
        ]
    return found


def register_checks() -> None:
    """Add the checks to those of Django."""
    register(page_conventions)
