"""The Library screen: bar, chips of what is asked, grid, inspector, and what an empty one says."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from models.records import IN_TRASH, TRASH_DAYS
from widgets.grid.grid_view import GridView
from widgets.inspector.inspector import Inspector
from widgets.library.filter_panel import FilterPanel
from widgets.library.library_bar import LibraryBar
from widgets.library.map_strip import MapStrip
from widgets.library.review_strip import ReviewStrip
from widgets.library.similar_strip import SimilarStrip
from widgets.library.trash_strip import TrashStrip
from widgets.look.announcing import announce
from widgets.parts.empty_state import EmptyState


class LibraryScreen(QWidget):
    """Holds the parts; each part says itself what the person did."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = LibraryBar()
        self.problem = QLabel(wordWrap=True)
        self.problem.setProperty("kind", "problem")
        self.problem.setAccessibleName(self.tr("What is wrong with the search"))
        self.problem.hide()
        self.filters = FilterPanel()
        self.filters.hide()
        self.similar = SimilarStrip()
        self.review = ReviewStrip()
        self.from_map = MapStrip()
        self.trash = TrashStrip(TRASH_DAYS)
        self.grid = GridView()
        self.empty = EmptyState("library")
        self.inspector = Inspector()
        self.inspector.first_wanted.connect(self._on_first_wanted)
        self.bar.search_left.connect(self._on_search_left)
        self.bar.search_changed.connect(self._on_search_changed)
        self._lay_out()
        self.retranslate()

    def show_empty(
        self, sentence: str, button: str = "", act: Callable[[], object] | None = None
    ) -> None:
        """Nothing to show: say why, and what to do."""
        self.empty.say(sentence, button, act)
        self.inspector.show_choice(pictures=False)
        self._pages.setCurrentWidget(self.empty)

    def show_grid(self, *, pictures: bool = True) -> None:
        """The grid, which holds no `pictures` below a strip that has none left to ask about."""
        self.inspector.show_choice(pictures=pictures)
        self._pages.setCurrentWidget(self.grid)

    def show_problem(self, sentence: str, position: int, length: int) -> None:
        """A search that cannot be read: what was found before stays."""
        self.problem.setText(sentence)
        announce(self.problem, sentence, urgent=True)
        self.problem.show()
        self.bar.show_wrong(position, length)

    def show_readable(self) -> None:
        """The search could be read."""
        self.problem.hide()
        self.bar.search.show_right()

    def retranslate(self) -> None:
        """Texts and icons anew; what an empty screen says comes with the next answer."""
        self.inspector.setAccessibleName(self.tr("Inspector"))
        self.bar.retranslate()
        self.similar.retranslate()
        self.review.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, where no part has a use for it: from a field to the pictures, then on to all."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self.grid.hasFocus():
            self._on_search_left()
        else:
            for strip in (self.similar, self.review, self.from_map):
                if strip.isVisible():
                    strip.closed.emit()
                    return
            event.ignore()  # Another may have a use for it.

    def _on_search_changed(self) -> None:
        self.trash.setVisible(self.bar.state.currentData() in IN_TRASH)

    def _on_first_wanted(self) -> None:
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        if len(self.grid.model):
            self.grid.set_current_row(self.grid.model.rows[0])

    def _on_search_left(self) -> None:
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self.grid)
        self._pages.addWidget(self.empty)
        grid_side = QWidget()
        margins = QHBoxLayout(grid_side)
        margins.setContentsMargins(16, 0, 0, 0)
        margins.setSpacing(8)
        margins.addWidget(self.filters)
        margins.addWidget(self._pages, 1)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.bar)
        left.addWidget(self.problem)
        left.addWidget(self.similar)
        left.addWidget(self.review)
        left.addWidget(self.from_map)
        left.addWidget(self.trash)
        left.addWidget(grid_side, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.inspector)
