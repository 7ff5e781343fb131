"""The bar above the board: which board, rename and delete in place, what it teaches, done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from models.records import Board
from widgets.look import icons, theme
from widgets.look.saying import Saying
from widgets.parts.switch import Switch
from widgets.parts.wrapping_row import WrappingRow
from widgets.viewer.elided_label import FittingLabel

LONGEST_NAME = 80
NAME_PX = 280  # What is longer would push the rest of the bar aside.


class NameEdit(QLineEdit):
    """A name being changed in place: Enter takes it, Esc leaves it as it was."""

    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
            # Enter is answered: the window would press the button that has the keys by now.
            event.accept()


class BoardBar(QWidget):
    """Says what the person asked for; changes nothing itself."""

    board_chosen = Signal(str)
    board_created = Signal(str)
    together_pressed = Signal()
    renamed = Signal(str)
    delete_pressed = Signal()
    export_pressed = Signal()
    import_pressed = Signal()
    fit_pressed = Signal()
    teaches_changed = Signal(bool)
    done_pressed = Signal()
    grey_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boards: Sequence[Board] = ()
        self._rename_next = False
        self._lesson = (0, 0.0, 0.0)
        self.together = QAction(self)
        self.together.setEnabled(False)
        self.together.triggered.connect(lambda: self.together_pressed.emit())
        self.chooser = QToolButton(self)
        self.chooser.setProperty("kind", "button")
        self.chooser.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.chooser.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.chooser.setMenu(QMenu(self.chooser))
        self.chooser.menu().setToolTipsVisible(True)
        self.name = NameEdit(self)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.returnPressed.connect(self._on_name_entered)
        self.name.editingFinished.connect(self._on_name_left)
        self.name.given_up.connect(self._show_chooser)
        self._place = QStackedWidget(self)
        self._place.addWidget(self.chooser)
        self._place.addWidget(self.name)
        self.fit = QPushButton(self)
        self.fit.clicked.connect(self.fit_pressed)
        self.meaning = FittingLabel(self)
        self.meaning.setProperty("kind", "muted")
        self.teaches = Switch(self)
        self.teaches.clicked.connect(self.teaches_changed)
        self.done = QPushButton(self)
        self.done.setProperty("kind", "primary")
        self.done.clicked.connect(self.done_pressed)
        self._lay_out()
        self._saying = Saying(self, self._say)

    def show_board(self, board: Board, boards: Sequence[Board]) -> None:
        """Name the board that is shown and offer the others."""
        self._boards = boards
        shown = self.fontMetrics().elidedText(
            board.name, Qt.TextElideMode.ElideRight, theme.px(NAME_PX)
        )
        self.chooser.setText(f"{shown}  ▾")
        self.chooser.setToolTip(board.name if shown != board.name else "")
        self.teaches.setChecked(board.teaches)
        menu = self.chooser.menu()
        menu.clear()
        for one in boards:
            action = menu.addAction(one.name.replace("&", "&&"))
            action.setData(one.id)
            action.setCheckable(True)
            action.setChecked(one.id == board.id)
            action.triggered.connect(self._on_board_triggered)
        menu.addSeparator()
        menu.addAction(icons.icon("add"), self.tr("New board"), self._on_new_pressed)
        menu.addAction(self.together)
        menu.addAction(self.tr("Add a BeeRef board…"), self.import_pressed.emit)
        menu.addSeparator()
        grey = menu.addAction(self.tr("Colours on or off"), self.grey_pressed.emit)
        grey.setText(f"{grey.text()}\tG")
        grey.setToolTip(self.tr("Without colours one sees how light and dark pictures are"))
        menu.addAction(self.tr("Rename…"), self.begin_rename)
        menu.addAction(self.tr("Export…"), self.export_pressed.emit)
        menu.addAction(icons.icon("trash"), self.tr("Delete…"), self.delete_pressed.emit)
        self.name.setText(board.name)
        if self._rename_next:
            self._rename_next = False
            self.begin_rename()
        else:
            self._show_chooser()

    def show_lesson(self, boards: int, before: float, after: float) -> None:
        """What so many boards taught: the share of what the person laid on a board that was not
        learned from which the program had right, before and now."""
        self._lesson = (boards, before, after)
        self._say()

    def offer_together(self, hang_together: bool) -> None:
        """Whether any two boards share enough to lie as one."""
        self.together.setEnabled(hang_together)
        self.together.setToolTip(
            self.tr("A new board on which the pictures lie as all your boards say together")
            if hang_together
            else self.tr("Two boards that teach need two placed pictures in common for this")
        )

    def new_name(self, name: str = "") -> str:
        """A name for a new board that no board has yet, `name` itself if it is free."""
        taken = {board.name for board in self._boards}
        if name:
            every = (name, *(f"{name} {number}" for number in range(2, len(taken) + 3)))
            return next(each for each in every if each not in taken)
        number = len(self._boards) + 1
        while (name := self.tr("Board {number}").format(number=number)) in taken:
            number += 1
        return name

    def begin_rename(self) -> None:
        """Turn the board's name into a field."""
        self._place.setCurrentWidget(self.name)
        self.name.selectAll()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_chooser(self) -> None:
        self._place.setCurrentWidget(self.chooser)

    def _on_new_pressed(self) -> None:
        # The new board comes back as shown; then its name is at once open to be changed.
        self._rename_next = True
        self.board_created.emit(self.new_name())

    def _on_board_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.board_chosen.emit(action.data())

    def _on_name_entered(self) -> None:
        name = self.name.text().strip()
        self._show_chooser()
        if name:
            self.renamed.emit(name)

    def _on_name_left(self) -> None:
        if self._place.currentWidget() is self.name and not self.name.hasFocus():
            self._show_chooser()

    def _lay_out(self) -> None:
        space = theme.current().space
        row = WrappingRow(self)
        row.setContentsMargins(2 * space, space, 2 * space, space)
        row.setSpacing(space)
        row.addWidget(self._place)
        row.addWidget(self.fit)
        row.addSpacing(space)
        row.addWidget(self.meaning, 1)
        row.addWidget(self.teaches)
        row.addSpacing(space)
        row.addWidget(self.done)
        self._place.setSizePolicy(self.chooser.sizePolicy())

    def _say(self) -> None:
        self.together.setText(self.tr("All boards in one"))
        self.offer_together(self.together.isEnabled())
        self.fit.setText(self.tr("Fit"))
        self.fit.setToolTip(self.tr("Show the whole board (1); the selection (2)"))
        meaning, learned = self.tr("near = alike to me, far = different"), ""
        shorter: tuple[str, ...] = ()
        boards, before, after = self._lesson
        if boards > 1:
            said = self.tr("agreement on what you had not placed: {before} % → {after} %")
            told = said.format(before=round(100 * before), after=round(100 * after))
            meaning = f"{meaning}   ·   {told}"
            numbers = self.tr("agreement: {before} % → {after} %")
            shorter = (told, numbers.format(before=round(100 * before), after=round(100 * after)))
            learned = self.tr("Learned from %n board(s) that teach", "", boards)
        self.meaning.say(meaning, learned, shorter)
        self.teaches.setText(self.tr("teaches my taste"))
        self.teaches.setToolTip(
            self.tr("On: distances on this board teach the program what is alike to you.")
        )
        self.done.setText(self.tr("Done"))
        self.done.setToolTip(self.tr("This arrangement says what I mean: learn from it"))
        self.chooser.setAccessibleName(self.tr("Board"))
        self.name.setAccessibleName(self.tr("Name of the board"))
