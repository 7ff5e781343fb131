"""The table of sources: sorted by a click on a heading, worked by keys, with a menu of its own."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from widgets.commands import keys
from widgets.look import theme
from widgets.look.grown import grown
from widgets.sources.records import SourceLine
from widgets.sources.source_list_model import (
    TIMES,
    SourceFilter,
    SourceListModel,
)

WIDTHS = (0, 170, 152, 152, 148, 76, 104)
ROW_PX, NAME_PX = 40, 120
GIVING_WAY = tuple(reversed(TIMES))


class SourceTable(QTableView):
    """`pressed_key` names what a key asks of the chosen ones: collect, pause, page or remove."""

    pressed_key = Signal(str)

    def __init__(self, model: SourceListModel) -> None:
        super().__init__()
        self.shown = SourceFilter(self)
        self.shown.setSourceModel(model)
        self._model = model
        self.setModel(self.shown)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        grown(self, self.verticalHeader().setDefaultSectionSize, ROW_PX)
        self.setFrameShape(QFrame.Shape.NoFrame)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        for column, width in enumerate(WIDTHS):
            if width:
                grown(self, partial(self.setColumnWidth, column), width)

    def chosen(self) -> list[SourceLine]:
        """The selected ones that are shown, from top to bottom."""
        rows = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        found = (self._model.line(self.shown.mapToSource(index).row()) for index in rows)
        return [line for line in found if line is not None]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Where not all columns fit, the first to go are those that `GIVING_WAY` names; what they
        tell stands below the table when a source is chosen."""
        room = self.viewport().width() - theme.px(NAME_PX)
        used = sum(map(theme.px, WIDTHS))
        for column in GIVING_WAY:
            self.setColumnHidden(column, used > room)
            if used > room:
                used -= theme.px(WIDTHS[column])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        names = ["collect" if control else "page", "pause", "remove"]
        acts = keys.table("sources", {name: partial(self.pressed_key.emit, name) for name in names})
        if event.key() not in acts or not self.chosen():
            super().keyPressEvent(event)
        else:
            acts[event.key()]()
