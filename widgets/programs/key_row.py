"""One key: hidden until it is asked for, copied without being seen, made anew."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

HIDDEN = "•" * 24
# What the desktops' own clipboards heed: a secret is not kept in their history.
_SECRET = {
    "x-kde-passwordManagerHint": b"secret",
    "ExcludeClipboardContentFromMonitorProcessing": b"1",
}


class KeyRow(QWidget):
    """`shown_wanted` and `copy_wanted` ask for the key, which `reveal` and `copy` then get."""

    shown_wanted = Signal()
    copy_wanted = Signal()
    renewal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit(HIDDEN, readOnly=True)
        self.show_, self.copy_, self.renew = QPushButton(), QPushButton(), QPushButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        for button in (self.show_, self.copy_, self.renew):
            row.addWidget(button)
        self.show_.clicked.connect(self._on_show)
        self.copy_.clicked.connect(self.copy_wanted)
        self.renew.clicked.connect(self.renewal_wanted)

    @property
    def shown(self) -> bool:
        return self.field.text() != HIDDEN

    def reveal(self, key: str) -> None:
        self.field.setText(key)
        self.field.setCursorPosition(0)
        self._say()

    def hide_key(self) -> None:
        self.field.setText(HIDDEN)
        self._say()

    def copy(self, key: str) -> None:
        """Into the clipboard, marked as a secret."""
        mime = QMimeData()
        mime.setText(key)
        for kind, value in _SECRET.items():
            mime.setData(kind, value)
        QGuiApplication.clipboard().setMimeData(mime)
        self.copy_.setText(self.tr("Copied"))

    def retranslate(self, name: str) -> None:
        """`name` says which key it is."""
        self.field.setAccessibleName(name)
        self.renew.setText(self.tr("New…"))
        self.renew.setToolTip(self.tr("Make a new key; whoever has the old one is out."))
        self.renew.setAccessibleName(self.tr("Make a new key: {name}").format(name=name))
        self.copy_.setAccessibleName(self.tr("Copy: {name}").format(name=name))
        self._name = name
        self._say()

    def _on_show(self) -> None:
        if self.shown:
            self.hide_key()
        else:
            self.shown_wanted.emit()

    def _say(self) -> None:
        self.copy_.setText(self.tr("Copy"))
        self.show_.setText(self.tr("Hide") if self.shown else self.tr("Show"))
        said = self.tr("Hide: {name}") if self.shown else self.tr("Show: {name}")
        self.show_.setAccessibleName(said.format(name=self._name))
