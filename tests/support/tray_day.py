# ruff: noqa: E402 - the clock is ours before anything reads it
"""A long time in the tray, lived quickly: the real program, with a clock that jumps while it rests.

    python tests/support/tray_day.py LIBRARY RECIPES PORT HOURS

The site is the one that started this; it has faults. Prints a sample every simulated hour as JSON
Lines: memory, handles, threads, processes, sizes on the disk, sizes of containers; at the end what
it takes of a core while nothing is due. Only the time is not real: it jumps by STEP_S whenever the
collector rests, as a laptop's does that sleeps.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

STEP_S = 300.0
_ahead = 0.0


def _leap() -> None:
    """Before anything of ours is imported: `time` tells what we say."""
    seconds = {name: getattr(time, name) for name in ("time", "monotonic")}
    nanoseconds = {name: getattr(time, name) for name in ("time_ns", "monotonic_ns")}
    for name, real in seconds.items():
        setattr(time, name, lambda real=real: real() + _ahead)
    for name, real in nanoseconds.items():
        setattr(time, name, lambda real=real: real() + int(_ahead * 1e9))


REAL = time.monotonic
_leap()

import asyncio
import gc
import json
import os
import threading
from collections.abc import Callable
from dataclasses import replace

import psutil
from qasync import QEventLoop

from app import gui, log, paths, settings
from app.controllers.settings.appearance import Appearance
from app.core import open_core
from app.session import Session
from app.system.memory import share_heaps
from models.collecting.collector import Collector, Surroundings
from models.collecting.hosts.policy import Policy
from models.net_io.guard import AddressPolicy
from models.steering.steering import Steering
from workers.crawl_thread import CrawlThread
from workers.garbage import MainThreadGarbage
from workers.round_telling import CrawlState

IDLE_S = 60.0
SOURCES, EVERY_S = 4, 900
# So often in a row may nothing be heard of a step's work; a round that waits for a site is leapt
# over. They are not seconds: on a busy computer each takes longer, and the work has its time.
TURN_S, QUIET_TURNS = 0.02, 80


def sample(session: Session, core, hour: float) -> dict[str, object]:
    gc.collect()
    me = psutil.Process()
    children = me.children(recursive=True)
    library = core.library.paths
    gate = core.collecting._gates
    return {
        "hour": hour,
        "rss_mb": round(me.memory_info().rss / 1e6, 1),
        "children_mb": round(sum(each.memory_info().rss for each in children) / 1e6, 1),
        "handles": len(os.listdir("/proc/self/fd")),
        "threads": me.num_threads(),
        "python_threads": threading.active_count(),
        "processes": len(children),
        "objects": len(gc.get_objects()),
        "database_kb": sum(each.stat().st_size for each in library.folder.glob("*.sqlite")) // 1000,
        "wal_kb": sum(each.stat().st_size for each in library.folder.glob("*-wal")) // 1000,
        "log_kb": sum(f.stat().st_size for f in paths.log_folder().glob("*.log*")) // 1000,
        "tasks": len(asyncio.all_tasks()),
        "cards": len(session.window.activity._over),
        "minutes": sum(map(len, gate[1].use._hosts.values())) if gate else 0,
        "artworks": sum(core.library.artworks.counts().values()),
    }


def say(facts: dict[str, object]) -> None:
    sys.stdout.write(f"{json.dumps(facts)}\n")
    sys.stdout.flush()


def cpu_s() -> float:
    used = psutil.Process().cpu_times()
    return used.user + used.system


class Hearing:
    """What is told of the collecting: its state, and how often something happened."""

    def __init__(self, crawl: CrawlThread) -> None:
        self.state, self.told = "idle", 0
        crawl.state_changed.connect(self._on_state)
        crawl.happened.connect(self._on_happened)

    def _on_state(self, told: CrawlState) -> None:
        self.state = told.state  # Also said while it only waits: it is no news.

    def _on_happened(self, _events: object) -> None:
        self.told += 1

    async def until(self, over: Callable[[], bool]) -> None:
        quiet, told = 0, self.told
        while not over() and quiet < QUIET_TURNS:
            await asyncio.sleep(TURN_S)
            quiet = quiet + 1 if self.told == told else 0
            told = self.told


async def live(session: Session, core, hours: float, idle_s: float) -> None:
    global _ahead
    crawl = session.bench.crawl
    hearing = Hearing(crawl)
    rounds, looked = 0, threading.Event()
    looked.set()
    begun = time.time()
    told = -1
    while time.time() - begun < hours * 3600:
        await hearing.until(looked.is_set)
        await asyncio.sleep(0.15)  # Until its news is here.
        await hearing.until(lambda: hearing.state != "running" and not session.bench.runner.jobs())
        rounds += 1
        hour = int((time.time() - begun) // 3600)
        if hour != told:
            told = hour
            say(sample(session, core, hour))
        _ahead += STEP_S
        looked.clear()
        crawl._ask(looked.set)
    ids = [each.id for each in core.collecting.sources()]
    core.library.writer.call(lambda: core.library.sources.pause(ids))
    crawl.request_look()
    await asyncio.sleep(min(3.0, idle_s))
    used, start = cpu_s(), REAL()
    await asyncio.sleep(idle_s)
    share = (cpu_s() - used) / (REAL() - start)
    say({**sample(session, core, hours), "idle_share": share, "steps": rounds})


def main(library: str, recipes: str, port: str, hours: str, idle_s: str = str(IDLE_S)) -> int:
    settings.save(replace(settings.load(), a_day=10_000, notes_every=0))
    share_heaps()
    handler = log.set_up(paths.log_folder())
    app = gui.make_application()
    garbage = MainThreadGarbage()
    appearance = Appearance(app, settings.load())
    core = open_core(Path(library), create=True)
    around = Surroundings(
        replace(Policy(), own_pace={f"127.0.0.1:{port}": 0.02}),
        AddressPolicy({("127.0.0.1", int(port)): "127.0.0.1"}),
    )
    steering = Steering(core.library, lambda: core.profile, lambda: settings.load().a_day)
    core.__dict__["collecting"] = Collector(
        core.library, lambda: core.sandbox, [Path(recipes)], around, steering=steering
    )
    for number in range(SOURCES):
        core.collecting.add_source(f"http://127.0.0.1:{port}/list/{number}", every=EVERY_S)

    async def day() -> None:
        session = Session(appearance, core, away=True)
        running = asyncio.ensure_future(session.run())
        try:
            await asyncio.sleep(1)
            await live(session, core, float(hours), float(idle_s))
        finally:
            session.quit()
            await running

    with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
        runner.run(day())
    garbage.close()
    log.take_down(handler)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
