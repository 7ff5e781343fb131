"""What would come is said, then it is asked: one manner for all that is more than pictures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


@dataclass(frozen=True, slots=True)
class Question:
    """All translated: `foretold` line by line, `accept` on the button that does it."""

    title: str
    text: str
    foretold: Sequence[str]
    accept: str


def ask_first(parent: QWidget, question: Question, begin: Callable[[], object]) -> QMessageBox:
    """Opens; `begin` where the person wants it."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(question.title)
    box.setText(question.text)
    box.setInformativeText("\n".join(question.foretold))
    accept = box.addButton(question.accept, QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(accept)
    accept.clicked.connect(lambda: begin())
    box.open()
    return box
