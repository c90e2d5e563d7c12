"""Points of a map: what a page gives, and where each is drawn so that none hides another."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from home.territory.projection import Projection

#: Angle between two tries around a point, in radians: the golden angle never repeats a direction.
GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))

#: Tries around a point before it is left where it is, over another.
TRIES = 20

#: Space between a point and the name written beside it, in drawing units.
NAME_SHIFT = 18.0

#: At most this share of a drawing may be covered by the room that points keep around them.
COVER = 0.15


@dataclass(frozen=True, slots=True)
class MapPoint:
    """Something that stands on a map, in WGS84 degrees; without a ``url`` it is not a link.

    ``label`` says where (a commune), ``tone`` is a key of the palette, ``active`` marks the one
    that the page is about.
    """

    name: str
    url: str
    latitude: float
    longitude: float
    tone: str = ""
    label: str = ""
    active: bool = False


@dataclass(frozen=True, slots=True)
class DrawnPoint:
    """A point with its place on a drawing, in the drawing's units, and the side its name goes."""

    point: MapPoint
    x: float
    y: float
    anchor: str

    @property
    def title(self) -> str:
        """Return the name a reader hears: what, then where."""
        return ", ".join(filter(None, (self.point.name, self.point.label)))

    @property
    def name_x(self) -> float:
        """Return where the name written beside the point begins, or ends."""
        return self.x - NAME_SHIFT if self.anchor == "end" else self.x + NAME_SHIFT

    @property
    def place(self) -> str:
        """Return the SVG path of a dot: round line ends draw it, at a size that never scales."""
        return f"M{self.x:g} {self.y:g}h.01"


def draw_points(points: Iterable[MapPoint], projection: Projection, gap: float) -> list[DrawnPoint]:
    """Return the points that fall on a drawing, ``gap`` units apart wherever there is room.

    Several companies of one commune have one position: the first keeps it, the others move around
    it in a spiral, to the nearest free place. With many points the gap shrinks.
    """
    chosen = [(point, *projection.xy(point.longitude, point.latitude)) for point in points]
    width, height = projection.width, projection.height
    chosen = [row for row in chosen if 0 <= row[1] <= width and 0 <= row[2] <= height]
    if not chosen:
        return []
    gap = min(gap, math.sqrt(COVER * width * height / len(chosen)))
    crowd = _Crowd(gap)
    drawn = []
    for point, x, y in chosen:
        x, y = crowd.settle(x, y)
        anchor = "end" if x > 0.6 * width else "start"
        drawn.append(DrawnPoint(point, round(x, 1), round(y, 1), anchor))
    return drawn


class _Crowd:
    """The points already drawn, in square cells as wide as the gap between two of them."""

    def __init__(self, gap: float) -> None:
        """Start without any point; ``gap`` is in drawing units, more than 0."""
        self.gap = gap
        self.cells: defaultdict[tuple[int, int], list[tuple[float, float]]] = defaultdict(list)

    def settle(self, x: float, y: float) -> tuple[float, float]:
        """Return the free place nearest to a point, and take it."""
        place = x, y
        for turn in range(TRIES):
            reach = self.gap * 0.72 * math.sqrt(turn)
            angle = GOLDEN_ANGLE * turn
            tried = x + reach * math.cos(angle), y + reach * math.sin(angle)
            if self._is_free(*tried):
                place = tried
                break
        self.cells[self._cell(*place)].append(place)
        return place

    def _is_free(self, x: float, y: float) -> bool:
        """Say whether no point stands nearer than the gap."""
        column, row = self._cell(x, y)
        return all(
            math.hypot(x - there[0], y - there[1]) >= self.gap
            for dx in (-1, 0, 1)
            for dy in (-1, 0, 1)
            for there in self.cells.get((column + dx, row + dy), ())
        )

    def _cell(self, x: float, y: float) -> tuple[int, int]:
        """Return the cell a place is in."""
        return math.floor(x / self.gap), math.floor(y / self.gap)
