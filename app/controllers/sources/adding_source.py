"""Adding a source: the address is explained while it is typed, then kept and collected from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.controllers.file_dialogs import ask_for_folder
from app.controllers.sources.source_words import explained
from app.workbench import Workbench
from models.collecting.hosts.policy import is_own
from models.collecting.sources.rhythm import BY_ITSELF
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice

if TYPE_CHECKING:
    from models.recipes.dispatch import Explanation

TYPING_MS = 200
LIKES = "https://www.tumblr.com/likes"
FOLDER_RHYTHM = 900  # Seconds between two looks into a folder: they cost next to nothing.


class AddingSourceController(QObject):
    """`added` carries the id of a source that is now there; `login_wanted` comes instead where the
    person has to let the program in first."""

    added = Signal(int)
    login_wanted = Signal(object, str)  # the recipe that is not let in yet, and the address

    def __init__(self, window: MainWindow, bench: Workbench) -> None:
        super().__init__(window)
        self._window, self._screen = window, window.sources
        self._bench = bench
        self._rest = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._rest.timeout.connect(self._on_typed)
        self._screen.address_changed.connect(self._on_address_changed)
        self._screen.source_added.connect(self.add)
        window.welcome.site_wanted.connect(self.begin)
        window.actions_["add_site"].triggered.connect(self.begin)
        window.actions_["tumblr_likes"].triggered.connect(self.add_likes)
        window.actions_["watch_folder"].triggered.connect(self.ask_folder)
        self._screen.explain("", usable=False)

    @Slot()
    def ask_folder(self) -> None:
        """A folder dialog that does not block the loop."""
        ask_for_folder(self._window, self.tr("Watch a folder for new pictures"), self.add)

    @Slot()
    def add_likes(self) -> None:
        """What the person liked on Tumblr; the login comes first where there is none."""
        self._window.show_screen("sources")
        self.add(LIKES)

    @Slot()
    def begin(self) -> None:
        """Where an address is pasted."""
        self._window.show_screen("sources")
        self._screen.begin_adding()

    def offer(self, addresses: Sequence[str]) -> None:
        """An address was dropped or pasted: show it where sources are added."""
        self.begin()
        self._screen.address.setText(addresses[0])

    @Slot(str)
    def add(self, url: str) -> None:
        """Keep it, when something reads it."""
        self._bench.tasks.start(self._add(url))

    async def _add(self, url: str) -> None:
        explanation = await self._explain(url)
        if not explanation.usable:
            self._bench.tell(Notice(explained(explanation), "warning"))
            return
        collector = self._bench.core.collecting
        from models.collecting.access.letting_in import closed

        recipe = collector.book.recipes.get(explanation.recipe_id or "")
        if await self._bench.runner.call(lambda: closed(recipe, collector.credentials)):
            self.login_wanted.emit(recipe, url)
            return
        every = _rhythm_of(explanation)
        source = await self._bench.runner.call(lambda: collector.add_source(url, every=every))
        self._screen.address.clear()
        self.added.emit(source.id)

    async def _explain(self, url: str) -> Explanation:
        collector = self._bench.core.collecting
        return await self._bench.runner.call(lambda: collector.explain(url))

    @Slot()
    def explain_again(self) -> None:
        """Other addresses can be read than before."""
        self._on_typed()

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
        said, helping = explained(explanation), explanation.program_missing
        self._screen.explain(said, usable=explanation.usable, helping=helping)


def _rhythm_of(explanation: Explanation) -> int | None:
    """What lists works is looked at again by itself; a single work, and the program's own site,
    only when asked."""
    if explanation.kind == "folder":
        return FOLDER_RHYTHM
    single = explanation.kind in ("post", "file", "page")
    return None if single or is_own(explanation.url) else BY_ITSELF
