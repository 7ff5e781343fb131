"""Looking at a board: zoom, pan, fit, thumbnails, distances; and coming back to it."""

from __future__ import annotations

import itertools
import math

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QUndoStack, QWheelEvent
from PySide6.QtWidgets import QApplication

from models.records import Board, Placement
from widgets.board.board_screen import BoardScreen
from widgets.board.distance import Others

IDS = [f"{n:064x}" for n in range(6)]
PLACES = [(-2.0, -1.0), (0.0, -1.2), (2.1, -0.9), (-1.9, 1.0), (0.2, 1.1), (2.0, 1.3)]
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def screen(qtbot):
    screen = BoardScreen(QUndoStack())
    qtbot.addWidget(screen)
    screen.resize(900, 700)
    board = Board("b1", "Birds", placements=placements(), zoom=0.8, center_x=0.25, center_y=-0.125)
    screen.show_boards([board])
    screen.show()
    qtbot.waitExposed(screen)
    screen.show_board(board)
    return screen


def placements():
    return tuple(Placement(i, x, y) for i, (x, y) in zip(IDS, PLACES, strict=True))


def share(places, one: int, other: int) -> float:
    here = places[one]
    return Others(places, here.artwork).share(here.x, here.y, places[other].artwork)


def wheel(view, position: QPointF, notches: int):
    event = QWheelEvent(
        position,
        QPointF(view.viewport().mapToGlobal(position)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


@pytest.mark.parametrize("notches", [1, -1, 2, -4])
def test_the_wheel_zooms_at_the_cursor(screen, notches):
    view, cursor = screen.view, QPointF(611.0, 172.0)
    before = view.world(cursor)
    zoom = view.zoom
    for _ in range(5):
        wheel(view, cursor, notches)
    assert view.zoom == pytest.approx(zoom * 1.2 ** (5 * notches))
    now = view.viewportTransform().map(before)
    assert math.hypot(now.x() - cursor.x(), now.y() - cursor.y()) < 1.0


def test_zooming_changes_no_place_and_no_distance(screen):
    before = screen.board.placements
    for notches in (4, -9, 3):
        wheel(screen.view, QPointF(100.0, 90.0), notches)
    assert screen.board.placements == before


def test_a_board_is_reopened_as_it_was_left(screen, qtbot):
    left = screen.board
    screen.show_board(Board("b2", "Other", zoom=3.0))
    screen.show_board(left)
    again = screen.board
    assert again.placements == left.placements
    assert again.zoom == pytest.approx(left.zoom)
    assert (again.center_x, again.center_y) == pytest.approx(
        (left.center_x, left.center_y), abs=1 / 96
    )


def test_the_view_is_told_once_at_rest(screen, qtbot):
    heard = []
    screen.view_changed.connect(lambda *args: heard.append(args))
    with qtbot.waitSignal(screen.view_changed):
        for _ in range(5):
            wheel(screen.view, QPointF(300.0, 300.0), 1)
    assert len(heard) == 1
    assert heard[0][0] == pytest.approx(screen.view.zoom)


def test_middle_drag_pans_the_table(screen, qtbot):
    viewport = screen.view.viewport()
    before = screen.view.center()
    middle = Qt.MouseButton.MiddleButton
    qtbot.mousePress(viewport, middle, pos=QPoint(300, 300))
    qtbot.mouseMove(viewport, QPoint(348, 252))
    qtbot.mouseRelease(viewport, middle, pos=QPoint(348, 252))
    now = screen.view.center()
    assert (before.x() - now.x(), before.y() - now.y()) == pytest.approx((0.5, -0.5), abs=0.011)
    assert screen.board.placements == placements()


def test_key_1_fits_all_and_key_2_the_selection(screen, qtbot):
    screen.view.setFocus()
    screen.view.look(5.0, 100.0, 100.0)
    qtbot.keyClick(screen.view, Qt.Key.Key_1)
    room = screen.view.viewport().rect()
    assert all(room.contains(screen.view.mapFromScene(QPointF(x, y))) for x, y in PLACES)
    screen.scene.item(IDS[2]).setSelected(True)
    qtbot.keyClick(screen.view, Qt.Key.Key_2)
    center = screen.view.center()
    assert (center.x(), center.y()) == pytest.approx(PLACES[2], abs=0.02)


def test_only_pictures_in_sight_ask_for_thumbnails(screen, qtbot):
    screen.view.look(4.0, *PLACES[0])
    with qtbot.waitSignal(screen.thumbnails_needed) as heard:
        screen.view.looked_elsewhere.emit()
    assert {wish.id for wish in heard.args[0]} == {IDS[0]}
    assert heard.args[0][0].size_px == 512


def test_a_thumbnail_gives_the_picture_its_shape_and_colour(screen):
    image = QImage(320, 160, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("teal"))
    screen.set_thumbnail(IDS[4], image)
    assert screen.scene.item(IDS[4]).box().height() == pytest.approx(0.5)
    spot = screen.view.mapFromScene(QPointF(*PLACES[4]))
    shown = screen.view.grab().toImage()
    ratio = shown.devicePixelRatio()
    assert shown.pixelColor((QPointF(spot) * ratio).toPoint()) == QColor("teal")


def test_hovering_another_picture_says_how_far_it_is(screen, qtbot):
    viewport = screen.view.viewport()
    screen.scene.item(IDS[0]).setSelected(True)
    qtbot.mouseMove(viewport, screen.view.mapFromScene(QPointF(*PLACES[5])))
    expected = share(placements(), 0, 5)
    assert screen.scene.line.text == f"{expected:.2f} of this board"
    qtbot.mouseMove(viewport, screen.view.mapFromScene(QPointF(1.0, 3.0)))
    assert screen.scene.line.text == ""


def test_the_distance_is_alive_during_a_drag(screen, qtbot):
    viewport = screen.view.viewport()
    start = screen.view.mapFromScene(QPointF(*PLACES[0]))
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    texts = []
    for right in (40, 80, 120):
        qtbot.mouseMove(viewport, start + QPoint(right, 0))
        texts.append(screen.scene.line.text)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start + QPoint(120, 0))
    assert all(texts)
    assert len(set(texts)) == 3


def test_the_share_is_the_distance_over_the_boards_root_mean_square():
    places = placements()
    squares = [(a.x - b.x) ** 2 + (a.y - b.y) ** 2 for a, b in itertools.combinations(places, 2)]
    rms = math.sqrt(sum(squares) / len(squares))
    expected = math.dist(PLACES[1], PLACES[4]) / rms
    assert share(places, 1, 4) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize(("scale", "angle", "mirror"), [(1e-3, 0, 1), (250, 33, 1), (1, 90, -1)])
def test_scaling_rotating_mirroring_change_no_distance_on_the_widget(screen, scale, angle, mirror):
    before = screen.board.placements
    turn = math.radians(angle)
    changed = tuple(
        Placement(
            one.artwork,
            scale * mirror * (one.x * math.cos(turn) - one.y * math.sin(turn)),
            scale * (one.x * math.sin(turn) + one.y * math.cos(turn)),
        )
        for one in before
    )
    screen.show_board(Board("b1", "Birds", placements=changed))
    wheel(screen.view, QPointF(10.0, 10.0), 3)
    after = screen.board.placements
    for i, j in itertools.combinations(range(len(before)), 2):
        was = share(before, i, j)
        assert abs(share(after, i, j) - was) < 1e-9
