"""The jobs that a round has claimed and not begun yet, host by host."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Collection

from models.collecting.parts import Parts
from models.library.crawl_jobs import Job
from models.library.leasing import lease


class InHand:
    """Belongs to one round. Pictures are claimed some at a time, because each claim is a write."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._owner = uuid.uuid4().hex
        self._jobs: defaultdict[str, list[Job]] = defaultdict(list)

    async def next(self, host: str, sources: Collection[int]) -> Job | None:
        """The next job of the host; None when there is none at this moment."""
        parts, here = self._parts, self._jobs[host]
        if not here:
            here += await parts.write(lambda: lease(host, sources, self._owner, parts.now()))
        return here.pop(0) if here else None

    def give_back(self) -> None:
        """Inside the writer, at the end: what was not even tried."""
        for jobs in self._jobs.values():
            while jobs:
                self._parts.jobs.give_back(jobs.pop())
