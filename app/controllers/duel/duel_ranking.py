"""Shows the order that the duels have led to, and writes it to a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.controllers.file_dialogs import ask_where_to_save
from app.controllers.pictures import Pictures
from app.uses.duel_rounds import ranked, ranking_file
from app.workbench import Workbench
from models.records import Artwork
from models.taste.duelling import By, Round
from widgets.duel.ranking_list import PICTURE, Place
from widgets.parts.thumbnail_wanted import ThumbnailWanted
from widgets.window.main_window import MainWindow

LISTED = 100
LIST = "duel list"


class DuelRanking(QObject):
    """`order_chosen` says that another order is to be shown."""

    order_chosen = Signal()

    def __init__(self, window: MainWindow, bench: Workbench, pictures: Pictures) -> None:
        super().__init__(window)
        self._window, self._list = window, window.duel.ranking
        self._bench = bench
        self._order = By.BRADLEY_TERRY.value
        self._round: Round | None = None
        self._artworks: Mapping[str, Artwork] = {}
        self._list.order_chosen.connect(self._on_order_chosen)
        self._list.export_wanted.connect(self._on_export_wanted)
        pictures.show_in(LIST, self._list.show_picture)

    def begin(self, round_: Round, artworks: Mapping[str, Artwork]) -> None:
        """It is about this round now."""
        self._round, self._artworks = round_, artworks

    def places(self, round_: Round) -> list[Place]:
        """Takes a moment: not in the window's thread."""
        best = ranked(self._bench.core, round_, self._order)[:LISTED]
        artworks = self._artworks
        return [
            Place(each.artwork, artworks[each.artwork].title, _elo(each.elo, each.spread))
            for each in best
        ]

    def show(self, places: Sequence[Place]) -> None:
        self._list.show_places(places)
        side = round(PICTURE * self._list.devicePixelRatioF())
        wanted = [ThumbnailWanted(each.artwork, side, cropped=True) for each in places]
        self._bench.thumbnails.request(wanted, asker=LIST, replace=True)

    @Slot(str)
    def _on_order_chosen(self, order: str) -> None:
        self._order = order
        self.order_chosen.emit()

    @Slot()
    def _on_export_wanted(self) -> None:
        kinds = [self.tr("Table (*.csv)"), self.tr("Picture (*.png)")]
        ask_where_to_save(self._window, self.tr("Export the ranking"), kinds, "csv", self.export)

    @Slot(str)
    def export(self, file: str) -> None:
        """A table, or a picture of the best where the name ends so."""
        round_, order, artworks = self._round, self._order, self._artworks
        if round_ is not None:
            core, title = self._bench.core, self.tr("My ranking")

            def write() -> Path:
                best = ranked(core, round_, order)
                return ranking_file(core, Path(file), best, artworks, title)

            self._bench.tasks.start(self._bench.runner.call(write))


def _elo(elo: float | None, spread: float | None) -> str:
    if elo is None:
        return ""
    return f"{elo:.0f} ± {spread:.0f}" if spread is not None else f"{elo:.0f}"
