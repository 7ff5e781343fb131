"""What a picture costs the collector, whether its memory grows, whether the window stays smooth.

gallery-dl is measured in the same run where it is on the PATH; it is only started as a program.
"""

from __future__ import annotations

import contextlib
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.bench import Figure, Setting
from app.bench.busy import percentile_ms
from app.bench.children import ROOT, run, window

COUNT, RUNS = 1000, 3
MOST, SMALL = 20_000, 2_500  # Pictures of the long run, and their bytes.


def measure(setting: Setting) -> Iterator[Figure]:
    count = min(COUNT, setting.largest)
    yield from _costs(setting, count)
    yield from _memory(setting, min(MOST, setting.largest))
    yield from _smoothness(setting)


def _costs(setting: Setting, count: int) -> Iterator[Figure]:
    """The least of some runs each, taken in turn: others who work make all of them dearer."""
    program = shutil.which("gallery-dl")
    ours, drawing, plain, noted = [], [], [], []
    with quick_site(count) as port:
        for _ in range(RUNS):
            facts = collected(port, "undecoded")
            ours.append((facts["cpu"] - facts["thumbnails"]) / count)
            drawing.append(facts["thumbnails"] / count)
            if program is not None:
                plain.append(gallery_dl(program, port, count, noted=False))
                noted.append(gallery_dl(program, port, count, noted=True))
    if program is None:
        setting.say("gallery-dl is not on the PATH, so nothing is measured beside it")
    name = "store path without decoding and thumbnails, processor time a picture"
    bar = "≤ 2.5 ms, no more than gallery-dl"
    best = 1000 * min(ours)
    theirs = 1000 * min(noted, default=0.0)
    against = "gallery-dl with its archive and metadata files" if program else ""
    yield Figure(name, best, "ms", theirs / best if program else None, against, bar)
    if program is not None:
        beside = 1000 * min(plain)
        yield Figure("gallery-dl: files alone", beside, "ms", best / beside, "the store path above")
    yield Figure("two thumbnails and a fingerprint of a small picture", 1000 * min(drawing), "ms")


def _memory(setting: Setting, count: int) -> Iterator[Figure]:
    """With decoding; flat is what does not grow with what was collected."""
    with quick_site(count, SMALL) as port:
        facts = collected(port, "decoded")
    memory = facts["memory"]
    early = memory[max(1, len(memory) // 4)]
    yield Figure(f"memory of the crawler, {count:,} pictures", max(memory), "MB", bar="flat")
    yield Figure("its growth over the last three quarters of them", memory[-1] - early, "MB")


def _smoothness(setting: Setting) -> Iterator[Figure]:
    folder = setting.folder / "crawling"
    shutil.rmtree(folder, ignore_errors=True)
    facts = window(folder, "crawl")
    title = f"the window's loop is late while {facts['rate']:.0f} requests a second are made, p99"
    late, rest = percentile_ms(facts["late"], 99), percentile_ms(facts["rest"], 99)
    yield Figure(title, late, "ms", rest / late, f"at rest {rest:.1f} ms", "≤ 16 ms")


@contextlib.contextmanager
def quick_site(count: int, size: int | None = None) -> Iterator[int]:
    """Its port."""
    sizes = [] if size is None else [str(size)]
    command = [sys.executable, "-m", "app.bench.quick_site", str(count), *sizes]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as site:
        if site.stdin is None or site.stdout is None:
            raise RuntimeError("the site has no pipes")
        try:
            yield int(site.stdout.readline())
        finally:
            site.stdin.close()


def collected(port: int, way: str) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="bunshin-bench-") as folder:
        return run("app.bench.crawl_process", f"{folder}/crawl", str(port), way)


def gallery_dl(program: str, port: int, count: int, *, noted: bool) -> float:
    """Processor seconds a file; what it takes to start is left out."""
    with tempfile.TemporaryDirectory(prefix="bunshin-bench-") as name:
        folder = Path(name)
        addresses = folder / "addresses"
        addresses.write_text(
            "".join(f"http://127.0.0.1:{port}/file/{number}.jpg\n" for number in range(count))
        )
        notes = ["--download-archive", str(folder / "archive"), "--write-metadata"]
        bare = [program, "--config-ignore", "--quiet", "--directory", str(folder / "files")]
        started = _seconds_of([program, "--version"])
        spent = _seconds_of([*bare, *(notes if noted else []), "--input-file", str(addresses)])
        stored = sum(1 for _ in (folder / "files").glob("*.jpg"))
    if stored != count:
        raise RuntimeError(f"gallery-dl stored {stored} of {count} files")
    return (spent - started) / count


def _seconds_of(command: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, capture_output=True, timeout=600)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)
