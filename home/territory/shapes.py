"""Plane geometry on rings of ``(longitude, latitude)`` points: enough for a map, and no more.

A ring is a list of points in WGS84 degrees, its first point not repeated at the end. A shape is a
list of rings; holes are told by the even-odd rule. Areas are in square degrees: fit to compare
shapes of the same place, nothing else.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]
Ring: TypeAlias = list[Point]
Bounds: TypeAlias = tuple[float, float, float, float]

#: Metres in one degree of latitude (mean of the WGS84 meridian).
METRES_PER_DEGREE = 111_195.0

#: Parts of a dissolved shape smaller than this share of it are gaps between borders, not land.
SPECK = 0.0005

#: Among more polygons than a few (islands may share nothing), the least share of borders in common.
FEW_POLYGONS = 3
LEAST_COMMON = 0.2

#: How far the area of a dissolved shape may be from the sum of its parts before it is refused.
AREA_TOLERANCE = 0.01


def bounds_of(rings: Iterable[Sequence[Point]]) -> Bounds:
    """Return ``(west, south, east, north)`` in degrees. ValueError when there is no point."""
    points = [point for ring in rings for point in ring]
    if not points:
        raise ValueError("no point to take the bounds of")
    longitudes = [point[0] for point in points]
    latitudes = [point[1] for point in points]
    return min(longitudes), min(latitudes), max(longitudes), max(latitudes)


def widen(bounds: Bounds, share: float) -> Bounds:
    """Return bounds grown on each side by a share of their width and of their height."""
    west, south, east, north = bounds
    wide, high = (east - west) * share, (north - south) * share
    return west - wide, south - high, east + wide, north + high


def signed_area(ring: Sequence[Point]) -> float:
    """Return the area of a ring in square degrees, positive when it runs anticlockwise."""
    following = [*ring[1:], *ring[:1]]
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, following, strict=True)) / 2


def centroid(rings: Iterable[Sequence[Point]]) -> Point:
    """Return the centre of gravity of the largest ring (for a part without area, its first point)."""
    ring = max(rings, key=lambda one: abs(signed_area(one)))
    area = signed_area(ring)
    if not area:
        return ring[0]
    x = y = 0.0
    for a, b in zip(ring, [*ring[1:], *ring[:1]], strict=True):
        cross = a[0] * b[1] - b[0] * a[1]
        x += (a[0] + b[0]) * cross
        y += (a[1] + b[1]) * cross
    return x / (6 * area), y / (6 * area)


def contains(rings: Iterable[Sequence[Point]], point: Point) -> bool:
    """Say whether a point is inside a shape (even-odd rule)."""
    x, y = point
    inside = False
    for ring in rings:
        for a, b in zip(ring, [*ring[1:], *ring[:1]], strict=True):
            if (a[1] > y) != (b[1] > y) and x < a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0]):
                inside = not inside
    return inside


def distance_m(one: Point, other: Point) -> float:
    """Return the distance between two points in metres (flat; good to 0.5 % within 200 km)."""
    shrink = math.cos(math.radians((one[1] + other[1]) / 2))
    return math.hypot((one[0] - other[0]) * shrink, one[1] - other[1]) * METRES_PER_DEGREE


def is_near(rings: Iterable[Sequence[Point]], point: Point, metres: float) -> bool:
    """Say whether a point is inside a shape or nearer to its outline than some metres."""
    shape = [list(ring) for ring in rings]
    if contains(shape, point):
        return True
    shrink = math.cos(math.radians(point[1]))
    scaled = [[(x * shrink, y) for x, y in ring] for ring in shape]
    here = (point[0] * shrink, point[1])
    return any(
        _offset(a, b)(here) * METRES_PER_DEGREE < metres
        for ring in scaled
        for a, b in zip(ring, [*ring[1:], *ring[:1]], strict=True)
    )


def clip(ring: Sequence[Point], bounds: Bounds) -> Ring:
    """Return what is left of a ring inside a box (Sutherland and Hodgman); may be empty."""
    west, south, east, north = bounds
    for axis, limit, sign in ((0, west, 1), (0, east, -1), (1, south, 1), (1, north, -1)):
        ring = _cut(ring, axis, limit, sign)
    return list(ring)


def _cut(ring: Sequence[Point], axis: int, limit: float, sign: int) -> Ring:
    """Return the part of a ring on one side of a line parallel to an axis."""
    kept: Ring = []
    for a, b in zip([*ring[-1:], *ring[:-1]], ring, strict=True):
        a_inside, b_inside = (sign * (point[axis] - limit) >= 0 for point in (a, b))
        if a_inside != b_inside:
            share = (limit - a[axis]) / (b[axis] - a[axis])
            kept.append((a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])))
        if b_inside:
            kept.append(b)
    return kept


def simplify(ring: Sequence[Point], limit: int) -> Ring:
    """Return a ring of at most ``limit`` points (4 at least), by Douglas and Peucker.

    The tolerance starts at some ten metres and grows until the ring is short enough.
    """
    tolerance = 1e-4
    found = list(ring)
    while len(found) > max(limit, 4):
        far = max(range(len(ring)), key=lambda index: math.dist(ring[0], ring[index]))
        there = _peucker(list(ring[: far + 1]), tolerance)
        back = _peucker([*ring[far:], ring[0]], tolerance)
        found = there[:-1] + back[:-1]
        tolerance *= 1.5
    return found


def _peucker(line: Ring, tolerance: float) -> Ring:
    """Return a line without the points nearer than the tolerance (degrees) to what is kept."""
    kept = {0, len(line) - 1}
    pending = [(0, len(line) - 1)]
    while pending:
        first, last = pending.pop()
        if last - first < 2:
            continue
        off = _offset(line[first], line[last])
        far = max(range(first + 1, last), key=lambda index: off(line[index]))
        if off(line[far]) > tolerance:
            kept.add(far)
            pending += [(first, far), (far, last)]
    return [line[index] for index in sorted(kept)]


def _offset(a: Point, b: Point) -> Callable[[Point], float]:
    """Return a function that measures the distance in degrees of a point to the segment a–b."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    square = dx * dx + dy * dy

    def measure(point: Point) -> float:
        if not square:
            return math.dist(point, a)
        share = ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / square
        share = min(1.0, max(0.0, share))
        return math.dist(point, (a[0] + share * dx, a[1] + share * dy))

    return measure


def dissolve(polygons: Iterable[Sequence[Sequence[Point]]]) -> list[Ring]:
    """Return the outline of polygons that share their borders point for point.

    Each polygon is its outer ring, then its holes. Outer rings are turned one way and holes the
    other: a common border is then walked once in each direction and vanishes; what remains is
    chained, without its specks. An empty list means that the borders don't match: too few of them
    vanished, or the area is not that of the parts.
    """
    edges: Counter[tuple[Point, Point]] = Counter()
    whole, walked = 0.0, 0
    parts = list(polygons)
    for polygon in parts:
        for index, ring in enumerate(polygon):
            area = signed_area(ring)
            whole += -abs(area) if index else abs(area)
            walked += len(ring)
            turned = ring if (area > 0) != bool(index) else ring[::-1]
            for a, b in zip(turned, [*turned[1:], *turned[:1]], strict=True):
                if edges[b, a]:
                    edges[b, a] -= 1
                elif a != b:
                    edges[a, b] += 1
    vanished = walked - edges.total()
    if not whole or (len(parts) > FEW_POLYGONS and vanished < LEAST_COMMON * walked):
        return []
    rings = _chain(edges.elements())
    found = [ring for ring in rings if abs(signed_area(ring)) > SPECK * whole]
    matches = abs(sum(map(signed_area, found)) - whole) <= AREA_TOLERANCE * whole
    return found if matches else []


def _chain(edges: Iterable[tuple[Point, Point]]) -> list[Ring]:
    """Return the rings made by directed edges put end to end; a chain left open is dropped."""
    ways: defaultdict[Point, list[Point]] = defaultdict(list)
    for a, b in edges:
        ways[a].append(b)
    rings: list[Ring] = []
    for start in list(ways):
        while ways[start]:
            ring = [start]
            while ways[ring[-1]]:
                following = ways[ring[-1]].pop()
                if following == start:
                    rings.append(ring)
                    break
                ring.append(following)
    return rings
