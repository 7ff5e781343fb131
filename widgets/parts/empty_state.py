"""What an empty screen says: one sentence on what it is for, and one button."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from widgets.look import theme
from widgets.look.sign import Sign

SIGN = 40
TEXT_WIDTH = 420


class EmptyState(QWidget):
    """A sign, a sentence and at most one button."""

    pressed = Signal()

    def __init__(self, sign: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = Sign(sign, "muted", SIGN)
        self._sentence = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._sentence.setProperty("kind", "muted")
        self.button = QPushButton()
        self.button.setProperty("kind", "primary")
        self._act: Callable[[], object] | None = None
        self.button.clicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addStretch(2)
        for part in (self._sign, self._sentence, self.button):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.say("", "")

    def say(self, sentence: str, button: str = "", act: Callable[[], object] | None = None) -> None:
        """The texts, already translated; without a text there is no button. `act` is what it does
        this time, else it says `pressed`."""
        self._act = act
        self._sentence.setText(sentence)
        self._balance()
        self.button.setText(button)
        self.button.setVisible(bool(button))

    def _on_clicked(self) -> None:
        if self._act is None:
            self.pressed.emit()
        else:
            self._act()

    def _balance(self) -> None:
        """Lines of about the same length: as narrow as it goes without one more."""
        self._sentence.setMinimumSize(0, 0)
        widest = theme.px(TEXT_WIDTH)
        height = self._sentence.heightForWidth(widest)
        widths = range(widest // 2, widest)
        fits = bisect_left(widths, True, key=lambda w: self._sentence.heightForWidth(w) <= height)
        self._sentence.setFixedWidth(widths[fits] if fits < len(widths) else widest)
        # A layout that centres a label forgets that its height depends on its width.
        self._sentence.setMinimumHeight(max(0, height))
