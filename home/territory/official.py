"""Communes as the official API « Découpage administratif » gives them, live or from a file.

Source: https://geo.api.gouv.fr/decoupage-administratif (IGN, Insee, DGCL, La Poste; Licence Ouverte
2.0). The shape is GeoJSON: one feature a commune, whose geometry is its contour (polygons) or a
point, and whose properties are nom, code and, where present, codesPostaux, codeEpci, epci{code,
nom}, population and centre (a point). Positions are WGS84 degrees.
"""

from __future__ import annotations

import json
import math
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from home.territory.names import typographic
from home.territory.records import CommuneRecord, EpciRecord, TerritoryDataError
from home.territory.shapes import Point, Ring, centroid, simplify

API = "https://geo.api.gouv.fr/departements/{code}/communes?{query}"
FIELDS = "nom,code,codesPostaux,codeEpci,epci,population,centre,contour"

#: Seconds to wait for the API: it answers 500 communes with contours in about ten.
TIMEOUT = 60.0

#: Largest answer accepted, in bytes: ten times the largest département.
MAX_BYTES = 50_000_000

#: Points kept of each ring of a commune's outline.
COMMUNE_POINTS = 40

#: Decimals kept of a degree: about one metre.
DECIMALS = 5

#: What stands beside the maps once these data are loaded.
SOURCE = "IGN, Insee, DGCL, La Poste | Licence Ouverte 2.0 | https://geo.api.gouv.fr/decoupage-administratif"


@dataclass(frozen=True)
class Survey:
    """What was read: communes, intercommunalities, and each commune's polygons, not simplified.

    A polygon is its outer ring, then its holes. ``ignored`` counts the features of elsewhere.
    """

    communes: list[CommuneRecord]
    epcis: list[EpciRecord]
    polygons: dict[str, list[list[Ring]]]
    ignored: int = 0


def fetch(code: str, timeout: float = TIMEOUT) -> Survey:
    """Return the communes of a département from the official API, in one request.

    TerritoryDataError when the API can't be reached, refuses, or answers something else.
    """
    query = urllib.parse.urlencode({"fields": FIELDS, "format": "geojson", "geometry": "contour"})
    address = API.format(code=urllib.parse.quote(code), query=query)
    try:
        with urllib.request.build_opener().open(address, timeout=timeout) as answer:
            content = answer.read(MAX_BYTES + 1)
    except (urllib.error.URLError, TimeoutError, OSError) as error:
        raise TerritoryDataError(
            _("The official API can't be reached (%(error)s). Nothing was changed.") % {"error": error}
        ) from error
    if len(content) > MAX_BYTES:
        raise TerritoryDataError(_("The answer of the official API is too large."))
    return parse(content, code)


def read_file(path: Path, code: str) -> Survey:
    """Return the communes of a GeoJSON file; TerritoryDataError when it can't be used."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise TerritoryDataError(
            _("The file %(path)s can't be read: %(error)s") % {"path": path, "error": error.strerror}
        ) from error
    return parse(content, code)


def parse(content: bytes, code: str) -> Survey:
    """Return the communes of a département found in GeoJSON text; TerritoryDataError if none."""
    try:
        values = json.loads(content)
    except ValueError as error:
        raise TerritoryDataError(_("This is not JSON: %(error)s") % {"error": error}) from error
    features = values.get("features") if isinstance(values, dict) else None
    if not isinstance(features, list):
        raise TerritoryDataError(_("This is not a GeoJSON collection of features."))
    communes: dict[str, CommuneRecord] = {}
    epcis: dict[str, EpciRecord] = {}
    polygons: dict[str, list[list[Ring]]] = {}
    for number, feature in enumerate(features, start=1):
        try:
            commune, epci, shape = _read_feature(feature)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise TerritoryDataError(
                _("Feature %(number)d can't be understood: %(error)r") % {"number": number, "error": error}
            ) from error
        if not commune.insee.startswith(code):
            continue
        if commune.insee in communes:
            raise TerritoryDataError(_("Commune %(code)s is there twice.") % {"code": commune.insee})
        communes[commune.insee] = commune
        if epci:
            epcis[epci.code] = epci
        if shape:
            polygons[commune.insee] = shape
    if not communes:
        raise TerritoryDataError(_("No commune of département %(code)s.") % {"code": code})
    return Survey(
        communes=[communes[insee] for insee in sorted(communes)],
        epcis=[epcis[one] for one in sorted(epcis)],
        polygons=polygons,
        ignored=len(features) - len(communes),
    )


def _read_feature(
    feature: dict[str, Any],
) -> tuple[CommuneRecord, EpciRecord | None, list[list[Ring]]]:
    """Return the commune, intercommunality and polygons of one feature.

    AttributeError, KeyError, TypeError or ValueError when it has not the expected shape.
    """
    properties = feature["properties"]
    insee = properties["code"]
    if not (isinstance(insee, str) and len(insee) == 5):
        raise ValueError(f"code {insee!r}")
    geometry = feature.get("geometry") or {}
    shape = _polygons(geometry)
    rings = [ring for polygon in shape for ring in polygon]
    centre = _point(properties.get("centre")) or _point(geometry)
    position = centre or (centroid(rings) if rings else None)
    group = properties.get("epci") or {}
    epci_code = str(group.get("code") or properties.get("codeEpci") or "")
    population = properties.get("population")
    commune = CommuneRecord(
        insee=insee,
        name=typographic(properties["nom"]),
        postal_codes=sorted(map(str, properties.get("codesPostaux") or [])),
        epci=epci_code,
        population=None if population is None else int(population),
        longitude=round(position[0], DECIMALS) if position else None,
        latitude=round(position[1], DECIMALS) if position else None,
        precision="exact" if position else "",
        outline=[simplify(ring, COMMUNE_POINTS) for ring in rings] or None,
    )
    if not (epci_code and group.get("nom")):
        return commune, None, shape
    name = typographic(group["nom"])
    return commune, EpciRecord(epci_code, name, _kind_of(name)), shape


def _kind_of(name: str) -> str:
    """Return the kind of an intercommunality (CC, CA, CU), with which its official name begins."""
    first = name.split(" ", 1)[0]
    return first if first in {"CC", "CA", "CU"} else ""


def _point(geometry: dict[str, Any] | None) -> Point | None:
    """Return the position of a GeoJSON point, or None when it is something else."""
    if not geometry or geometry.get("type") != "Point":
        return None
    return _position(geometry["coordinates"])


def _polygons(geometry: dict[str, Any]) -> list[list[Ring]]:
    """Return the polygons of a GeoJSON geometry, rings not closed; none for a point."""
    kind = geometry.get("type")
    if kind not in {"Polygon", "MultiPolygon"}:
        return []
    parts = [geometry["coordinates"]] if kind == "Polygon" else geometry["coordinates"]
    polygons = [[[_position(pair) for pair in ring] for ring in part] for part in parts]
    for ring in (ring for polygon in polygons for ring in polygon):
        if len(ring) < 4 or ring[0] != ring[-1]:
            raise ValueError("ring not closed")
        ring.pop()
    return polygons


def _position(pair: list[float]) -> Point:
    """Return a longitude and a latitude in degrees; ValueError when they can't be."""
    longitude, latitude = float(pair[0]), float(pair[1])
    if not (math.isfinite(longitude) and abs(longitude) <= 180 and abs(latitude) <= 90):
        raise ValueError(f"position {pair!r}")
    return longitude, latitude
