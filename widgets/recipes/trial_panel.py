"""Try a recipe on one page: an address, what came of it, and the page as a fixture."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from widgets.look.grown import grown
from widgets.look.saying import Saying
from widgets.parts.wrapping_row import WrappingRow
from widgets.recipes.outcome_model import ADDRESS, COLUMNS, NOTE, OutcomeModel
from widgets.recipes.records import Outcome

WIDTHS = (110, 0, 0, 130, 180)
ADDRESS_PX, TABLE_PX = 220, 75


class TrialPanel(QWidget):
    """`page_wanted` carries an address, `record_wanted` and `tests_wanted` need none."""

    page_wanted = Signal(str)
    page_given_up = Signal()
    record_wanted = Signal()
    tests_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.address, self.summary = QLineEdit(), QLabel(wordWrap=True)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)  # A site chose words in it.
        self.summary.setProperty("kind", "muted")
        self.test, self.record, self.tests = QPushButton(), QPushButton(), QPushButton()
        self.model, self.table = OutcomeModel(self), QTableView()
        self._asking = False
        self._lay_out()
        self.address.returnPressed.connect(self._on_test)
        self.test.clicked.connect(self._on_test)
        self.record.clicked.connect(self.record_wanted)
        self.tests.clicked.connect(self.tests_wanted)
        self.record.setEnabled(False)
        self._saying = Saying(self, self._say)

    def show_outcomes(self, summary: str, rows: Sequence[Outcome] = ()) -> None:
        """What came of a page or of the tests."""
        self._asking = False
        self.summary.setText(summary)
        self._make_room()
        self.table.clearSpans()
        self.model.show_rows(rows)
        for number, row in enumerate(rows):
            if row.note:
                self.table.setSpan(number, NOTE, 1, COLUMNS - NOTE)
            elif not (row.title or row.author or row.tags):
                self.table.setSpan(number, ADDRESS, 1, COLUMNS - ADDRESS)
        self._say()

    def show_asking(self, summary: str) -> None:
        """A site is being asked: the button gives it up."""
        self.show_outcomes(summary)
        self._asking = True
        self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """A splitter does not ask how high a text is at its width."""
        self.summary.setMinimumHeight(max(0, self.summary.heightForWidth(self.width())))

    def _on_test(self) -> None:
        if self._asking:
            self.page_given_up.emit()
        else:
            self.page_wanted.emit(self.address.text().strip())

    def _lay_out(self) -> None:
        asking = WrappingRow()
        asking.setSpacing(8)
        grown(self, self.address.setMinimumWidth, ADDRESS_PX)
        asking.addWidget(self.address, 1)
        for button in (self.test, self.record, self.tests):
            asking.addWidget(button)
        table = self.table
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.verticalHeader().hide()
        grown(self, table.verticalHeader().setDefaultSectionSize, 30)
        grown(self, table.setMinimumHeight, TABLE_PX)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for number, width in enumerate(WIDTHS):
            if width:
                grown(self, partial(table.setColumnWidth, number), width, width * 3 // 2)
            else:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(asking)
        column.addWidget(self.summary)
        column.addWidget(table, 1)

    def _say(self) -> None:
        self.address.setPlaceholderText(self.tr("Paste the address of a page to try the recipe on"))
        self.address.setAccessibleName(self.tr("Address of the page to test on"))
        self.test.setText(self.tr("Give up") if self._asking else self.tr("Test on this page"))
        self.test.setToolTip(
            self.tr(
                "Asks the site once, as politely as collecting does, and shows what would be "
                "found (Ctrl+T). Nothing is kept."
            )
        )
        self.record.setText(self.tr("Record this page"))
        self.record.setToolTip(
            self.tr(
                "Keeps the page beside the recipe, without secrets, and writes a test at the "
                "recipe's end: from then on it can be checked without asking the site."
            )
        )
        self.tests.setText(self.tr("Run its tests"))
        self.tests.setToolTip(self.tr("Reads the recorded pages again; asks no site."))
        self.table.setAccessibleName(self.tr("What was found"))
        self.model.say(
            (
                self.tr("What"),
                self.tr("Address"),
                self.tr("Title"),
                self.tr("Author"),
                self.tr("Tags"),
            )
        )
