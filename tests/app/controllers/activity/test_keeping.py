"""Housekeeping in the window: a backup a day, and a trash that is emptied when one says so."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMessageBox

from models.library.keeping.rotating import moments
from models.records import State
from tests.support.desk import at_desk
from tests.support.driving import click, until
from tests.support.imported import import_all
from tests.support.pictures import pictures

pytestmark = pytest.mark.gui


@pytest.fixture
def ids(library, sandbox, tmp_path):
    found = import_all(library, sandbox, pictures(tmp_path / "in", 3))
    library.writer.call(lambda: library.artworks.set_state(found[:1], State.TRASHED))
    return found


def visible(desk) -> list[QMessageBox]:
    return [box for box in desk.window.findChildren(QMessageBox) if box.isVisible()]


def button(box: QMessageBox, text: str):
    return next(each for each in box.buttons() if each.text().replace("&", "") == text)


def test_a_backup_is_made_in_the_background_once(qapp, library, sandbox, ids):
    async def story(desk):
        await desk.show()
        folder = library.paths.backups
        desk.made.keeping.begin()
        await until(lambda: len(moments(folder)) == 1, "the backup")
        desk.made.keeping.begin()
        await desk.written()
        assert len(moments(folder)) == 1
        assert library.artworks.by_id(ids[0]).state is State.TRASHED
        desk.made.keeping.close()

    at_desk(qapp, library, sandbox, story)


def test_the_trash_is_shown_and_emptied_after_a_question(qapp, library, sandbox, ids):
    trashed = library.paths.trashed(ids[0], "png")

    async def story(desk):
        await desk.show()
        screen = desk.window.library
        assert screen.trash.isHidden()
        screen.bar.choose_state("trashed")
        await until(lambda: len(screen.grid.model) == 1, "what was thrown away")
        assert screen.trash.isVisible()
        for answer, there in (("Cancel", True), ("Delete", False)):
            click(screen.trash.button)
            await until(lambda: visible(desk), "the question")
            button(visible(desk)[0], answer).click()
            await until(lambda: not visible(desk), "no question")
            await desk.written()
            assert trashed.exists() is there
        await until(lambda: len(screen.grid.model) == 0, "an empty trash")
        desk.window.actions_["empty_trash"].trigger()
        await until(lambda: desk.texts() == ["The trash is empty."], "the answer")

    at_desk(qapp, library, sandbox, story)


def test_the_question_says_how_many_of_them_the_list_does_not_show(qapp, library, sandbox, ids):
    library.writer.call(lambda: library.artworks.set_state(ids[1:], State.REJECTED))

    async def story(desk):
        await desk.show()
        desk.window.actions_["empty_trash"].trigger()
        await until(lambda: visible(desk), "the question")
        assert visible(desk)[0].informativeText().startswith("2 of them you rejected.")
        button(visible(desk)[0], "Cancel").click()

    at_desk(qapp, library, sandbox, story)
