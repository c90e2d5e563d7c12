"""What is near a place."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import F, FloatField
from django.db.models.expressions import ExpressionWrapper

from companies.querysets import CompanyQuerySet
from home.cards import Card
from home.models import Commune

#: Mean radius of the Earth (metres; IUGG).
EARTH_RADIUS = 6_371_009.0


@dataclass(frozen=True, slots=True)
class Nearby:
    """A company seen from a place: its page and the distance as the crow flies (whole kilometres, at least one)."""

    company: Any
    distance_km: int

    @property
    def card(self) -> Card:
        """Return the company's card."""
        found: Card = self.company.card
        return found


def distance_m(longitude: float, latitude: float, other_longitude: float, other_latitude: float) -> float:
    """Return the distance between two positions (WGS84 degrees) in metres, by the haversine formula."""
    half_north = math.radians(other_latitude - latitude) / 2
    half_east = math.radians(other_longitude - longitude) / 2
    across = math.cos(math.radians(latitude)) * math.cos(math.radians(other_latitude)) * math.sin(half_east) ** 2
    return 2 * EARTH_RADIUS * math.asin(math.sqrt(math.sin(half_north) ** 2 + across))


def nearest_companies(companies: CompanyQuerySet, communes: Iterable[Commune], number: int = 5) -> list[Nearby]:
    """Return the companies nearest to the largest of the communes that has a position; none without one.

    The database orders by a flat distance, right enough within a département; the distance told is the true one.
    """
    placed = [commune for commune in communes if commune.position is not None]
    if not placed:
        return []
    centre = max(placed, key=lambda commune: commune.population or 0)
    longitude, latitude = centre.position or (0.0, 0.0)
    east = (F("longitude") - longitude) * math.cos(math.radians(latitude))
    north = F("latitude") - latitude
    gap = ExpressionWrapper(east * east + north * north, output_field=FloatField())
    found = companies.on_map().annotate(gap=gap).order_by("gap", "sort_title").for_cards()[:number]
    return [
        Nearby(page, max(1, round(distance_m(longitude, latitude, page.longitude, page.latitude) / 1000)))
        for page in found
    ]
