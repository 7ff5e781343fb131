"""What a board of thousands paints, and what it keeps in memory for that."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QGraphicsScene

from models.records import Placement
from widgets.board.artwork_item import ArtworkItem
from widgets.board.fine_detail import FineDetail
from widgets.board.pixmaps import PAPER, LevelPixmaps
from widgets.board.surroundings import Surroundings

pytestmark = pytest.mark.usefixtures("qapp")


def picture(side: int) -> QImage:
    image = QImage(side, side * 3 // 4, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    return image


def item(side: int, name: str = "a", around: Surroundings | None = None) -> ArtworkItem:
    made = ArtworkItem(Placement(name, 0, 0), around or Surroundings())
    made.wants(5)
    made.set_image(picture(side))
    return made


def test_a_finer_picture_keeps_the_small_ones_that_are_here():
    coarse = LevelPixmaps(picture(64))
    fine = LevelPixmaps(picture(256), coarse)
    assert [fine.at(level).width() for level in range(6)] == [32, 64, 128, 256, 256, 256]
    assert fine.at(0).cacheKey() == coarse.at(0).cacheKey()


def test_corners_are_round_and_the_middle_is_untouched():
    shown = LevelPixmaps(picture(256)).at(3).toImage()
    assert shown.pixelColor(0, 0).alpha() == 0
    assert shown.pixelColor(128, 96) == QColor("teal")


def test_paper_lies_under_a_drawing_on_nothing():
    image = QImage(128, 128, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0, 0))
    shown = [LevelPixmaps(image).at(level).toImage() for level in range(3)]
    middles = [each.pixelColor(each.rect().center()) for each in shown]
    assert middles == [PAPER] * 3


def test_the_smallest_is_opaque_since_that_paints_fastest():
    shown = LevelPixmaps(picture(256))
    assert [shown.at(level).hasAlphaChannel() for level in range(2)] == [False, True]


def test_the_level_in_force_is_the_one_that_is_painted():
    around = Surroundings()
    around.take_scale(25.0, 1.0)
    one = item(256, around=around)
    assert one.childItems()[0].pixmap().width() == 32
    around.take_scale(200.0, 1.0)
    one.refresh()
    assert one.childItems()[0].pixmap().width() == 256
    assert one.box() == one.childItems()[0].mapRectToParent(one.childItems()[0].boundingRect())


def test_pictures_out_of_sight_give_their_detail_back_and_ask_again():
    scene, items = QGraphicsScene(), [item(256, name) for name in "abc"]
    detail = FineDetail(limit=2 * items[0].bytes)
    for one in items:
        scene.addItem(one)
    for one in items:
        detail.look_at([one])
    assert [one.bytes > 64 * 64 * 4 for one in items] == [False, True, True]
    assert items[0].wants(3)
    assert not items[1].wants(3)


def test_what_is_in_sight_keeps_its_detail_whatever_it_takes():
    items = [item(256, name) for name in "abc"]
    FineDetail(limit=1).look_at(items)
    assert all(one.bytes > 64 * 64 * 4 for one in items)


def test_pictures_of_the_board_before_are_let_go():
    scene = QGraphicsScene()
    detail = FineDetail()
    gone, stays = item(256, "a"), item(256, "b")
    for one in (gone, stays):
        scene.addItem(one)
        detail.look_at([one])
    scene.removeItem(gone)
    detail.look_at([stays])
    assert list(detail.remembered()) == ["b"]
