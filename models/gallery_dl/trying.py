"""The beginning of a list, asked for once and without a library: to see what would be named."""

from __future__ import annotations

import contextlib

from models.errors import CollectError
from models.gallery_dl.configuration import Manner
from models.gallery_dl.engine import GalleryDl
from models.gallery_dl.troubles import trouble_of
from models.net_io.client import USER_AGENT

_DELAY = 2.0


async def first_lines(engine: GalleryDl, url: str, count: int) -> list[bytes]:
    """At most so many lines. Raises `CollectError` where there are none and something is wrong."""
    reads = engine.reads(url)
    if reads is None:
        raise CollectError("gallery-dl-unsupported", url=url)
    manner = Manner(f"{USER_AGENT} {reads.program.label}", max(_DELAY, reads.pause))
    found: list[bytes] = []
    async with engine.running(reads.program, url, manner, lambda: ()) as run:
        async with contextlib.aclosing(run.batches()) as batches:  # type: ignore[type-var]
            async for batch in batches:
                found += batch
                if len(found) >= count:
                    return found[:count]
        trouble = trouble_of(await run.status(), run.said, url)
        trouble = trouble and (run.in_the_way or trouble)
    if trouble is not None and not found:
        raise trouble
    return found
