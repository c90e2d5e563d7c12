"""What every page's factory starts from, and the site's own pages."""

from __future__ import annotations

from typing import TypeVar

import wagtail_factories
from django.utils import timezone
from factory.declarations import LazyAttribute, LazyFunction, Sequence
from wagtail.models import Locale, Page

from home import models as home

AnyPage = TypeVar("AnyPage", bound=Page)


def publish(page: AnyPage) -> AnyPage:
    """Publish the page as an editor does: a revision, made live; return it as the database has it."""
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def withdraw(page: AnyPage) -> AnyPage:
    """Publish the page, then unpublish it: it was public once."""
    publish(page).unpublish()
    page.refresh_from_db()
    return page


class TitledPageFactory(wagtail_factories.PageFactory):
    """The common base: a title that makes the address, in the site's main language."""

    class Meta:
        abstract = True

    locale = LazyFunction(Locale.get_default)
    first_published_at = LazyAttribute(lambda page: timezone.now() if getattr(page, "live", True) else None)
    summary = "Une phrase qui présente la page."


class HomePageFactory(TitledPageFactory):
    class Meta:
        model = home.HomePage

    title = "Accueil"
    eyebrow = "Fabriqué en"
    hero_title = "Ce qui se fabrique"
    hero_accent = "près de chez vous"


class StandardPageFactory(TitledPageFactory):
    class Meta:
        model = home.StandardPage

    title = Sequence(lambda number: f"Page {number}")
