"""Watches what stands on the screen and for how long: a choice can say what it was among."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

from widgets.grid.artwork_list_model import ArtworkListModel
from widgets.grid.intervals import IntervalSet
from widgets.grid.layout import GridLayout
from widgets.grid.records import Pick, Shown

Clock = Callable[[], float]


class PickWatch:
    """Times by row number, so that pictures inserted above do not disturb them."""

    def __init__(self, clock: Clock = time.monotonic) -> None:
        self._clock = clock
        self._since: dict[int, float] = {}
        self._hovered: dict[int, float] = {}
        self._hover: tuple[int, float] | None = None

    def show(self, rows: Iterable[int]) -> None:
        """These rows are mostly visible now; all others are not."""
        now = self._clock()
        self._since = {row: self._since.get(row, now) for row in rows}
        self._hovered = {row: ms for row, ms in self._hovered.items() if row in self._since}

    def hover(self, row: int | None) -> None:
        """The mouse stands on this row now, or on none."""
        now = self._clock()
        if self._hover is not None:
            old, since = self._hover
            if old in self._since:
                self._hovered[old] = self._hovered.get(old, 0.0) + now - since
        self._hover = None if row is None else (row, now)

    def pick(
        self, row: int, model: ArtworkListModel, layout: GridLayout, visible: range
    ) -> Pick | None:
        """The choice of `row`, with what stood around it; None while its record is not here."""
        chosen = model.record(row)
        if chosen is None:
            return None
        self.hover(self._hover[0] if self._hover else None)
        now = self._clock()
        first_line = visible.start // layout.columns
        shown = []
        for place in visible:
            record = model.artwork(place)
            if record is None:
                continue
            line, column = divmod(place, layout.columns)
            since = self._since.get(record.row, now)
            hovered = self._hovered.get(record.row, 0.0)
            shown.append(
                Shown(record.id, line - first_line, column, _ms(now - since), _ms(hovered))
            )
        return Pick(chosen.id, tuple(shown), layout.columns)


def still_chosen(pick: Pick | None, selection: IntervalSet, model: ArtworkListModel) -> bool:
    """Whether the picture that may become a pick is still the one chosen, wherever it stands now:
    pictures that come in around it take nothing back."""
    if pick is None or len(selection) != 1:
        return False
    artwork = model.artwork(next(iter(selection)))
    return artwork is not None and artwork.id == pick.artwork_id


def _ms(seconds: float) -> int:
    return round(seconds * 1000)
