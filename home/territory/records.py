"""What a source of data says of a territory, checked, before anything reaches the database.

Positions are WGS84 degrees; a missing fact is None (or empty) and never overwrites a known one.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from home.territory.shapes import Bounds, Ring

#: Grades of precision from worst to best; the words are those of ``Commune.Precision``.
PRECISION_RANKS = {"": -1, "approximate": 0, "town": 1, "exact": 2}


class TerritoryDataError(Exception):
    """The data of a source can't be used; the message says why, in the reader's language."""


@dataclass(frozen=True)
class River:
    """A river as drawn: its line of points, and whether it deserves the wide stroke."""

    name: str
    line: list[tuple[float, float]]
    major: bool = False


@dataclass(frozen=True)
class Neighbour:
    """A neighbouring département: its rings, cut some way around the territory."""

    code: str
    name: str
    rings: list[Ring]


@dataclass(frozen=True)
class EpciRecord:
    """An intercommunality: SIREN number, name, and kind (CC, CA, CU…) and outline where known."""

    code: str
    name: str
    kind: str = ""
    outline: list[Ring] | None = None


@dataclass(frozen=True)
class CommuneRecord:
    """A commune as one source knows it; ``precision`` is empty where there is no position."""

    insee: str
    name: str
    postal_codes: list[str] = field(default_factory=list)
    epci: str = ""
    population: int | None = None
    longitude: float | None = None
    latitude: float | None = None
    precision: str = ""
    outline: list[Ring] | None = None

    def completed_by(self, other: CommuneRecord) -> CommuneRecord:
        """Return this record with the other's facts over it, save those the other lacks.

        The other's position is taken if it is at least as precise as this one's.
        """
        better = PRECISION_RANKS[other.precision] >= PRECISION_RANKS[self.precision]
        placed = other if better else self
        return CommuneRecord(
            insee=self.insee,
            name=other.name,
            postal_codes=other.postal_codes or self.postal_codes,
            epci=other.epci or self.epci,
            population=self.population if other.population is None else other.population,
            longitude=placed.longitude,
            latitude=placed.latitude,
            precision=placed.precision,
            outline=other.outline or self.outline,
        )


@dataclass(frozen=True)
class TerritoryRecord:
    """A whole territory as one source, or several laid one over the other, know it.

    ``official_outline`` tells an outline made of the communes' own from the embedded drawing.
    """

    code: str
    name: str
    name_in: str
    name_of: str
    name_the: str
    region: str
    outline: list[Ring]
    bounds: Bounds
    neighbours: list[Neighbour]
    rivers: list[River]
    source: str
    epcis: list[EpciRecord]
    communes: list[CommuneRecord]
    industry: dict[str, list[str]] = field(default_factory=dict)
    official_outline: bool = False
