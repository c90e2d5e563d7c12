"""Loading a territory: the embedded sets, a file, the official API, and what goes wrong."""

import io
import json
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.core.management import CommandError, call_command
from pytest_django import DjangoAssertNumQueries

from home.models import Commune, Intercommunality, Territory
from home.territory import official
from home.territory.embedded import embedded_codes, place_name, read_embedded
from home.territory.records import TerritoryDataError
from home.territory.shapes import bounds_of, contains, is_near

pytestmark = pytest.mark.django_db


def embedded(*args: Any) -> Any:
    """Return the embedded record, whose parts tests read freely."""
    return read_embedded(*args)


@pytest.fixture(autouse=True)
def _empty_cache() -> None:
    cache.clear()


def run(*args: Any, **options: Any) -> Any:
    out = io.StringIO()
    call_command("load_territory", *args, stdout=out, **options)
    return out.getvalue()


def square(west: float, south: float, size: float = 0.1) -> Any:
    ring = [[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]]
    return {"type": "Polygon", "coordinates": [ring]}


def feature(code: str, name: str, geometry: Any = None, **properties: Any) -> Any:
    return {"type": "Feature", "properties": {"code": code, "nom": name, **properties}, "geometry": geometry}


def write(tmp_path: Path, features: Any) -> Any:
    path = tmp_path / "communes.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return path


API_FEATURES = [
    feature(
        "77288",
        "Melun",
        square(2.6, 48.5),
        codesPostaux=["77000"],
        codeEpci="247700057",
        epci={"code": "247700057", "nom": "CA Melun Val de Seine"},
        population=43000,
        centre={"type": "Point", "coordinates": [2.6589, 48.5431]},
    ),
    feature("77152", "Dammarie-lès-Lys", {"type": "Point", "coordinates": [2.64, 48.517]}),
    feature("91228", "Évry-Courcouronnes", square(2.4, 48.6)),
]


def test_the_embedded_set_of_the_site_has_507_communes() -> None:
    run("77", verbosity=0)
    territory = Territory.objects.get(pk="77")
    assert Commune.objects.filter(territory=territory).count() == 507
    assert Intercommunality.objects.filter(territory=territory).count() == 23
    assert not Commune.objects.filter(epci=None).exists()
    assert not Commune.objects.filter(latitude=None).exists()
    assert Commune.objects.filter(precision="town").count() >= 330
    assert territory.name_of == "de Seine-et-Marne"
    assert territory.region == "Île-de-France"
    assert {river["name"] for river in territory.rivers} >= {"Seine", "Marne", "Loing", "Yonne", "Grand Morin"}
    assert {source.licence for source in territory.sources} == {"CC BY 4.0", "Licence Ouverte 2.0"}
    assert all(source.url.startswith("https://") for source in territory.sources)
    melun: Any = Commune.objects.get(pk="77288")
    assert (melun.search_name, melun.postal_code, melun.precision) == ("melun", "77000", "town")
    assert melun.position == pytest.approx((2.655, 48.54), abs=0.02)


def test_a_second_run_changes_nothing() -> None:
    assert "507" in run("77")
    before = Territory.objects.get(pk="77").updated_at
    rows = list(Commune.objects.order_by("pk").values())
    run("77")
    assert Territory.objects.get(pk="77").updated_at == before
    assert list(Commune.objects.order_by("pk").values()) == rows


def test_a_load_takes_few_queries(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    run("77", verbosity=0)
    with django_assert_max_num_queries(8):
        run("77", verbosity=0)


def test_another_departement_works_beside_the_first() -> None:
    run("77", verbosity=0)
    run("94", verbosity=0)
    assert Commune.objects.filter(territory="94").count() == 47
    assert Commune.objects.filter(territory="77").count() == 507
    assert Territory.objects.get(pk="94").name_in == "dans le Val-de-Marne"


@pytest.mark.parametrize("code", embedded_codes())
def test_an_embedded_set_is_sound(code: str) -> None:
    record = embedded(code)
    assert len({one.insee for one in record.communes}) == len(record.communes)
    assert all(one.insee.startswith(code) and one.postal_codes and one.population for one in record.communes)
    assert {one.epci for one in record.communes} == {one.code for one in record.epcis}
    assert all(is_near(record.outline, (one.longitude, one.latitude), 1500) for one in record.communes)
    assert code not in {one.code for one in record.neighbours}
    west, south, east, north = record.bounds
    assert 0 < east - west < 2
    assert 0 < north - south < 2


def test_namesakes_are_not_taken_for_one_another() -> None:
    # Ormesson and Gironville have larger namesakes in the next départements.
    communes = {one.name: one for one in embedded("77").communes}
    for name in ("Ormesson", "Gironville"):
        assert communes[name].precision == "approximate"
        assert contains(embedded("77").outline, (communes[name].longitude, communes[name].latitude))


def test_every_departement_has_names_and_unknown_ones_are_refused() -> None:
    assert place_name("2A").name_of == "de la Corse-du-Sud"
    assert place_name("974").name_in == "à La Réunion"
    with pytest.raises(TerritoryDataError):
        place_name("999")
    with pytest.raises(CommandError):
        run("93")


def test_a_file_brings_exact_positions_and_keeps_the_rest(tmp_path: Path) -> None:
    run("77", verbosity=0)
    text = run("77", file=write(tmp_path, API_FEATURES))
    melun: Any = Commune.objects.get(pk="77288")
    assert (melun.precision, melun.population) == ("exact", 43000)
    assert melun.position == (2.6589, 48.5431)
    assert len(melun.outline[0]) == 4
    dammarie = Commune.objects.get(pk="77152")
    assert dammarie.precision == "exact"
    assert dammarie.postal_codes == ["77190"]
    assert dammarie.epci_id == "247700057"
    assert Commune.objects.filter(territory="77").count() == 507
    assert not Commune.objects.filter(pk="91228").exists()
    assert "2" in text
    sources = [source.name for source in Territory.objects.get(pk="77").sources]
    assert sources[0] == "IGN, Insee, DGCL, La Poste"
    assert "© GeoNames" in sources


def test_a_file_again_changes_nothing_and_the_embedded_set_does_not_undo_it(tmp_path: Path) -> None:
    path = write(tmp_path, API_FEATURES)
    run("77", file=path)
    stamp = Territory.objects.get(pk="77").updated_at
    run("77", file=path)
    run("77")
    assert Territory.objects.get(pk="77").updated_at == stamp
    melun: Any = Commune.objects.get(pk="77288")
    assert (melun.precision, melun.population) == ("exact", 43000)


def two_halves() -> Any:
    """Return a whole département of two communes that share a border, in one intercommunality."""
    group = {"code": "200000001", "nom": "CC Des Deux"}
    return [
        feature("93001", "L'Une", square(2.4, 48.9), epci=group, codesPostaux=["93100"]),
        feature("93002", "L'Autre", square(2.5, 48.9), epci=group),
    ]


def test_contours_make_the_outline_where_no_set_is_embedded(tmp_path: Path) -> None:
    run("93", file=write(tmp_path, two_halves()), source="Mairie | Licence Ouverte 2.0 |")
    territory = Territory.objects.get(pk="93")
    assert territory.bounds == pytest.approx((2.4, 48.9, 2.6, 49.0))
    assert len(territory.outline) == 1
    assert territory.neighbours == []
    assert territory.sources[0].name == "Mairie"
    epci: Any = Intercommunality.objects.get(pk="200000001")
    assert (epci.kind, len(epci.outline)) == ("CC", 1)
    assert (epci.longitude, epci.latitude) == pytest.approx((2.5, 48.95))
    assert Commune.objects.get(pk="93001").name == "L’Une"
    other: Any = Commune.objects.get(pk="93002")
    assert bounds_of(other.outline) == pytest.approx((2.5, 48.9, 2.6, 49.0))


def test_a_commune_gone_is_named_and_kept(tmp_path: Path) -> None:
    run("93", file=write(tmp_path, two_halves()))
    merged = feature("93001", "L'Une", square(2.4, 48.9, 0.2))
    text = run("93", file=write(tmp_path, [merged]))
    assert "L’Autre" in text
    assert Commune.objects.filter(pk="93002").exists()


def test_a_file_without_contours_needs_an_embedded_outline(tmp_path: Path) -> None:
    path = write(tmp_path, [feature("93001", "Une", {"type": "Point", "coordinates": [2.4, 48.9]})])
    with pytest.raises(CommandError):
        run("93", file=path)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        '{"type": "FeatureCollection"}',
        '{"features": []}',
        '{"features": [1]}',
        '{"features": [{"properties": {"nom": "Sans code"}}]}',
        '{"features": [{"properties": {"code": 77288, "nom": "Melun"}}]}',
        '{"features": [{"properties": {"code": "77288", "nom": null}}]}',
        '{"features": [{"properties": {"code": "91228", "nom": "Ailleurs"}}]}',
    ],
)
def test_a_file_of_another_shape_is_refused(tmp_path: Path, content: Any) -> None:
    path = tmp_path / "communes.geojson"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(CommandError):
        run("77", file=path)
    assert not Territory.objects.exists()


@pytest.mark.parametrize(
    "geometry",
    [
        {"type": "Point", "coordinates": [48.54, 2.66]},
        {"type": "Point", "coordinates": [2.66, 148.54]},
        {"type": "Point", "coordinates": ["x", "y"]},
        {"type": "Polygon", "coordinates": [[[2.6, 48.5], [2.7, 48.5], [2.7, 48.6]]]},
    ],
)
def test_wrong_positions_are_refused(tmp_path: Path, geometry: Any) -> None:
    path = write(tmp_path, [feature("77288", "Melun", geometry)])
    with pytest.raises(CommandError):
        run("77", file=path)
    assert not Commune.objects.exists()


def test_a_commune_twice_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError):
        run("77", file=write(tmp_path, [feature("77288", "Melun"), feature("77288", "Melun")]))
    with pytest.raises(CommandError):
        run("77", file=tmp_path / "nothing.geojson")


class FakeOpener:
    """Answers with some bytes, or fails, and remembers the address asked."""

    def __init__(self, answer: Any) -> None:
        self.answer, self.address = answer, ""

    def open(self, address: str, timeout: float) -> Any:
        self.address = address
        if isinstance(self.answer, Exception):
            raise self.answer
        return io.BytesIO(self.answer)


def test_the_official_api_is_asked_once_for_all_fields(monkeypatch: pytest.MonkeyPatch) -> None:
    content = json.dumps({"type": "FeatureCollection", "features": API_FEATURES}).encode()
    opener = FakeOpener(content)
    monkeypatch.setattr(urllib.request, "build_opener", lambda: opener)
    run("77", online=True)
    assert opener.address.startswith("https://geo.api.gouv.fr/departements/77/communes?fields=nom")
    assert "geometry=contour" in opener.address
    assert Commune.objects.get(pk="77288").precision == "exact"


@pytest.mark.parametrize("answer", [urllib.error.URLError("no network"), TimeoutError("slow"), b"<html>"])
def test_an_api_that_fails_changes_nothing(monkeypatch: pytest.MonkeyPatch, answer: Any) -> None:
    monkeypatch.setattr(urllib.request, "build_opener", lambda: FakeOpener(answer))
    with pytest.raises(CommandError):
        run("77", online=True)
    assert not Territory.objects.exists()


def test_an_endless_answer_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(official, "MAX_BYTES", 10)
    monkeypatch.setattr(urllib.request, "build_opener", lambda: FakeOpener(b"x" * 11))
    with pytest.raises(CommandError):
        run("77", online=True)
