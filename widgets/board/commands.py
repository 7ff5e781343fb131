"""Every change of a board as an undo command: states before and after, nothing else."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QUndoCommand

from models.records import Placement
from widgets.look.numbers import grouped

Arrangement = Mapping[str, Placement | None]


class Table(Protocol):
    """What a command needs of the scene."""

    def settle(self, board: str, after: Arrangement, edit: str, undone: bool) -> bool:
        """Make these placements true (None: not on the board) and tell; false if it cannot."""


class PlacementEdit(QUndoCommand):
    """Puts artworks from where they were to where they go, and exactly back."""

    def __init__(
        self, table: Table, board: str, before: Arrangement, after: Arrangement, text: str
    ) -> None:
        super().__init__(text)
        self._table = table
        self._board = board
        self._before = before
        self._after = after
        self._edit = uuid.uuid4().hex

    def redo(self) -> None:
        self._settle(self._after, undone=False)

    def undo(self) -> None:
        self._settle(self._before, undone=True)

    def _settle(self, arrangement: Arrangement, undone: bool) -> None:
        if not self._table.settle(self._board, arrangement, self._edit, undone):
            self.setObsolete(True)


class PlaceArtworks(PlacementEdit):
    """Lays artworks down; one that lies there already is moved."""

    def __init__(
        self, table: Table, board: str, now: Mapping[str, Placement], new: Iterable[Placement]
    ) -> None:
        after: dict[str, Placement | None] = {one.artwork: one for one in new}
        before = {artwork: now.get(artwork) for artwork in after}
        super().__init__(table, board, before, after, _placing(len(after)))


class MovePlacements(PlacementEdit):
    """Moves pictures by hand."""

    def __init__(
        self, table: Table, board: str, before: Iterable[Placement], after: Iterable[Placement]
    ) -> None:
        old = {one.artwork: one for one in before}
        new = {one.artwork: one for one in after}
        super().__init__(table, board, old, new, _move(len(new)))


class RemovePlacements(PlacementEdit):
    """Takes pictures off the board; they stay in the library."""

    def __init__(self, table: Table, board: str, gone: Iterable[Placement]) -> None:
        old = {one.artwork: one for one in gone}
        new = dict.fromkeys(old)
        super().__init__(table, board, old, new, _removal(len(new)))


# One and many stand apart: English has no translation file that could choose between them.
def _placing(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("BoardCommands", "placing a picture")
    return QCoreApplication.translate("BoardCommands", "placing {count} pictures").format(
        count=grouped(count)
    )


def _move(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("BoardCommands", "move of a picture")
    return QCoreApplication.translate("BoardCommands", "move of {count} pictures").format(
        count=grouped(count)
    )


def _removal(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("BoardCommands", "removal of a picture")
    return QCoreApplication.translate("BoardCommands", "removal of {count} pictures").format(
        count=grouped(count)
    )
