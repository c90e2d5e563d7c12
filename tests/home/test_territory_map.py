"""The drawing of the territory, its template tags, and finding communes."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.template import Context, Template
from pytest_django import DjangoAssertNumQueries

from home.models import Commune, Territory
from home.territory.basemap import basemap
from home.territory.communes import find_communes
from home.territory.current import current_territory
from home.territory.points import MapPoint

pytestmark = pytest.mark.django_db

POINTS = [
    MapPoint("Atelier <du> Loing", "/entreprises/atelier/", 48.27, 2.69, "wheat", "Nemours"),
    MapPoint("Usine", "", 48.54, 2.66, "seine", "Melun", active=True),
]


@pytest.fixture(autouse=True)
def _loaded(settings: Any) -> Iterator[None]:
    cache.clear()
    settings.TERRITORY_CODE = "77"
    call_command("load_territory", "77", verbosity=0)
    yield
    cache.clear()


def here() -> Any:
    """Return the site's territory, loaded."""
    return current_territory()


def render(text: str, **context: Any) -> Any:
    return Template("{% load territory_tags %}" + text).render(Context(context))


def names(text: str, **options: Any) -> Any:
    return [commune.name for commune in find_communes(text, **options)]


def test_a_warm_map_asks_nothing_of_the_database(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    text = (
        '{% territory_map points=points variant="page" %}{% map_attribution %}{% territory as here %}{{ here.name_in }}'
    )
    first = render(text, points=POINTS)
    with django_assert_num_queries(0):
        assert render(text, points=POINTS) == first
    assert "en Seine-et-Marne" in first


def test_a_changed_territory_is_drawn_anew() -> None:
    territory = here()
    before = basemap(territory, 400)
    territory.outline = [[[2.5, 48.2], [3.0, 48.2], [3.0, 48.9]]]
    territory.save()
    after = basemap(here(), 400)
    assert before.land != after.land
    assert after.land.count("L") == 2


def test_points_with_an_address_are_links_with_a_name() -> None:
    html = render('{% territory_map points=points variant="page" %}', points=POINTS)
    assert html.count("<a ") == 1
    assert 'href="/entreprises/atelier/"' in html
    assert "<title>Atelier &lt;du&gt; Loing, Nemours</title>" in html
    assert 'role="group"' in html
    assert "map__point--active" in html
    assert html.count('class="map__dot"') == 2
    assert "style=" not in html
    assert "id=" not in html


@pytest.mark.parametrize("variant", ["hero", "page", "plate", "mini"])
def test_a_map_without_links_is_an_image_with_a_name(variant: str) -> None:
    html = render("{% territory_map variant=variant title=title %}", variant=variant, title="Où est l’atelier ?")
    assert f"map--{variant}" in html
    assert 'role="img"' in html
    assert 'aria-label="Où est l’atelier ?"' in html
    assert ("map__town" in html) == (variant != "mini")
    assert ("map__neighbour" in html) == (variant == "page")


def test_numbers_keep_their_point_in_french(settings: Any) -> None:
    settings.LANGUAGE_CODE = "fr"
    html = render('{% territory_map points=points variant="page" %}', points=POINTS)
    assert 'viewBox="0 0 800 ' in html
    assert 'cx="' in html
    assert not any("," in part.split('"')[0] for part in html.split('cx="')[1:])


def test_towns_are_few_apart_and_on_the_land() -> None:
    drawing = basemap(here(), 800, towns=6)
    labels = [town.name for town in drawing.towns]
    assert len(labels) == len(set(labels)) == 6
    assert {"Meaux", "Melun"} <= set(labels)
    assert all(0 < town.x < 800 and 0 < town.y < drawing.projection.height for town in drawing.towns)


def test_attribution_names_sources_and_licences() -> None:
    html = render("{% map_attribution %}")
    for word in ("svg-maps", "GeoNames", "Etalab", "CC BY 4.0", "Licence Ouverte 2.0"):
        assert word in html


def test_before_anything_is_loaded_nothing_is_drawn(settings: Any) -> None:
    settings.TERRITORY_CODE = "75"
    assert current_territory() is None
    assert render("{% territory_map %}{% map_attribution %}").strip() == ""


def test_a_source_may_lack_its_licence() -> None:
    Territory.objects.filter(pk="77").update(source="Nous | |\n\nLa Ville")
    cache.clear()
    html = render("{% map_attribution %}")
    assert "Nous" in html
    assert "La Ville" in html
    assert "<a" not in html


@pytest.mark.parametrize("typed", ["Melun", "melun", " MELUN ", "Melun 77000", "77000 Melun"])
def test_a_whole_name_finds_that_commune_alone(typed: str) -> None:
    assert names(typed) == ["Melun"]


def test_accents_hyphens_and_abbreviations_do_not_matter() -> None:
    assert names("st mammes") == ["Saint-Mammès"]
    assert names("montereau fault yonne") == ["Montereau-Fault-Yonne"]


def test_the_beginning_of_a_name_finds_the_largest_first() -> None:
    found = names("mont", limit=30)
    assert found[0] == "Montereau-Fault-Yonne"
    assert "Montévrain" in found
    assert "Loing" in names("loing", limit=30)[0]


def test_a_postal_code_or_its_beginning_finds_its_communes() -> None:
    assert "Lagny-sur-Marne" in names("77400", limit=50)
    assert all(
        any(code.startswith("774") for code in commune.postal_codes) for commune in find_communes("774", limit=50)
    )


@pytest.mark.parametrize("typed", ["", "  ", "—", "%", "777777", "77 78", "zzz", "_elun"])
def test_nonsense_finds_nothing(typed: str) -> None:
    assert names(typed) == []


def test_a_search_is_bounded_and_stays_in_the_territory(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_max_num_queries(2):
        assert len(find_communes("s", limit=10_000)) == 50
    assert find_communes("melun", limit=-1) == []
    assert find_communes("melun", territory="94") == []


def test_a_commune_keeps_its_search_name_when_it_is_renamed() -> None:
    commune = Commune.objects.get(pk="77288")
    commune.name = "Melun-la-Belle"
    commune.save()
    assert names("melun la belle") == ["Melun-la-Belle"]
