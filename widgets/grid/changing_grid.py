"""The layer of the grid that keeps selection and place through every change of the order."""

from __future__ import annotations

from collections.abc import Sequence

from widgets.grid.intervals import IntervalSet
from widgets.grid.selecting_grid import SelectingGrid


class ChangingGrid(SelectingGrid):
    """Takes new orders, rows that came and rows that went."""

    def set_rows(
        self, rows: Sequence[int], *, keep_selection: bool = True, keep_position: bool = False
    ) -> None:
        """A new order. Without `keep_position` it starts at the top; with it, the neighbour takes
        the place of a current picture that is gone."""
        chosen = self.selected_rows() if keep_selection else ()
        current = self.current_row() if keep_selection else None
        place, sole = self.current, self.selection == IntervalSet.at([self.current])
        looked_at = self._rows_looked_at() if keep_position else ()
        self.model.set_rows(rows)
        self.demand.forget()
        if not keep_position:
            self._to_top()
        self.hovered = self.anchor = -1
        self.current = -1 if current is None else self.model.position_of(current)
        kept = self.model.positions_of(chosen)
        if keep_position and current is not None and self.current < 0 and len(self.model):
            self.current = min(place, len(self.model) - 1)
            kept = IntervalSet.at([self.current]) if sole else kept
        self.lay_out(self._place_of_first(looked_at))
        self.choose(kept, always_tell=bool(chosen))

    def _to_top(self) -> None:
        """Without asking for what is seen there: the layout is that of the old rows still."""
        self._laying_out = True
        self.verticalScrollBar().setValue(0)
        self._laying_out = False

    def _rows_looked_at(self) -> Sequence[int]:
        """The rows from the top of the screen to its end."""
        return self.model.rows[self._anchor : max(self._anchor + 1, self.visible().stop)]

    def _place_of_first(self, looked_at: Sequence[int]) -> int | None:
        """Where the top of the screen went: the first of its rows that is still there stays in
        its line of the screen."""
        found = self.model.first_present(looked_at)
        if found is None:
            return None
        passed, place = found
        columns = self.layout_.columns
        lines = (self._anchor + passed) // columns - self._anchor // columns
        return max(0, place - lines * columns)

    def insert_rows(self, at: int, rows: Sequence[int]) -> None:
        """Rows that came in before position `at`; what is on the screen stays there."""
        if not len(rows):
            return
        self.model.insert(at, rows)
        self.selection = self.selection.opened(at, len(rows))
        self.current, self.anchor = (
            place + len(rows) if place >= at else place for place in (self.current, self.anchor)
        )
        self.lay_out(self._anchor + len(rows) if at <= self._anchor else self._anchor)

    def remove_rows(self, rows: Sequence[int]) -> None:
        """Rows that are gone. The current place goes to the neighbour that took its position."""
        gone = self.model.positions_of(rows)
        if not gone:
            return
        had_current = self.current
        sole = self.selection == IntervalSet.at([had_current])
        self.model.remove(gone)
        kept = self.selection.closed(gone)
        changed = len(kept) != len(self.selection)
        self.hovered = self.anchor = -1
        place = had_current - gone.count_below(had_current)
        self.current = min(place, len(self.model) - 1) if had_current >= 0 else -1
        self.selection = kept
        self.lay_out(self._anchor - gone.count_below(self._anchor))
        if changed and sole and self.current >= 0:
            kept = IntervalSet.at([self.current])
        self.choose(kept, always_tell=changed)
        if had_current in gone:
            self.current_changed.emit(self.current_row())
