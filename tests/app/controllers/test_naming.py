"""A name that cannot be one cannot be given: what was typed is never refused afterwards."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QInputDialog, QLineEdit

from models.library.person.saved_searches import LONGEST_NAME, all_saved
from models.records import Board
from tests.support.desk import at_desk
from tests.support.driving import until
from tests.support.judging import add_artworks
from widgets.board.board_bar import BoardBar

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]


async def asked(desk, text):
    desk.window.library.bar.ask(text)
    desk.window.actions_["save_search"].trigger()
    dialog = desk.window.findChild(QInputDialog)
    await until(dialog.isVisible, "the question")
    return dialog


def ok_of(dialog):
    return dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)


def test_a_long_search_is_saved_by_enter_alone(qapp, library, sandbox):
    add_artworks(library, 1)
    long = " ".join(f"-word{number:02}" for number in range(20))

    async def story(desk):
        await desk.show()
        dialog = await asked(desk, long)
        QTest.keyClick(dialog.findChild(QLineEdit), Qt.Key.Key_Return)
        await desk.written()
        assert desk.texts() == []

    at_desk(qapp, library, sandbox, story)
    with library.reading():
        (saved,) = all_saved()
    assert (saved.query, saved.name) == (long, long[:LONGEST_NAME].strip())


def test_a_blank_name_cannot_be_given_and_a_long_one_ends(qapp, library, sandbox):
    add_artworks(library, 1)

    async def story(desk):
        await desk.show()
        dialog = await asked(desk, "")
        assert not ok_of(dialog).isEnabled()
        field = dialog.findChild(QLineEdit)
        QTest.keyClicks(field, "   ")
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert dialog.isVisible()
        QTest.keyClicks(field, "x" * 100)
        assert ok_of(dialog).isEnabled()
        assert len(field.text()) == LONGEST_NAME
        dialog.reject()
        desk.made.tastes._on_new_wanted()
        asked_taste = next(e for e in desk.window.findChildren(QInputDialog) if e.isVisible())
        assert not ok_of(asked_taste).isEnabled()
        asked_taste.reject()

    at_desk(qapp, library, sandbox, story)


def test_a_board_with_a_long_name_leaves_room_for_the_bar(qtbot):
    bar = BoardBar()
    qtbot.addWidget(bar)
    name = "A board of everything " * 4
    board = Board(id="1", name=name)
    bar.show_board(board, [board])
    bar.begin_rename()
    QTest.keyClicks(bar.name, "x" * 200)
    assert len(bar.name.text()) == 80
    assert bar.chooser.sizeHint().width() < 400
    assert bar.chooser.toolTip() == name
