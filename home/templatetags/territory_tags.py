"""Maps in templates: ``{% territory_map points=points variant="page" %}``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import template
from django.utils.translation import gettext as _

from home.models.territory import Territory
from home.territory.basemap import basemap
from home.territory.current import current_territory
from home.territory.points import MapPoint, draw_points

register = template.Library()


@dataclass(frozen=True)
class Variant:
    """How a map is drawn somewhere; lengths are in drawing units.

    ``margin`` is a share of the territory's height; ``towns`` are named at most so many; points
    stand ``gap`` apart and answer within ``reach``; ``neighbours`` are drawn where the map fills
    a wide frame.
    """

    width: float
    margin: float
    towns: int
    gap: float
    reach: float
    neighbours: bool = False


#: One drawing for each use: the ground of the home page, the map page, a plate, a corner.
VARIANTS = {
    "hero": Variant(width=560, margin=0.03, towns=6, gap=16, reach=26),
    "page": Variant(width=800, margin=0.05, towns=9, gap=20, reach=16, neighbours=True),
    "plate": Variant(width=480, margin=0.04, towns=6, gap=16, reach=24),
    "mini": Variant(width=240, margin=0.04, towns=0, gap=10, reach=12),
}


@register.inclusion_tag("components/territory_map.html")
def territory_map(points: Iterable[MapPoint] = (), variant: str = "page", title: str = "") -> dict[str, Any]:
    """Draw the site's territory with points; nothing is drawn before it is loaded.

    ``title`` names the map for those who don't see it (by default, « Map: … »). KeyError for an
    unknown variant.
    """
    chosen = VARIANTS[variant]
    territory = current_territory()
    if territory is None:
        return {"drawing": None}
    drawing = basemap(territory, chosen.width, chosen.margin, chosen.towns)
    drawn = draw_points(points, drawing.projection, chosen.gap)
    return {
        "drawing": drawing,
        "variant": variant,
        "reach": chosen.reach,
        "neighbours": drawing.neighbours if chosen.neighbours else (),
        "points": drawn,
        "has_links": any(one.point.url for one in drawn),
        "title": title or _("Map: %(territory)s") % {"territory": territory.name},
    }


@register.inclusion_tag("components/map_attribution.html")
def map_attribution() -> dict[str, Any]:
    """Name who made the data of the map, with licences: to stand by each full-size map."""
    return {"territory": current_territory()}


@register.simple_tag
def territory() -> Territory | None:
    """Return the site's territory, for its names: ``{% territory as here %}{{ here.name_in }}``."""
    return current_territory()
