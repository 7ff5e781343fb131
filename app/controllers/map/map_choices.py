"""What becomes of pictures that were chosen on the map: seen large, in the grid, in duels."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from app.controllers.library.library import LibraryController
from widgets.grid.intervals import IntervalSet
from widgets.window.main_window import MainWindow

AROUND = 200  # Pictures that the viewer walks through from one.


class MapChoices(QObject):
    """`view_wanted` carries the row of a picture, which the grid then shows among its neighbours
    on the map."""

    view_wanted = Signal(object)

    def __init__(self, window: MainWindow, library: LibraryController) -> None:
        super().__init__(window)
        self._window, self._screen = window, window.map
        self._library = library
        screen, actions = self._screen, window.actions_
        screen.library_wanted.connect(self._on_library_wanted)
        screen.board_wanted.connect(actions["to_board"].trigger)
        screen.duels_wanted.connect(self._on_duels_wanted)
        screen.view.opened.connect(self._on_opened)
        window.viewer.closed.connect(self._on_viewer_closed)
        window.library.from_map.map_wanted.connect(self._on_map_wanted)

    @Slot()
    def _on_library_wanted(self) -> None:
        if self._gather_chosen():
            self._window.show_screen("library")

    @Slot()
    def _on_duels_wanted(self) -> None:
        if self._gather_chosen():
            # A round is of what is chosen in the grid, or else of what it shows.
            self._window.library.grid.choose(IntervalSet())
            self._window.actions_["duel_chosen"].trigger()

    @Slot()
    def _on_map_wanted(self) -> None:
        self._window.show_screen("map")

    @Slot(str)
    def _on_opened(self, artwork: str) -> None:
        """Large, and on from there to what lies around it."""
        atlas = self._screen.view.atlas
        if atlas is not None and artwork in atlas.ids:
            picture = atlas.ids.index(artwork)
            away = ((atlas.places - atlas.places[picture]) ** 2).sum(axis=1)
            away[picture] = -1.0
            self._gather(np.argsort(away, kind="stable")[:AROUND].tolist())
            self.view_wanted.emit(int(atlas.rows[picture]))

    @Slot()
    def _on_viewer_closed(self) -> None:
        if self._window.screen_name == "map":
            self._screen.view.setFocus()

    def _gather_chosen(self) -> int:
        """Best first; how many."""
        atlas = self._screen.view.atlas
        pictures = self._screen.view.choice.pictures
        if atlas is None or not len(pictures):
            return 0
        scores = np.nan_to_num(atlas.scores[pictures], nan=-1.0)
        return self._gather(pictures[np.argsort(-scores, kind="stable")].tolist())

    def _gather(self, pictures: Sequence[int]) -> int:
        """Put these into the library's grid."""
        atlas = self._screen.view.atlas
        if atlas is None:
            return 0
        rows = atlas.rows[list(pictures)].tolist()
        self._library.show_under(self._window.library.from_map, rows)
        self._window.library.from_map.show_for(len(rows))
        return len(rows)
