"""Lets gallery-dl and Bunshin meet the same faults of the example site and prints what each did.

python packaging/measure_gallery_dl.py [--gallery-dl PATH] [--only FAULT]

gallery-dl is only ever started as a program, with its defaults and without anybody's configuration.
The site notes every request; what was stored is looked at afterwards. The table is Markdown.
"""

from __future__ import annotations

import argparse
import asyncio
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import resources
from app.example_site import ExampleSite
from app.example_site.faults import FAULTS, Faults
from models.collecting.collector import Collector, Surroundings
from models.collecting.hosts.policy import Policy
from models.errors import PictureError
from models.imaging.sandbox import Sandbox
from models.library.library import open_library
from models.net_io.guard import AddressPolicy

LONGEST = 75.0  # Seconds that either may take for one fault.
REST = 3  # Seconds that the site asks to be left alone for.
PICTURES = [name for name, fault in FAULTS.items() if fault.picture]


@dataclass
class Did:
    """What one program did with one fault. `after` are seconds from the first request of the file
    to each further one."""

    said: str = ""
    seconds: float = 0.0
    after: list[float] = field(default_factory=list)
    requests: int = 0
    stored: list[str] = field(default_factory=list)
    peak: int = 0
    robots: bool = False
    neighbour: int = 0

    def sentence(self) -> str:
        parts = [f"{self.requests} request{'' if self.requests == 1 else 's'}"]
        if self.after:
            parts[0] += " (" + ", ".join(f"+{each:.1f} s" for each in self.after[:3]) + ")"
        parts.append(", ".join(self.stored) or "nothing stored")
        if self.neighbour:
            parts.append(f"{self.neighbour} request to the neighbour")
        if self.peak > 2_000_000:
            parts.append(f"{self.peak / 1e6:,.0f} MB on the disk")
        return "; ".join([*parts, self.said])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gallery-dl", default=shutil.which("gallery-dl"), metavar="PATH")
    parser.add_argument("--only", choices=PICTURES, action="append")
    asked = parser.parse_args()
    if asked.gallery_dl is None:
        raise SystemExit("gallery-dl is not on the PATH; name it with --gallery-dl")
    version = subprocess.run([asked.gallery_dl, "--version"], capture_output=True, text=True)
    faults = asked.only or PICTURES
    with ThreadPoolExecutor(2) as both:
        ours = both.submit(_of_each, faults, bunshin)
        theirs = both.submit(_of_each, faults, lambda *given: gallery_dl(asked.gallery_dl, *given))
    print(f"| fault | Bunshin | gallery-dl {version.stdout.strip()} |\n|---|---|---|")
    for name in faults:
        print(f"| {name} | {ours.result()[name].sentence()} | {theirs.result()[name].sentence()} |")


Work = Callable[[ExampleSite, str, Path], str]


def _of_each(faults: list[str], work: Work) -> dict[str, Did]:
    return {name: _meet(name, work) for name in faults}


def _meet(name: str, work: Work) -> Did:
    """One fault on a site of its own, which nobody else asks."""
    faults, did = Faults(rest=REST, drip=0.5), Did()
    with (
        tempfile.TemporaryDirectory(prefix="bunshin-faults-") as folder,
        ExampleSite(port=0, rate=1000.0, faults=faults) as site,
    ):
        place = Path(folder)
        began = time.monotonic()
        with _watched(place, did):
            did.said = work(site, name, place)
        did.seconds = time.monotonic() - began
        path = f"/{'private' if name == 'robots' else 'faults'}/{name}.jpg"
        asked = faults.asked(path)
        did.requests = len(asked)
        did.after = [each.at - asked[0].at for each in asked[1:]]
        did.robots = bool(faults.asked("/robots.txt"))
        did.neighbour = faults.neighbour.visits
        did.stored = list(_stored(place))
    if did.robots:
        did.said += "; read robots.txt"
    return did


def gallery_dl(program: str, site: ExampleSite, name: str, folder: Path) -> str:
    address = f"http://127.0.0.1:{site.port}{_path(name)}.jpg"
    command = [program, "--config-ignore", "--directory", str(folder / "stored"), address]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=LONGEST, check=False)
    except subprocess.TimeoutExpired:
        return f"still at it after {LONGEST:.0f} s"
    return f"exit code {done.returncode}"


def bunshin(site: ExampleSite, name: str, folder: Path) -> str:
    own = AddressPolicy(own={("127.0.0.1", site.port): "127.0.0.1"})
    pace = replace(Policy(), own_pace={f"127.0.0.1:{site.port}": 0.0})
    told = []

    async def round_(collector: Collector) -> None:
        async with asyncio.timeout(LONGEST):
            async for event in collector.collect(collector.sources()):
                told.append(f"{event.outcome} {event.reason or ''}".strip())

    with open_library(folder / "library", create=True) as library, Sandbox(1) as sandbox:
        around, recipes = Surroundings(pace, own), [resources.recipe_folder()]
        collector = Collector(library, lambda: sandbox, recipes, around)
        collector.add_source(f"http://127.0.0.1:{site.port}{_path(name)}", recipe="page")
        try:
            asyncio.run(round_(collector))
        except TimeoutError:
            told.append("still waiting to try again")
    return ", ".join(told)


def _path(name: str) -> str:
    return f"/{'private' if name == 'robots' else 'faults'}/{name}"


def _stored(folder: Path) -> Iterator[str]:
    """The files that a person would take for pictures, and what they are."""
    kept = [*(folder / "stored").rglob("*"), *(folder / "library" / "originals").rglob("*")]
    with Sandbox(1) as sandbox:
        for path in kept:
            if not path.is_file():
                continue
            if path.suffix == ".part":
                yield "a .part file kept"
                continue
            try:
                sandbox.decode(path, longest=64)
                yield "stored whole"
            except PictureError as error:
                yield f"**stored {path.stat().st_size:,} bytes as {path.suffix}: {error.code}**"


@contextmanager
def _watched(folder: Path, did: Did) -> Iterator[None]:
    """Notes the most bytes that lie there at any time."""
    ended = threading.Event()

    def look() -> None:
        while not ended.wait(0.05):
            did.peak = max(did.peak, sum(_size(path) for path in folder.rglob("*")))

    watching = threading.Thread(target=look)
    watching.start()
    try:
        yield
    finally:
        ended.set()
        watching.join()


def _size(path: Path) -> int:
    try:
        return path.stat().st_size if path.is_file() else 0
    except OSError:
        return 0


if __name__ == "__main__":
    main()
