"""The drawing of a territory: SVG paths and town names, made once and kept."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from django.core.cache import cache

from home.models.territory import Commune, Territory
from home.territory.projection import Projection
from home.territory.shapes import contains

#: Communes looked at to name a few well-spread towns, the most populated first.
CANDIDATES = 120

#: Least distance between two named towns, as a share of the drawing's height.
TOWN_GAP = 0.09

#: Letters of the longest name written: longer ones cover half the drawing.
LONGEST = 15

#: Size of the letters of a name and their mean width, as shares of the drawing's width and of
#: that size; a name stands above its town by the rise, a share of its size.
LETTER_SIZE = 0.026
LETTER_WIDTH = 0.6
RISE = 0.6


@dataclass(frozen=True)
class RiverPath:
    """A river on a drawing."""

    name: str
    path: str
    major: bool


@dataclass(frozen=True)
class TownLabel:
    """The name of a town, centred on a place in drawing units, just above the town."""

    name: str
    x: float
    y: float


@dataclass(frozen=True)
class Basemap:
    """A territory drawn: paths in drawing units, and the projection that places points on it."""

    projection: Projection
    land: str
    neighbours: tuple[str, ...]
    rivers: tuple[RiverPath, ...]
    towns: tuple[TownLabel, ...]

    @property
    def view_box(self) -> str:
        """Return the value of the ``viewBox`` attribute."""
        return f"0 0 {self.projection.width:g} {self.projection.height:.0f}"


def basemap(territory: Territory, width: float, margin: float = 0.04, towns: int = 8) -> Basemap:
    """Return the drawing of a territory, ``width`` units wide, with so many towns named at most.

    ``margin`` is a share of the territory's height. No query when it is in the cache; a territory
    saved anew (the loader does so whenever anything changed) is drawn anew.
    """
    stamp = territory.updated_at.timestamp()
    key = f"basemap:{territory.pk}:{stamp}:{width:g}:{margin:g}:{towns}"
    drawing: Basemap | None = cache.get(key)
    if drawing is None:
        drawing = draw(territory, width, margin, towns)
        cache.set(key, drawing, None)
    return drawing


def draw(territory: Territory, width: float, margin: float, towns: int) -> Basemap:
    """Draw a territory (one query, for the towns)."""
    projection = Projection.around(territory.bounds, width, margin)
    return Basemap(
        projection=projection,
        land=area_path(territory.outline, projection),
        neighbours=tuple(area_path(neighbour["rings"], projection) for neighbour in territory.neighbours),
        rivers=tuple(
            RiverPath(river["name"], smooth_path(river["line"], projection), river["major"])
            for river in territory.rivers
        ),
        towns=_towns(territory, projection, towns),
    )


def area_path(rings: Sequence[Sequence[Sequence[float]]], projection: Projection) -> str:
    """Return the SVG path of rings given in degrees."""
    parts = []
    for ring in rings:
        places = [projection.xy(longitude, latitude) for longitude, latitude in ring]
        parts.append("M" + "L".join(f"{x:g} {y:g}" for x, y in places) + "z")
    return "".join(parts)


def smooth_path(line: Sequence[Sequence[float]], projection: Projection) -> str:
    """Return the SVG path of a line given in degrees, rounded at each of its points.

    Catmull-Rom spline as cubic Bézier curves: a curve passes through every point, along the
    direction between the points before and after it.
    """
    places = [projection.xy(longitude, latitude) for longitude, latitude in line]
    padded = [places[0], *places, places[-1]]
    curves = []
    for before, start, end, after in zip(padded, padded[1:], padded[2:], padded[3:], strict=False):
        first = (start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6)
        second = (end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6)
        curves.append(f"C{first[0]:.1f} {first[1]:.1f} {second[0]:.1f} {second[1]:.1f} {end[0]:g} {end[1]:g}")
    return f"M{places[0][0]:g} {places[0][1]:g}" + "".join(curves)


def _towns(territory: Territory, projection: Projection, count: int) -> tuple[TownLabel, ...]:
    """Return the most populated towns that can be named, at most so many.

    A name stays on the land (both ends and the middle), and clear of the other names.
    """
    if not count:
        return ()
    land = [[projection.xy(longitude, latitude) for longitude, latitude in ring] for ring in territory.outline]
    size = LETTER_SIZE * projection.width
    chosen: list[TownLabel] = []
    rows = Commune.objects.filter(territory=territory, population__isnull=False, longitude__isnull=False)
    rows = rows.exclude(precision=Commune.Precision.APPROXIMATE).order_by("-population")
    for commune in rows.only("name", "longitude", "latitude")[:CANDIDATES]:
        if commune.position is None or len(commune.name) > LONGEST:
            continue
        x, y = projection.xy(*commune.position)
        label = TownLabel(commune.name, x, round(y - RISE * size, 1))
        half = _half_width(label, size)
        on_land = all(contains(land, (label.x + shift, label.y)) for shift in (-half, 0, half))
        if on_land and all(_is_apart(label, other, size, projection.height) for other in chosen):
            chosen.append(label)
        if len(chosen) == count:
            break
    return tuple(chosen)


def _half_width(label: TownLabel, size: float) -> float:
    """Return half the width of a name in letters of some size, in drawing units."""
    return len(label.name) * size * LETTER_WIDTH / 2


def _is_apart(label: TownLabel, other: TownLabel, size: float, height: float) -> bool:
    """Say whether two names neither touch nor name the same corner of the drawing."""
    dx, dy = abs(label.x - other.x), abs(label.y - other.y)
    touch = dx < _half_width(label, size) + _half_width(other, size) + size and dy < 1.5 * size
    return not touch and math.hypot(dx, dy) > TOWN_GAP * height
