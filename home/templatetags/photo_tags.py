"""Photographs in templates."""

from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from home.models import CreditedImage
from home.renditions import FORMATS, SLOTS, existing_renditions

register = template.Library()


@register.simple_tag
def photo(image: CreditedImage | None, slot: str = "inline", eager: bool = False, alt: str | None = None) -> SafeString:
    """Return a `<picture>` of the image for a slot of `home.renditions.SLOTS`; nothing when it may not be shown.

    `eager` marks the page's largest picture: it is loaded at once and first. `alt` replaces the image's own
    alternative (give "" beside a link that already says it). Renditions that the worker has not made yet are
    left out; without any, nothing is shown.
    """
    if image is None or not image.is_shown_on():
        return SafeString("")
    place = SLOTS[slot]
    found = existing_renditions(image, place.all_specs)
    sets: dict[str, list[Any]] = {
        kind: [found[spec] for width, spec in place.specs[kind] if spec in found] for kind in FORMATS
    }
    fallback = sets["jpeg"] or sets["webp"]
    if not fallback:
        return SafeString("")
    source: SafeString | str = ""
    if sets["webp"]:
        source = format_html('<source type="image/webp" srcset="{}" sizes="{}">', _srcset(sets["webp"]), place.sizes)
    largest = fallback[-1]
    loading = SafeString('fetchpriority="high"') if eager else SafeString('loading="lazy" decoding="async"')
    return format_html(
        '<picture>{}<img src="{}" srcset="{}" sizes="{}" width="{}" height="{}" alt="{}" {}></picture>',
        source,
        fallback[0].url,
        _srcset(fallback),
        place.sizes,
        largest.width,
        largest.height,
        image.alt_text if alt is None else alt,
        loading,
    )


@register.simple_tag
def photo_url(image: CreditedImage | None, slot: str = "full") -> str:
    """Return the address of the slot's largest JPEG, or nothing when there is none yet."""
    if image is None or not image.is_shown_on():
        return ""
    pairs = SLOTS[slot].specs["jpeg"]
    found = existing_renditions(image, [spec for width, spec in pairs])
    return str(found[pairs[-1][1]].url) if pairs[-1][1] in found else ""


def _srcset(renditions: list[Any]) -> SafeString:
    return format_html_join(", ", "{} {}w", ((rendition.url, rendition.width) for rendition in renditions))
