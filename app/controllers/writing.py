"""Writes whose changes every screen hears of, and the undo command made of such a write."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future

from PySide6.QtGui import QUndoCommand

from app.controllers.tasks import Tasks
from app.controllers.write_lane import WriteLane
from app.workbench import ChangeHub
from models.library import Library
from models.records import LibraryChanges

Write = Callable[[], LibraryChanges]


class Writing(WriteLane):
    """Submitting is at once; announcing follows when the disk has it."""

    def __init__(self, library: Library, tasks: Tasks, changes: ChangeHub) -> None:
        super().__init__(library, tasks, changes.announce)

    def submit(self, write: Write) -> Future[LibraryChanges]:
        """Run `write` in the writer's lane."""
        return self.write(write)


class WriteCommand(QUndoCommand):
    """A write with its inverse; the text says what an undo takes back."""

    def __init__(self, text: str, writing: Writing, do: Write, undo: Write) -> None:
        super().__init__(text)
        self._writing = writing
        self._do = do
        self._undo = undo

    def redo(self) -> None:
        self._writing.submit(self._do)

    def undo(self) -> None:
        self._writing.submit(self._undo)
