"""A person's hands on the board: drops, drags, keys; each edit undone to the last bit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QUndoStack
from PySide6.QtWidgets import QApplication

from models.records import Board, Placement
from widgets.board.board_screen import BoardScreen
from widgets.board.focus_ring import FocusRing
from widgets.parts import drag_payload

A, B, C = (letter * 64 for letter in "abc")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def undo():
    return QUndoStack()


@pytest.fixture
def screen(qtbot, undo):
    screen = BoardScreen(undo)
    qtbot.addWidget(screen)
    screen.resize(900, 700)
    screen.show_boards([a_board()])
    screen.show_board(a_board())
    screen.show()
    qtbot.waitExposed(screen)
    screen.view.setFocus()
    return screen


@pytest.fixture
def changes(screen):
    heard = []
    screen.placements_committed.connect(heard.append)
    return heard


def a_board(**more):
    placements = (Placement(A, -1.5, 0.1), Placement(B, 0.7, 0.3), Placement(C, 0.1, 1.9, False))
    return Board("b1", "Birds", **({"placements": placements} | more))


def on_screen(screen, x, y):
    return screen.view.mapFromScene(QPointF(x, y))


def drag(qtbot, screen, start, by):
    viewport = screen.view.viewport()
    qtbot.mousePress(viewport, LEFT, pos=start)
    for part in (3, 2, 1):
        qtbot.mouseMove(viewport, start + by / part)
    qtbot.mouseRelease(viewport, LEFT, pos=start + by)


def drop(screen, mime: QMimeData, position: QPointF, target=None):
    target = target or screen.view.viewport()
    mods, action = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    entering = QDragEnterEvent(position.toPoint(), action, mime, LEFT, mods)
    QApplication.sendEvent(target, entering)
    assert entering.isAccepted()
    dropping = QDropEvent(position, action, mime, LEFT, mods)
    QApplication.sendEvent(target, dropping)
    assert dropping.isAccepted()


def where(screen):
    return {one.artwork: one for one in screen.board.placements}


def test_one_dropped_picture_lies_under_the_cursor_and_counts_as_moved(screen, changes):
    d = "d" * 64
    point = QPointF(200.0, 150.0)
    drop(screen, drag_payload.encode([d]), point)
    world = screen.view.world(point)
    assert where(screen)[d] == Placement(d, world.x(), world.y(), moved=True)
    (event,) = changes[0].placements
    assert (event.artwork, event.x, event.y) == (d, world.x(), world.y())
    assert event.moved
    assert not event.removed
    assert event.zoom == pytest.approx(1.0)


def test_several_dropped_pictures_stand_apart_and_wait_for_a_hand(screen, changes):
    ids = [f"{n:064x}" for n in range(5)]
    drop(screen, drag_payload.encode(ids), QPointF(300.0, 300.0))
    laid = [where(screen)[one] for one in ids]
    assert not any(one.moved for one in laid)
    assert len({(one.x, one.y) for one in laid}) == 5
    assert len(changes) == 1


def test_a_picture_dropped_twice_is_moved_not_doubled(screen, undo):
    before = where(screen)
    drop(screen, drag_payload.encode([A]), QPointF(500.0, 500.0))
    assert len(screen.board.placements) == 3
    undo.undo()
    assert where(screen) == before


def test_files_and_addresses_are_handed_on_with_their_place(screen, qtbot, tmp_path):
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/b.png")])
    point = QPointF(100.0, 120.0)
    with qtbot.waitSignal(screen.files_dropped) as heard:
        drop(screen, mime, point)
    dropped = heard.args[0]
    (from_web,) = dropped.files
    assert from_web.formats["text/uri-list"].strip() == b"https://example.org/b.png"
    assert (dropped.x, dropped.y) == screen.view.world(point).toTuple()
    assert dropped.board == "b1"
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.png"))])
    with qtbot.waitSignal(screen.files_dropped) as heard:
        drop(screen, mime, point)
    assert heard.args[0].files == (tmp_path / "a.png",)


def test_a_drag_moves_one_picture_by_hand_and_undo_takes_it_back_exactly(
    screen, qtbot, undo, changes
):
    before = where(screen)
    drag(qtbot, screen, on_screen(screen, 0.1, 1.9), QPoint(90, -40))
    (event,) = changes[-1].placements
    assert event.artwork == C
    assert event.moved
    assert event.x == pytest.approx(0.1 + 90 / 120, abs=1e-6)
    after = where(screen)
    assert {k for k in after if after[k] != before[k]} == {C}
    undo.undo()
    assert where(screen) == before
    assert changes[-1].undone
    assert changes[-1].edit == changes[-2].edit
    undo.redo()
    assert where(screen) == after
    assert not changes[-1].undone


def test_a_trembling_click_moves_nothing(screen, qtbot, changes):
    start = on_screen(screen, -1.5, 0.1)
    drag(qtbot, screen, start, QPoint(2, 1))
    assert changes == []
    assert [item.artwork for item in screen.scene.selected()] == [A]


def test_a_selection_is_dragged_together_as_one_edit(screen, qtbot, undo, changes):
    viewport = screen.view.viewport()
    qtbot.mouseClick(viewport, LEFT, pos=on_screen(screen, -1.5, 0.1))
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.mouseClick(viewport, LEFT, shift, pos=on_screen(screen, 0.7, 0.3))
    drag(qtbot, screen, on_screen(screen, 0.7, 0.3), QPoint(0, 120))
    assert {event.artwork for event in changes[-1].placements} == {A, B}
    assert undo.count() == 1
    assert undo.undoText() == "move of 2 pictures"


def test_a_rubber_band_selects_what_it_touches(screen, qtbot):
    drag(qtbot, screen, on_screen(screen, -2.8, -1.0), QPoint(380, 160))
    assert {item.artwork for item in screen.scene.selected()} == {A, B}


def test_arrows_held_down_make_one_edit(screen, qtbot, undo):
    before = where(screen)
    qtbot.mouseClick(screen.view.viewport(), LEFT, pos=on_screen(screen, -1.5, 0.1))
    for _ in range(4):
        qtbot.keyPress(screen.view, Qt.Key.Key_Right)
    qtbot.keyRelease(screen.view, Qt.Key.Key_Right)
    assert where(screen)[A].x == pytest.approx(-1.5 + 4 * 0.05)
    assert undo.count() == 1
    undo.undo()
    assert where(screen) == before


def test_delete_takes_pictures_off_and_undo_lays_them_back(screen, qtbot, undo, changes):
    before = where(screen)
    qtbot.keyClick(screen.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(screen.view, Qt.Key.Key_Delete)
    assert screen.board.placements == ()
    assert all(event.removed for event in changes[-1].placements)
    assert (changes[-1].placements[0].x, changes[-1].placements[0].y) == (-1.5, 0.1)
    assert screen.empty.isVisible()
    undo.undo()
    assert where(screen) == before
    assert not screen.empty.isVisible()


def test_an_arrow_begins_at_the_first_picture_where_none_is_chosen(screen, qtbot):
    qtbot.keyClick(screen.view, Qt.Key.Key_Right)
    assert [item.artwork for item in screen.scene.selected()] == [A]
    assert screen.view.findChild(FocusRing).isVisible()


def test_tab_visits_the_pictures_as_one_reads_and_then_leaves(screen, qtbot):
    visited = []
    for _ in range(3):
        qtbot.keyClick(screen.view, Qt.Key.Key_Tab)
        visited.append(screen.scene.selected()[0].artwork)
    assert visited == [A, B, C]
    qtbot.keyClick(screen.view, Qt.Key.Key_Tab)
    assert not screen.view.hasFocus()


def test_undo_on_another_board_asks_to_see_it(screen, qtbot, undo, changes):
    drag(qtbot, screen, on_screen(screen, 0.7, 0.3), QPoint(60, 60))
    screen.show_board(Board("b2", "Cats"))
    with qtbot.waitSignal(screen.board_chosen) as heard:
        undo.undo()
    assert heard.args == ["b1"]
    assert changes[-1].board == "b1"
    assert (changes[-1].placements[0].x, changes[-1].placements[0].y) == (0.7, 0.3)
    assert screen.board.placements == ()


def test_edits_of_a_deleted_board_cannot_come_back(screen, qtbot, undo, changes):
    drag(qtbot, screen, on_screen(screen, 0.7, 0.3), QPoint(60, 60))
    count = len(changes)
    screen.bar.delete_pressed.emit()
    assert screen.question.isVisible()
    with qtbot.waitSignal(screen.board_deleted) as heard:
        qtbot.mouseClick(screen.question.delete, LEFT)
    assert heard.args == ["b1"]
    undo.undo()
    assert len(changes) == count
    assert undo.count() == 0


def test_a_board_is_renamed_in_place(screen, qtbot):
    screen.bar.begin_rename()
    screen.bar.name.setText("Autumn birds")
    with qtbot.waitSignal(screen.board_renamed) as heard:
        qtbot.keyClick(screen.bar.name, Qt.Key.Key_Return)
    assert heard.args == ["b1", "Autumn birds"]


def test_the_switch_says_which_board_teaches(screen, qtbot):
    with qtbot.waitSignal(screen.teaches_changed) as heard:
        qtbot.mouseClick(screen.bar.teaches, LEFT)
    assert heard.args == ["b1", False]


def test_a_drop_on_the_empty_boards_sentence_reaches_the_board(screen, changes):
    screen.show_board(Board("b2", "Empty"))
    middle = QPointF(screen.empty.rect().center())
    drop(screen, drag_payload.encode([A]), middle, screen.empty)
    assert where(screen)[A].x == pytest.approx(0.0, abs=0.02)


def test_the_boards_keys_win_over_the_windows_shortcuts(screen, qtbot):
    rate = QAction(screen)
    rate.setShortcut("1")
    rated = []
    rate.triggered.connect(rated.append)
    screen.addAction(rate)
    screen.view.look(5.0, 100.0, 100.0)
    screen.view.setFocus()
    qtbot.keyClick(screen.view, Qt.Key.Key_1)
    assert rated == []
    assert screen.view.zoom < 3.0


def test_coming_by_keyboard_shows_where_the_keys_go(screen, qtbot):
    ring = screen.view.findChild(FocusRing)
    screen.bar.done.setFocus()
    screen.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.isVisible()
    assert ring.size() == screen.view.size()
    screen.bar.done.setFocus()
    assert not ring.isVisible()


def test_a_new_board_is_shown_with_its_name_open(screen, qtbot):
    action = next(a for a in screen.bar.chooser.menu().actions() if a.text() == "New board")
    with qtbot.waitSignal(screen.board_created) as heard:
        action.trigger()
    assert heard.args == ["Board 2"]
    screen.show_board(Board("b2", "Board 2"))
    assert screen.bar.name.isVisible()
    assert screen.bar.name.selectedText() == "Board 2"
    qtbot.keyClick(screen.bar.name, Qt.Key.Key_Escape)
    assert screen.bar.chooser.isVisible()


def test_the_menu_leads_to_another_board(screen, qtbot):
    screen.show_boards([a_board(), Board("b2", "Cats & dogs")])
    action = next(a for a in screen.bar.chooser.menu().actions() if a.data() == "b2")
    with qtbot.waitSignal(screen.board_chosen) as heard:
        action.trigger()
    assert heard.args == ["b2"]
