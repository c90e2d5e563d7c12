"""Declares this floor's seed: sectors, entrances, métiers, companies with their dossiers, products, offers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from django.apps import apps
from wagtail.models import Locale, Page

from companies.models import Company, CompanyPage, MetierPage, Offer, ProductPage, Sector
from home.seed.builder import Builder
from home.seed.content import Ref, read, read_folder
from home.seed.fields import set_plain
from home.seed.library import add_documents, add_media

FOLDER = Path(__file__).parent


def load(builder: Builder) -> None:
    """Declare everything; offers come once the companies' pages are there."""
    library = read(FOLDER / "library.yaml")
    if builder.examples:
        add_media(builder, library["media"], FOLDER / "media")
        add_documents(builder, library["documents"], FOLDER / "media")
    for order, content in enumerate(read(FOLDER / "sectors.yaml")):
        add_sector(builder, content, order)
    builder.forget_deleted("sector", Sector)
    for content in read(FOLDER / "indexes.yaml"):
        with_examples = content.pop("summary_with_examples", content["summary"])
        if builder.examples:
            content["summary"] = with_examples
        builder.page(apps.get_model(content.pop("model")), content)
    for content in read_folder(FOLDER / "metiers"):
        builder.page(MetierPage, {**content, "sectors": _refs("sector", content["sectors"])}, "metiers")
    for content in read_folder(FOLDER / "companies"):
        declare_company(builder, content)
    for content in read_folder(FOLDER / "products"):
        builder.page(ProductPage, content, "produits")
    builder.after(lambda: add_offers(builder))


def _refs(kind: str, keys: list[str]) -> list[Ref]:
    return [Ref(kind, key) for key in keys]


def add_sector(builder: Builder, content: dict[str, Any], order: int) -> None:
    """Make a sector, once; one that already bears the slug is somebody's, and is used as it is."""

    def make() -> Sector:
        found = Sector.objects.filter(slug=content["slug"], locale=Locale.get_default()).first()
        return found or Sector.objects.create(locale=Locale.get_default(), sort_order=order, **content)

    builder.once(Ref("sector", content["slug"]), content, make)


def declare_company(builder: Builder, content: dict[str, Any]) -> None:
    """Declare a company's page; its sectors and métiers are named by their slugs, its dossier is made with it."""
    dossier = content.pop("dossier", {})
    content["company_sectors"] = [{"sector": ref} for ref in _refs("sector", content.pop("sectors"))]
    content["metiers"] = [Ref("page", f"metiers/{slug}") for slug in content.pop("metiers", [])]
    builder.page(CompanyPage, content, "entreprises", before=_with_dossier(builder, content["title"], dossier))


def _with_dossier(builder: Builder, name: str, dossier: dict[str, Any]) -> Callable[[Page], None]:
    """Return what gives a page its dossier, made the first time."""

    def attach(page: Page) -> None:
        if page.dossier_id is not None:
            return
        company = Company(name=name)
        for field, value in dossier.items():
            set_plain(company, field, value, builder.find)
        company.full_clean()
        company.save()
        page.dossier = company

    return attach


def add_offers(builder: Builder) -> None:
    """Make the offers of the companies that are there, each once."""
    for content in read(FOLDER / "offers" / "exemple.yaml"):
        if builder.wanted(content) and builder.find(content["company"]) is not None:
            ref = Ref("offer", f"{content['company'].key}/{content['title']}")
            builder.once(ref, content, partial(_make_offer, builder, content))


def _make_offer(builder: Builder, content: dict[str, Any]) -> Offer:
    offer = Offer()
    for name, value in content.items():
        set_plain(offer, name, value, builder.find)
    offer.full_clean()
    offer.save()
    return offer
