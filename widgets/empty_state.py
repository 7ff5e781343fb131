"""What an empty screen says: one sentence on what it is for, and one button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from widgets import icons, theme

SIGN = 40
TEXT_WIDTH = 420


class EmptyState(QWidget):
    """A sign, a sentence and at most one button."""

    pressed = Signal()

    def __init__(self, sign: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = sign
        self._sign = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._sentence = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._sentence.setProperty("kind", "muted")
        self._sentence.setFixedWidth(TEXT_WIDTH)
        self.button = QPushButton()
        self.button.setProperty("kind", "primary")
        self.button.clicked.connect(self.pressed)
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addStretch(2)
        for part in (self._sign, self._sentence, self.button):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.say("", "")

    def say(self, sentence: str, button: str = "") -> None:
        """The texts, already translated; without a text there is no button."""
        color = theme.current().muted
        self._sign.setPixmap(icons.pixmap(self._name, color, SIGN, self.devicePixelRatioF()))
        self._sentence.setText(sentence)
        # A layout that centres a label forgets that its height depends on its width.
        self._sentence.setMinimumHeight(max(0, self._sentence.heightForWidth(TEXT_WIDTH)))
        self.button.setText(button)
        self.button.setVisible(bool(button))
