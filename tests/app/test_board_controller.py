"""Boards with a real library: every edit is kept and logged raw, left and found again."""

import asyncio

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QUndoStack

from app.controllers.board.board import BoardController
from app.controllers.tasks import Tasks
from models.errors import LibraryError
from models.feedback.replay import counting
from models.library.library import open_library
from tests.support.driving import until
from tests.support.imported import import_all
from tests.support.inline_runner import InlineRunner
from tests.support.looping import run_in_loop
from tests.support.pictures import pictures
from widgets.board.board_screen import BoardScreen

pytestmark = pytest.mark.gui


@pytest.fixture
def ids(library, sandbox, tmp_path):
    return import_all(library, sandbox, pictures(tmp_path / "in", 3))


class Desk:
    """A board's screen and controller on a library, as the window puts them together."""

    def __init__(self, library, state, qtbot):
        self.undo = QUndoStack()
        self.errors = []
        self.screen = BoardScreen(self.undo)
        qtbot.addWidget(self.screen)
        self.tasks = Tasks(self.errors.append)
        runner = InlineRunner()
        self.board = BoardController(self.screen, library, runner, self.tasks, state=state)

    def where(self):
        return {each.artwork: (each.x, each.y) for each in self.screen.board.placements}


@pytest.fixture
def at_desk(qapp, qtbot, library, tmp_path):
    """Runs a coroutine function at a board that is open, and quits afterwards."""
    state = QSettings(str(tmp_path / "state.ini"), QSettings.Format.IniFormat)

    def run(act, at=library, errors=frozenset()):
        async def session():
            desk = Desk(at, state, qtbot)
            await desk.board.open()
            try:
                await act(desk)
            finally:
                await desk.board.left()
                await desk.tasks.close()
            assert {error.code for error in desk.errors} == errors

        run_in_loop(qapp, session())

    return run


def logged(library):
    return [entry.judgement for entry in library.judgements.all()]


def kinds(library):
    return [each.kind for each in logged(library)]


def test_the_first_board_makes_itself_and_teaches(at_desk, library):
    async def look(desk):
        assert desk.screen.board.name
        assert desk.screen.board.teaches

    at_desk(look)
    assert len(library.boards.all()) == 1
    assert logged(library) == []


def test_what_is_laid_is_kept_and_logged_with_everything_that_was(at_desk, library, ids):
    async def lay(desk):
        desk.screen.place(ids[:1], 1.5, -0.25)

    at_desk(lay)
    board = library.boards.load(library.boards.all()[0].id)
    assert [(one.artwork, one.x, one.y, one.moved) for one in board.placements] == [
        (ids[0], 1.5, -0.25, True)
    ]
    placement = logged(library)[0]
    assert placement.kind == "placement"
    assert placement.via == "board"
    assert dict(placement.fields) == {
        "board": board.id,
        "artwork": ids[0],
        "x": 1.5,
        "y": -0.25,
        "zoom": 1.0,
        "moved": True,
        "removed": False,
    }


def test_undo_adds_a_compensating_entry_and_redo_takes_that_back(at_desk, library, ids):
    async def lay_and_undo(desk):
        desk.screen.place(ids[:1], 0, 0)
        desk.undo.undo()
        assert desk.where() == {}
        desk.undo.redo()
        assert desk.where() == {ids[0]: (0, 0)}

    at_desk(lay_and_undo)
    placement, undone, redone = logged(library)[:3]
    assert [placement.kind, undone.kind, redone.kind] == ["placement", "undo", "undo"]
    assert undone.fields["of"] == placement.id
    assert redone.fields["of"] == undone.id
    assert placement in counting(library.judgements.all())


def test_a_removal_and_its_undo(at_desk, library, ids):
    async def lay_and_remove(desk):
        desk.screen.place(ids, 0, 0)
        desk.screen.scene.remove_selected()
        await desk.board.show(desk.screen.board.id)
        assert desk.where() == {}
        desk.undo.undo()
        assert set(desk.where()) == set(ids)

    at_desk(lay_and_remove)
    board = library.boards.all()[0]
    assert {one.artwork for one in library.boards.load(board.id).placements} == set(ids)
    removals = [each for each in logged(library) if each.fields.get("removed")]
    assert {each.fields["artwork"] for each in removals} == set(ids)


def test_the_arrangement_is_logged_on_quitting_once_and_only_if_it_changed(at_desk, library, ids):
    async def lay(desk):
        desk.screen.place(ids, 0, 0)

    async def only_look(desk):
        assert set(desk.where()) == set(ids)

    at_desk(lay)
    arrangement = logged(library)[-1]
    assert arrangement.kind == "arrangement"
    assert arrangement.fields["teaches"] is True
    assert {one["artwork"] for one in arrangement.fields["placements"]} == set(ids)
    at_desk(only_look)
    assert kinds(library).count("arrangement") == 1


def test_leaving_a_board_logs_its_arrangement(at_desk, library, ids):
    async def lay_and_leave(desk):
        first = desk.screen.board.id
        desk.screen.place(ids[:2], 0, 0)
        desk.screen.board_created.emit("Colours")
        while desk.screen.board.name != "Colours":
            await asyncio.sleep(0)
        assert desk.where() == {}
        assert logged(library)[-1].fields["board"] == first

    at_desk(lay_and_leave)
    assert kinds(library) == ["placement", "placement", "arrangement"]


def test_done_confirms_places_that_no_hand_has_touched(at_desk, library, ids):
    async def lay_and_confirm(desk):
        desk.screen.place(ids, 0, 0)
        desk.screen.done_pressed.emit(desk.screen.board.id)

    at_desk(lay_and_confirm)
    assert kinds(library).count("arrangement") == 1
    assert all(one["moved"] for one in logged(library)[-1].fields["placements"])
    board = library.boards.load(library.boards.all()[0].id)
    assert all(one.moved for one in board.placements)


def test_what_is_logged_as_arranged_is_told_so_that_it_can_be_learned(at_desk, library, ids):
    told = []

    async def lay_and_confirm(desk):
        desk.board.arranged.connect(lambda: told.append(kinds(library).count("arrangement")))
        desk.screen.place(ids, 0, 0)
        for _ in range(2):
            desk.screen.done_pressed.emit(desk.screen.board.id)
        await until(lambda: told, "the arrangement is told")

    at_desk(lay_and_confirm)
    assert told == [1]


def test_the_switch_is_kept_and_said_in_the_arrangement(at_desk, library, ids, qtbot):
    async def lay_and_switch(desk):
        desk.screen.place(ids[:2], 0, 0)
        qtbot.mouseClick(desk.screen.bar.teaches, Qt.MouseButton.LeftButton)

    at_desk(lay_and_switch)
    assert not library.boards.all()[0].teaches
    assert logged(library)[-1].fields["teaches"] is False


def test_a_board_is_reopened_as_it_was_left(at_desk, library, ids, tmp_path):
    async def lay(desk):
        desk.screen.board_created.emit("Colours")
        while desk.screen.board.name != "Colours":
            await asyncio.sleep(0)
        desk.screen.place(ids[:1], 2.0, 3.0)
        desk.screen.view_changed.emit(0.5, 2.0, 3.0)

    async def look(desk):
        assert desk.screen.board.name == "Colours"
        assert desk.where() == {ids[0]: (2.0, 3.0)}
        assert desk.screen.board.zoom == pytest.approx(0.5)
        assert desk.screen.scene.item(ids[0]).title

    at_desk(lay)
    library.close()
    with open_library(tmp_path / "library", read_only=True) as again:
        at_desk(look, again)


def test_an_edit_of_a_library_opened_for_reading_is_said_as_an_error(
    at_desk, library, ids, tmp_path
):
    async def lay(desk):
        desk.screen.place(ids[:1], 0, 0)

    async def move(desk):
        desk.screen.view_changed.emit(2.0, 0.0, 0.0)
        desk.screen.place(ids[:1], 5, 5)

    at_desk(lay)
    library.close()
    with open_library(tmp_path / "library", read_only=True) as again:
        at_desk(move, again, errors={"library-read-only"})
        placements = again.boards.load(again.boards.all()[0].id).placements
        assert [(one.x, one.y) for one in placements] == [(0, 0)]


def test_renaming_and_deleting(at_desk, library, ids):
    async def rename_and_delete(desk):
        first = desk.screen.board.id
        desk.screen.bar.renamed.emit("Birds")
        desk.screen.place(ids[:1], 0, 0)
        desk.screen.question.agreed.emit(first)
        while desk.screen.board.id in ("", first):
            await asyncio.sleep(0)
        assert desk.undo.canUndo()
        desk.undo.undo()

    at_desk(rename_and_delete)
    assert [board.name for board in library.boards.all()] != ["Birds"]
    assert "placement" in kinds(library)


def test_what_a_full_disk_refused_is_kept_with_what_is_laid_next(
    at_desk, library, ids, monkeypatch
):
    def full(*_words: object) -> None:
        raise LibraryError("disk-full", folder=library.paths.folder)

    async def lay(desk):
        with monkeypatch.context() as patch:
            patch.setattr(library.boards, "place", full)
            desk.screen.place(ids[:1], 1, 1)
            await until(lambda: desk.errors, "it is told")
            desk.screen.place(ids[1:2], 2, 2)
            await until(lambda: len(desk.errors) == 2, "it is told again")
        assert library.boards.load(desk.screen.board.id).placements == ()
        desk.screen.place(ids[2:], 3, 3)

    at_desk(lay, errors={"disk-full"})
    board = library.boards.load(library.boards.all()[0].id)
    assert {each.artwork for each in board.placements} == set(ids)
    assert kinds(library).count("placement") == 3


def test_what_a_full_disk_refused_is_kept_when_the_board_is_left(
    at_desk, library, ids, monkeypatch
):
    def full(*_words: object) -> None:
        raise LibraryError("disk-full", folder=library.paths.folder)

    async def lay(desk):
        with monkeypatch.context() as patch:
            patch.setattr(library.boards, "place", full)
            desk.screen.place(ids, 1, 1)
            await until(lambda: desk.errors, "it is told")

    at_desk(lay, errors={"disk-full"})
    assert len(library.boards.load(library.boards.all()[0].id).placements) == 3
