"""Asks for one key: it is pressed, and what it does already is told before it is taken."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QPushButton,
    QVBoxLayout,
)

from widgets.help.key_rows import KeyRow


class KeyQuestion(QFrame):
    """Hidden until `ask`."""

    pressed = Signal(str)  # a key was pressed, in Qt's portable writing
    taken = Signal(str)  # it is to be the command's only key; "" for none
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._row: KeyRow | None = None
        self.question, self.told = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.told.setProperty("kind", "muted")
        self.field = QKeySequenceEdit()
        self.field.setMaximumSequenceLength(1)
        self.take, self.none, self.leave = QPushButton(), QPushButton(), QPushButton()
        self.take.setProperty("kind", "primary")
        buttons = QHBoxLayout()
        buttons.addWidget(self.field, 1)
        for button in (self.take, self.none, self.leave):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.addWidget(self.question)
        column.addLayout(buttons)
        column.addWidget(self.told)
        self.field.keySequenceChanged.connect(self._on_pressed)
        self.take.clicked.connect(self._on_take)
        self.none.clicked.connect(self._on_none)
        self.leave.clicked.connect(self.left)
        self.hide()

    def ask(self, row: KeyRow) -> None:
        self._row = row
        self.field.clear()
        self.tell("", free=False)
        self.retranslate()
        self.show()
        self.field.setFocus()

    def tell(self, sentence: str, *, free: bool) -> None:
        """What the pressed key does already; whether it can be taken."""
        self.told.setText(sentence)
        self.take.setEnabled(free)

    def retranslate(self) -> None:
        name = self._row.text if self._row else ""
        self.question.setText(self.tr("Press the new key for “{name}”.").format(name=name))
        self.take.setText(self.tr("Use this key"))
        self.none.setText(self.tr("No key"))
        self.leave.setText(self.tr("Cancel"))
        self.field.setAccessibleName(self.question.text())

    def _on_pressed(self, sequence: QKeySequence) -> None:
        self.pressed.emit(sequence.toString(QKeySequence.SequenceFormat.PortableText))

    def _on_take(self) -> None:
        portable = QKeySequence.SequenceFormat.PortableText
        self.taken.emit(self.field.keySequence().toString(portable))

    def _on_none(self) -> None:
        self.taken.emit("")
