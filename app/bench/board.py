"""A board with 2,000 pictures: frames while zooming and dragging, against plain pixmap items."""

from __future__ import annotations

import asyncio
import math
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from app.bench import Figure, Setting
from app.bench.making import artwork_id, library_of
from models.library import open_library
from models.records import Placement

COUNT = 2_000
NAME = "bench"


def measure(setting: Setting) -> Iterator[Figure]:
    from app.bench.busy import percentile_ms
    from app.bench.children import run, window

    folder = library_of(setting, COUNT)
    _lay_out(folder)
    ours = window(folder, "board")
    theirs = run("app.bench.plain_board", str(folder), *map(str, ours["size"]))
    for what in ("zoom", "drag", "pan", "zoom alone", "drag alone", "pan alone"):
        value, other = (percentile_ms(facts[what], 95) for facts in (ours, theirs))
        named = what.replace(" alone", ", time of the window's thread alone")
        yield Figure(
            f"board of {COUNT:,} pictures, p95 of a frame: {named}",
            value,
            "ms",
            other / max(value, 0.001),
            "plain pixmap items",
            "≤ 16 ms",
        )


def _lay_out(folder: Path) -> None:
    """2,000 pictures in a spiral, each at its own distance."""
    with open_library(folder) as library:
        if any(board.name == NAME for board in library.boards.all()):
            return

        def lay() -> None:
            board = library.boards.create(NAME)
            places = [_place(number) for number in range(COUNT)]
            library.boards.place(board.id, places)

        library.writer.call(lay)


def _place(number: int) -> Placement:
    angle, away = number * 2.399963, 0.8 * math.sqrt(number)
    return Placement(artwork_id(number), away * math.cos(angle), away * math.sin(angle))


async def play_board(session: Any) -> dict[str, Any]:
    """Fit everything; 120 steps of zoom, a drag of 120 steps, a pan of 120 steps."""
    from app.bench.window import is_whole, until

    window = session.window
    board = window.board
    # What the window shows at its start is decided until then.
    await until(lambda: is_whole(window.library.grid))
    await until(lambda: len(board.scene.artworks()) == COUNT)
    window.show_screen("board")
    await asyncio.sleep(1.0)
    board.view.fit()
    await until(lambda: not any(item.wants(0) for item in board.scene.artworks()))
    await asyncio.sleep(1.0)
    innermost = board.scene.item(artwork_id(0))
    return await drive(board.view, lambda: board.view.mapFromScene(innermost.pos()))


async def drive(view: Any, picture: Callable[[], Any]) -> dict[str, Any]:
    """The same hands for both: wheel steps, a drag of the picture that stands there, a pan. Raises
    `RuntimeError` when they were not seen: what is not painted costs nothing."""
    from PySide6.QtCore import QPoint, QPointF, Qt
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from app.bench.busy import PaintCount, StepWatch

    port = view.viewport()
    middle = port.rect().center()
    found: dict[str, Any] = {"size": [port.width(), port.height()], "zoom": []}
    watch, painted = StepWatch(), PaintCount(port)

    async def frame(kind: str) -> None:
        await asyncio.sleep(0.016)
        found.setdefault(kind, []).append(watch.cost(0.016))
        found.setdefault(f"{kind} alone", []).append(watch.processor)

    for number in range(120):
        watch.begin()
        up = 120 if number % 40 < 20 else -120
        event = QWheelEvent(
            QPointF(middle),
            QPointF(port.mapToGlobal(middle)),
            QPoint(),
            QPoint(0, up),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(port, event)
        await frame("zoom")
    for kind, button in (("drag", Qt.MouseButton.LeftButton), ("pan", Qt.MouseButton.MiddleButton)):
        start = picture()
        QTest.mousePress(port, button, Qt.KeyboardModifier.NoModifier, start)
        for number in range(120):
            watch.begin()
            QTest.mouseMove(port, start + QPoint(number % 60, number // 2))
            await frame(kind)
        QTest.mouseRelease(port, button, Qt.KeyboardModifier.NoModifier, start + QPoint(59, 59))
        await asyncio.sleep(0.3)
    if painted.count < 300:
        raise RuntimeError(f"only {painted.count} of 360 frames were painted")
    return found
