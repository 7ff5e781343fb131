"""All boards in one: a board of its own that does not teach."""

from __future__ import annotations

import numpy as np
import pytest

from models.records import Placement
from tests.support.desk import at_desk
from tests.support.driving import until
from tests.support.judging import add_artworks

pytestmark = pytest.mark.gui

TABLE = np.random.default_rng(0).normal(scale=4, size=(16, 2))


def lay(library, name, ids, at, *, teaches=True, moved=True, zoom=1.0):
    """A board with the pictures of these numbers as they lie on the table."""
    places = [Placement(ids[n], *(zoom * TABLE[n]).tolist(), moved=moved) for n in at]

    def make():
        board = library.boards.create(name, teaches)
        library.boards.place(board.id, places)
        return board

    return library.writer.call(make)


async def asked(desk):
    """The menu is opened, and what it offers is known."""
    await desk.show()
    await desk.made.board.open()
    bar = desk.window.board.bar
    bar.chooser.menu().aboutToShow.emit()
    await until(lambda: not desk.bench.tasks.running, "asked")
    return bar


def test_a_new_board_that_does_not_teach(qapp, library, sandbox):
    ids = add_artworks(library, 16)
    lay(library, "Sea", ids, range(8))
    lay(library, "Hills", ids, range(5, 13), zoom=7.0)
    lay(library, "Alone", ids, range(12, 16))
    lay(library, "Dealt", ids, range(4), moved=False)
    lay(library, "Wall", ids, range(16), teaches=False)

    async def story(desk):
        bar = await asked(desk)
        assert bar.together.isEnabled()
        bar.together.trigger()
        await until(lambda: desk.window.board.board.name == "All boards", "laid")
        board = desk.window.board.board
        assert not board.teaches
        assert {each.artwork for each in board.placements} == set(ids[:13])
        assert not any(each.moved for each in board.placements)
        await until(lambda: bool(desk.told), "told")
        assert "Alone, Dealt" in desk.told[0].text
        assert "Wall" not in desk.told[0].text
        stored = desk.library.boards.load(board.id)
        assert not stored.teaches
        assert len(stored.placements) == 13
        await desk.written()
        assert desk.log() == []

    at_desk(qapp, library, sandbox, story)


def test_asked_twice_there_are_two_and_neither_is_made_of_the_other(qapp, library, sandbox):
    ids = add_artworks(library, 16)
    lay(library, "Sea", ids, range(8))
    lay(library, "Hills", ids, range(5, 13))

    async def story(desk):
        bar = await asked(desk)
        bar.together.trigger()
        await until(lambda: desk.window.board.board.name == "All boards", "laid")
        first = desk.window.board.board
        bar.together.trigger()
        await until(lambda: desk.window.board.board.name == "All boards 2", "laid again")
        for each in desk.window.board.board.placements:
            before = next(one for one in first.placements if one.artwork == each.artwork)
            assert (each.x, each.y) == pytest.approx((before.x, before.y))

    at_desk(qapp, library, sandbox, story)


def test_boards_that_share_too_little_cannot_be_one(qapp, library, sandbox):
    ids = add_artworks(library, 16)
    lay(library, "Sea", ids, range(8))
    lay(library, "Hills", ids, range(7, 13))

    async def story(desk):
        bar = await asked(desk)
        assert not bar.together.isEnabled()
        assert "two placed pictures in common" in bar.together.toolTip()
        bar.together_pressed.emit()
        await until(lambda: bool(desk.told), "told")
        assert "two placed pictures in common" in desk.told[0].text
        assert len(desk.library.boards.all()) == 2

    at_desk(qapp, library, sandbox, story)


def test_too_many_pictures_are_told(qapp, library, sandbox, monkeypatch):
    ids = add_artworks(library, 16)
    lay(library, "Sea", ids, range(8))
    lay(library, "Hills", ids, range(5, 13))
    monkeypatch.setattr("app.uses.all_boards.MOST", 12)

    async def story(desk):
        bar = await asked(desk)
        bar.together.trigger()
        await until(lambda: bool(desk.told), "told")
        assert "13 pictures; 12 at most" in desk.told[0].text

    at_desk(qapp, library, sandbox, story)


def test_done_is_learned_from_at_once_also_after_all_boards_were_laid_as_one(
    qapp, library, sandbox
):
    ids = add_artworks(library, 16)
    lay(library, "Sea", ids, range(8))
    lay(library, "Hills", ids, range(5, 13))

    async def story(desk):
        bar = await asked(desk)
        bar.together.trigger()
        await until(lambda: desk.window.board.board.name == "All boards", "laid")
        arranged = []
        desk.made.board.arranged.connect(lambda: arranged.append(True))
        bar.done.click()
        await until(lambda: bool(arranged), "arranged")
        assert len(desk.told) == 1

    at_desk(qapp, library, sandbox, story)
