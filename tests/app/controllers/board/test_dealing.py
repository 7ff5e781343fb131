"""A board is dealt: twelve pictures in no order that wait for a hand."""

from __future__ import annotations

import numpy as np
import pytest

from models.nets.vectors import open_vectors
from tests.support.desk import at_desk
from tests.support.driving import until
from tests.support.judging import add_artworks
from tests.support.nets import the_default_nets

pytestmark = pytest.mark.gui


def seen(library, count: int) -> list[str]:
    """Artworks that a net has looked at."""
    ids = add_artworks(library, count)
    entry = the_default_nets().entry()
    rows = np.random.default_rng(0).normal(size=(count, entry.vector_size)).astype(np.float32)
    open_vectors(library.paths.vectors, entry).append(ids, rows)
    return ids


def test_a_new_board_with_twelve_that_nobody_has_moved(qapp, library, sandbox):
    ids = seen(library, 40)

    async def story(desk):
        await desk.show()
        await desk.made.board.open()
        before = desk.window.board.board.id
        desk.window.actions_["deal"].trigger()
        await until(lambda: len(desk.window.board.board.placements) == 12, "twelve pictures")
        board = desk.window.board.board
        assert board.id != before
        assert {each.artwork for each in board.placements} <= set(ids)
        assert not any(each.moved for each in board.placements)
        assert desk.window.screen_name == "board"
        assert board.teaches

    at_desk(qapp, library, sandbox, story)


def test_too_few_pictures_are_told(qapp, library, sandbox):
    seen(library, 5)

    async def story(desk):
        await desk.show()
        desk.window.actions_["deal"].trigger()
        await until(lambda: bool(desk.told), "told")
        assert "At least 12 pictures" in desk.told[0].text

    at_desk(qapp, library, sandbox, story)
