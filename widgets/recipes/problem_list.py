"""The mistakes of a recipe, each with its line; choosing one goes there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from widgets.look import icons
from widgets.recipes.records import ShownProblem

MOST_SEEN = 3
_LINE = Qt.ItemDataRole.UserRole


class ProblemList(QListWidget):
    """As high as its mistakes need, to a limit; hidden while there is none."""

    line_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problems")
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.itemClicked.connect(self._on_chosen)
        self.itemActivated.connect(self._on_chosen)
        self.hide()

    def show_problems(self, problems: Sequence[ShownProblem]) -> None:
        self.clear()
        for each in problems:
            item = QListWidgetItem(icons.icon("warning"), each.text)
            item.setData(_LINE, each.line)
            item.setToolTip(each.text)
            self.addItem(item)
        seen = min(MOST_SEEN, len(problems))
        self.setFixedHeight(seen * max(1, self.sizeHintForRow(0)) + 2 * self.frameWidth() + 4)
        self.setVisible(bool(problems))

    def texts(self) -> list[str]:
        return [self.item(row).text() for row in range(self.count())]

    def _on_chosen(self, item: QListWidgetItem) -> None:
        self.line_chosen.emit(int(item.data(_LINE)))
