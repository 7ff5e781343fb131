"""A window as a process of its own, driven through one scene; prints what was measured as JSON.

`python -m app.bench.window FOLDER SCENE SPAWNED`, where SPAWNED is `time.time()` of the start.
"""

from __future__ import annotations

import asyncio
import json
import logging
import resource
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

Facts = dict[str, Any]
MOST_WORK_S = 600.0
TICK_S, MOST_TICKS = 0.005, 20_000


def main(arguments: list[str]) -> int:
    folder, scene, spawned = Path(arguments[0]), arguments[1], float(arguments[2])
    from PySide6.QtCore import QEvent, QObject
    from qasync import QEventLoop

    from app import gui, settings
    from app.controllers.settings.appearance import Appearance
    from app.core import open_core
    from app.session import Session
    from workers.garbage import MainThreadGarbage

    class FirstPaint(QObject):
        """When the grid was painted with every record that it shows."""

        at = 0.0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            grid = session.window.library.grid
            if event.type() == QEvent.Type.Paint and not self.at and is_whole(grid):
                self.at = time.time()
            return False

    logging.basicConfig(level=logging.ERROR)
    app = gui.make_application()
    garbage = MainThreadGarbage()
    appearance = Appearance(app, settings.load())
    session = Session(appearance, open_core(folder, create=True))
    session.controllers.learning.analyse = lambda: None  # type: ignore[method-assign]
    painted = FirstPaint()
    session.window.library.grid.viewport().installEventFilter(painted)

    async def play() -> Facts:
        running = asyncio.ensure_future(session.run())
        try:
            facts = await SCENES[scene](session)
        finally:
            session.quit()
            await running
        return facts

    with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
        facts = runner.run(play())
    facts["painted_s"] = painted.at - spawned if painted.at else None
    facts["peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    garbage.close()
    told = session.window.notices.shown
    if told is not None and told.level == "warning":
        raise RuntimeError(told.text)
    print(json.dumps(facts))
    return 0


def is_whole(grid: Any) -> bool:
    """Every record that the grid shows is there."""
    return len(grid.model) > 0 and all(grid.model.artwork(each) for each in grid.visible())


async def until(condition: Callable[[], object], seconds: float = 60.0) -> None:
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        await asyncio.sleep(0.005)


async def opened(session: Any) -> Facts:
    grid = session.window.library.grid
    await until(lambda: is_whole(grid))
    await asyncio.sleep(0.2)
    return {"rows": len(grid.model)}


async def empty(session: Any) -> Facts:
    """Nothing to show: the memory of the program itself."""
    await asyncio.sleep(2.0)
    return {}


async def scrolled(session: Any) -> Facts:
    """How much each step and jump costs, and how many cells stood there with their thumbnail."""
    from app.bench.scrolling_hand import scroll

    grid = session.window.library.grid
    await until(lambda: is_whole(grid))
    await until(lambda: len(grid.model) > 1000, 20)
    await asyncio.sleep(2.0)
    whole: list[bool] = []

    def look() -> None:
        records = [grid.model.artwork(place) for place in grid.visible()]
        whole.extend(each is not None and grid.pixmaps.get(each.id) is not None for each in records)

    costs = await scroll(grid.verticalScrollBar(), grid.layout_.pitch // 2, look)
    return {**costs, "ready": sum(whole) / max(len(whole), 1)}


async def inserted(session: Any) -> Facts:
    """20 batches of 50 finds arrive while the person scrolls; what showing one costs here."""
    from app.bench.inserting import add_finds

    grid, library = session.window.library.grid, session.bench.core.library
    await until(lambda: is_whole(grid))
    await until(lambda: len(grid.model) > 1000, 20)
    await asyncio.sleep(2.0)
    shown: list[float] = []
    controller = session.controllers.library
    show = controller.show_rows

    def timed(rows: Any, **how: Any) -> None:
        start = time.perf_counter()
        show(rows, **how)
        shown.append(time.perf_counter() - start)

    controller.show_rows = timed
    bar = grid.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    for number in range(20):
        before, count = len(grid.model), len(shown)
        writing = session.controllers.writing.submit(lambda n=number: add_finds(library, n))
        while len(shown) == count:
            bar.setValue(bar.value() + grid.layout_.pitch // 2)
            await asyncio.sleep(0.016)
        writing.result()
        assert len(grid.model) == before + 50
    return {"shown": shown}


async def idle(session: Any) -> Facts:
    """In the tray for 20 s, once the day's backup and the like are made."""
    await until(lambda: is_whole(session.window.library.grid))
    await asyncio.sleep(3.0)
    await until(lambda: not session.bench.runner.jobs(), MOST_WORK_S)
    await asyncio.sleep(1.0)  # One job may begin the next.
    if session.bench.runner.jobs():
        raise RuntimeError("the program is still at work")
    session.window.hide()
    await asyncio.sleep(1.0)
    cpu, wall = time.process_time(), time.monotonic()
    await asyncio.sleep(20.0)
    return {"share": (time.process_time() - cpu) / (time.monotonic() - wall)}


async def on_board(session: Any) -> Facts:
    from app.bench.board import play_board

    facts: Facts = await play_board(session)
    return facts


async def crawling(session: Any) -> Facts:
    from app.bench.crawling import crawl

    return await crawl(session)


async def analysing(session: Any) -> Facts:
    """By how much the loop is late while nets look at every picture: a timer of 5 ms."""
    await until(lambda: is_whole(session.window.library.grid))
    await asyncio.sleep(3.0)
    ended: list[object] = []
    session.bench.inference.analysed.connect(ended.append)
    session.bench.inference.request_analyse()
    return {"late": await _late(lambda: bool(ended)), "ended": bool(ended)}


async def counting(session: Any) -> Facts:
    """By how much the loop is late while *Activity* counts what takes room."""
    await until(lambda: is_whole(session.window.library.grid))
    await asyncio.sleep(3.0)
    session.window.show_screen("activity")
    await asyncio.sleep(0.5)
    counted = session.controllers.upkeep.storage.refresh()
    return {"late": await _late(counted.done)}


async def _late(ended: Callable[[], bool]) -> list[float]:
    late: list[float] = []
    while not ended() and len(late) < MOST_TICKS:
        start = time.perf_counter()
        await asyncio.sleep(TICK_S)
        late.append(time.perf_counter() - start - TICK_S)
    return late


SCENES: dict[str, Callable[[Any], Awaitable[Facts]]] = {
    "open": opened,
    "empty": empty,
    "scroll": scrolled,
    "insert": inserted,
    "idle": idle,
    "analyse": analysing,
    "count": counting,
    "board": on_board,
    "crawl": crawling,
}

if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
