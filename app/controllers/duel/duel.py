"""Runs the duels: chooses the pictures, and after each answer what to ask next."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QObject, QSettings, Slot

from app.controllers.duel.duel_asking import DuelAsking
from app.controllers.duel.duel_ranking import DuelRanking
from app.controllers.judging import Judging
from app.controllers.pictures import Pictures
from app.controllers.writing import Writing
from app.uses.duel_rounds import make_round, standing_answers, usable
from app.workbench import Workbench
from models.records import Artwork
from models.taste.duelling import FOUR, TWO, Aim, Question, Round
from models.taste.terms import Compared
from widgets.duel.ranking_list import Place
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice

MOST, LEAST = 100, 4
POOL, AIM, AT_ONCE = "duel/pool", "duel/aim", "duel/at_once"


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
        self._writing = writing
        self._state: QSettings = bench.state
        self._round: Round | None = None
        self._said: list[Compared] = []
        self._artworks: dict[str, Artwork] = {}
        self._opening = False
        self.asking = DuelAsking(window.duel, bench, judging, pictures)
        self.asking.answered.connect(self._on_answered)
        self.ranking = DuelRanking(window, bench, pictures)
        self.ranking.order_chosen.connect(self._on_order_chosen)
        screen = self._screen
        screen.undo_wanted.connect(self._on_undo_wanted)
        screen.choices.aim_chosen.connect(self._on_aim_chosen)
        screen.choices.at_once_chosen.connect(self._on_at_once_chosen)
        screen.begin_wanted.connect(self.begin)
        screen.empty.pressed.connect(self.begin)
        window.screen_shown.connect(self._on_screen_shown)
        window.retranslated.connect(self._on_retranslated)
        window.actions_["duel_chosen"].triggered.connect(self.begin)
        for name in ("undo", "redo"):
            window.actions_[name].triggered.connect(self._on_history_moved)

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
    def _on_retranslated(self) -> None:
        """What leads to a round, or how far it is, was said in the other language."""
        if self._round is None:
            self._on_screen_shown(self._window.screen_name)
        else:
            self.asking.say_anew()

    @Slot()
    def begin(self) -> None:
        """A new round: of what is chosen in the library, or else of what is shown there."""
        grid = self._window.library.grid
        chosen = grid.selected_rows()
        rows = chosen if len(chosen) >= LEAST else grid.model.rows
        some = [int(row) for row in rows]
        if len(some) < 2:
            said = self.tr("A duel needs two pictures: add some, or show more of your library.")
            self._bench.tell(Notice(said))
            return
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
                    "Two or four pictures at a time, and you say which one you prefer: so Bunshin "
                    "finds your ten best, and learns your taste quickest."
                ),
                *self._beginning(),
            )
            return
        self._artworks = {each.id: each for each in found}
        self._state.setValue(POOL, list(self._artworks))
        names = list(self._artworks)
        self._round = await self._bench.runner.call(lambda: make_round(core, names, aim))
        # Read only now: it may have been chosen while the round was made.
        at_once = FOUR if str(self._state.value(AT_ONCE)) == str(FOUR) else TWO
        self._round.at_once = at_once
        self.ranking.begin(self._round, self._artworks)
        self._screen.choices.show_chosen(aim.value, at_once)
        await self._reload()

    async def _reload(self) -> None:
        """From the log, once everything that was said is in it."""
        if self._round is None:
            return
        self.asking.pause()  # An answer to what is shown would be added to what is taken back.
        await self._writing.all_written()
        core, names = self._bench.core, set(self._artworks)
        self._said = await self._bench.runner.call(
            lambda: standing_answers(core.library, names, core.profile)
        )
        await self._go_on()

    async def _go_on(self) -> None:
        round_, said, ranking = self._round, list(self._said), self.ranking
        if round_ is None:
            return

        def think() -> tuple[Question, list[Place]]:
            round_.take(said)
            return round_.next(), ranking.places(round_)

        question, places = await self._bench.runner.call(think)
        self.asking.show(question, round_.skipped)
        ranking.show(places)

    @Slot(object)
    def _on_answered(self, said: tuple[Compared, ...]) -> None:
        """The next question follows at once; the log is written meanwhile."""
        self._said += said
        self._bench.tasks.restart("duel", self._go_on())

    def _beginning(self) -> tuple[str, Callable[[], object] | None]:
        """The empty screen's button and what it does: a duel needs two pictures to begin with."""
        if len(self._window.library.grid.model) < 2:
            return self.tr("Add a folder"), self._window.actions_["add_folder"].trigger
        return self.tr("Begin with what the library shows"), None

    @Slot()
    def _on_undo_wanted(self) -> None:
        self._bench.undo.undo()
        self._bench.tasks.restart("duel", self._reload())

    @Slot()
    def _on_history_moved(self) -> None:
        self._on_screen_shown(self._window.screen_name)

    @Slot(str)
    def _on_aim_chosen(self, aim: str) -> None:
        self._state.setValue(AIM, aim)
        self._bench.tasks.restart("duel", self._open(list(self._artworks)))

    @Slot(int)
    def _on_at_once_chosen(self, count: int) -> None:
        self._state.setValue(AT_ONCE, count)
        if self._round is not None:
            self._round.at_once = count
            self._bench.tasks.restart("duel", self._reload())

    @Slot()
    def _on_order_chosen(self) -> None:
        self._bench.tasks.restart("duel", self._go_on())
