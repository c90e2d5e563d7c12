"""The seed's files: their tags, their mistakes; and the scenes that stand in for photographs."""

from __future__ import annotations

import datetime
import io
from pathlib import Path

import pytest
from PIL import Image

from home.seed.content import Days, read
from home.seed.rasters import render
from home.seed.scenes import SCENES


@pytest.mark.parametrize("count", range(7))
def test_a_week_goes_from_monday_to_friday(count: int) -> None:
    day, monday, friday = Days(count).date(), Days(count, 0).date(), Days(count, 4).date()
    assert (monday.weekday(), friday.weekday()) == (0, 4)
    assert friday - monday == datetime.timedelta(days=4)
    assert monday.isocalendar()[:2] == day.isocalendar()[:2]


def test_the_tags_of_dates_are_read(tmp_path: Path) -> None:
    file = tmp_path / "offer.yaml"
    file.write_text("{seen: !days 3, from: !monday 9, to: !friday 16}", encoding="utf-8")
    assert read(file) == {"seen": Days(3), "from": Days(9, 0), "to": Days(16, 4)}


def test_a_comma_without_quotation_marks_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "page.yaml"
    file.write_text("{title: Le four, la nuit}", encoding="utf-8")
    with pytest.raises(ValueError, match="la nuit"):
        read(file)


@pytest.mark.parametrize("kind", sorted(SCENES))
def test_a_scene_is_always_the_same(kind: str) -> None:
    picture = render(kind, 1, (120, 80))
    assert Image.open(io.BytesIO(picture)).size == (120, 80)
    assert picture == render(kind, 1, (120, 80))
