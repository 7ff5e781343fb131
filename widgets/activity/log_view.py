"""The end of the log: by how bad it is, to be read, copied and opened as a file."""

from __future__ import annotations

import logging
from collections import deque

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from widgets.look import icons, theme
from widgets.look.grown import grown
from widgets.parts.wrapping_row import WrappingRow

LINES = 400
HEIGHT_PX = 180
LEVELS = (logging.DEBUG, logging.WARNING, logging.ERROR)


class LogView(QWidget):
    """`file_wanted` when the person wants all of it."""

    file_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._kept: deque[tuple[int, str]] = deque(maxlen=LINES)
        self._title = QLabel()
        self._title.setProperty("kind", "title")
        self.level, self.copy, self.open = QComboBox(), QPushButton(), QPushButton()
        for level in LEVELS:
            self.level.addItem("", level)
        self.text = QPlainTextEdit(readOnly=True, maximumBlockCount=LINES)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        grown(self, self.text.setFixedHeight, HEIGHT_PX)
        fixed = QFont("monospace")
        fixed.setStyleHint(QFont.StyleHint.Monospace)
        self.text.setFont(fixed)
        grown(self, self._size, theme.LIGHT.caption_size)
        self._lay_out()
        self.level.currentIndexChanged.connect(self._show_anew)
        self.copy.clicked.connect(self._on_copy)
        self.open.clicked.connect(self.file_wanted)

    def _size(self, pixels: int) -> None:
        font = self.text.font()
        font.setPixelSize(pixels)
        self.text.setFont(font)

    def add(self, line: str, level: int = logging.INFO) -> None:
        """One record at the end."""
        self._kept.append((level, line))
        if level >= self.level.currentData():
            self.text.appendPlainText(line)

    def retranslate(self) -> None:
        """Texts and icons anew: after a change of language or theme."""
        self._title.setText(self.tr("Log"))
        said = (self.tr("Everything"), self.tr("Warnings and errors"), self.tr("Errors"))
        for place, text in enumerate(said):
            self.level.setItemText(place, text)
        self.level.setAccessibleName(self.tr("What the log shows"))
        self.copy.setText(self.tr("Copy"))
        self.copy.setToolTip(self.tr("What is selected, else all that is shown"))
        self.open.setText(self.tr("Open the log file"))
        self.open.setIcon(icons.icon("external"))
        self.text.setAccessibleName(self.tr("Log"))

    def _show_anew(self) -> None:
        least = self.level.currentData()
        self.text.setPlainText("\n".join(line for level, line in self._kept if level >= least))
        bar = self.text.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _on_copy(self) -> None:
        chosen = self.text.textCursor().selectedText().replace("\u2029", "\n")
        QGuiApplication.clipboard().setText(chosen or self.text.toPlainText())

    def _lay_out(self) -> None:
        head = WrappingRow()
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addStretch()
        for part in (self.level, self.copy, self.open):
            head.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.text)
