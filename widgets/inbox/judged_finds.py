"""What can be said of the find in front, whatever is pressed to say it; how it looks is above."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from widgets.inbox.queue import FindQueue
from widgets.inbox.records import Find
from widgets.look.announcing import announce


class JudgedFinds(QWidget):
    """Every judgement takes the find away at once and tells the owner."""

    kept = Signal(str)
    rejected = Signal(str)
    liked = Signal(str)
    disliked = Signal(str)
    skipped = Signal(str)
    went_back = Signal()
    emptied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue = FindQueue()
        self._skipped: list[str] = []  # Since the last judgement.
        self._done = ""

    @property
    def current(self) -> Find | None:
        return self._queue.current

    @property
    def waiting(self) -> tuple[str, ...]:
        """The ids of the finds that are here, in their order."""
        return tuple(each.artwork.id for each in self._queue.finds)

    def keep(self) -> None:
        self._judge(self.kept, self.tr("Kept"))

    def reject(self) -> None:
        self._judge(self.rejected, self.tr("Rejected"))

    def like(self) -> None:
        self._judge(self.liked, self.tr("Liked"))

    def dislike(self) -> None:
        self._judge(self.disliked, self.tr("Disliked"))

    def skip(self) -> None:
        """Nothing is said about it; it comes again after the others."""
        find = self._queue.current
        if find is not None:
            self._queue.skip()
            self._skipped.append(find.artwork.id)
            self._advance()
            self.skipped.emit(find.artwork.id)

    def go_back(self) -> None:
        """To what was skipped last; else the owner undoes the last judgement: `put_back`."""
        while self._skipped:
            if self._queue.bring(self._skipped.pop()):
                self._advance()
                return
        self.went_back.emit()

    def tell_front(self, now: str, waiting: str = "") -> None:
        """To a screen reader: what became of the one before, how many are left, what is in front
        now."""
        done, self._done = self._done, ""
        self.setAccessibleDescription(now)
        if self.isVisible():
            announce(self, ". ".join(part for part in (done, waiting, now) if part))

    def _judge(self, said: SignalInstance, word: str) -> None:
        find = self._queue.current
        if find is None:
            return
        self._queue.remove(find.artwork.id)
        self._skipped.clear()
        self._done = word
        self._advance()
        said.emit(find.artwork.id)
        if self._queue.current is None:
            self.emptied.emit()

    def _advance(self) -> None:
        """For the layer above: show what is in front now."""
