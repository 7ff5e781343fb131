"""What all boards say together: which of them hang together, and where their pictures lie then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.library import Library
from models.records import Board, Placement
from models.taste.merging import linked_boards
from models.taste.one_table import one_table
from models.taste.triplets import LaidOut, laid_out

MOST = 1000  # Pictures: settling costs the square of their number.


@dataclass(frozen=True, slots=True)
class Together:
    """The names of boards `left_out` teach but share too little with the others. `pictures` are
    more than what was laid where they are too many to be laid."""

    placements: tuple[Placement, ...] = ()
    left_out: tuple[str, ...] = ()
    pictures: int = 0


def hang_together(library: Library) -> bool:
    """Whether there are two boards that teach and share enough."""
    return len(linked_boards([laid for _, laid in _laid(_boards(library))[1]])) > 1


def all_in_one(library: Library) -> Together:
    """Takes seconds with hundreds of pictures."""
    boards = _boards(library)
    ids, laid = _laid(boards)
    linked = linked_boards([each for _, each in laid])
    inside = {name for name, each in laid if any(each is one for one in linked)}
    left_out = tuple(each.name for each in boards if each.id not in inside)
    count = len({row for each in linked for row in each.rows})
    if count > MOST:
        return Together(left_out=left_out, pictures=count)
    rows, points = one_table(linked)
    places = zip(rows, points.tolist(), strict=True)
    placements = tuple(Placement(ids[row], x, y, moved=False) for row, (x, y) in places)
    return Together(placements, left_out, count)


def _boards(library: Library) -> list[Board]:
    """Those that teach and are not empty."""
    every = (library.boards.load(each.id) for each in library.boards.all() if each.teaches)
    return [each for each in every if each.placements]


def _laid(boards: Sequence[Board]) -> tuple[list[str], list[tuple[str, LaidOut]]]:
    """All artworks, and of each board that says something its id and what was laid by hand."""
    ids = list(dict.fromkeys(each.artwork for board in boards for each in board.placements))
    places = {each: place for place, each in enumerate(ids)}
    found = []
    for board in boards:
        laid = [
            {"artwork": each.artwork, "x": each.x, "y": each.y, "moved": each.moved}
            for each in board.placements
        ]
        found += [(board.id, each) for each in laid_out([{"placements": laid}], places)]
    return ids, found
