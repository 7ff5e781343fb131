"""The numbers on the tiles of a map: where several stand for one, kept from frame to frame, in the
theme in force."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from models.map.mosaic import Level
from tests.support.dressing import undressed_after
from widgets.look import theme
from widgets.map.count_pills import COUNTED, CountPills
from widgets.map.tiles import InSight

pytestmark = pytest.mark.gui
GROUND = "#00FF00"
SIDE = 60.0


@pytest.fixture
def dressed(qapp):
    with undressed_after(qapp):
        theme.apply(qapp, "light", 100)
        yield qapp


def sight(*counts: int) -> InSight:
    """Tiles beside each other that stand for so many pictures."""
    tiles = np.arange(len(counts), dtype=np.int32)
    level = Level(2, tiles, tiles, np.array(counts, np.int32))
    middles = np.array([(SIDE * (n + 0.5), SIDE / 2) for n in range(len(counts))])
    return InSight(level, np.arange(len(counts)), list(range(len(counts))), middles, SIDE)


def painted(pills: CountPills, shown: InSight, side: float = SIDE) -> QImage:
    image = QImage(int(SIDE) * len(shown.pictures), int(SIDE), QImage.Format.Format_RGB32)
    image.fill(QColor(GROUND))
    painter = QPainter(image)
    pills.paint(painter, shown, side)
    painter.end()
    return image


def colours(image: QImage, place: int) -> set[str]:
    """In the tile at that place."""
    left = int(SIDE) * place
    there = range(left, left + int(SIDE))
    return {image.pixelColor(x, y).name().upper() for x in there for y in range(int(SIDE))}


def test_a_tile_that_stands_for_several_says_so(dressed):
    image = painted(CountPills(), sight(1, 12, 3456))
    assert colours(image, 0) == {GROUND}
    for place in (1, 2):
        found = colours(image, place)
        assert {GROUND, theme.LIGHT.surface} <= found
        assert min(QColor(each).lightness() for each in found) < 80  # The number itself.


def test_there_is_none_where_it_could_not_be_read(dressed):
    assert colours(painted(CountPills(), sight(12), side=COUNTED - 1), 0) == {GROUND}


def test_a_number_is_drawn_once(dressed, monkeypatch):
    drawn = []
    draw = CountPills._draw
    monkeypatch.setattr(
        CountPills, "_draw", lambda self, count: drawn.append(count) or draw(self, count)
    )
    pills = CountPills()
    first = painted(pills, sight(12, 12, 34))
    assert painted(pills, sight(12, 12, 34)) == first
    assert drawn == [12, 34]


def test_another_theme_draws_them_anew(dressed):
    pills = CountPills()
    painted(pills, sight(12))
    theme.apply(dressed, "dark", 100)
    found = colours(painted(pills, sight(12)), 0)
    assert theme.DARK.surface in found
    assert theme.LIGHT.surface not in found
