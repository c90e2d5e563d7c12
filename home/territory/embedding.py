"""Makes the embedded set of a département from pinned packages (development only)."""

from __future__ import annotations

from pathlib import Path

from django.utils.translation import gettext as _

from home.territory.cog import read_communes
from home.territory.embedded import all_rivers, place_name
from home.territory.gazetteer import GAZETTEER_SOURCE, place_communes, read_towns
from home.territory.records import River, TerritoryDataError, TerritoryRecord
from home.territory.shapes import Bounds, bounds_of, widen
from home.territory.svgmaps import neighbours_within, read_departements

#: Who made the data of an embedded set: name, licence, address.
SOURCES = (
    "© Victor Cazanave, svg-maps | CC BY 4.0 | https://github.com/VictorCazanave/svg-maps",
    GAZETTEER_SOURCE,
    "Etalab, Insee, DGCL, La Poste | Licence Ouverte 2.0 | https://github.com/datagouv/decoupage-administratif",
)

#: How far neighbours and rivers are kept beyond the territory, as a share of its size: a wide
#: screen shows that much of them.
SURROUNDINGS = 0.45


def build_territory(code: str, packages: Path, cities: Path) -> TerritoryRecord:
    """Return the set of a département of metropolitan France.

    ``packages`` is a node_modules folder holding both npm packages, ``cities`` the gazetteer's
    file. TerritoryDataError when one is missing or knows no such département.
    """
    name = place_name(code)
    shapes = read_departements(packages)
    if code not in shapes:
        raise TerritoryDataError(
            _("No outline for département %(code)s: overseas ones are not drawn.") % {"code": code}
        )
    outline = shapes[code]
    bounds = bounds_of(outline)
    communes, epcis = read_communes(packages, code)
    around = widen(bounds, SURROUNDINGS)
    return TerritoryRecord(
        code=code,
        name=name.name,
        name_in=name.name_in,
        name_of=name.name_of,
        name_the=name.name_the,
        region=name.region,
        outline=outline,
        bounds=bounds,
        neighbours=neighbours_within(shapes, code, around),
        rivers=rivers_within(all_rivers(), bounds, around),
        source="\n".join(SOURCES),
        epcis=epcis,
        communes=place_communes(communes, read_towns(cities, widen(bounds, 0.1)), outline),
    )


def rivers_within(rivers: list[River], bounds: Bounds, around: Bounds) -> list[River]:
    """Return the rivers that enter bounds, each without its ends beyond the wider ones.

    The part kept is one piece: from its first point within ``around`` to its last, and one point
    more on each side, so that the line leaves the drawing instead of stopping in it.
    """
    found = []
    for river in rivers:
        if not any(_within(point, bounds) for point in river.line):
            continue
        near = [index for index, point in enumerate(river.line) if _within(point, around)]
        line = river.line[max(near[0] - 1, 0) : near[-1] + 2]
        found.append(River(river.name, line, river.major))
    return found


def _within(point: tuple[float, float], bounds: Bounds) -> bool:
    """Say whether a point is inside bounds."""
    west, south, east, north = bounds
    return west <= point[0] <= east and south <= point[1] <= north
