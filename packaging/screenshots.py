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
from collections.abc import Sequence
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
    "en-light-1280-recipes": "recipes.png",
    "ja-light-1280-library": "library-ja.png",
}
SETTLE_S = 0.35
LARGEST = 256 * 1024  # Bytes of a picture in docs/images.


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
    from qasync import QEventLoop
    from screenshot_scenes import empty_scenes, scenes

    from app import gui, settings
    from app.controllers.appearance import Appearance
    from app.core import open_core
    from app.session import Session

    app = gui.make_application()
    appearance = Appearance(app, settings.load())

    async def take() -> int:
        session = Session(appearance, open_core(library, create=True))
        running = asyncio.ensure_future(session.run())
        count = 0
        try:
            await asyncio.sleep(2.0)
            shown = scenes if full else empty_scenes
            for language, theme, size in _variants():
                chosen = replace(settings.load(), language=language, theme=theme)
                appearance.choose(chosen)
                session.window.resize(*size)
                async for scene in shown(session):
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
    """The window, with the dialog that stands over it: in a frame, as no window system gives it."""
    from PySide6.QtGui import QColor, QPainter
    from screenshot_scenes import dialog_of

    picture = window.grab()
    dialog = dialog_of(window)
    if dialog is not None:
        over = dialog.grab()
        left, top = (picture.width() - over.width()) // 2, (picture.height() - over.height()) // 2
        painter = QPainter(picture)
        painter.fillRect(picture.rect(), QColor(0, 0, 0, 90))
        painter.drawPixmap(left, top, over)
        painter.setPen(window.palette().mid().color())
        painter.drawRect(left, top, over.width(), over.height())
        painter.end()
    picture.save(str(file))


def _keep_for_readme(folder: Path) -> None:
    """With as many colours as keep a file small: it is copied with every clone."""
    images = ROOT / "docs" / "images"
    images.mkdir(parents=True, exist_ok=True)
    from PIL import Image

    for name, target in README.items():
        with Image.open(folder / f"{name}.png") as picture:
            plain = picture.convert("RGB")
        for colors in (256, 192, 160, 128, 112, 96, 64):
            plain.quantize(colors).save(images / target, optimize=True)
            if (images / target).stat().st_size <= LARGEST:
                break


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
