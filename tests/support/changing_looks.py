"""The window while theme, text size and language change, with a screen reader listening or not.

A program of its own, since what it looks for ends the process:
`python -m tests.support.changing_looks LIBRARY CHANGES READER` ends with 0 and says nothing.
"""

from __future__ import annotations

import asyncio
import gc
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QAccessible
from qasync import QEventLoop

from app import gui, settings
from app.controllers.settings.appearance import Appearance
from app.core import open_core
from app.session import Session

_SCREENS = ("library", "inbox", "sources", "board", "map", "taste", "activity", "recipes", "duel")
_LOOKS = [(0, "en", "light"), (150, "ja", "light"), (200, "en", "dark"), (0, "ja", "dark")]


async def _change(appearance: Appearance, library: Path, changes: int) -> None:
    session = Session(appearance, open_core(library, create=True))
    running = asyncio.ensure_future(session.run())
    while not session.window or not session.window.isVisible():
        await asyncio.sleep(0)
    for time in range(changes):
        for name in _SCREENS:
            session.window.show_screen(name)
            session.window.resize(1100 + 37 * (time % 6), 760 + 10 * (time % 4))
            session.window.regions.go(1)
            await asyncio.sleep(0)
        size, language, theme = _LOOKS[time % len(_LOOKS)]
        looks = {"text_size": size, "language": language, "theme": theme}
        appearance.choose(replace(settings.load(), **looks))
        await asyncio.sleep(0)
        gc.collect()
    session.quit()
    await running


def main() -> None:
    library, changes, reader = sys.argv[1:]
    application = gui.make_application()
    QAccessible.setActive(reader == "listening")
    appearance = Appearance(application, settings.load())
    with asyncio.Runner(loop_factory=lambda: QEventLoop(application)) as runner:
        runner.run(_change(appearance, Path(library), int(changes)))


if __name__ == "__main__":
    main()
