"""Asks for a login at the moment a source needs one, once in a session, and stands in nobody's way.

Where the system has no keyring this is at every start; what is entered is kept until the end.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from app.controllers.sources.login import LoginController
from app.controllers.sources.source_lines import Seen
from app.workbench import Workbench
from models.collecting.access.wanted_secrets import wanted_secrets
from models.collecting.sources.health import LOGIN
from models.library.database.clock import now
from models.library.ledger.sources import PAUSED
from models.records import Source
from widgets.sources.source_list_model import short_address
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice


class LoginWanted(QObject):
    """`collect` takes the ids of sources that may be tried again; `forgotten` when a login was."""

    forgotten = Signal()

    def __init__(
        self,
        window: MainWindow,
        bench: Workbench,
        login: LoginController,
        collect: Callable[[Sequence[int]], object],
    ) -> None:
        super().__init__(window)
        self._screen, self._bench, self._collect = window.sources, bench, collect
        self._asked: set[str] = set()
        self._wanting: dict[int, str] = {}
        self._since = now()
        login.kept.connect(self._on_kept)
        self._screen.login_forgotten.connect(self._on_forgotten)

    @Slot(object)
    def heed(self, seen: Seen) -> None:
        """The sources as a round left them: one that lacks its login says so."""
        self._wanting = {
            source.id: source.recipe
            for source, health in zip(seen.sources, seen.healths, strict=True)
            if health.code == LOGIN and self._is_due(source)
        }
        for source in seen.sources:
            recipe = self._wanting.get(source.id)
            # Whoever looks at the sources sees it there, with a button beside it.
            if recipe is not None and recipe not in self._asked and not self._screen.isVisible():
                self._asked.add(recipe)
                self._ask(source.id, short_address(source.url))

    def _is_due(self, source: Source) -> bool:
        """Whether it was looked at since the program began, or would be now."""
        if source.state == PAUSED:
            return False
        looked, due = source.last or 0, source.next
        return looked > self._since or (due is not None and due <= now())

    def _ask(self, source_id: int, address: str) -> None:
        said = self.tr("{site} wants a login before it shows more.").format(site=address)
        screen = self._screen
        act = lambda: screen.login_requested.emit(source_id)  # noqa: E731
        self._bench.tell(Notice(said, "warning", self.tr("Log in…"), act))

    @Slot()
    def _on_kept(self) -> None:
        """What waited for it goes on at once."""
        if self._wanting:
            self._collect(tuple(self._wanting))
            self._wanting = {}

    @Slot(int)
    def _on_forgotten(self, source_id: int) -> None:
        self._bench.tasks.start(self._forget(source_id))

    async def _forget(self, source_id: int) -> None:
        collector = self._bench.core.collecting

        def forget() -> None:
            recipe = collector.book.recipes.get(collector.sources([source_id])[0].recipe)
            for each in wanted_secrets(recipe):
                collector.credentials.delete(each.service, each.name)

        await self._bench.runner.call(forget)
        self._bench.tell(Notice(self.tr("The login is forgotten.")))
        self.forgotten.emit()
