"""What happens when content changes: caches go stale, renditions are made."""

from typing import Any

from django.apps import apps
from django.db.models.signals import post_delete, post_save
from wagtail.models import Locale, Page, Site
from wagtail.signals import page_published, page_unpublished, post_page_move

from home.models import (
    ContentVersion,
    CreditedDocument,
    CreditedImage,
    CreditedMedia,
    NavigationSettings,
    SiteSettings,
    Territory,
)
from home.registry import registry
from home.renditions import enqueue_renditions


def content_changed(**kwargs: Any) -> None:
    """Make what is cached stale."""
    ContentVersion.bump()


def image_saved(instance: CreditedImage, raw: bool = False, **kwargs: Any) -> None:
    """Have the image's renditions made by the worker."""
    if not raw:
        enqueue_renditions(instance)


def connect() -> None:
    """Connect the receivers. A draft or an autosave changes nothing public, and is not listened to."""
    for signal in (page_published, page_unpublished, post_page_move):
        signal.connect(content_changed, dispatch_uid=f"home.content_changed.{id(signal)}")
    watched = [
        CreditedImage,
        CreditedDocument,
        CreditedMedia,
        NavigationSettings,
        SiteSettings,
        Site,
        Locale,
        Territory,
    ]
    watched += [apps.get_model(label) for label in registry.cache_models]
    for model in watched:
        post_save.connect(content_changed, sender=model, dispatch_uid=f"home.saved.{model._meta.label}")
        post_delete.connect(content_changed, sender=model, dispatch_uid=f"home.deleted.{model._meta.label}")
    post_delete.connect(content_changed, sender=Page, dispatch_uid="home.page_deleted")
    post_save.connect(image_saved, sender=CreditedImage, dispatch_uid="home.image_saved")
