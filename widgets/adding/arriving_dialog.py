"""Where somebody comes from: the programs whose libraries are taken over, and what comes of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from widgets.look import theme
from widgets.look.fitting import fit_screen
from widgets.look.saying import Saying

WIDTH = 620
PROGRAMS = ("eagle", "hydrus", "folder", "archive", "board")


class ArrivingDialog(QDialog):
    """`chosen` carries one of `PROGRAMS`."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._intro = QLabel(wordWrap=True)
        self._names = {program: QLabel() for program in PROGRAMS}
        self._texts = {program: QLabel(wordWrap=True) for program in PROGRAMS}
        self.buttons = {program: QPushButton() for program in PROGRAMS}
        self.cancel = QPushButton()
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        for program, button in self.buttons.items():
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._on_pressed, program))
        self._lay_out()
        self._saying = Saying(self, self._say)
        self.setMinimumWidth(theme.px(WIDTH))
        fit_screen(self)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for row, program in enumerate(PROGRAMS):
            self._names[program].setProperty("kind", "title")
            self._texts[program].setProperty("kind", "caption")
            grid.addWidget(self._names[program], 3 * row, 0)
            grid.addWidget(self._texts[program], 3 * row + 1, 0)
            grid.addWidget(self.buttons[program], 3 * row, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)
            grid.setRowMinimumHeight(3 * row + 2, 12)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.addWidget(self._intro)
        column.addLayout(grid)
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignRight)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("From Another Program"))
        self._intro.setText(
            self.tr(
                "Nothing is changed there. Before anything is added you see what would come, and "
                "what was stopped goes on where it was."
            )
        )
        said = {
            "eagle": (
                self.tr("Eagle"),
                self.tr(
                    "A folder whose name ends with “.library”. Tags, addresses and notes come "
                    "along; Eagle's folders become tags such as folder:outer/inner."
                ),
                self.tr("Choose Library…"),
            ),
            "hydrus": (
                self.tr("Hydrus, running on this computer"),
                self.tr(
                    "By its Client API: whatever a search there finds, with tags and their "
                    "namespaces, addresses, notes and the time when it came."
                ),
                self.tr("Connect…"),
            ),
            "folder": (
                self.tr("A folder of another program"),
                self.tr(
                    "Exported or downloaded by Hydrus, gallery-dl, Lightroom, darktable, digiKam "
                    "or a tagger: what they wrote beside the pictures, or into them, comes along."
                ),
                self.tr("Choose Folder…"),
            ),
            "archive": (
                self.tr("gallery-dl's archive"),
                self.tr(
                    "The database of what it downloaded, so that it is not fetched again when "
                    "collecting through gallery-dl. It holds no pictures."
                ),
                self.tr("Choose Archive…"),
            ),
            "board": (
                self.tr("BeeRef"),
                self.tr("A board (.bee) with its pictures, laid out as it was."),
                self.tr("Choose Board…"),
            ),
        }
        for program, (name, text, button) in said.items():
            self._names[program].setText(name)
            self._texts[program].setText(text)
            self.buttons[program].setText(button)
            self.buttons[program].setAccessibleName(f"{name}: {button}")
        self.cancel.setText(self.tr("Cancel"))

    def _on_pressed(self, program: str) -> None:
        self.accept()
        self.chosen.emit(program)
