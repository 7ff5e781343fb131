"""What changes the course of collecting from outside: sources to leave, rounds to cancel."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from workers.round_telling import Telling

if TYPE_CHECKING:
    from workers.crawl_thread import Collects


class Course:
    """`request_…` may be called from any thread, the rest is the crawl thread's. `wanted` are the
    rounds that wait; `anew` that the one that runs is to be cut off."""

    def __init__(
        self, ask: Callable[[Callable[[], None]], None], wanted: list[Any], telling: Telling
    ) -> None:
        self._ask, self._wanted, self._telling = ask, wanted, telling
        self.anew = self._puts_off = False

    def request_leave(self, source_ids: Sequence[int]) -> None:
        """These were paused or removed: go on without them, at once."""
        left = frozenset(source_ids)
        self._ask(lambda: self._leave(left))

    def request_cancel(self) -> None:
        """End the round that runs or rests, and what else was wanted; what is due waits for its
        next time."""
        self._ask(self._cancel)

    async def put_off(self, core: Collects, fail: Callable[[Exception], None]) -> None:
        """After a cancellation what is due now waits, or it would begin anew at once."""
        if not self._puts_off:
            return
        self._puts_off = False
        try:
            ids = [source.id for source in core.collecting.sources()]
            await asyncio.to_thread(core.collecting.let_rest, ids)
        except Exception as error:  # noqa: BLE001 - a locked or full disk passes
            fail(error)

    def _cancel(self) -> None:
        # A round of what was saved while browsing has no sources.
        browsed = any(each.browsed for each in self._wanted[:1])
        self.anew, self._puts_off = browsed or bool(self._telling.sources), True
        self._wanted.clear()

    def _leave(self, left: frozenset[int]) -> None:
        """A round that reads one of them is cut off and begun again without it."""
        self.anew = not left.isdisjoint(self._telling.sources)
        named = [(each, each.sources) for each in self._wanted]
        self._wanted[:] = [
            each if not ids else replace(each, sources=tuple(one for one in ids if one not in left))
            for each, ids in named
            if not ids or not left.issuperset(ids)
        ]
