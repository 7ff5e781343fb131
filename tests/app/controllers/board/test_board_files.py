"""The board's menu: export and adding a BeeRef board, by its entries."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from models.exchange.bee import BeePicture, read_bee, write_bee
from models.records import Placement
from tests.support.asked import accepted
from tests.support.desk import at_desk
from tests.support.driving import until
from tests.support.libraries import filled
from tests.support.pictures import a_picture

pytestmark = pytest.mark.gui


def answer(file):
    """Choose this file in the dialog that stands open."""
    (dialog,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog))
    dialog.fileSelected.emit(str(file))
    dialog.close()


def entry(desk, text):
    menu = desk.window.board.bar.chooser.menu()
    (action,) = (each for each in menu.actions() if each.text() == text)
    return action


def test_out_by_the_menu_and_in_again_beside_it(qapp, library, sandbox, tmp_path):
    ids = filled(library, sandbox, tmp_path / "in")
    file = tmp_path / "out" / "sea.bee"
    file.parent.mkdir()

    def make():
        board = library.boards.create("Sea")
        library.boards.place(board.id, [Placement(each, n, 0.5) for n, each in enumerate(ids)])

    library.writer.call(make)

    async def story(desk):
        await desk.show()
        await desk.made.board.open()
        QTimer.singleShot(0, lambda: answer(file))
        entry(desk, "Export…").trigger()
        await until(lambda: len(desk.told) == 1, "exported")
        assert "3 picture(s)" in desk.told[0].text or "3 pictures" in desk.told[0].text
        assert len(list(read_bee(file))) == 3
        QTimer.singleShot(0, lambda: answer(file))
        entry(desk, "Add a BeeRef board…").trigger()
        assert "3 you have already." in await accepted(desk.made.board_files)
        await until(lambda: desk.window.board.board.name == "sea", "brought in")
        board = desk.window.board.board
        assert not board.teaches
        places = {each.artwork: (each.x, each.y) for each in board.placements}
        for number, each in enumerate(ids):
            assert places[each] == pytest.approx((number, 0.5))
        await until(lambda: len(desk.told) == 2, "told")
        assert "does not teach" in desk.told[1].text
        assert "3 you had already" in desk.told[1].text

    at_desk(qapp, library, sandbox, story)


def test_what_is_no_board_is_said_plainly(qapp, library, sandbox, tmp_path):
    file = tmp_path / "photo.bee"
    file.write_bytes(b"no board")

    async def story(desk):
        await desk.show()
        await desk.made.board.open()
        desk.made.board_files.bring_in(str(file))
        await until(lambda: bool(desk.errors), "reported")
        assert desk.errors.pop().code == "file-unreadable"

    at_desk(qapp, library, sandbox, story)


def test_what_a_board_cannot_keep_is_told(qapp, library, sandbox, tmp_path):
    file = tmp_path / "years.bee"
    pictures = [a_picture(tmp_path / f"{n}.png", seed=n).read_bytes() for n in range(3)]
    laid = [BeePicture("a", pictures[0], 0, 0), BeePicture("b", pictures[1], 90, 0, rotation=30)]
    write_bee(file, iter([*laid, BeePicture("c", pictures[2], 180, 0, crop=(0, 0, 9, 9))]))
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("INSERT INTO items (type, data) VALUES ('text', '{}')")

    async def story(desk):
        await desk.show()
        desk.made.board_files.bring_in(str(file))
        said = await accepted(desk.made.board_files)
        assert "2 that " in said
        assert "1 text" in said
        await until(lambda: desk.told, "told")
        assert "2 that " in desk.told[0].text
        assert "1 text" in desk.told[0].text

    at_desk(qapp, library, sandbox, story)
