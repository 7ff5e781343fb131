"""What the person says of alike pictures, as entries of the undo history."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoStack

from app.controllers.writing import Writing
from models.feedback.uniting import (
    Done,
    Settled,
    apart,
    as_different,
    as_variants,
    keep_better,
    unsettle,
)
from models.library import Library
from models.records import LibraryChanges

Settle = Callable[[Library], Settled]


class SettleCommand(QUndoCommand):
    """Carried out in the writer's lane, where also the way back is remembered. `about` names the
    two pictures, if it is about two."""

    def __init__(
        self, text: str, writing: Writing, library: Library, settle: Settle, about: Sequence[str]
    ) -> None:
        super().__init__(text)
        self.about = tuple(about)
        self._writing = writing
        self._library = library
        self._settle = settle
        self._done: tuple[Done, ...] = ()

    def redo(self) -> None:
        self._writing.submit(self._carry_out)

    def undo(self) -> None:
        self._writing.submit(self._take_back)

    def _carry_out(self) -> LibraryChanges:
        settled = self._settle(self._library)
        self._done = settled.done
        return settled.changes

    def _take_back(self) -> LibraryChanges:
        return unsettle(self._library, self._done)


class Settling(QObject):
    """Pushes such commands."""

    def __init__(self, undo: QUndoStack, library: Library, writing: Writing) -> None:
        super().__init__()
        self._undo = undo
        self._library = library
        self._writing = writing

    @property
    def busy(self) -> bool:
        """Whether something said is not on the disk yet."""
        return self._writing.pending > 0

    def keep(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Of each pair keep the first."""
        text = self.tr("settling %n pair(s) of duplicates", "", len(pairs))
        about = pairs[0] if len(pairs) == 1 else ()
        self._push(text, lambda library: keep_better(library, pairs), about)

    def group(self, ids: Sequence[str]) -> None:
        """All are variants, the first stands in front."""
        text = self.tr("grouping %n variant(s)", "", len(ids))
        self._push(text, lambda library: as_variants(library, ids), ids if len(ids) == 2 else ())

    def ungroup(self, ids: Sequence[str]) -> None:
        """Each variant stands for itself again."""
        self._push(self.tr("separating variants"), lambda library: apart(library, ids), ())

    def part(self, first: str, second: str) -> None:
        """Two pictures of their own."""
        text = self.tr("telling two pictures apart")
        self._push(text, lambda library: as_different(library, first, second), (first, second))

    def last(self) -> SettleCommand | None:
        """What undo would take back, if it is one of these."""
        command = self._undo.command(self._undo.index() - 1) if self._undo.canUndo() else None
        return command if isinstance(command, SettleCommand) else None

    def _push(self, text: str, settle: Settle, about: Sequence[str]) -> None:
        self._undo.push(SettleCommand(text, self._writing, self._library, settle, about))
