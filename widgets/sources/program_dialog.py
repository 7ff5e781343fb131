"""More sites through gallery-dl: what that program is, a button to have it and to be rid of it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from widgets.look import theme
from widgets.look.fitting import fit_screen
from widgets.look.saying import Saying

WIDTH = 520


@dataclass(frozen=True, slots=True)
class Program:
    """The program as it stands. `origin`: chosen, managed, path, or nothing where there is none;
    `chosen` where the person named one, whether it answers or not."""

    label: str = ""
    path: str = ""
    origin: str = ""
    chosen: bool = False


class ProgramDialog(QDialog):
    """Says what the person wants of the program. Nothing is fetched before `install_wanted`."""

    install_wanted = Signal()
    remove_wanted = Signal()
    choose_wanted = Signal()
    forget_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._program = Program()
        self._step = ""
        self._looked = False
        self.about, self.licence = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.licence.setProperty("kind", "muted")
        self.state, self.place = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.place.setProperty("kind", "caption")
        self.trouble = QLabel(wordWrap=True)
        self.install, self.remove = QPushButton(), QPushButton()
        self.install.setProperty("kind", "primary")
        self.choose, self.stop = QPushButton(), QPushButton()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        # The style's own sign does not follow the theme.
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        self._lay_out()
        self.install.clicked.connect(self.install_wanted)
        self.remove.clicked.connect(self.remove_wanted)
        self.choose.clicked.connect(self._on_choose)
        self.stop.clicked.connect(self.stop_wanted)
        self.buttons.rejected.connect(self.reject)
        self._saying = Saying(self, self.retranslate)

    def show_program(self, program: Program) -> None:
        """How it stands now."""
        self._program, self._looked = program, True
        self.retranslate()
        self.adjustSize()

    def show_step(self, step: str, done: int, total: int) -> None:
        """What is being done; "" when nothing is. The sentence is translated."""
        self._step = step
        # Its steps are long and of unknown length, so that the bar only says that it is at work.
        self.progress.setRange(0, 0 if step else total)
        self.progress.setValue(done)
        self.retranslate()

    def show_trouble(self, sentence: str) -> None:
        """Why it did not work; translated, "" for nothing."""
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    def retranslate(self) -> None:
        """Texts anew: after a change of language or of the program."""
        self.setWindowTitle(self.tr("More sites"))
        self.about.setText(
            self.tr(
                "gallery-dl is a program that knows several hundred more sites. Where it is here, "
                "Bunshin asks it where the pictures of such a site are, and fetches them itself: "
                "with its own pauses, checks and records."
            )
        )
        self.licence.setText(
            self.tr(
                "It is a separate program by other people and no part of Bunshin. Its licence is "
                "the GNU General Public License, version 2 only. It is fetched from the Python "
                "package index when you press Install, into a folder of its own."
            )
        )
        self.state.setText(self._step or self._standing())
        self.place.setText(self._program.path)
        self._show_buttons()

    def _standing(self) -> str:
        if not self._looked:
            return self.tr("Looking for it…")
        texts = {
            "managed": self.tr("{program} is installed."),
            "path": self.tr("{program} is on this computer already."),
            "chosen": self.tr("{program} is the one that you chose."),
        }
        if self._program.origin in texts:
            return texts[self._program.origin].format(program=self._program.label)
        if self._program.chosen:
            return self.tr("The program that you chose does not answer.")
        return self.tr("It is not installed.")

    def _show_buttons(self) -> None:
        busy, origin = bool(self._step), self._program.origin
        managed = origin == "managed"
        self.install.setText(self.tr("Update") if managed else self.tr("Install"))
        self.install.setToolTip(self.tr("Sites change; so does what gallery-dl knows of them"))
        self.remove.setText(self.tr("Remove"))
        forgets = self._program.chosen
        self.choose.setText(self.tr("Do Not Use It") if forgets else self.tr("Choose Program…"))
        self.stop.setText(self.tr("Stop"))
        close = self.buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText(self.tr("Close"))
        self.install.setVisible(not busy and self._looked and not forgets)
        self.remove.setVisible(not busy and managed)
        self.choose.setVisible(not busy and self._looked and not managed)
        self.stop.setVisible(busy)
        self.progress.setVisible(busy)
        self.place.setVisible(bool(self._program.path) and not busy)

    def _on_choose(self) -> None:
        (self.forget_wanted if self._program.chosen else self.choose_wanted).emit()

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("kind", "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(12, 12, 12, 12)
        inner.setSpacing(8)
        acting = QHBoxLayout()
        acting.setSpacing(8)
        for button in (self.install, self.remove, self.choose, self.stop):
            acting.addWidget(button)
        acting.addStretch()
        for shown in (self.state, self.place, self.progress, self.trouble):
            inner.addWidget(shown)
        inner.addLayout(acting)
        self.trouble.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        for part in (self.about, self.licence, card):
            column.addWidget(part)
        column.addStretch()
        column.addWidget(self.buttons)
        self.setMinimumWidth(theme.px(WIDTH))
        fit_screen(self)
