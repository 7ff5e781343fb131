"""Boards are kept as they were left."""

from __future__ import annotations

import pytest

from models.errors import LibraryError
from models.library import open_library
from models.records import Placement

A, B = "a" * 64, "b" * 64


@pytest.fixture
def board(library):
    return library.writer.call(lambda: library.boards.create("First"))


def test_a_board_is_reopened_as_it_was_left(library, board):
    def leave():
        library.boards.place(board.id, [Placement(A, 1.25, -2.5), Placement(B, 0.1, 0.2, False)])
        library.boards.place(board.id, [Placement(A, 3.0, 4.0)])
        library.boards.save_view(board.id, 2.5, -10.0, 20.0)
        library.boards.rename(board.id, "Second")
        library.boards.set_teaches(board.id, False)

    library.writer.call(leave)
    library.close()
    with open_library(library.paths.folder) as reopened:
        left = reopened.boards.load(board.id)
    assert left.placements == (Placement(A, 3.0, 4.0), Placement(B, 0.1, 0.2, False))
    assert (left.zoom, left.center_x, left.center_y) == (2.5, -10.0, 20.0)
    assert (left.name, left.teaches) == ("Second", False)


def test_new_boards_teach(library, board):
    assert board.teaches
    assert library.boards.all() == [board]


def test_an_artwork_knows_its_boards(library, board):
    other = library.writer.call(lambda: library.boards.create("Other"))
    library.writer.call(lambda: library.boards.place(board.id, [Placement(A, 0.0, 0.0)]))
    library.writer.call(lambda: library.boards.place(other.id, [Placement(A, 0.0, 0.0)]))
    assert [each.name for each in library.boards.boards_of(A)] == ["First", "Other"]
    library.writer.call(lambda: library.boards.remove(board.id, [A]))
    assert [each.name for each in library.boards.boards_of(A)] == ["Other"]


def test_a_deleted_board_is_gone_with_its_placements(library, board):
    library.writer.call(lambda: library.boards.place(board.id, [Placement(A, 0.0, 0.0)]))
    library.writer.call(lambda: library.boards.delete(board.id))
    assert library.boards.boards_of(A) == []
    with pytest.raises(LibraryError) as refused:
        library.boards.load(board.id)
    assert refused.value.code == "board-unknown"


def test_nothing_is_laid_on_a_board_that_is_not_there(library):
    with pytest.raises(LibraryError):
        library.writer.call(lambda: library.boards.place("gone", [Placement(A, 0.0, 0.0)]))
