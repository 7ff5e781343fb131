"""Fills the Taste screen and carries out what is asked there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QImage

from app.controllers.file_dialogs import ask_for_file, ask_where_to_save
from app.controllers.judging import Judging
from app.controllers.library.color_words import ColorWords
from app.controllers.pictures import Pictures
from app.signed import signed
from app.uses.exports import write_log
from app.workbench import Workbench
from models.records import LibraryChanges
from widgets.inbox.filmstrip import SIDE
from widgets.parts.thumbnail_wanted import ThumbnailWanted
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice

if TYPE_CHECKING:
    from models.taste.beliefs import Beliefs, TagBelief
    from models.taste.held_out import HeldOut

ASKER = "taste"


class TasteController(QObject):
    """Asks anew when the screen is shown and when something was learned while it is."""

    def __init__(
        self, window: MainWindow, bench: Workbench, judging: Judging, pictures: Pictures
    ) -> None:
        super().__init__(window)
        self._window, self._screen = window, window.taste
        self._bench = bench
        self._judging = judging
        self._colors = ColorWords()
        self._told: tuple[HeldOut | None, int] | None = None
        screen = self._screen
        screen.search_wanted.connect(self._on_search_wanted)
        screen.learn_wanted.connect(window.actions_["rank"].trigger)
        screen.duel_wanted.connect(window.actions_["go_duel"].trigger)
        screen.export_wanted.connect(self._on_export_wanted)
        screen.import_wanted.connect(self._on_import_wanted)
        screen.reset_wanted.connect(judging.begin_anew)
        window.screen_shown.connect(self._on_screen_shown)
        window.retranslated.connect(self._on_retranslated)
        bench.inference.scored.connect(self._on_scored)
        bench.profile.changed.connect(self._on_profile_changed)
        pictures.show_in(ASKER, self._show_picture)

    @Slot(str)
    def _on_screen_shown(self, name: str) -> None:
        if name == "taste":
            self._bench.tasks.restart("taste", self._show())

    @Slot(object)
    def _on_scored(self, _scores: object) -> None:
        self._on_screen_shown(self._window.screen_name)

    @Slot()
    def _on_profile_changed(self) -> None:
        self._on_screen_shown(self._window.screen_name)

    @Slot()
    def _on_retranslated(self) -> None:
        """What was told is said anew at once; working it out again takes a while."""
        if self._told is not None:
            self._tell(*self._told)
        self._on_profile_changed()

    async def _show(self) -> None:
        core = self._bench.core

        def think() -> tuple[HeldOut | None, int, Beliefs]:
            from app.uses.taste_facts import how_good, taste_facts, what_it_believes

            facts = taste_facts(core)
            good = how_good(facts) if facts is not None else None
            count = facts.judgements if facts is not None else 0
            return good, count, what_it_believes(core)

        good, judgements, believed = await self._bench.runner.call(think)
        self._tell(good, judgements)
        self._screen.show_beliefs(
            _tags(believed.liked),
            _tags(believed.disliked),
            [
                (f"color:{e.tag}", f"{self._colors.name(e.tag)}  {_effect(e)}")
                for e in believed.colors
            ],
        )
        self._screen.show_pictures(believed.best, believed.worst)
        side = round(SIDE * self._screen.devicePixelRatioF())
        wanted = [
            ThumbnailWanted(each, side, cropped=True) for each in (*believed.best, *believed.worst)
        ]
        self._bench.thumbnails.request(wanted, asker=ASKER, replace=True)

    def _tell(self, good: HeldOut | None, judgements: int) -> None:
        self._told = good, judgements
        said = self.tr("%n judgement(s) so far.", "", judgements)
        if good is None or good.accuracy is None:
            self._screen.show_goodness(
                self.tr("It is too early to say how well Bunshin knows your taste."),
                said + " " + self.tr("Likes, dislikes, duels and boards all teach it."),
            )
            return
        share, low, high = (
            round(100 * (each or 0.0)) for each in (good.accuracy, good.low, good.high)
        )
        if (good.low or 0.0) <= 0.5:
            pairs = self.tr("It cannot tell your taste yet: right in {share} of 100 pairs")
        elif good.by_chance:
            pairs = self.tr("Right in {share} of 100 pairs of finds that chance had chosen")
        else:
            pairs = self.tr("Right in {share} of 100 pairs that it had not seen")
        self._screen.show_goodness(
            pairs.format(share=share),
            self.tr("Between {low} and {high}, with 95 % certainty.").format(low=low, high=high)
            + " "
            + (
                self.tr("Guessing is right in 50; more than about 80 nobody can be.")
                if share <= 80
                else self.tr("Guessing is right in 50.")
            )
            + " "
            + said,
        )

    def _show_picture(self, artwork: str, image: QImage) -> None:
        self._screen.set_thumbnail(artwork, image)

    @Slot(str)
    def _on_search_wanted(self, search: str) -> None:
        self._window.show_screen("library")
        self._window.library.bar.ask(search, "taste")

    @Slot()
    def _on_export_wanted(self) -> None:
        title = self.tr("Export what I said")
        ask_where_to_save(self._window, title, ["JSON Lines (*.jsonl)"], "jsonl", self.export)

    @Slot(str)
    def export(self, file: str) -> None:
        """The whole log, a judgement a line (contract: judgements)."""
        self._bench.tasks.start(self._export(Path(file)))

    async def _export(self, file: Path) -> None:
        library = self._bench.core.library
        written = await self._bench.runner.run(
            lambda token: write_log(library, file, token), title=lambda: self.tr("Exporting")
        )
        self._bench.tell(Notice(self.tr("%n judgement(s) were written.", "", written.count)))

    @Slot()
    def _on_import_wanted(self) -> None:
        title = self.tr("Add what I said elsewhere")
        ask_for_file(self._window, title, ["JSON Lines (*.jsonl *.json)"], self.add)

    @Slot(str)
    def add(self, file: str) -> None:
        """All of a file or nothing; what is known already is not added twice."""
        self._bench.tasks.start(self._add(Path(file)))

    async def _add(self, file: Path) -> None:
        from models.feedback.log import Added, ReadLog, add_judgements, read_log

        library = self._bench.core.library
        read: ReadLog = await self._bench.runner.run(lambda token: read_log(library, file, token))
        if read.errors:
            self._bench.report(read.errors[0])
            return
        added: Added = await self._bench.runner.call(
            lambda: library.writer.call(lambda: add_judgements(library, read.judgements))
        )
        changes: LibraryChanges = added.changes
        self._bench.changes.announce(changes)
        self._judging.judged.emit()
        told = self.tr("%n judgement(s) were added.", "", added.added)
        self._bench.tell(Notice(told))


def _tags(believed: Sequence[TagBelief]) -> list[tuple[str, str]]:
    return [
        (f"tag:{each.tag}", f"{each.tag.replace('_', ' ')}  {_effect(each)}") for each in believed
    ]


def _effect(belief: TagBelief) -> str:
    return f"{signed(100 * belief.effect, 0)} %"
