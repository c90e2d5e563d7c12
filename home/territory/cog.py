"""Communes and intercommunalities, read from the npm package decoupage-administratif.

Source: `@etalab/decoupage-administratif` 6.0.0 (year 2026), Licence Ouverte 2.0, made from the
Insee's Code officiel géographique, the DGCL's list of intercommunalities and La Poste's postal
codes. It has no coordinates.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from home.territory.names import typographic
from home.territory.records import CommuneRecord, EpciRecord, TerritoryDataError

#: Where the package keeps its files, inside a node_modules folder.
PACKAGE_DATA = Path("@etalab/decoupage-administratif/data")


def read_communes(packages: Path, code: str) -> tuple[list[CommuneRecord], list[EpciRecord]]:
    """Return the communes of a département today, and their intercommunalities.

    Both are in the order of their codes. TerritoryDataError when the package can't be read or
    knows no such département.
    """
    rows = [
        row
        for row in _read(packages / PACKAGE_DATA / "communes.json")
        if row.get("departement") == code and row["type"] == "commune-actuelle"
    ]
    if not rows:
        raise TerritoryDataError(_("No commune of département %(code)s.") % {"code": code})
    codes = {row["code"] for row in rows}
    epcis, epci_of = [], {}
    for group in _read(packages / PACKAGE_DATA / "epci.json"):
        members = {member["code"] for member in group["membres"]} & codes
        if members:
            epcis.append(EpciRecord(group["code"], typographic(group["nom"]), group["type"]))
            epci_of.update(dict.fromkeys(members, group["code"]))
    communes = [
        CommuneRecord(
            insee=row["code"],
            name=typographic(row["nom"]),
            postal_codes=sorted(row.get("codesPostaux", [])),
            epci=epci_of.get(row["code"], ""),
            population=row.get("population"),
        )
        for row in rows
    ]
    return sorted(communes, key=lambda one: one.insee), sorted(epcis, key=lambda one: one.code)


def _read(path: Path) -> list[dict[str, Any]]:
    """Return the rows of one file of the package, or raise TerritoryDataError."""
    try:
        rows: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise TerritoryDataError(
            _("The package %(path)s can't be read: %(error)s") % {"path": PACKAGE_DATA.parent, "error": error}
        ) from error
    return rows
