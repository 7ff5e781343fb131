"""Hands writes to the library's lane in the order of the person's hands, and announces them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from PySide6.QtGui import QUndoCommand

from app.controllers.tasks import Tasks
from app.workbench import ChangeHub
from models.library import Library
from models.records import LibraryChanges

T = TypeVar("T")
Write = Callable[[], LibraryChanges]


class Writing:
    """Submitting is at once; announcing follows when the disk has it."""

    def __init__(self, library: Library, tasks: Tasks, changes: ChangeHub) -> None:
        self._library = library
        self._tasks = tasks
        self._changes = changes
        self._pending: set[Future[LibraryChanges]] = set()

    @property
    def pending(self) -> int:
        """How many writes are handed over and not on the disk yet."""
        return len(self._pending)

    def submit(self, write: Write) -> Future[LibraryChanges]:
        """Run `write` in the writer's lane; an error reaches the person as a notice."""
        writing = self._library.writer.submit(write)
        self._pending.add(writing)
        self._tasks.start(self._announce(writing), "write")
        return writing

    async def all_written(self) -> None:
        """Before quitting: nothing that a hand did is lost."""
        waiting = [asyncio.wrap_future(one) for one in tuple(self._pending)]
        if waiting:
            await asyncio.shield(asyncio.gather(*waiting, return_exceptions=True))

    async def _announce(self, writing: Future[LibraryChanges]) -> None:
        try:
            # Shielded: a cancelled watcher must not take back what the person did.
            changes = await asyncio.shield(asyncio.wrap_future(writing))
        finally:
            if writing.done():
                self._pending.discard(writing)
        self._changes.announce(changes)


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
