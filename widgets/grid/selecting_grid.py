"""The middle layer of the grid: what is chosen, what is current, what was picked."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from models.records import Artwork
from widgets.grid.artwork_canvas import ArtworkCanvas
from widgets.grid.artwork_list_model import SelectedRows
from widgets.grid.cell_painter import CellLook
from widgets.grid.intervals import IntervalSet
from widgets.grid.pick_watch import Clock, PickWatch, still_chosen
from widgets.grid.records import Pick

PICK_RESTS_MS = 400
MOST_CARRIED = 500


class SelectingGrid(ArtworkCanvas):
    """Selection by position; the layer above keeps it through every change of the order."""

    selection_changed = Signal(object)
    current_changed = Signal(object)
    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None, clock: Clock = time.monotonic) -> None:
        super().__init__(parent)
        self.selection = IntervalSet()
        self.current = -1
        self.anchor = -1
        self.hovered = -1
        # Asked with an id while a cell is told about; None says nothing.
        self.score_of: Callable[[str], float | None] | None = None
        self._watch = PickWatch(clock)
        self._pick: Pick | None = None
        self._last_picked = ""
        self._rest = QTimer(self, singleShot=True, interval=PICK_RESTS_MS)
        self._rest.timeout.connect(self.settle_pick)

    # What is chosen

    def selected_rows(self) -> SelectedRows:
        """The chosen row numbers in the grid's order (a sequence; not a list of a million)."""
        return SelectedRows(self.model.rows, self.selection)

    def selected_artworks(self) -> list[Artwork]:
        """The records among the chosen that are here already."""
        found: list[Artwork] = []
        for place in self.selection:
            if len(found) >= MOST_CARRIED:
                break
            if (artwork := self.model.artwork(place)) is not None:
                found.append(artwork)
        return found

    def current_row(self) -> int | None:
        """The row with the focus ring."""
        return self.model.rows[self.current] if 0 <= self.current < len(self.model) else None

    def set_current_row(self, row: int, *, select: bool = True) -> bool:
        """Go to a row without logging a pick; False when it is not in this order."""
        place = self.model.position_of(row)
        if place < 0:
            return False
        self.go_to(place)
        if select:
            self.anchor = place
            self.choose(IntervalSet.at([place]))
        return True

    def select_rows(self, rows: Sequence[int]) -> None:
        """Choose exactly these rows, without logging a pick."""
        self.choose(self.model.positions_of(rows))

    def select_all(self) -> None:
        self.choose(IntervalSet.of([(0, len(self.model))]))

    def choose(
        self, selection: IntervalSet, *, by_person: bool = False, always_tell: bool = False
    ) -> None:
        """Take a new selection. Only a person's choice of one picture can become a pick."""
        if by_person or not still_chosen(self._pick, selection, self.model):
            self._rest.stop()
            self._pick = None
        changed = selection != self.selection
        self.selection = selection
        if changed or always_tell:
            self.viewport().update()
            self.selection_changed.emit(self.selected_rows())
        if by_person and len(selection) == 1:
            self._start_pick(next(iter(selection)))

    def go_to(self, place: int) -> None:
        """Move the focus ring, and the view with it."""
        if place != self.current:
            self.current = place
            self.current_changed.emit(self.current_row())
        self.scroll_to(place)
        self.viewport().update()

    def scroll_to(self, place: int) -> None:
        """Scroll only as far as needed to see the whole cell."""
        rect = self.cell_rect(place).adjusted(0, -8, 0, 8)
        bar = self.verticalScrollBar()
        if rect.top() < 0:
            bar.setValue(bar.value() + rect.top())
        elif rect.bottom() > self.viewport().height():
            bar.setValue(bar.value() + rect.bottom() - self.viewport().height())

    # Picks

    def settle_pick(self) -> None:
        """The choice has rested, or the picture was opened: it counts."""
        self._rest.stop()
        pick, self._pick = self._pick, None
        if pick is not None and pick.artwork_id != self._last_picked:
            self._last_picked = pick.artwork_id
            self.picked.emit(pick)

    def hover(self, place: int) -> None:
        if place != self.hovered:
            self.hovered = place
            self._watch.hover(self.model.rows[place] if place >= 0 else None)
            self.viewport().update()

    def watch_screen(self) -> None:
        """Note what is mostly visible from now on."""
        places = self.mostly_visible() if self.isVisible() else ()
        self._watch.show(self.model.rows[place] for place in places)

    def _start_pick(self, place: int) -> None:
        self.watch_screen()
        self._pick = self._watch.pick(
            self.model.rows[place], self.model, self.layout_, self.mostly_visible()
        )
        if self._pick is not None:
            self._rest.start()

    # Qt and the layer below

    def look_of(self, position: int) -> CellLook:
        selected = position in self.selection
        current = position == self.current
        told = position == self.hovered or (selected and current)
        look = super().look_of(position)
        score = None
        if told and self.score_of is not None and look.artwork is not None:
            score = self.score_of(look.artwork.id)
        return replace(
            look,
            selected=selected,
            focused=current and self.hasFocus(),
            told=told,
            score=score,
        )

    def refresh(self) -> None:
        super().refresh()
        self.watch_screen()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if not self._laying_out:
            self.watch_screen()
