"""A collector as a process of its own: what a picture costs it, and how its memory grows.

`python -m app.bench.crawl_process FOLDER PORT decoded|undecoded SPAWNED` collects everything that a
`quick_site` has into a new library and prints what was measured as JSON.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast

from models.collecting.collector import Collector, Surroundings
from models.collecting.hosts.policy import Policy
from models.imaging.pixels import Pixels
from models.imaging.sandbox import Sandbox
from models.imaging.thumbnail import write_thumbnails
from models.library.arriving import storing
from models.library.library import open_library
from models.net_io.guard import AddressPolicy

_EVERY = 100  # Pictures between two looks at the memory.
_RECIPE = """schema = 1
id = "quick"
name = "Quick site"
version = 1
insecure = true
examples = ["{root}/list"]
[[route]]
name = "list"
kind = "listing"
url = "{root}/list"
step = "list"
[politeness]
robots = "api"
[step.list]
format = "json"
request = {{ url = "{root}/list", query = {{ page = "{{page}}" }} }}
items = "works"
[step.list.paginate]
mode = "page"
stop = {{ known = 1000 }}
[step.list.fields]
post_id = {{ jmes = "id" }}
file_url = {{ jmes = "file" }}
title = {{ jmes = "title" }}
author = {{ jmes = "by" }}
[identity]
key = "{{post_id}}"
[[test]]
url = "{root}/list"
fixture = "none.json"
expect = {{ }}
"""


@dataclass
class PictureWork:
    """Stands before what is done to a picture itself, and counts the processor time of it.

    `thumbnails` is what our own threads take for thumbnails and fingerprint; decoding is done in
    processes of their own and only waited for.
    """

    thumbnails: float = 0.0
    write: Callable[..., int] = field(default=write_thumbnails)

    def timed(self, *given: Any) -> int:
        began = time.thread_time()
        try:
            return self.write(*given)
        finally:
            self.thumbnails += time.thread_time() - began


class Undecoded:
    """In the place of a `Sandbox`: every file is this small picture."""

    def decode(self, path: Path, **_how: object) -> Pixels:
        return Pixels(32, 24, 32, 24, "jpeg", alpha=False, frames=1, data=bytes(32 * 24 * 3))


def main(arguments: list[str]) -> int:
    folder, port, way = Path(arguments[0]), int(arguments[1]), arguments[2]
    host, root = f"127.0.0.1:{port}", f"http://127.0.0.1:{port}"
    recipes = folder / "recipes"
    recipes.mkdir(parents=True)
    (recipes / "quick.toml").write_text(_RECIPE.format(root=root))
    (recipes / "none.json").write_text("{}")
    own = AddressPolicy(own={("127.0.0.1", port): "127.0.0.1"})
    around = Surroundings(replace(Policy(), own_pace={host: 0.0}), own)
    work = PictureWork()
    storing.write_thumbnails = work.timed  # type: ignore[assignment,attr-defined]
    with open_library(folder / "library", create=True) as library, Sandbox() as sandbox:
        used = cast(Sandbox, Undecoded()) if way == "undecoded" else sandbox
        collector = Collector(library, lambda: used, [recipes], around)
        collector.add_source(f"{root}/list")
        facts = asyncio.run(_collect(collector))
    print(json.dumps({**facts, "thumbnails": work.thumbnails}))
    return 0


async def _collect(collector: Collector) -> dict[str, Any]:
    """Processor time of all our threads, the clock's time, megabytes after every so many."""
    new, memory = 0, [resident()]
    cpu, wall = time.process_time(), time.monotonic()
    async for event in collector.collect(collector.sources()):
        if event.outcome != "new":
            raise RuntimeError(f"{event.url}: {event.outcome} {event.reason}")
        new += 1
        if new % _EVERY == 0:
            memory.append(resident())
    cpu, wall = time.process_time() - cpu, time.monotonic() - wall
    return {"new": new, "cpu": cpu, "wall": wall, "memory": memory}


def resident() -> float:
    """Megabytes of this process in memory, where the system tells them."""
    try:
        text = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return 0.0
    (line,) = (each for each in text.splitlines() if each.startswith("VmRSS:"))
    return int(line.split()[1]) / 1000


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
