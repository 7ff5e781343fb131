"""Turns what happened on boards into judgements: raw placements, undos of them, arrangements.

It remembers which entries an edit wrote, so that undoing the edit names them, and redoing it
takes that undo back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from models.feedback.records import Judgement, new_judgement
from models.records import Board, Placement
from widgets.board.events import PlacementChange

VIA = "board"


def _default() -> None:
    """The default profile is not named."""


class BoardLog:
    """Makes the entries; writing them is the controller's business. `whose` tells the profile."""

    def __init__(
        self, session: str | None = None, whose: Callable[[], str | None] = _default
    ) -> None:
        self._session = session
        self._whose = whose
        self._entries: dict[str, Sequence[Judgement]] = {}
        self._changed: set[str] = set()

    def entries_for(self, change: PlacementChange, at: int) -> list[Judgement]:
        """What this edit, its undo or its redo adds to the log."""
        self._changed.add(change.board)
        before = self._entries.get(change.edit)
        if before is None:
            made = [
                self._new(
                    "placement",
                    at,
                    board=change.board,
                    artwork=event.artwork,
                    x=event.x,
                    y=event.y,
                    zoom=event.zoom,
                    moved=event.moved,
                    removed=event.removed,
                )
                for event in change.placements
            ]
        else:
            # The newest entry of the edit is taken back: a placement, or its undo, or so on.
            made = [self._new("undo", at, of=entry.id) for entry in before]
        self._entries[change.edit] = made
        return made

    def touch(self, board: str) -> None:
        """The board means something else now, although nothing was laid: its switch was flipped."""
        self._changed.add(board)

    def arrangement_of(self, board: Board, at: int) -> Judgement | None:
        """The board as a whole, if it changed since it was last logged and is not empty."""
        if board.id not in self._changed or not board.placements:
            return None
        self._changed.discard(board.id)
        return self._new(
            "arrangement",
            at,
            board=board.id,
            teaches=board.teaches,
            placements=[_plain(placement) for placement in board.placements],
        )

    def _new(self, kind: str, at: int, **fields: Any) -> Judgement:
        mine = self._whose()
        return new_judgement(kind, at=at, via=VIA, session=self._session, profile=mine, **fields)


def _plain(placement: Placement) -> dict[str, object]:
    return {
        "artwork": placement.artwork,
        "x": placement.x,
        "y": placement.y,
        "moved": placement.moved,
    }
