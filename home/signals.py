"""What happens when content changes: caches go stale, renditions are made."""

from typing import Any

from django.apps import apps
from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from wagtail.signals import page_published, page_unpublished, post_page_move

from home.models import ContentVersion, CreditedImage
from home.registry import registry
from home.renditions import enqueue_renditions

#: The ground floor's own models that public pages are made from; the upper floors announce theirs.
OWN_MODELS = (
    "home.CreditedImage",
    "home.CreditedDocument",
    "home.CreditedMedia",
    "home.NavigationSettings",
    "home.SiteSettings",
    "home.Territory",
    "wagtailcore.Locale",
    "wagtailcore.Site",
)


def _is_current(sender: type[Model]) -> bool:
    """Tell whether the model is today's: a migration's models are of the past, before our own table."""
    return sender._meta.apps is apps


def content_changed(**kwargs: Any) -> None:
    """Make what is cached stale."""
    ContentVersion.bump()


def model_changed(sender: type[Model], **kwargs: Any) -> None:
    """Make what is cached stale when the model is one that public pages are made from.

    A page's own save is not one: a draft or an autosave changes nothing public.
    """
    if _is_current(sender) and sender._meta.label in registry.cache_models:
        ContentVersion.bump()


def page_deleted(sender: type[Model], **kwargs: Any) -> None:
    """Make what is cached stale when a page is deleted."""
    if _is_current(sender) and sender._meta.label == "wagtailcore.Page":
        ContentVersion.bump()


def image_saved(instance: CreditedImage, raw: bool = False, **kwargs: Any) -> None:
    """Have the image's renditions made by the worker."""
    if not raw:
        enqueue_renditions(instance)


def connect() -> None:
    """Connect the receivers; what the upper floors announce later is heard too."""
    registry.add_cache_models(*OWN_MODELS)
    page_published.connect(content_changed, dispatch_uid="home.page_published")
    page_unpublished.connect(content_changed, dispatch_uid="home.page_unpublished")
    post_page_move.connect(content_changed, dispatch_uid="home.page_moved")
    post_save.connect(model_changed, dispatch_uid="home.model_saved")
    post_delete.connect(model_changed, dispatch_uid="home.model_deleted")
    post_delete.connect(page_deleted, dispatch_uid="home.page_deleted")
    post_save.connect(image_saved, sender=CreditedImage, dispatch_uid="home.image_saved")
