"""The Sources screen and the collector: add, explain, collect, pause; finds arrive as changes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from app.controllers.activity import ActivityController
from app.controllers.round import CollectingRound
from app.controllers.source_words import explained
from app.example_site import ADDRESS, ExampleSite
from app.workbench import Workbench
from models.recipes.dispatch import Explanation
from widgets.main_window import MainWindow
from widgets.notification_bar import Notice

TYPING_MS = 200


class CollectingController(QObject):
    """`found` when something new came; `found_count` says how many at the end of a round."""

    found = Signal()
    found_count = Signal(int)
    paused_changed = Signal(bool)

    def __init__(self, window: MainWindow, bench: Workbench, activity: ActivityController) -> None:
        super().__init__(window)
        self._window, self._screen = window, window.sources
        self._bench = bench
        self._collector = bench.core.collecting
        self._site: ExampleSite | None = None
        self._rest = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._rest.timeout.connect(self._on_typed)
        self._round = CollectingRound(window, bench, activity)
        self._round.ended.connect(self._on_round_ended)
        self._connect()

    def close(self) -> None:
        """Stop serving the example site."""
        if self._site is not None:
            self._site.stop()

    @Slot()
    def refresh(self) -> None:
        """Show the sources as they stand."""
        self._bench.tasks.restart("sources", self._refresh())

    @Slot()
    def collect(self) -> None:
        """All sources, now."""
        self._bench.tasks.start(self._collect(()))

    @Slot(bool)
    def set_paused(self, paused: bool) -> None:
        """Pause or resume everything, at once."""
        if paused:
            self._bench.crawl.request_pause()
        else:
            self._bench.crawl.request_resume()
        self._screen.show_paused(paused)
        self._window.actions_["pause"].setChecked(paused)
        self._round.show_paused(paused)
        self.paused_changed.emit(paused)

    def offer(self, addresses: Sequence[str]) -> None:
        """An address was dropped or pasted: show it where sources are added."""
        self._window.show_screen("sources")
        self._screen.address.setText(addresses[0])
        self._screen.begin_adding()

    @Slot()
    def try_example(self) -> None:
        """Collect from the site that belongs to the program."""
        self._bench.tasks.start(self._add(ADDRESS))

    def _connect(self) -> None:
        screen, actions = self._screen, self._window.actions_
        screen.address_changed.connect(self._on_address_changed)
        screen.source_added.connect(self._on_source_added)
        screen.example_wanted.connect(self.try_example)
        screen.collect_requested.connect(self._on_collect_requested)
        screen.removed.connect(self._on_removed)
        screen.pause_toggled.connect(self.set_paused)
        screen.page_opened.connect(self._on_page_opened)
        self._window.welcome.site_wanted.connect(self._on_site_wanted)
        self._window.welcome.example_wanted.connect(self.try_example)
        actions["add_site"].triggered.connect(self._on_site_wanted)
        actions["example_site"].triggered.connect(self.try_example)
        actions["collect"].triggered.connect(self.collect)
        actions["pause"].triggered.connect(self.set_paused)
        self._on_typed()

    async def _refresh(self) -> None:
        sources = await self._bench.runner.run(lambda _token: self._collector.sources())
        self._screen.show_sources(sources)

    async def _explain(self, url: str) -> Explanation:
        return await self._bench.runner.run(lambda _token: self._collector.explain(url))

    async def _add(self, url: str) -> None:
        explanation = await self._explain(url)
        if explanation.recipe_id is None:
            self._bench.tell(Notice(explained(explanation), "warning"))
            return
        source = await self._bench.runner.run(lambda _token: self._collector.add_source(url))
        self._screen.address.clear()
        await self._refresh()
        await self._collect((source.id,))

    async def _collect(self, ids: Sequence[int]) -> None:
        sources = await self._bench.runner.run(lambda _token: self._collector.sources())
        wanted = [each for each in sources if not ids or each.id in ids]
        if not wanted:
            self._window.show_screen("sources")
            self._bench.tell(Notice(self.tr("There is no source yet. Paste an address first.")))
            return
        if any(each.url.startswith(ADDRESS) for each in wanted):
            await self._serve_example()
        self._round.begin(wanted)
        self._bench.crawl.request_collect(tuple(each.id for each in wanted))

    async def _serve_example(self) -> None:
        """The example site runs while the window does, from its first use on."""
        if self._site is None:
            site = ExampleSite()
            await self._bench.runner.run(lambda _token: site.start())
            self._site = site

    @Slot(int)
    def _on_round_ended(self, new: int) -> None:
        self.refresh()
        if new:
            self.found.emit()
            self.found_count.emit(new)
            self._bench.tell(
                Notice(
                    self.tr("%n new find(s) in the inbox.", "", new),
                    action=self.tr("Look at them"),
                    act=self._show_inbox,
                )
            )

    def _show_inbox(self) -> None:
        self._window.show_screen("inbox")

    @Slot(str)
    def _on_address_changed(self, _text: str) -> None:
        self._rest.start()

    @Slot()
    def _on_typed(self) -> None:
        text = self._screen.address.text().strip()
        if text:
            self._bench.tasks.restart("explain", self._show_explanation(text))
        else:
            self._screen.explain("", usable=False)

    async def _show_explanation(self, text: str) -> None:
        explanation = await self._explain(text)
        self._screen.explain(explained(explanation), usable=explanation.usable)

    @Slot(str)
    def _on_source_added(self, url: str) -> None:
        self._bench.tasks.start(self._add(url))

    @Slot(object)
    def _on_collect_requested(self, ids: Sequence[int]) -> None:
        self._bench.tasks.start(self._collect(ids))

    @Slot(object)
    def _on_removed(self, ids: Sequence[int]) -> None:
        self._bench.tasks.start(self._remove(ids))

    async def _remove(self, ids: Sequence[int]) -> None:
        def remove() -> None:
            for each in ids:
                self._collector.remove_source(each)

        await self._bench.runner.run(lambda _token: remove())
        self._bench.tell(Notice(self.tr("Removed. The pictures it brought stay.")))
        await self._refresh()

    @Slot(str)
    def _on_page_opened(self, url: str) -> None:
        QDesktopServices.openUrl(QUrl(url))

    @Slot()
    def _on_site_wanted(self) -> None:
        self._window.show_screen("sources")
        self._screen.begin_adding()
