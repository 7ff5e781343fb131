"""Lays rows out on a plane in a process of its own, which a cancellation ends at once."""

from __future__ import annotations

import os
import queue
import subprocess
import tempfile
import threading
from collections.abc import Generator
from pathlib import Path
from typing import IO

import numpy as np
from numpy.typing import NDArray

from models.cancellation import CancelToken
from models.errors import NetError
from models.own_parts import ROOT, command
from models.records import Progress

_TICK = 0.1
Rows = NDArray[np.float32]


def project(
    rows: Rows, start: Rows | None, token: CancelToken, *, threads: int | None = None
) -> Generator[Progress, None, Rows]:
    """(n, 2) of `rows` (n, k), beginning at `start` (n, 2, of its own scale) where a map was there.

    Raises `Cancelled`, or `NetError` where the process ended without a map.
    """
    with tempfile.TemporaryDirectory(prefix="bunshin-map-") as name:
        folder = Path(name)
        np.save(folder / "rows.npy", rows)
        if start is not None:
            np.save(folder / "start.npy", start)
        yield from _run(folder, threads or max(1, (os.cpu_count() or 2) - 1), token)
        try:
            return np.asarray(np.load(folder / "map.npy"), np.float32)
        except OSError as error:
            said = (folder / "said.txt").read_text(errors="replace").strip().splitlines()
            raise NetError("map-failed", reason=said[-1] if said else "") from error


def _run(folder: Path, threads: int, token: CancelToken) -> Generator[Progress, None, None]:
    with (folder / "said.txt").open("wb") as said:
        process = subprocess.Popen(
            command("map", str(folder), str(threads)),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=said,
            cwd=ROOT,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": str(threads)},
            start_new_session=os.name == "posix",
        )
    assert process.stdout is not None
    lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
    reader = threading.Thread(target=_read, args=(process.stdout, lines), name="map-progress")
    reader.start()
    try:
        while (line := _next(lines, token)) is not None:
            done, total = line.split()
            yield Progress(int(done), int(total))
    finally:
        process.kill()
        process.wait()
        reader.join()
        process.stdout.close()


def _next(lines: queue.SimpleQueue[str | None], token: CancelToken) -> str | None:
    """The next line, None after the last; looks after the token meanwhile."""
    while True:
        token.check()
        try:
            return lines.get(timeout=_TICK)
        except queue.Empty:
            continue


def _read(stream: IO[str], lines: queue.SimpleQueue[str | None]) -> None:
    for line in stream:
        lines.put(line)
    lines.put(None)
