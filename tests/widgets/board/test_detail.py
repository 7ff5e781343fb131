"""What a board of thousands paints, and what it keeps in memory for that."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage

from models.records import Placement
from widgets.board.artwork_item import ArtworkItem
from widgets.board.fine_detail import FineDetail
from widgets.board.pixmaps import LevelPixmaps
from widgets.board.surroundings import Surroundings

pytestmark = pytest.mark.usefixtures("qapp")


def picture(side: int) -> QImage:
    image = QImage(side, side * 3 // 4, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    return image


def item(side: int, name: str = "a", around: Surroundings | None = None) -> ArtworkItem:
    made = ArtworkItem(Placement(name, 0, 0), around or Surroundings())
    made.wants(4)
    made.set_image(picture(side))
    return made


def test_a_finer_picture_keeps_the_small_ones_that_are_here():
    coarse = LevelPixmaps(picture(64))
    fine = LevelPixmaps(picture(256), coarse)
    assert [fine.at(level).width() for level in range(5)] == [64, 128, 256, 256, 256]
    assert fine.at(0).cacheKey() == coarse.at(0).cacheKey()


def test_corners_are_round_and_the_middle_is_untouched():
    shown = LevelPixmaps(picture(256)).at(2).toImage()
    assert shown.pixelColor(0, 0).alpha() == 0
    assert shown.pixelColor(128, 96) == QColor("teal")


def test_paper_lies_under_a_drawing_on_nothing():
    image = QImage(128, 128, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0, 0))
    assert LevelPixmaps(image).at(1).toImage().pixelColor(64, 64).alpha() == 255


def test_the_level_in_force_is_the_one_that_is_painted():
    around = Surroundings()
    around.take_scale(50.0, 1.0)
    one = item(256, around=around)
    assert one.childItems()[0].pixmap().width() == 64
    around.take_scale(200.0, 1.0)
    one.refresh()
    assert one.childItems()[0].pixmap().width() == 256
    assert one.box() == one.childItems()[0].mapRectToParent(one.childItems()[0].boundingRect())


def test_pictures_out_of_sight_give_their_detail_back_and_ask_again():
    items = [item(256, name) for name in "abc"]
    detail = FineDetail(limit=2 * items[0].bytes)
    for one in items:
        detail.look_at([one])
    assert [one.bytes > 64 * 64 * 4 for one in items] == [False, True, True]
    assert items[0].wants(2)
    assert not items[1].wants(2)


def test_what_is_in_sight_keeps_its_detail_whatever_it_takes():
    items = [item(256, name) for name in "abc"]
    FineDetail(limit=1).look_at(items)
    assert all(one.bytes > 64 * 64 * 4 for one in items)
