"""What has to be known to ask a running Hydrus: where it answers, its key, what to search for."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from widgets.look import theme
from widgets.look.fitting import fit_screen
from widgets.look.saying import Saying

WIDTH = 560


@dataclass(frozen=True, slots=True, repr=False)
class HydrusEntered:
    """As it was typed; an empty `key` means the one that is kept."""

    address: str
    key: str
    query: str


class HydrusDialog(QDialog):
    """`wanted` carries what was entered; whoever owns it answers with `accept` or
    `show_problem`."""

    wanted = Signal(object)

    def __init__(self, address: str, parent: QWidget, *, known: bool, lasting: bool) -> None:
        super().__init__(parent)
        self._known, self._lasting = known, lasting
        self._intro, self._where, self._kept = (QLabel(wordWrap=True) for _ in range(3))
        for caption in (self._where, self._kept):
            caption.setProperty("kind", "caption")
        self.address, self.key, self.query = QLineEdit(address), QLineEdit(), QLineEdit()
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self._labels = tuple(QLabel() for _ in range(3))
        self.problem = QLabel(wordWrap=True)
        self.problem.setProperty("kind", "problem")
        self.problem.hide()
        self.connect_, self.cancel = QPushButton(), QPushButton()
        self.connect_.setProperty("kind", "primary")
        self.connect_.setDefault(True)
        self.cancel.setAutoDefault(False)
        self.connect_.clicked.connect(self._on_connect)
        self.cancel.clicked.connect(self.reject)
        self._lay_out()
        self._saying = Saying(self, self._say)
        self.setMinimumWidth(theme.px(WIDTH))
        fit_screen(self)
        (self.query if known else self.key).setFocus()

    def show_waiting(self) -> None:
        """Hydrus is being asked."""
        self.problem.hide()
        self.connect_.setEnabled(False)
        self.connect_.setText(self.tr("Asking…"))

    def show_problem(self, sentence: str) -> None:
        """Why it could not be asked; everything can be entered anew."""
        self.problem.setText(sentence)
        self.problem.show()
        self.connect_.setEnabled(True)
        self.connect_.setText(self.tr("Connect"))
        self.adjustSize()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(10)
        lines = (self.address, self.key, self.query)
        for label, line in zip(self._labels, lines, strict=True):
            label.setBuddy(line)
            form.addRow(label, line)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.connect_)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        for part in (self._intro, self._where):
            column.addWidget(part)
        column.addLayout(form)
        for below in (self._kept, self.problem):
            column.addWidget(below)
        column.addLayout(buttons)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Pictures out of Hydrus"))
        self._intro.setText(
            self.tr(
                "Hydrus has to be running on this computer, with its Client API switched on. "
                "Nothing leaves this computer."
            )
        )
        self._where.setText(
            self.tr(
                "In Hydrus: services → manage services → client api switches it on; services → "
                "review services → client api → add makes a key. It needs “search for and fetch "
                "files”."
            )
        )
        names = (self.tr("&Address"), self.tr("Access &key"), self.tr("&Search for"))
        for label, name in zip(self._labels, names, strict=True):
            label.setText(name)
        self.key.setPlaceholderText(
            self.tr("kept; type to replace it") if self._known else self.tr("64 digits and letters")
        )
        self.query.setPlaceholderText(self.tr("nothing means everything; words between commas"))
        self._kept.setText(
            self.tr("The key is kept in this system's keyring, never in a file.")
            if self._lasting
            else self.tr("This system has no keyring, so the key is kept until you quit.")
        )
        self.connect_.setText(self.tr("Connect"))
        self.cancel.setText(self.tr("Cancel"))

    def _on_connect(self) -> None:
        self.wanted.emit(HydrusEntered(self.address.text(), self.key.text(), self.query.text()))
