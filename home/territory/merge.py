"""Lays what an official source says over the embedded set of the same territory."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from django.utils.translation import gettext as _

from home.territory.embedded import place_name
from home.territory.gazetteer import GAZETTEER_SOURCE
from home.territory.official import Survey
from home.territory.records import CommuneRecord, EpciRecord, TerritoryDataError, TerritoryRecord
from home.territory.shapes import Bounds, Ring, bounds_of, dissolve, simplify, widen

#: Points kept of each ring of the territory's outline, and of an intercommunality's.
TERRITORY_POINTS = 400
EPCI_POINTS = 120

#: A commune farther from the territory than this share of its size has swapped coordinates.
FAR = 0.2


def lay_over(base: TerritoryRecord | None, survey: Survey, code: str, source: str) -> TerritoryRecord:
    """Return the territory as the survey knows it, completed by the embedded set where it has one.

    Communes of the base that the survey lacks are kept: a file may be partial. The outline is
    that of the communes when all of them have contours that fit together.
    TerritoryDataError when there is no outline at all, or a commune is far outside.
    """
    known = {commune.insee: commune for commune in base.communes} if base else {}
    for commune in survey.communes:
        under = known.get(commune.insee)
        known[commune.insee] = under.completed_by(commune) if under else commune
    communes = [known[insee] for insee in sorted(known)]
    complete = set(survey.polygons) == set(known)
    official = _outline(list(survey.polygons.values()), TERRITORY_POINTS) if complete else []
    outline = official or (base.outline if base else [])
    if not outline:
        raise TerritoryDataError(
            _(
                "No outline: there is no embedded set for %(code)s, and the contours of the "
                "communes are missing or don't fit together."
            )
            % {"code": code}
        )
    bounds = bounds_of(outline)
    _check_positions(survey.communes, bounds)
    name = place_name(code)
    epcis = _epcis(base, survey, communes)
    return TerritoryRecord(
        code=code,
        name=name.name,
        name_in=name.name_in,
        name_of=name.name_of,
        name_the=name.name_the,
        region=name.region,
        outline=outline,
        bounds=bounds,
        neighbours=base.neighbours if base else [],
        rivers=base.rivers if base else [],
        source=_sources(base, communes, source),
        epcis=epcis,
        communes=communes,
        industry=base.industry if base else {},
        official_outline=bool(official),
    )


def _outline(polygons: list[list[list[Ring]]], points: int) -> list[Ring]:
    """Return the simplified outline of shapes made of polygons; empty when they don't fit."""
    return [simplify(ring, points) for ring in dissolve(polygon for shape in polygons for polygon in shape)]


def _epcis(base: TerritoryRecord | None, survey: Survey, communes: list[CommuneRecord]) -> list[EpciRecord]:
    """Return the intercommunalities of both, the survey's words first, with their outlines.

    An outline is drawn when every commune the intercommunality has here has a contour.
    """
    found = {epci.code: epci for epci in base.epcis} if base else {}
    for epci in survey.epcis:
        kind = epci.kind or (found[epci.code].kind if epci.code in found else "")
        found[epci.code] = replace(epci, kind=kind)
    members: defaultdict[str, list[str]] = defaultdict(list)
    for commune in communes:
        members[commune.epci].append(commune.insee)
    drawn = []
    for code in sorted(set(found) & set(members)):
        shapes = [survey.polygons.get(insee, []) for insee in members[code]]
        outline = _outline(shapes, EPCI_POINTS) if all(shapes) else []
        drawn.append(replace(found[code], outline=outline or None))
    return drawn


def _check_positions(communes: list[CommuneRecord], bounds: Bounds) -> None:
    """Raise TerritoryDataError when a commune stands far outside of bounds in degrees."""
    west, south, east, north = widen(bounds, FAR)
    for commune in communes:
        if commune.longitude is None or commune.latitude is None:
            continue
        if not (west <= commune.longitude <= east and south <= commune.latitude <= north):
            raise TerritoryDataError(
                _("%(name)s (%(code)s) stands far outside of the territory: longitude and latitude may be swapped.")
                % {"name": commune.name, "code": commune.insee}
            )


def _sources(base: TerritoryRecord | None, communes: list[CommuneRecord], source: str) -> str:
    """Return who is to be named: the survey, then what remains of the embedded set.

    The gazetteer is named as long as one position comes from it; the rest of the set always
    (neighbours).
    """
    if base is None:
        return source
    lines = [source, *base.source.splitlines()]
    if all(commune.precision == "exact" for commune in communes):
        lines = [line for line in lines if line != GAZETTEER_SOURCE]
    return "\n".join(dict.fromkeys(lines))
