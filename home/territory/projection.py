"""From Lambert-93 metres to degrees, and from degrees to the units of a drawing.

Source of the formulas: IGN, technical note NTG_71, « Projection cartographique conique conforme de
Lambert », algorithms ALG0002 (latitude from the isometric latitude) and ALG0004 (projected
coordinates to geographic ones). Source of the constants of Lambert-93 (EPSG:2154): same note.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

#: Latitudes closer than this, in radians, are the same (about 0.1 mm on the ground).
TOLERANCE = 1e-11

#: ALG0002 gains more than two digits a turn; this many turns can't be reached.
MAX_TURNS = 50


@dataclass(frozen=True)
class LambertZone:
    """The constants of a Lambert conformal conic projection.

    ``exponent`` (n) has no unit; ``constant`` (C), ``x_pole`` and ``y_pole`` are metres;
    ``meridian`` is the origin's longitude in radians; ``eccentricity`` is the ellipsoid's.
    """

    exponent: float
    constant: float
    x_pole: float
    y_pole: float
    meridian: float
    eccentricity: float

    def to_degrees(self, x: float, y: float) -> tuple[float, float]:
        """Return ``(longitude, latitude)`` in degrees for a point in metres (ALG0004)."""
        radius = math.hypot(x - self.x_pole, y - self.y_pole)
        angle = math.atan2(x - self.x_pole, self.y_pole - y)
        longitude = self.meridian + angle / self.exponent
        isometric = -math.log(radius / self.constant) / self.exponent
        latitude = latitude_from_isometric(isometric, self.eccentricity)
        return math.degrees(longitude), math.degrees(latitude)


#: Lambert-93, on the GRS80 ellipsoid (which WGS84 equals within a millimetre here).
LAMBERT_93 = LambertZone(
    exponent=0.7256077650532670,
    constant=11_754_255.4261,
    x_pole=700_000.0,
    y_pole=12_655_612.0499,
    meridian=math.radians(3.0),
    eccentricity=0.0818191910428158,
)


def latitude_from_isometric(isometric: float, eccentricity: float) -> float:
    """Return the latitude, in radians, of an isometric latitude (ALG0002, by iteration)."""
    stretched = math.exp(isometric)
    latitude = 2 * math.atan(stretched) - math.pi / 2
    for _turn in range(MAX_TURNS):
        sine = eccentricity * math.sin(latitude)
        factor = ((1 + sine) / (1 - sine)) ** (eccentricity / 2)
        better = 2 * math.atan(factor * stretched) - math.pi / 2
        if abs(better - latitude) < TOLERANCE:
            return better
        latitude = better
    return latitude


def lambert93_to_wgs84(x: float, y: float) -> tuple[float, float]:
    """Return ``(longitude, latitude)`` in WGS84 degrees of a point in Lambert-93 metres."""
    return LAMBERT_93.to_degrees(x, y)


@dataclass(frozen=True)
class Projection:
    """From WGS84 degrees to the units of a drawing whose origin is at the top left.

    Local equirectangular: longitudes are scaled by the cosine of the middle latitude, so that
    shapes keep their look; over a département the error stays under 1 % of the width.
    The four limits are degrees; ``width`` is in drawing units.
    """

    west: float
    south: float
    east: float
    north: float
    width: float

    @classmethod
    def around(cls, bounds: tuple[float, float, float, float], width: float, margin: float = 0.04) -> Projection:
        """Return a projection of ``(west, south, east, north)`` with a margin on each side.

        ``margin`` is a share of the height of the bounds; it is as wide on all four sides.
        """
        west, south, east, north = bounds
        high = (north - south) * margin
        wide = high / math.cos(math.radians((south + north) / 2))
        return cls(west - wide, south - high, east + wide, north + high, width)

    @property
    def scale(self) -> float:
        """Return the drawing units in one degree of latitude."""
        return self.width / ((self.east - self.west) * self._shrink)

    @property
    def height(self) -> float:
        """Return the height of the drawing, in its units."""
        return (self.north - self.south) * self.scale

    @property
    def _shrink(self) -> float:
        """Return the length of a degree of longitude, in degrees of latitude."""
        return math.cos(math.radians((self.south + self.north) / 2))

    def xy(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Return where a point in degrees falls on the drawing, in units, to one decimal."""
        x = (longitude - self.west) * self._shrink * self.scale
        y = (self.north - latitude) * self.scale
        return round(x, 1), round(y, 1)
