"""What a number of a round counts, one a line: its address and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from widgets.look.fitting import size_within_screen

SIZE = (880, 440)


@dataclass(frozen=True, slots=True)
class Outcome:
    """An address and what is said of it, translated; `page` opens in a browser."""

    address: str
    said: str
    page: str


class OutcomeDialog(QDialog):
    """Blocks nothing. `opened` carries the address of a page."""

    opened = Signal(str)

    def __init__(self, title: str, outcomes: Sequence[Outcome], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._outcomes = tuple(outcomes)
        heading = QLabel(title)
        heading.setProperty("kind", "title")
        self.table = QTableWidget(len(outcomes), 2)
        self.table.setHorizontalHeaderLabels((self.tr("Address"), self.tr("What happened")))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.setAccessibleName(title)
        for row, outcome in enumerate(outcomes):
            for column, text in enumerate((outcome.address, outcome.said)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(row, column, item)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText(self.tr("Close"))
        close.setIcon(QIcon())
        self.copy = QPushButton(self.tr("Copy all"))
        buttons.addButton(self.copy, QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(self._on_copy)
        buttons.rejected.connect(self.reject)
        self.table.activated.connect(self._on_activated)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addWidget(self.table, 1)
        layout.addWidget(buttons)
        size_within_screen(self, *SIZE)

    def _on_copy(self) -> None:
        lines = (f"{each.address}\t{each.said}" for each in self._outcomes)
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _on_activated(self) -> None:
        row = self.table.currentRow()
        if 0 <= row < len(self._outcomes):
            self.opened.emit(self._outcomes[row].page)
