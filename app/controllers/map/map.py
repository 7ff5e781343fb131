"""The Map screen: shows the map there is, has one drawn where it is outdated, passes choices on."""

from __future__ import annotations

from asyncio import CancelledError, Task
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot

from app.controllers.catching_up import CatchUp
from app.controllers.library.library import LibraryController
from app.controllers.map.map_choices import MapChoices
from app.controllers.pictures import Pictures
from app.workbench import Workbench
from models.errors import Cancelled
from models.records import LibraryChanges, Progress
from widgets.window.main_window import MainWindow

if TYPE_CHECKING:
    from app.uses.taste_map import Surveyed
    from models.map.stored import DrawnMap

ASKER = "map"
CATCH_UP_MS = 500


class MapController(QObject):
    """Asks anew when the screen is shown, and when pictures or scores change while it is."""

    def __init__(
        self,
        window: MainWindow,
        bench: Workbench,
        library: LibraryController,
        pictures: Pictures,
    ) -> None:
        super().__init__(window)
        self._window, self._screen = window, window.map
        self._bench = bench
        self.choices = MapChoices(window, library)
        self._drawn: DrawnMap | None = None
        self._drawing: Task[Any] | None = None
        self._refused = False  # The person stopped the drawing: it is not begun by itself again.
        self._catch_up = CatchUp(self, CATCH_UP_MS, self._begin)
        screen, view = self._screen, self._screen.view
        screen.draw_wanted.connect(self._on_draw_wanted)
        screen.stop_wanted.connect(self.stop)
        view.thumbnails_needed.connect(self._on_thumbnails_needed)
        window.screen_shown.connect(self._on_screen_shown)
        window.retranslated.connect(self._on_retranslated)
        bench.inference.scored.connect(self._on_news)
        bench.changes.announced.connect(self._on_changed)
        bench.profile.changed.connect(self._on_profile_changed)
        pictures.show_in(ASKER, view.set_thumbnail)

    @Slot(str)
    def _on_screen_shown(self, name: str) -> None:
        if name == "map":
            self._bench.tasks.restart("map", self._show(thorough=True))

    @Slot()
    def _on_news(self, *_what: object) -> None:
        if self._window.screen_name == "map":
            self._catch_up.ask()

    @Slot()
    def _on_retranslated(self) -> None:
        if self._window.screen_name == "map":
            self._begin()

    @Slot(object)
    def _on_changed(self, changes: LibraryChanges) -> None:
        if changes:
            self._on_news()

    @Slot()
    def _on_profile_changed(self) -> None:
        """Another taste measures otherwise what is alike, and likes other land."""
        self._drawn = None
        self._on_news()

    def _begin(self) -> Task[Any]:
        return self._bench.tasks.restart("map", self._show())

    async def _show(self, *, thorough: bool = False) -> None:
        """What there is at once; whether it should be drawn anew takes longer to know."""
        from app.uses.taste_map import survey

        core, drawn = self._bench.core, self._drawn
        surveyed = await self._bench.runner.call(lambda: survey(core, drawn))
        self._drawn = drawn = surveyed.drawn
        self._tell(surveyed)
        if thorough and drawn is not None:
            surveyed = await self._bench.runner.call(lambda: survey(core, drawn, thorough=True))
        if surveyed.outdated and not self._refused and not self._is_drawing:
            self.draw()

    @property
    def _is_drawing(self) -> bool:
        return self._drawing is not None and not self._drawing.done()

    def _tell(self, surveyed: Surveyed) -> None:
        screen = self._screen
        if surveyed.atlas is not None:
            screen.show_atlas(surveyed.atlas)
        elif surveyed.outdated:
            screen.show_empty(
                self.tr(
                    "The map lays alike pictures near each other and colours the land by your "
                    "taste. It is drawn once, and what is new finds its place by itself."
                ),
                "" if self._is_drawing or not self._refused else self.tr("Draw the map"),
            )
        else:
            said = self.tr(
                "The map lays alike pictures near each other. %n picture(s) were looked at so "
                "far; a few more and it can be drawn.",
                "",
                surveyed.analysed,
            )
            going_on = partial(self._window.show_screen, "activity")
            screen.show_empty(said, self.tr("Show what is going on"), going_on)

    # Drawing ------------------------------------------------------------------------------

    @Slot()
    def _on_draw_wanted(self) -> None:
        self.draw(afresh=True)

    def draw(self, *, afresh: bool = False) -> None:
        """In the background; the map of before stays until the new one is there."""
        if not self._is_drawing:
            self._refused = False
            self._drawing = self._bench.tasks.start(self._draw(afresh))

    @Slot()
    def stop(self) -> None:
        if self._drawing is not None:
            self._refused = True
            self._drawing.cancel()

    def _title(self) -> str:
        return self.tr("Drawing the map")

    async def _draw(self, afresh: bool) -> None:
        from app.uses.taste_map import draw_map

        core = self._bench.core
        self._screen.show_drawing(self._title())
        try:
            self._drawn = await self._bench.runner.run(
                lambda token: draw_map(core, token, afresh=afresh),
                title=self._title,
                on_progress=self._on_progress,
                patient=True,
            )
            await self._show()
        except (Cancelled, CancelledError):
            self._refused = True
            self._on_news()
            raise
        finally:
            self._screen.show_drawing(None)
            self._drawing = None

    def _on_progress(self, progress: Progress) -> None:
        share = round(100 * progress.done / max(progress.total or 1, 1))
        told = self.tr("Drawing the map: {share} %").format(share=share)
        self._screen.show_drawing(told, progress.done, progress.total or 1)

    @Slot(object)
    def _on_thumbnails_needed(self, wanted: Sequence[Any]) -> None:
        self._bench.thumbnails.request(wanted, asker=ASKER, replace=True)
