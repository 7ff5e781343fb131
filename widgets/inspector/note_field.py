"""The person's note: saved by itself when they pause or go elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from widgets.look.grown import grown
from widgets.look.saying import Saying

HEIGHT = 72
PAUSE_MS = 1200


class NoteField(QPlainTextEdit):
    """Emits `note_edited(id, text)` for the artwork that was shown while it was written."""

    note_edited = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = ""
        self._saved = ""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.save)
        self.textChanged.connect(self._pause.start)
        self._saying = Saying(self, self._say)
        self.setTabChangesFocus(True)
        grown(self, self.setFixedHeight, HEIGHT)

    def _say(self) -> None:
        self.setPlaceholderText(self.tr("Write a note"))
        self.setAccessibleName(self.tr("Note"))

    def show_note(self, artwork_id: str, note: str) -> None:
        """Show a note; what was being written about another picture is saved first.

        The same picture shown again (its record changed) does not disturb what is being written.
        """
        if artwork_id == self._id and (self.hasFocus() or note == self._saved):
            return
        self.save()
        self._id, self._saved = artwork_id, note
        self.blockSignals(True)
        self.setPlainText(note)
        self.blockSignals(False)

    def save(self) -> None:
        """Say the note now if it changed."""
        self._pause.stop()
        text = self.toPlainText()
        if self._id and text != self._saved:
            self._saved = text
            self.note_edited.emit(self._id, text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.save()
