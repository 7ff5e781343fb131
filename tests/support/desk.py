"""The window and its controllers on a real library, without the long-lived threads: those only
note what is asked of them, and tests say in their place what they would have answered."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtGui import QUndoStack

from app.composition import Controllers, compose
from app.controllers.tasks import Tasks
from app.controllers.undoing import UndoingController
from app.core import Core
from app.workbench import ChangeHub, CurrentProfile, Workbench
from models.imaging.sandbox import Sandbox
from models.library import Library
from models.records import Artwork
from tests.support.driving import until
from tests.support.looping import run_in_loop
from tests.support.stray_windows import StrayWindows
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice
from workers.crawl_thread import CrawlThread
from workers.inference_thread import InferenceThread
from workers.runner import Runner
from workers.thumbnail_pool import ThumbnailPool


@dataclass
class Desk:
    """What a test works with. `told` are the notices, `errors` what went to the error router."""

    window: MainWindow
    bench: Workbench
    made: Controllers
    library: Library
    told: list[Notice] = field(default_factory=list)
    errors: list[BaseException] = field(default_factory=list)

    async def show(self, screen: str = "library") -> None:
        """The window with the first answer of the library in it."""
        self.window.resize(1280, 800)
        self.window.show()
        self.window.show_screen(screen)
        await self.made.library.search()
        grid = self.window.library.grid
        await until(lambda: all(grid.model.artwork(n) for n in range(len(grid.model))), "records")

    async def written(self) -> None:
        """All that hands did is on the disk and announced."""
        await until(lambda: not (self.made.writing.pending or self.bench.tasks.running), "written")

    def artwork(self, artwork_id: str) -> Artwork:
        return self.library.artworks.by_id(artwork_id)

    def log(self, *kinds: str) -> list[dict[str, Any]]:
        """The judgements in their order, kind and fields together."""
        logged = self.library.judgements.all(kinds=kinds or None)
        said = [each.judgement for each in logged]
        return [
            {
                "id": e.id,
                "kind": e.kind,
                "via": e.via,
                "session": e.session,
                "profile": e.profile,
                **e.fields,
            }
            for e in said
        ]

    def texts(self) -> list[str]:
        return [notice.text for notice in self.told]

    async def close(self) -> None:
        self.window.hide()
        await self.made.board.left()
        await self.bench.tasks.close()
        await self.made.writing.all_written()
        await self.bench.runner.shutdown()
        self.made.viewing.animation.close()
        self.bench.thumbnails.close()
        self.made.activity.close()
        # As the session does: commands must not be found by the collector after the window.
        self.window.undo.clear()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def at_desk(
    qapp: Any,
    library: Library,
    sandbox: Sandbox,
    story: Callable[[Desk], Awaitable[Any]],
) -> Any:
    """Live the story on the program's own kind of loop; nothing may have gone wrong unnoticed."""

    async def run() -> Any:
        desk = _desk(library, sandbox)
        try:
            result = await story(desk)
        finally:
            await desk.close()
        assert desk.errors == []
        return result

    with StrayWindows(qapp) as stray:
        result = run_in_loop(qapp, run())
    assert stray.seen == []
    return result


def _desk(library: Library, sandbox: Sandbox) -> Desk:
    core = Core(library)
    core.__dict__["sandbox"] = sandbox
    window = MainWindow(QUndoStack())
    told: list[Notice] = []
    errors: list[BaseException] = []
    folder = Path(library.paths.folder)
    bench = Workbench(
        core=core,
        runner=Runner(window),
        thumbnails=ThumbnailPool(library, sandbox, window),
        inference=InferenceThread(core),
        crawl=CrawlThread(core),
        tasks=Tasks(errors.append),
        changes=ChangeHub(window),
        profile=CurrentProfile(core, window),
        undo=window.undo,
        state=QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat),
        tell=told.append,
        report=errors.append,
    )
    made = compose(window, bench, folder)
    UndoingController(window, bench)
    return Desk(window, bench, made, library, told, errors)
