"""The sets committed with the project: a département in one compact JSON file, ready offline.

Files: ``data/<code>.json`` (a set), ``data/names.json`` (how each département is called in a
sentence; from the Insee's article codes, checked by hand), ``data/rivers.json`` (drawn by us
through the towns they pass). Sets are made by ``manage.py embed_territory``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from home.territory.records import (
    CommuneRecord,
    EpciRecord,
    Neighbour,
    River,
    TerritoryDataError,
    TerritoryRecord,
)
from home.territory.shapes import Ring, bounds_of

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class PlaceName:
    """A département's name, alone, after « in », after « of », with its article; its region."""

    name: str
    name_in: str
    name_of: str
    name_the: str
    region: str


def place_name(code: str) -> PlaceName:
    """Return how a département is called; TerritoryDataError when the code is unknown."""
    names = json.loads((DATA / "names.json").read_text(encoding="utf-8"))
    if code not in names:
        raise TerritoryDataError(_("There is no département %(code)s.") % {"code": code})
    return PlaceName(*names[code])


def all_rivers() -> list[River]:
    """Return every river drawn for the project, whole."""
    return [_river(row) for row in json.loads((DATA / "rivers.json").read_text(encoding="utf-8"))]


def embedded_codes() -> list[str]:
    """Return the codes of the départements that have an embedded set."""
    return sorted(path.stem for path in DATA.glob("[0-9]*.json"))


def read_embedded(code: str, folder: Path = DATA) -> TerritoryRecord | None:
    """Return the embedded set of a département, or None when there is none."""
    path = folder / f"{code}.json"
    if not path.is_file():
        return None
    values = json.loads(path.read_text(encoding="utf-8"))
    outline = _rings(values["outline"])
    name = place_name(code)
    return TerritoryRecord(
        code=code,
        name=name.name,
        name_in=name.name_in,
        name_of=name.name_of,
        name_the=name.name_the,
        region=name.region,
        outline=outline,
        bounds=bounds_of(outline),
        neighbours=[Neighbour(row["code"], row["name"], _rings(row["rings"])) for row in values["neighbours"]],
        rivers=[_river(row) for row in values["rivers"]],
        source="\n".join(values["sources"]),
        epcis=[EpciRecord(*row) for row in values["epcis"]],
        communes=[_commune(row) for row in values["communes"]],
        industry=values["industry_territories"],
    )


def write_embedded(record: TerritoryRecord, folder: Path = DATA) -> Path:
    """Write the set of a département, one row a line so that a change reads well; return its path.

    Names of the département itself are not written: they stand in ``names.json``.
    """
    parts: dict[str, list[Any]] = {
        "outline": record.outline,
        "neighbours": [{"code": one.code, "name": one.name, "rings": one.rings} for one in record.neighbours],
        "rivers": [{"name": one.name, "major": one.major, "line": one.line} for one in record.rivers],
        "sources": record.source.splitlines(),
        "epcis": [[one.code, one.name, one.kind] for one in record.epcis],
        "communes": [
            [
                one.insee,
                one.name,
                one.postal_codes,
                one.epci,
                one.population,
                one.longitude,
                one.latitude,
                one.precision,
            ]
            for one in record.communes
        ],
    }
    lines = [f'"{name}":[\n{_rows(rows)}\n]' for name, rows in parts.items()]
    lines.append(f'"industry_territories":{_compact(record.industry)}')
    path = folder / f"{record.code}.json"
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    return path


def _rows(rows: list[Any]) -> str:
    """Return JSON values, one a line."""
    return ",\n".join(_compact(row) for row in rows)


def _compact(value: object) -> str:
    """Return JSON without a space that can be spared."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _rings(rows: list[list[list[float]]]) -> list[Ring]:
    """Return rings of points from their JSON lists."""
    return [[(longitude, latitude) for longitude, latitude in row] for row in rows]


def _river(row: dict[str, Any]) -> River:
    """Return a river from its JSON object."""
    return River(row["name"], _rings([row["line"]])[0], row["major"])


def _commune(row: list[Any]) -> CommuneRecord:
    """Return a commune from its JSON row (the order is that of ``write_embedded``)."""
    insee, name, postal_codes, epci, population, longitude, latitude, precision = row
    return CommuneRecord(
        insee=insee,
        name=name,
        postal_codes=postal_codes,
        epci=epci,
        population=population,
        longitude=longitude,
        latitude=latitude,
        precision=precision,
    )
