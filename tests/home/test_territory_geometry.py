"""Projection, shapes, names and points: pure functions."""

import math
from typing import Any

import pytest

from home.territory.names import normalise, typographic
from home.territory.points import MapPoint, draw_points
from home.territory.projection import LambertZone, Projection, lambert93_to_wgs84
from home.territory.shapes import (
    bounds_of,
    centroid,
    clip,
    contains,
    dissolve,
    distance_m,
    is_near,
    signed_area,
    simplify,
)
from home.territory.svgmaps import rings_of_path

SQUARE = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)]


def shifted(ring: Any, dx: float, dy: float = 0.0) -> Any:
    return [(x + dx, y + dy) for x, y in ring]


def test_the_example_of_the_ign_note_is_found() -> None:
    # NTG_71, ALG0004, worked example: Lambert zone on the Clarke 1880 ellipsoid, result in radians.
    zone = LambertZone(0.760405966, 11603796.9767, 600000.0, 5657616.674, 0.04079234433, 0.0824832568)
    longitude, latitude = zone.to_degrees(1029705.083, 272723.849)
    assert math.radians(longitude) == pytest.approx(0.145512099, abs=1e-8)
    assert math.radians(latitude) == pytest.approx(0.872664626, abs=1e-8)


def test_the_origin_of_lambert_93_is_exact() -> None:
    # By definition of EPSG:2154: 3° E, 46.5° N is (700 000, 6 600 000); one metre is 1e-5 degrees.
    assert lambert93_to_wgs84(700_000, 6_600_000) == pytest.approx((3.0, 46.5), abs=1e-8)


def test_lambert_93_keeps_the_shape_of_a_kilometre() -> None:
    here, there = lambert93_to_wgs84(700_000, 6_840_000), lambert93_to_wgs84(701_000, 6_840_000)
    assert distance_m(here, there) == pytest.approx(1000, abs=5)


def test_a_drawing_has_the_width_asked_and_north_above() -> None:
    projection = Projection.around((2.0, 48.0, 3.0, 49.0), width=500, margin=0)
    assert projection.xy(2.0, 49.0) == (0.0, 0.0)
    x, y = projection.xy(3.0, 48.0)
    assert (x, y) == (500.0, round(projection.height, 1))
    assert projection.height == pytest.approx(500 / math.cos(math.radians(48.5)))


def test_a_margin_is_as_wide_on_all_sides() -> None:
    projection = Projection.around((2.0, 48.0, 3.0, 49.0), width=500, margin=0.1)
    left, top = projection.xy(2.0, 49.0)
    right, bottom = projection.xy(3.0, 48.0)
    assert left == pytest.approx(top, abs=0.2)
    assert 500 - right == pytest.approx(projection.height - bottom, abs=0.2)


def test_area_centre_and_bounds() -> None:
    assert signed_area(SQUARE) == 1
    assert signed_area(SQUARE[::-1]) == -1
    assert centroid([shifted(SQUARE, 5), [(9.0, 9.0), (9.1, 9.0), (9.0, 9.1)]]) == pytest.approx((5.5, 0.5))
    assert centroid([[(1.0, 2.0), (1.0, 2.0), (1.0, 2.0)]]) == (1.0, 2.0)
    assert bounds_of([SQUARE, shifted(SQUARE, 2)]) == (0, 0, 3, 1)
    with pytest.raises(ValueError, match="no point"):
        bounds_of([])


def test_inside_and_near() -> None:
    hole = [(0.4, 0.4), (0.6, 0.4), (0.6, 0.6), (0.4, 0.6)]
    assert contains([SQUARE], (0.5, 0.5))
    assert not contains([SQUARE, hole], (0.5, 0.5))
    assert is_near([SQUARE], (1.005, 0.5), 1000)
    assert not is_near([SQUARE], (1.02, 0.5), 1000)


def test_a_ring_is_cut_to_a_box() -> None:
    assert sorted(clip(SQUARE, (0.5, 0.5, 2.0, 2.0))) == [(0.5, 0.5), (0.5, 1.0), (1.0, 0.5), (1.0, 1.0)]
    assert clip(SQUARE, (5.0, 5.0, 6.0, 6.0)) == []


def test_a_ring_is_simplified_to_a_number_of_points() -> None:
    circle = [(math.cos(turn / 100), math.sin(turn / 100)) for turn in range(628)]
    short = simplify(circle, 40)
    assert 10 < len(short) <= 40
    assert signed_area(short) == pytest.approx(math.pi, rel=0.05)
    assert simplify(SQUARE, 40) == SQUARE


def test_common_borders_vanish() -> None:
    found = dissolve([[SQUARE], [shifted(SQUARE, 1)[::-1]], [shifted(SQUARE, 4)]])
    assert sorted(round(signed_area(ring), 6) for ring in found) == [1, 2]
    assert len(max(found, key=len)) == 6


def test_a_hole_filled_by_another_shape_vanishes() -> None:
    hole = [(0.4, 0.4), (0.6, 0.4), (0.6, 0.6), (0.4, 0.6)]
    assert len(dissolve([[SQUARE, hole]])) == 2
    assert len(dissolve([[SQUARE, hole], [hole]])) == 1


def test_shapes_whose_borders_do_not_match_are_refused() -> None:
    assert dissolve([[shifted(SQUARE, 0.9 * step)] for step in range(6)]) == []
    assert dissolve([]) == []


def test_a_path_of_relative_moves_is_read() -> None:
    rings = rings_of_path("m 300,150 10,0 0,10 -10,0 z m 20,0 5,0 0,5 -5,0 z")
    assert [len(ring) for ring in rings] == [4, 4]
    assert rings[1][0][0] > rings[0][1][0]
    with pytest.raises(ValueError, match="unknown path command"):
        rings_of_path("m 1,1 c 2,2 3,3 4,4 z")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Saint-Mammès", "saint mammes"),
        ("St-Mammès", "saint mammes"),
        ("STE  COLOMBE", "sainte colombe"),
        ("L’Haÿ-les-Roses", "l hay les roses"),
        ("Cœur d'Yvelines", "coeur d yvelines"),
        ("  ", ""),
    ],
)
def test_names_are_compared_without_signs(typed: str, expected: str) -> None:
    assert normalise(typed) == expected


def test_apostrophes_are_those_of_print() -> None:
    assert typographic(" Villeneuve-l'Étang  ") == "Villeneuve-l’Étang"


PROJECTION = Projection(2.0, 48.0, 3.0, 49.0, 800)


def test_points_of_one_place_stand_apart_and_the_first_stays() -> None:
    points = [MapPoint(f"Atelier {number}", "/x/", 48.5, 2.5) for number in range(6)]
    drawn = draw_points(points, PROJECTION, gap=20)
    assert (drawn[0].x, drawn[0].y) == PROJECTION.xy(2.5, 48.5)
    for index, one in enumerate(drawn):
        for other in drawn[:index]:
            assert math.hypot(one.x - other.x, one.y - other.y) > 19.8
            assert math.hypot(one.x - other.x, one.y - other.y) < 100


def test_a_thousand_points_are_all_drawn() -> None:
    points = [MapPoint(f"Atelier {number}", "", 48.5, 2.5) for number in range(1000)]
    assert len(draw_points(points, PROJECTION, gap=20)) == 1000


def test_points_off_the_drawing_are_left_out() -> None:
    assert draw_points([MapPoint("Loin", "", 45.0, 2.5)], PROJECTION, gap=20) == []
    assert draw_points([], PROJECTION, gap=20) == []


def test_a_point_says_what_and_where() -> None:
    west, east = draw_points(
        [MapPoint("Atelier", "", 48.5, 2.1, label="Melun"), MapPoint("Usine", "", 48.5, 2.9)], PROJECTION, gap=20
    )
    assert (west.title, west.anchor) == ("Atelier, Melun", "start")
    assert (east.title, east.anchor) == ("Usine", "end")
    assert west.name_x > west.x
    assert east.name_x < east.x
