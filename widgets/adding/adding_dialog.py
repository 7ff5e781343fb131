"""Before many pictures are added: what may be read beside them, a look first, then one click."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from widgets.adding.look_numbers import LookNumbers, Numbers
from widgets.look import theme
from widgets.look.fitting import fit_screen
from widgets.look.saying import Saying
from widgets.parts.switch import Switch

WIDTH = 640
MOST_LISTED = 500


@dataclass(frozen=True, slots=True)
class AddingChoices:
    """How files come in, what may say where they are from, whether stars that are known there
    are judgements of the person's, and whether what is new waits in the inbox."""

    reference: bool = False
    sidecars: bool = True
    attributes: bool = True
    names: bool = True
    ratings: bool = False
    inbox: bool = False


class AddingDialog(QDialog):
    """Says what the person wants; whoever owns it shows progress and numbers. `files` are the
    person's own, about which there is more to choose."""

    look_wanted = Signal(object)
    add_wanted = Signal(object)
    save_wanted = Signal()

    def __init__(self, choices: AddingChoices, parent: QWidget, *, files: bool = True) -> None:
        super().__init__(parent)
        self._files = files
        self._intro = QLabel(wordWrap=True)
        self.warning = QLabel(wordWrap=True)
        self.warning.setProperty("kind", "muted")
        self.warning.hide()
        self.sidecars, self.attributes, self.names = Switch(), Switch(), Switch()
        self.reference, self.ratings, self.inbox = Switch(), Switch(), Switch()
        self._hint = QLabel(wordWrap=True)
        self._hint.setProperty("kind", "caption")
        self.bar = QProgressBar(textVisible=False)
        self.progress = QLabel()
        self.progress.setProperty("kind", "caption")
        self.numbers = LookNumbers()
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.look, self.add, self.save, self.cancel = (QPushButton() for _ in range(4))
        self.add.setProperty("kind", "primary")
        self.add.setDefault(True)
        for button in (self.look, self.save, self.cancel):
            button.setAutoDefault(False)
        self._lay_out()
        for switch, on in (
            (self.sidecars, choices.sidecars),
            (self.attributes, choices.attributes),
            (self.names, choices.names),
            (self.reference, choices.reference),
        ):
            switch.setChecked(on)
            switch.setVisible(files)
        self._connect()
        self._saying = Saying(self, self._say)
        self.show_waiting()
        self.setMinimumWidth(theme.px(WIDTH))
        fit_screen(self)

    @property
    def choices(self) -> AddingChoices:
        return AddingChoices(
            self.reference.isChecked(),
            self.sidecars.isChecked(),
            self.attributes.isChecked(),
            self.names.isChecked(),
            self.ratings.isChecked(),
            self.inbox.isChecked(),
        )

    def introduce(self, sentence: str, warning: str = "") -> None:
        """What is to be added; already translated."""
        self._intro.setText(sentence)
        self.warning.setText(warning)
        self.warning.setVisible(bool(warning))

    def show_waiting(self) -> None:
        """Nothing was looked at, or not with these choices."""
        for part in (self.bar, self.progress, self.numbers, self.list, self.save):
            part.hide()
        self.look.setEnabled(True)
        self.adjustSize()

    def show_progress(self, done: int, total: int, sentence: str) -> None:
        """A look is under way."""
        self.look.setEnabled(False)
        for part in (self.numbers, self.list, self.save):
            part.hide()
        self.bar.setMaximum(max(total, 1))
        self.bar.setValue(done)
        self.bar.show()
        self.progress.setText(sentence)
        self.progress.show()

    def show_found(self, numbers: Numbers, remarks: Sequence[tuple[str, str]]) -> None:
        """The look is over. `remarks` are files and what is to be said of each."""
        self.bar.hide()
        self.progress.hide()
        self.numbers.show_numbers(numbers)
        self.numbers.show()
        self.list.clear()
        shown = remarks[:MOST_LISTED]
        self.list.addTopLevelItems([QTreeWidgetItem(list(each)) for each in shown])
        self.list.setVisible(bool(shown))
        self.save.show()
        self.look.setEnabled(True)
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.adjustSize()

    def _of_files(self) -> tuple[Switch, ...]:
        return self.sidecars, self.attributes, self.names, self.reference

    def _lay_out(self) -> None:
        self.list.setColumnCount(2)
        header = self.list.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        header.resizeSection(0, 220)
        self.list.setMinimumHeight(140)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.look)
        buttons.addWidget(self.save)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(10)
        for part in (self._intro, self.warning):
            column.addWidget(part)
        column.addSpacing(4)
        for switch in (*self._of_files(), self.ratings, self.inbox):
            column.addWidget(switch)
        column.addWidget(self._hint)
        column.addSpacing(4)
        for below in (self.bar, self.progress, self.numbers):
            column.addWidget(below)
        column.addWidget(self.list, 1)
        column.addSpacing(4)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.look.clicked.connect(self._on_look)
        self.add.clicked.connect(self._on_add)
        self.save.clicked.connect(self.save_wanted)
        self.cancel.clicked.connect(self.reject)
        for switch in (self.sidecars, self.attributes, self.names):
            switch.toggled.connect(self.show_waiting)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Add Pictures"))
        self.sidecars.setText(self.tr("Read what other programs wrote beside them or into them"))
        self.sidecars.setToolTip(
            self.tr("gallery-dl, Hydrus, Eagle, Lightroom, darktable, digiKam, files of tags")
        )
        self.attributes.setText(self.tr("Read what browsers noted when they were saved"))
        self.names.setText(self.tr("Guess the page by a file's name where that is certain"))
        self.reference.setText(self.tr("Leave them where they are"))
        self.ratings.setText(self.tr("Take over stars as your ratings"))
        self.ratings.setToolTip(
            self.tr("Your taste learns from them. A picture that you rated here keeps your rating.")
        )
        self.inbox.setText(self.tr("Put what is new into the inbox, to be gone through"))
        self.inbox.setToolTip(
            self.tr("Without this it is kept at once. What is here already stays what it is.")
        )
        self._hint.setText(
            self.tr(
                "Your files are never changed. What is in the library already only gains the "
                "places where it was seen; adding twice adds nothing, and what was stopped goes "
                "on where it was."
            )
        )
        # A layout would rather squeeze what has several lines.
        self._hint.setMinimumHeight(self._hint.heightForWidth(theme.px(WIDTH) - 48))
        self.list.setHeaderLabels([self.tr("File"), self.tr("What is to be said of it")])
        self.list.setAccessibleName(self.tr("What is to be said of single files"))
        self.look.setText(self.tr("Look first"))
        self.look.setToolTip(self.tr("Read everything and change nothing"))
        self.save.setText(self.tr("Save List…"))
        self.save.setToolTip(self.tr("As a table that can be corrected and then added"))
        self.add.setText(self.tr("Add"))
        self.cancel.setText(self.tr("Cancel"))

    def _on_look(self) -> None:
        self.look_wanted.emit(self.choices)

    def _on_add(self) -> None:
        self.add_wanted.emit(self.choices)
