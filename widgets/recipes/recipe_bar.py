"""What can be done with the recipe that is shown: a row of buttons above its text."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from widgets.commands import keys
from widgets.look import icons
from widgets.look.saying import Saying
from widgets.parts.wrapping_row import WrappingRow
from widgets.viewer.elided_label import ElidedLabel


class RecipeBar(QWidget):
    """A recipe of the program can only be duplicated and handed on."""

    save_wanted = Signal()
    revert_wanted = Signal()
    copy_wanted = Signal()
    export_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = ElidedLabel()
        self.state.setProperty("kind", "muted")
        self.save, self.revert, self.copy = QPushButton(), QPushButton(), QPushButton()
        self.export, self.delete = QPushButton(), QPushButton()
        row = WrappingRow(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.state, 1)
        for button, wanted in (
            (self.save, self.save_wanted),
            (self.revert, self.revert_wanted),
            (self.copy, self.copy_wanted),
            (self.export, self.export_wanted),
            (self.delete, self.delete_wanted),
        ):
            button.clicked.connect(wanted)
            row.addWidget(button)
        self._saying = Saying(self, self._say)

    def show_state(self, sentence: str, *, own: bool, changed: bool, saved: bool) -> None:
        """`changed` when there is something to save, `saved` when there is a file to hand on. The
        sentence is translated."""
        self.state.say(sentence)
        for button in (self.save, self.revert):
            button.setVisible(own)
            button.setEnabled(changed)
        for button in (self.copy, self.export):
            button.setEnabled(saved)
        self.delete.setVisible(own)

    def _say(self) -> None:
        self.save.setText(self.tr("Save"))
        self.save.setToolTip(
            keys.with_screen_key(
                self.tr("With mistakes it is saved too, but stays off."), "recipes", "save"
            )
        )
        self.save.setIcon(icons.icon("keep"))
        self.revert.setText(self.tr("Revert"))
        self.revert.setToolTip(self.tr("Back to what was saved last"))
        self.copy.setText(self.tr("Duplicate"))
        self.copy.setToolTip(self.tr("A copy of your own, which comes first from then on"))
        self.export.setText(self.tr("Export…"))
        self.export.setToolTip(self.tr("The recipe and its recorded pages, into a folder"))
        self.delete.setText(self.tr("Delete"))
        self.delete.setIcon(icons.icon("trash"))
