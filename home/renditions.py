"""The sizes and formats in which photographs are shown, made beforehand by the worker."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.utils.functional import cached_property
from django_tasks import task
from wagtail.images.models import Filter

from home.models import ContentVersion, CreditedImage
from home.models.media import CreditedRendition

FORMATS = ("webp", "jpeg")


@dataclass(frozen=True)
class Slot:
    """A place that photographs fill.

    `ratio` is the crop's shape (None: the picture's own), `widths` are in pixels, `sizes` is HTML's attribute.
    """

    ratio: tuple[int, int] | None
    widths: tuple[int, ...]
    sizes: str

    @cached_property
    def specs(self) -> dict[str, list[tuple[int, str]]]:
        """Return, by format, the widths and Wagtail's filter specifications, the narrowest first."""
        return {kind: [(width, self._spec(width, kind)) for width in self.widths] for kind in FORMATS}

    def _spec(self, width: int, kind: str) -> str:
        if self.ratio is None:
            return f"width-{width}|format-{kind}"
        return f"fill-{width}x{round(width * self.ratio[1] / self.ratio[0])}|format-{kind}"

    @cached_property
    def all_specs(self) -> list[str]:
        """Return every specification of the slot."""
        return [spec for pairs in self.specs.values() for width, spec in pairs]


#: Every place of the templates that shows a photograph.
SLOTS = {
    "card": Slot((3, 2), (360, 720), "(min-width: 64rem) 22rem, (min-width: 40rem) 45vw, 90vw"),
    "hero": Slot((16, 9), (480, 960, 1440), "(min-width: 64rem) 60rem, 100vw"),
    "inline": Slot(None, (480, 960), "(min-width: 48rem) 46rem, 92vw"),
    "gallery": Slot((3, 2), (360, 720), "(min-width: 64rem) 22rem, (min-width: 40rem) 45vw, 92vw"),
    "thumb": Slot((1, 1), (160,), "5rem"),
    "full": Slot(None, (1600,), "100vw"),
}


def all_specs() -> list[str]:
    """Return every specification that a page may ask for, each once."""
    return list(dict.fromkeys(spec for slot in SLOTS.values() for spec in slot.all_specs))


def make_renditions(image: CreditedImage) -> int:
    """Make what is missing of an image's renditions and return how many there are."""
    found = image.get_renditions(*all_specs())
    ContentVersion.bump()
    return len(found)


@task()
def render_image(image_id: int) -> int:
    """Make an image's renditions in the worker; an image deleted meanwhile has none."""
    image = CreditedImage.objects.filter(pk=image_id).first()
    return make_renditions(image) if image is not None else 0


def enqueue_renditions(image: CreditedImage) -> None:
    """Ask the worker for the renditions, once the image is committed."""
    transaction.on_commit(lambda: render_image.enqueue(image_id=image.pk))


def existing_renditions(image: CreditedImage, specs: list[str]) -> dict[str, CreditedRendition]:
    """Return those of the renditions that exist already, by specification: nothing is made in a visitor's request.

    Those read from the database are kept in this process's cache (Wagtail keeps only those it makes): the worker
    makes them, and the web processes do not share its cache.
    """
    backend = CreditedRendition.cache_backend
    filters = {spec: Filter(spec=spec) for spec in specs}
    keys = {
        spec: CreditedRendition.construct_cache_key(image, filter_.get_cache_key(image), spec)
        for spec, filter_ in filters.items()
    }
    known = backend.get_many(list(keys.values()))
    missing = [spec for spec, key in keys.items() if key not in known]
    if missing:
        read = image.find_existing_renditions(*(filters[spec] for spec in missing))
        fresh = {keys[filter_.spec]: rendition for filter_, rendition in read.items()}
        backend.set_many(fresh)
        known.update(fresh)
    found = {spec: known[key] for spec, key in keys.items() if key in known}
    for rendition in found.values():
        rendition.image = image
    return found
