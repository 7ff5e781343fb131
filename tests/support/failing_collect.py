"""A collector in a process of its own that kills itself at a named point: `… POINT` after the
arguments of `killed_collect`.

The program knows nothing of it: functions are wrapped by their names, where they are looked up.
"""

from __future__ import annotations

import importlib
import inspect
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

from tests.support import killed_collect


@dataclass(frozen=True)
class Point:
    """`name` is module:attribute. Killed at the `at`-th call, before or after it; `half` lets it
    write half of what it was given first."""

    name: str
    after: bool = True
    at: int = 1
    half: bool = False


# In the order in which a picture passes them.
POINTS = {
    "begun: before the round is written": Point(
        "models.collecting.rounds.pipeline:Round._begin_source", after=False
    ),
    "robots known, not kept": Point("models.collecting.hosts.robots:Robots._fetch"),
    "page fetched, not read": Point("models.collecting.hosts.fetch:Fetcher.page"),
    "page: inside its transaction": Point("models.library.ledger.crawl_jobs:CrawlJobs.add", at=2),
    "list: advancing": Point("models.library.ledger.crawl_jobs:CrawlJobs.advance"),
    "list: advanced": Point("models.collecting.rounds.pipeline:do_page"),
    "list: finishing": Point("models.collecting.rounds.page_work:_finish"),
    "claimed, inside": Point("models.collecting.rounds.pipeline:lease_one", at=2),
    "claimed": Point("models.collecting.rounds.pipeline:Round._do", after=False, at=3),
    "the answer's head": Point("models.net_io.client:Answer.blocks", after=False, at=6),
    "first bytes": Point("models.net_io.download:_write", after=False),
    "in the middle of a file": Point("models.net_io.download:_write", half=True, at=3),
    "whole, not staged": Point("models.collecting.rounds.file_desk:fetch_file", at=2),
    "decoded": Point("models.library.arriving.storing:_new_artwork", at=2),
    "synced": Point("models.library.arriving.storing:sync_file", at=2),
    "renamed": Point("models.library.arriving.storing:link_at", after=False, at=2),
    "linked": Point("models.library.arriving.storing:link_at", at=3),
    "one thumbnail": Point("models.imaging.thumbnail:_write", at=3),
    "both thumbnails": Point("models.library.arriving.storing:write_thumbnails", at=2),
    "before the transaction": Point("models.library.arriving.storing:commit", after=False, at=2),
    "inside: artwork, no sighting": Point(
        "models.library.artworks.artworks:_add_sighting", after=False, at=2
    ),
    "inside: stored, job open": Point("models.library.arriving.storing:_add", at=2),
    "inside: job closed": Point("models.library.ledger.crawl_memory:CrawlMemory.remember", at=2),
    "committed, mark there": Point("models.library.database.writer:Writer._transaction", at=9),
    "stored, not told": Point("models.collecting.rounds.file_desk:keep_file", at=2),
    "the end: before the sources": Point(
        "models.collecting.rounds.failures:close_source", after=False
    ),
    "settling": Point("models.library.files.settling:_settle_one", after=False),
    "settled": Point("models.library.files.settling:_settle_one"),
}


def arm(point: Point) -> None:
    """Put the wrapper in the place of the function."""
    module, _, path = point.name.partition(":")
    *owners, last = path.split(".")
    owner: Any = importlib.import_module(module)
    for name in owners:
        owner = getattr(owner, name)
    setattr(owner, last, _wrapped(getattr(owner, last), point))


def _wrapped(work: Callable[..., Any], point: Point) -> Callable[..., Any]:
    calls = 0

    def due() -> bool:
        nonlocal calls
        calls += 1
        return calls == point.at

    @wraps(work)
    def plain(*given: Any, **named: Any) -> Any:
        if not due():
            return work(*given, **named)
        if point.half:
            file, block, *rest = given
            work(file, block[: len(block) // 2], *rest)
        elif point.after:
            work(*given, **named)
        return _die()

    @wraps(work)
    async def awaited(*given: Any, **named: Any) -> Any:
        if not due():
            return await work(*given, **named)
        if point.after:
            await work(*given, **named)
        return _die()

    return awaited if inspect.iscoroutinefunction(work) else plain


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def main(folder: str, port: str, recipes: str, name: str) -> None:
    arm(POINTS[name])
    killed_collect.main(Path(folder), int(port), Path(recipes), 0.01)


if __name__ == "__main__":
    main(*sys.argv[1:])
