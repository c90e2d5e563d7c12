"""Writes a checked territory to the database, in one transaction, and says what changed.

A load never deletes anything, never replaces a position by a less precise one, and changes
nothing the second time.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from django.db import models, transaction

from home.models.territory import Commune, IndustryTerritory, Intercommunality, Territory
from home.territory.names import normalise
from home.territory.records import PRECISION_RANKS, CommuneRecord, TerritoryRecord

#: Decimals kept of the middle of an intercommunality, in degrees.
DECIMALS = 4


@dataclass
class LoadReport:
    """What a load did: numbers of communes, and of intercommunalities or territories changed.

    ``absent`` names the communes of the database that the source doesn't know (kept as they
    were); ``precisions`` counts the communes of the source by grade.
    """

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    others_changed: int = 0
    absent: list[str] = field(default_factory=list)
    precisions: Counter[str] = field(default_factory=Counter)

    @property
    def changed(self) -> bool:
        """Say whether anything was written."""
        return bool(self.created or self.updated or self.others_changed)


def load(record: TerritoryRecord) -> LoadReport:
    """Write a territory with its communes; return what changed."""
    report = LoadReport()
    with transaction.atomic():
        rows = {row.insee: row for row in Commune.objects.filter(territory=record.code)}
        final = [_settled(_as_record(rows.get(commune.insee)), commune) for commune in record.communes]
        territory, changed = _save_territory(record, rows)
        report.others_changed += changed
        report.others_changed += _save_epcis(record, territory, final)
        _save_communes(territory, final, rows, report)
        report.others_changed += _save_industry(record, territory)
        report.absent = sorted(rows[insee].name for insee in rows.keys() - {one.insee for one in final})
        report.precisions.update(one.precision for one in final)
        if report.changed:
            territory.save()
    return report


def _settled(existing: CommuneRecord | None, read: CommuneRecord) -> CommuneRecord:
    """Return the better of two records completed by the other; the newer of two equals."""
    if existing is None:
        return read
    if PRECISION_RANKS[existing.precision] > PRECISION_RANKS[read.precision]:
        return read.completed_by(existing)
    return existing.completed_by(read)


def _as_record(row: Commune | None) -> CommuneRecord | None:
    """Return a row of the database as a record."""
    if row is None:
        return None
    placed = row.position is not None
    return CommuneRecord(
        insee=row.insee,
        name=row.name,
        postal_codes=row.postal_codes,
        epci=row.epci_id or "",
        population=row.population,
        longitude=row.longitude,
        latitude=row.latitude,
        precision=row.precision if placed else "",
        outline=row.outline,
    )


def _save_territory(record: TerritoryRecord, communes: dict[str, Commune]) -> tuple[Territory, bool]:
    """Write the territory's own fields; return it, and whether they changed.

    An outline made of the communes' contours is not replaced by the embedded drawing.
    """
    west, south, east, north = record.bounds
    shape: dict[str, Any] = {
        "outline": record.outline,
        "west": west,
        "south": south,
        "east": east,
        "north": north,
        "source": record.source,
    }
    values: dict[str, Any] = {
        "name": record.name,
        "name_in": record.name_in,
        "name_of": record.name_of,
        "name_the": record.name_the,
        "region": record.region,
        "neighbours": [{"code": one.code, "name": one.name, "rings": one.rings} for one in record.neighbours],
        "rivers": [{"name": one.name, "major": one.major, "line": one.line} for one in record.rivers],
    }
    territory = Territory.objects.filter(code=record.code).first()
    official = any(commune.outline for commune in communes.values())
    if territory is None or record.official_outline or not official:
        values |= shape
    if territory is None:
        return Territory.objects.create(code=record.code, **values), True
    return territory, _change(territory, values)


def _save_epcis(record: TerritoryRecord, territory: Territory, communes: list[CommuneRecord]) -> int:
    """Write the intercommunalities with the mean position of their communes; count the changes.

    One that another territory holds already stays there; a known outline is kept.
    """
    rows = Intercommunality.objects.in_bulk([epci.code for epci in record.epcis])
    changed = []
    for epci in record.epcis:
        row = rows.get(epci.code)
        fresh = row is None
        row = row or Intercommunality(code=epci.code, territory=territory)
        values: dict[str, Any] = {"name": epci.name, "kind": epci.kind or row.kind}
        if row.territory_id == territory.code:
            longitude, latitude = _middle(communes, epci.code)
            values |= {"longitude": longitude, "latitude": latitude}
            values["outline"] = epci.outline or row.outline
        if _change(row, values) or fresh:
            changed.append(row)
    Intercommunality.objects.bulk_create(
        changed,
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["name", "kind", "latitude", "longitude", "outline"],
    )
    return len(changed)


def _middle(communes: list[CommuneRecord], epci: str) -> tuple[float | None, float | None]:
    """Return the mean longitude and latitude of the communes of an intercommunality."""
    points = [
        (commune.longitude, commune.latitude)
        for commune in communes
        if commune.epci == epci and commune.longitude is not None and commune.latitude is not None
    ]
    if not points:
        return None, None
    return (
        round(sum(point[0] for point in points) / len(points), DECIMALS),
        round(sum(point[1] for point in points) / len(points), DECIMALS),
    )


def _save_communes(
    territory: Territory,
    communes: list[CommuneRecord],
    rows: dict[str, Commune],
    report: LoadReport,
) -> None:
    """Write the communes that are new or changed, in one query, and count them."""
    known = set(Intercommunality.objects.values_list("code", flat=True))
    changed = []
    for commune in communes:
        row = rows.get(commune.insee)
        fresh = row is None
        row = row or Commune(insee=commune.insee, territory=territory)
        values = {
            "name": commune.name,
            "search_name": normalise(commune.name),
            "postal_codes": commune.postal_codes,
            "epci_id": commune.epci if commune.epci in known else None,
            "population": commune.population,
            "longitude": commune.longitude,
            "latitude": commune.latitude,
            "precision": commune.precision or Commune.Precision.APPROXIMATE,
            "outline": commune.outline,
        }
        different = _change(row, values)
        report.created += fresh
        report.updated += different and not fresh
        report.unchanged += not (different or fresh)
        if different or fresh:
            changed.append(row)
    Commune.objects.bulk_create(
        changed,
        update_conflicts=True,
        unique_fields=["insee"],
        update_fields=[
            "name",
            "search_name",
            "postal_codes",
            "epci",
            "territory",
            "population",
            "longitude",
            "latitude",
            "precision",
            "outline",
        ],
    )


def _save_industry(record: TerritoryRecord, territory: Territory) -> int:
    """Write the territories of industry with their intercommunalities; count the changes."""
    count = 0
    for name, codes in record.industry.items():
        row, created = IndustryTerritory.objects.get_or_create(territory=territory, name=name)
        linked = set(row.intercommunalities.values_list("code", flat=True))
        if created or linked != set(codes):
            row.intercommunalities.set(Intercommunality.objects.filter(code__in=codes))
            count += 1
    return count


def _change(row: models.Model, values: dict[str, Any]) -> bool:
    """Set the fields of a row; say whether one of them differed (points may be lists or tuples)."""
    different = False
    for name, value in values.items():
        plain = json.loads(json.dumps(value))
        if getattr(row, name) != plain:
            setattr(row, name, plain)
            different = True
    return different
