"""Takes pictures of every screen, in both languages, themes and sizes, from the real window.

`make screenshots` writes them to build/screenshots; with `--readme` the few that the README shows
are written to docs/images as well. The library is the demonstration's: collected, judged, ranked.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import tempfile
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SIZES = ((1280, 800), (1920, 1080))
LANGUAGES = ("en", "ja")
THEMES = ("light", "dark")
README = {
    "en-light-1280-library": "library.png",
    "en-dark-1280-board": "board.png",
    "en-light-1280-inbox": "inbox.png",
    "en-light-1280-map": "map.png",
    "ja-light-1280-library": "library-ja.png",
}
SPOTS = ((-1.6, -0.8), (-0.5, -1.0), (-1.3, 0.4), (1.7, -0.9), (2.6, -0.2), (1.9, 0.9), (0.2, 1.3))
SETTLE_S = 0.35


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="make screenshots", description=__doc__)
    parser.add_argument("--to", type=Path, default=ROOT / "build" / "screenshots")
    parser.add_argument("--readme", action="store_true")
    options = parser.parse_args(arguments)
    options.to.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="bunshin-screenshots-") as folder:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            os.environ[name] = folder
        library = Path(folder) / "Illustrations"
        _fill(library, Path(folder) / "sheet.png")
        taken = _photograph(library, options.to, full=True)
        taken += _photograph(Path(folder) / "Empty", options.to, full=False)
    print(f"{taken} pictures in {options.to}")
    if options.readme:
        _keep_for_readme(options.to)
    return 0


def _fill(library: Path, sheet: Path) -> None:
    from app.demo import run

    for stage in run(library, sheet):
        print(f"{stage.name}: {stage.did}", flush=True)


def _photograph(library: Path, target: Path, *, full: bool) -> int:
    from PySide6.QtWidgets import QApplication
    from qasync import QEventLoop

    from app import gui, settings
    from app.controllers.appearance import Appearance
    from app.core import open_core
    from app.session import Session

    app = gui._application()
    assert isinstance(app, QApplication)
    appearance = Appearance(app, settings.load())

    async def take() -> int:
        session = Session(appearance, open_core(library, create=True))
        running = asyncio.ensure_future(session.run())
        count = 0
        try:
            await asyncio.sleep(2.0)
            scenes = _scenes if full else _empty_scenes
            for language, theme, size in _variants():
                chosen = replace(settings.load(), language=language, theme=theme)
                appearance.choose(chosen)
                session.window.resize(*size)
                async for scene in scenes(session):
                    await asyncio.sleep(SETTLE_S)
                    name = f"{language}-{theme}-{size[0]}-{scene}.png"
                    _grab(session.window, target / name)
                    count += 1
        finally:
            session.quit()
            await running
        return count

    try:
        with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
            return runner.run(take())
    finally:
        appearance.undress()


def _variants() -> list[tuple[str, str, tuple[int, int]]]:
    return [(lang, theme, size) for size in SIZES for theme in THEMES for lang in LANGUAGES]


def _grab(window, file: Path) -> None:
    """The window, with the dialog that stands over it."""
    from PySide6.QtGui import QPainter

    picture = window.grab()
    dialog = window.findChild(_dialog_type())
    if dialog is not None and dialog.isVisible():
        over = dialog.grab()
        painter = QPainter(picture)
        painter.drawPixmap(
            (picture.width() - over.width()) // 2, (picture.height() - over.height()) // 2, over
        )
        painter.end()
    picture.save(str(file))


async def _scenes(session) -> AsyncIterator[str]:
    """Each yield is one picture; the window stands as it should be seen."""
    window = session.window
    grid = window.library.grid
    window.show_screen("library")
    window.library.bar.choose_order("taste")
    await asyncio.sleep(0.8)
    grid.go_to(8)
    grid.select_rows([grid.model.rows[8]])
    yield "library"
    window.library.bar.choose_order("added")
    window.library.bar.search.setText("landscape")
    await asyncio.sleep(0.8)
    yield "library-search"
    window.library.bar.search.setText("nothing like this")
    await asyncio.sleep(0.8)
    yield "library-nothing"
    window.library.bar.search.clear()
    await asyncio.sleep(0.8)
    session.controllers.viewing.open(grid.model.rows[3])
    await asyncio.sleep(0.5)
    yield "viewer"
    window.viewer.close_viewer()
    window.show_screen("inbox")
    await asyncio.sleep(0.5)
    yield "inbox"
    window.show_screen("board")
    _lay(session)
    await asyncio.sleep(0.4)
    yield "board"
    window.actions_["duel_chosen"].trigger()
    await asyncio.sleep(1.5)
    yield "duel"
    window.show_screen("map")
    while window.map.view.atlas is None or not window.map.draw.isVisible():
        await asyncio.sleep(0.2)
    await asyncio.sleep(1.0)
    yield "map"
    window.show_screen("taste")
    await asyncio.sleep(2.0)
    yield "taste"
    window.show_screen("sources")
    window.sources.address.setText("danbooru.donmai.us/posts?tags=landscape")
    await asyncio.sleep(0.6)
    yield "sources"
    window.sources.address.clear()
    window.show_screen("activity")
    yield "activity"
    window.show_screen("welcome")
    yield "welcome"
    window.actions_["settings"].trigger()
    await asyncio.sleep(0.2)
    dialog = window.findChild(_dialog_type())
    yield "settings"
    dialog.close()
    dialog.deleteLater()


async def _empty_scenes(session) -> AsyncIterator[str]:
    window = session.window
    for name in ("welcome", "library", "inbox", "board", "duel", "map", "taste", "sources"):
        window.show_screen(name)
        yield f"empty-{name}"


def _dialog_type() -> type:
    from widgets.settings_dialog import SettingsDialog

    return SettingsDialog


def _lay(session) -> None:
    """A little arrangement, once."""
    board, grid = session.window.board, session.window.library.grid
    if board.board.placements or len(grid.model) < len(SPOTS):
        return
    for place, (x, y) in enumerate(SPOTS):
        artwork = grid.model.artwork(place)
        if artwork is not None:
            board.place([artwork.id], x, y)
    board.view.fit()
    board.scene.clearSelection()


def _keep_for_readme(folder: Path) -> None:
    images = ROOT / "docs" / "images"
    images.mkdir(parents=True, exist_ok=True)
    from PIL import Image

    for name, target in README.items():
        with Image.open(folder / f"{name}.png") as picture:
            picture.convert("RGB").quantize(256).save(images / target, optimize=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
