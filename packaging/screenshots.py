"""Takes pictures of every screen, in both languages, themes and sizes, from the real window.

`make screenshots` writes them to build/screenshots; with `--readme` the few that the README shows
are written to docs/images as well. With `--guide` it takes those of the guide alone, for
resources/guide/images. The library is the demonstration's: collected, judged, ranked; a few of its
pictures are there twice and a few in the trash, so that every screen has something to show.
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
GUIDE_SCENES = (
    *("inbox", "library", "filters", "viewer", "board", "duel", "map", "taste", "sources"),
    *("recipes", "activity", "duplicates", "tag-review", "trash", "settings", "look-first"),
    *("browsing", "sign-in", "more-sites", "shortcuts", "tour", "storage", "programs", "export"),
)
GUIDE_WIDTH = 960
SETTLE_S = 0.35
LARGEST = 256 * 1024  # Bytes of a picture in docs/images.
LARGEST_OF_GUIDE = 70 * 1024
TWICE, BINNED = 3, 4  # Pictures that are there in another encoding, and in the trash.


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="make screenshots", description=__doc__)
    parser.add_argument("--to", type=Path, default=ROOT / "build" / "screenshots")
    parser.add_argument("--readme", action="store_true")
    parser.add_argument("--guide", action="store_true", help="only those, into resources/guide")
    parser.add_argument("--quick", action="store_true", help="1280x800, light, English alone")
    parser.add_argument("--theme", choices=THEMES, help="only this one")
    parser.add_argument("--width", type=int, choices=[w for w, _ in SIZES], help="only this one")
    options = parser.parse_args(arguments)
    options.to.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="bunshin-screenshots-") as folder:
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            os.environ[name] = folder
        library = Path(folder) / "Illustrations"
        _fill(library, Path(folder) / "sheet.png")
        _make_twice(library, Path(folder) / "again")
        variants = [
            each
            for each in _variants(guide=options.guide, quick=options.quick)
            if options.theme in (None, each[1]) and options.width in (None, each[2][0])
        ]
        taken = _photograph(library, options.to, variants, full=True)
        if not options.guide:
            taken += _photograph(Path(folder) / "Empty", options.to, variants, full=False)
    print(f"{taken} pictures in {options.to}")
    if options.readme:
        _keep_for_readme(options.to)
    if options.guide:
        _keep_for_guide(options.to)
    return 0


def _fill(library: Path, sheet: Path) -> None:
    from app.demo import run

    for stage in run(library, sheet):
        print(f"{stage.name}: {stage.did}", flush=True)


def _make_twice(library: Path, folder: Path) -> None:
    """A few pictures in another encoding, for the screen of duplicates; a few to the trash."""
    from PIL import Image

    from app.cli import main as verb
    from app.core import open_core
    from models.records import State

    folder.mkdir()
    files = sorted((library / "originals").rglob("*.*"))
    for number, file in enumerate(files[:TWICE]):
        with Image.open(file) as picture:
            smaller = picture.convert("RGB").resize([side * 4 // 5 for side in picture.size])
            smaller.save(folder / f"found again {number + 1}.jpg", quality=80)
    verb(["--library", str(library), "import", str(folder)])
    with open_core(library) as core:
        library_, binned = core.library, [each.stem for each in files[-BINNED:]]
        library_.writer.call(lambda: library_.artworks.set_state(binned, State.TRASHED))


Variant = tuple[str, str, tuple[int, int]]


def _photograph(library: Path, target: Path, variants: Sequence[Variant], *, full: bool) -> int:
    from qasync import QEventLoop
    from screenshot_scenes import empty_scenes, scenes

    from app import gui, settings
    from app.controllers.settings.appearance import Appearance
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
            for language, theme, size in variants:
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


def _variants(*, guide: bool, quick: bool) -> list[Variant]:
    if quick:
        return [("en", "light", SIZES[0])]
    if guide:
        return [(language, "light", SIZES[0]) for language in LANGUAGES]
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


def _keep_for_guide(folder: Path) -> None:
    """Narrower, and as good as the room for them allows: they are in every copy of the program."""
    from PIL import Image

    import resources

    for language in LANGUAGES:
        images = resources.guide_folder() / "images" / language
        images.mkdir(parents=True, exist_ok=True)
        for scene in GUIDE_SCENES:
            with Image.open(folder / f"{language}-light-{SIZES[0][0]}-{scene}.png") as taken:
                size = (GUIDE_WIDTH, round(taken.height * GUIDE_WIDTH / taken.width))
                picture = taken.convert("RGB").resize(size, Image.Resampling.LANCZOS)
            for quality in (84, 78, 72, 66, 58, 50, 40, 30):
                picture.save(images / f"{scene}.webp", quality=quality, method=6)
                if (images / f"{scene}.webp").stat().st_size <= LARGEST_OF_GUIDE:
                    break


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
