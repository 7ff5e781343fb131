"""Somebody arrives with all their pictures: a Hydrus export with sidecars is imported, stopped in
the middle, gone on with, and imported once more, when everything is known."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil

from app.bench import Figure, Setting
from app.bench.hydrus_folder import hydrus_folder, large_folder
from models.cancellation import CancelToken
from models.errors import Cancelled
from models.imaging.sandbox import Sandbox
from models.library.arriving.importing import ImportOutcome, ImportReport, import_paths
from models.library.library import Library, open_library

SMALL, LARGE = 80_000, 240
_EVERY = 20  # Seconds between two lines about how far it is.


@dataclass
class Went:
    """One import, whole or stopped: files told of, seconds (of the processor: of all processes),
    the seconds until a stop was obeyed and memory (MB) along the way."""

    done: int = 0
    new: int = 0
    seconds: float = 0.0
    cpu: float = 0.0
    stopping: float = 0.0
    memory: tuple[float, ...] = ()


def measure(setting: Setting) -> Iterator[Figure]:
    """`--size` is the number of small pictures."""
    count = setting.largest if len(setting.sizes) == 1 else SMALL
    folder, large = hydrus_folder(setting, count), large_folder(setting, LARGE)
    setting.say(f"load before: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    with tempfile.TemporaryDirectory(dir=setting.folder) as own:
        yield from _small(setting, folder, Path(own) / "small", count)
        yield from _large(setting, large, Path(own) / "large")
    setting.say(f"load after: {os.getloadavg()[0]:.1f}")


def _small(setting: Setting, folder: Path, own: Path, count: int) -> Iterator[Figure]:
    with open_library(own, create=True) as library, Sandbox() as sandbox:
        first = bring(setting, library, sandbox, folder, stop_at=count // 3)
        yield Figure("stopped in the middle: until it has stopped", first.stopping, "s")
        rest = bring(setting, library, sandbox, folder)
        new = (first.new + rest.new) / (first.seconds + rest.seconds)
        yield Figure(f"new, of {count:,} with sidecars", new, "pictures/s", bar="≥ 25/s")
        spent = 1000 * (first.cpu + rest.cpu) / (first.new + rest.new)
        yield Figure("new: processor time", spent, "ms each")
        if first.new + rest.new != count:
            raise ValueError(f"{first.new} and {rest.new} of {count} came in")
        again = bring(setting, library, sandbox, folder)
        yield Figure("known", again.done / again.seconds, "pictures/s", bar="≥ 500/s")
        yield Figure("known: processor time", 1000 * again.cpu / again.done, "ms each")
        for name, each in (("new", rest), ("known", again)):
            yield Figure(f"{name}: memory at 10 %", each.memory[0], "MB")
            yield Figure(f"{name}: memory at the end", each.memory[-1], "MB")


def _large(setting: Setting, folder: Path, own: Path) -> Iterator[Figure]:
    with open_library(own, create=True) as library, Sandbox() as sandbox:
        new = bring(setting, library, sandbox, folder)
        again = bring(setting, library, sandbox, folder)
    yield Figure("new, JPEGs of 1-4 MP", new.done / new.seconds, "pictures/s", bar="≥ 25/s")
    yield Figure("new, JPEGs of 1-4 MP: processor time", 1000 * new.cpu / new.done, "ms each")
    yield Figure("known, JPEGs of 1-4 MP: processor time", 1000 * again.cpu / again.done, "ms each")
    yield Figure("known, JPEGs of 1-4 MP", again.done / again.seconds, "pictures/s", bar="≥ 500/s")


def bring(
    setting: Setting,
    library: Library,
    sandbox: Sandbox,
    folder: Path,
    *,
    stop_at: int | None = None,
) -> Went:
    """Import it, or the part of it before the stop."""
    token, went = CancelToken(), Went()
    began, spent, next_line = time.monotonic(), _processor_time(), 0.0
    work = import_paths(library, [folder], sandbox=sandbox, token=token)
    memory: dict[int, float] = {}
    stopped_at = 0.0
    try:
        while True:
            progress = next(work)
            went.done = progress.done
            outcomes = [each for each in progress.details if isinstance(each, ImportOutcome)]
            went.new += sum(each.outcome == "imported" for each in outcomes)
            memory.setdefault(10 * progress.done // max(progress.total, 1), _memory())
            if stop_at is not None and progress.done >= stop_at and not stopped_at:
                token.cancel()
                stopped_at = time.monotonic()
            if time.monotonic() >= next_line:
                next_line = time.monotonic() + _EVERY
                setting.say(
                    f"{progress.done:,} of {progress.total:,}, {progress.rate:.0f} a second, "
                    f"{_memory():.0f} MB"
                )
    except StopIteration as finished:
        report: ImportReport = finished.value
        if report.rejected:
            raise ValueError(f"{report.rejected} were refused") from None
    except Cancelled:
        went.stopping = time.monotonic() - stopped_at
    finally:
        work.close()
    went.seconds = time.monotonic() - began
    went.cpu = _processor_time() - spent
    went.memory = tuple(each for tenth, each in sorted(memory.items()) if tenth >= 1)
    return went


def _processes() -> list[psutil.Process]:
    own = psutil.Process()
    return [own, *own.children(recursive=True)]


def _processor_time() -> float:
    times = [each.cpu_times() for each in _processes()]
    return float(sum(each.user + each.system for each in times))


def _memory() -> float:
    """Of this process: what an import could hold on to."""
    return float(psutil.Process().memory_info().rss) / 1e6
