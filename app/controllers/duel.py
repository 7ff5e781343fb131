"""Runs the duels: chooses the pictures, asks, logs each answer, shows the order that follows."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QSettings, Qt, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from app.controllers.judging import Judging
from app.controllers.pictures import Pictures
from app.controllers.writing import Writing
from app.duel_rounds import make_round, ranked, ranking_file, standing_duels, usable
from app.workbench import Workbench
from models.records import Artwork
from models.taste.duelling import Aim, By, Question, Round
from models.taste.terms import Duel
from widgets.duel.ranking_list import PICTURE, Place
from widgets.main_window import MainWindow
from widgets.thumbnail_wanted import ThumbnailWanted

MOST, LEAST = 100, 4
LISTED = 100
POOL, AIM = "duel/pool", "duel/aim"
CARDS, LIST = "duel", "duel list"


class DuelController(QObject):
    """The log is the state; the pictures of the round are remembered for the next start."""

    def __init__(
        self,
        window: MainWindow,
        bench: Workbench,
        judging: Judging,
        writing: Writing,
        pictures: Pictures,
    ) -> None:
        super().__init__(window)
        self._window, self._screen = window, window.duel
        self._bench = bench
        self._judging = judging
        self._writing = writing
        self._state: QSettings = bench.state
        self._round: Round | None = None
        self._duels: list[Duel] = []
        self._artworks: dict[str, Artwork] = {}
        self._question = Question()
        self._order = By.BRADLEY_TERRY.value
        self._opening = False
        screen = self._screen
        screen.answered.connect(self._on_answered)
        screen.undo_wanted.connect(self._on_undo_wanted)
        screen.aim_chosen.connect(self._on_aim_chosen)
        screen.begin_wanted.connect(self.begin)
        screen.empty.pressed.connect(self.begin)
        screen.pictures_needed.connect(self._show_pictures)
        screen.ranking.order_chosen.connect(self._on_order_chosen)
        screen.ranking.export_wanted.connect(self._on_export_wanted)
        window.screen_shown.connect(self._on_screen_shown)
        window.actions_["duel_chosen"].triggered.connect(self.begin)
        pictures.show_in(CARDS, self._show_card)
        pictures.show_in(LIST, screen.ranking.show_picture)

    @Slot(str)
    def _on_screen_shown(self, name: str) -> None:
        if self._opening:
            return
        if name == "duel" and self._round is None:
            remembered = self._state.value(POOL)
            ids = [str(each) for each in remembered] if isinstance(remembered, list) else []
            self._bench.tasks.restart("duel", self._open(ids))
        elif name == "duel":
            self._bench.tasks.restart("duel", self._reload())

    @Slot()
    def begin(self) -> None:
        """A new round: of what is chosen in the library, or else of what is shown there."""
        grid = self._window.library.grid
        chosen = grid.selected_rows()
        rows = chosen if len(chosen) >= LEAST else grid.model.rows
        some = [int(row) for row in rows]
        if len(some) > MOST:
            places = np.sort(np.random.default_rng().choice(len(some), MOST, replace=False))
            some = [some[place] for place in places]
        self._bench.tasks.restart("duel", self._begin(some))

    async def _begin(self, rows: Sequence[int]) -> None:
        store = self._bench.core.library.artworks
        ids = await self._bench.runner.call(lambda: store.ids_of(rows))
        # Showing the screen opens the round of before, unless this one is on its way.
        self._opening = True
        self._window.show_screen("duel")
        self._opening = False
        await self._open(list(ids))

    async def _open(self, ids: list[str]) -> None:
        core, aim = self._bench.core, Aim(str(self._state.value(AIM, Aim.BEST.value)))
        found = await self._bench.runner.call(lambda: usable(core, ids))
        if len(found) < 2:
            self._round = None
            self._screen.show_empty(
                self.tr(
                    "Two pictures at a time, and you say which one you prefer: so Bunshin finds "
                    "your ten best, and learns your taste quickest."
                ),
                self.tr("Begin with what the library shows"),
            )
            return
        self._artworks = {each.id: each for each in found}
        self._state.setValue(POOL, list(self._artworks))
        names = list(self._artworks)
        self._round = await self._bench.runner.call(lambda: make_round(core, names, aim))
        self._screen.aim.blockSignals(True)
        self._screen.aim.setCurrentIndex(self._screen.aim.findData(aim.value))
        self._screen.aim.blockSignals(False)
        await self._reload()

    async def _reload(self) -> None:
        """From the log, once everything that was said is in it."""
        if self._round is None:
            return
        await self._writing.all_written()
        core, names = self._bench.core, set(self._artworks)
        self._duels = await self._bench.runner.call(
            lambda: standing_duels(core.library, names, core.profile)
        )
        await self._go_on()

    async def _go_on(self) -> None:
        round_, duels, order = self._round, list(self._duels), self._order
        core = self._bench.core
        if round_ is None:
            return

        def think() -> tuple[Question, list[Place]]:
            round_.take(duels)
            places = [
                Place(each.artwork, self._artworks[each.artwork].title, _elo(each.elo, each.spread))
                for each in ranked(core, round_, order)[:LISTED]
            ]
            return round_.next(), places

        self._question, places = await self._bench.runner.call(think)
        self._show_question()
        self._screen.ranking.show_places(places)
        self._bench.thumbnails.request(
            [ThumbnailWanted(each.artwork, self._small, cropped=True) for each in places],
            asker=LIST,
            replace=True,
        )

    def _show_question(self) -> None:
        question = self._question
        told = self.tr("%n answer(s)", "", question.asked)
        if question.over:
            self._screen.show_over(
                told + " · " + self.tr("Everything is known that was asked for.")
            )
            return
        if question.again:
            told += " · " + self.tr("once more, because your answers go round in a circle")
        self._screen.ask(told, question.progress)
        self._show_pictures()

    @Slot()
    def _show_pictures(self) -> None:
        if not self._question.over:
            size = max(self._screen.left.longest(), 320)
            wanted = [
                ThumbnailWanted(each, size) for each in (self._question.left, self._question.right)
            ]
            self._bench.thumbnails.request(wanted, asker=CARDS, replace=True)

    def _show_card(self, artwork: str, image: QImage) -> None:
        for card, name in (
            (self._screen.left, self._question.left),
            (self._screen.right, self._question.right),
        ):
            if artwork == name:
                card.show_image(image)

    @property
    def _small(self) -> int:
        return round(PICTURE * self._screen.devicePixelRatioF())

    @Slot(str)
    def _on_answered(self, said: str) -> None:
        """The next question follows at once; the log is written meanwhile."""
        question, round_ = self._question, self._round
        if round_ is None or question.over:
            return
        self._question = Question()  # A second key before the next pair says nothing.
        self._judging.duel(question.left, question.right, said)
        if said == "skip":
            round_.skipped.add(frozenset((question.left, question.right)))
        else:
            share = {"left": 1.0, "right": 0.0, "draw": 0.5}[said]
            self._duels.append(Duel(question.left, question.right, share, 1.0))
        self._bench.tasks.restart("duel", self._go_on())

    @Slot()
    def _on_undo_wanted(self) -> None:
        self._bench.undo.undo()
        self._bench.tasks.restart("duel", self._reload())

    @Slot(str)
    def _on_aim_chosen(self, aim: str) -> None:
        self._state.setValue(AIM, aim)
        self._bench.tasks.restart("duel", self._open(list(self._artworks)))

    @Slot(str)
    def _on_order_chosen(self, order: str) -> None:
        self._order = order
        self._bench.tasks.restart("duel", self._go_on())

    @Slot()
    def _on_export_wanted(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Export the ranking"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Table (*.csv)"), self.tr("Picture (*.png)")])
        dialog.setDefaultSuffix("csv")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.export)
        dialog.open()

    @Slot(str)
    def export(self, file: str) -> None:
        """A table, or a picture of the best where the name ends so."""
        round_, order, artworks = self._round, self._order, dict(self._artworks)
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
