"""Loads the whole seed: the ground floor's own part, then those that the upper floors have announced."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from wagtail.models import Page, Site

from home.models import CreditedImage, HomePage, NavigationSettings, SiteSettings, StandardPage
from home.registry import registry
from home.renditions import make_renditions
from home.seed.builder import HOME, Builder, PageSpec, Report, Say
from home.seed.content import read, read_folder
from home.seed.fields import raw_stream, without_absent
from home.seed.library import add_images

FOLDER = Path(__file__).parent
#: Images whose renditions are made at the same time.
RENDERERS = 2


def load(builder: Builder) -> None:
    """Declare the ground floor's part: illustrations, plain pages, identity and menus."""
    add_images(builder, read(FOLDER / "images.yaml"))
    for content in read_folder(FOLDER / "pages"):
        builder.page(StandardPage, content)
    builder.after(lambda: write_settings(builder))


def find_home() -> HomePage:
    """Return the home page of the default site; on a fresh database, put one in place of Wagtail's welcome page."""
    found = HomePage.objects.first()
    if found is not None:
        return found
    root = Page.get_first_root_node()
    for page in root.get_children():
        if page.specific_class is Page and not page.get_children().exists():
            page.delete()
    root = Page.get_first_root_node()
    content = read(FOLDER / "home.yaml")
    home: HomePage = root.add_child(instance=HomePage(title=content["title"], slug=content["slug"], live=False))
    site = Site.objects.filter(is_default_site=True).first() or Site(hostname="localhost", is_default_site=True)
    site.root_page, site.site_name = home, content["title"]
    site.save()
    return home


def write_settings(builder: Builder) -> None:
    """Fill in the site's identity and menus where nobody has saved any."""
    site = Site.objects.get(is_default_site=True)
    content = without_absent(read(FOLDER / "site.yaml"), builder.find)
    if not SiteSettings.objects.filter(site=site).exists():
        # What production reads from its environment is not ours to say.
        given = {name.lower() for name in getattr(settings, "LEGAL_IDENTITY", {})}
        identity = {name: value for name, value in content["settings"].items() if name not in given}
        SiteSettings.objects.create(site=site, **identity)
        builder.report.created += 1
    if not NavigationSettings.objects.filter(site=site).exists():
        menus = NavigationSettings(site=site)
        for name, items in content["navigation"].items():
            block = NavigationSettings._meta.get_field(name).stream_block
            setattr(menus, name, block.to_python(raw_stream(items, builder.find)))
        menus.save()
        builder.report.created += 1


def run(examples: bool, say: Say) -> Report:
    """Load every part in one transaction, then make the new images' renditions; return what was done.

    `examples` says whether fictitious companies are wanted; `say` receives one line a stage.
    """
    started = time.monotonic()
    with transaction.atomic():
        builder = Builder(home=find_home(), examples=examples, say=say)
        for name, declare in _parts():
            declare(builder)
            say(f"{name}: {len(builder.specs)} pages declared")
        # The home page comes last: it shows cards of all the others.
        builder.specs.append(PageSpec(HomePage, HOME.key, read(FOLDER / "home.yaml")))
        report = builder.build()
    say(f"{report.created} created, {report.updated} updated, {report.kept} kept, {time.monotonic() - started:.1f} s")
    render_all(builder.new_images)
    say(f"renditions of {len(builder.new_images)} images, {time.monotonic() - started:.1f} s")
    return report


def render_all(images: list[CreditedImage]) -> None:
    """Make the images' renditions, two images at a time: Pillow leaves the interpreter free while it works.

    Inside a transaction (a test's), other threads would not see the images: they are then done one by one.
    """
    if connection.in_atomic_block:
        for image in images:
            make_renditions(image)
        return
    with ThreadPoolExecutor(RENDERERS) as pool:
        list(pool.map(_render_and_close, images))


def _render_and_close(image: CreditedImage) -> None:
    make_renditions(image)
    connection.close()


def _parts() -> list[tuple[str, Any]]:
    return [("home", load), *((part.name, part.load) for part in registry.seed_parts)]
