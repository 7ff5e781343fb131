"""Hosts that are not asked now: they rest for long, or nothing at all can be reached."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from models.collecting.ledger.events import CollectEvent
from models.collecting.rounds import failures
from models.collecting.rounds.parts import Parts
from models.errors import CollectError, ExpectedError
from models.records import Source

Tell = Callable[[CollectEvent], None]


class StandingBy:
    """Belongs to one round. `troubles` are what a source is told at its end, by source; `offline`
    is true once something was left because nothing could be reached."""

    def __init__(
        self,
        parts: Parts,
        sources: Mapping[int, Source],
        troubles: dict[int, ExpectedError],
        tell: Tell,
    ) -> None:
        self._parts = parts
        self._sources = sources
        self._troubles = troubles
        self._tell = tell
        self.left_alone: set[str] = set()
        self.offline = False
        self._waiting: set[str] = set()

    async def may_be_asked(self, host: str) -> bool:
        """False when it is left for another round, because it is to have a long rest or because
        nothing can be reached; until then it is tried with growing pauses."""
        parts = self._parts
        rest, now = parts.gate.long_rest(host), parts.clock.now()
        if rest is not None:
            # Whoever asks for rest, or has given enough, has not failed.
            self._leave(host, rest.error(host), rest.code if rest.code == "host-broken" else None)
            return False
        if not failures.line_is_down(parts, host):
            return True
        line, error = parts.gate.line, CollectError("line-down", host=host)
        if line.down_for(host, now) < parts.policy.offline:
            if host not in self._waiting:
                self._waiting.add(host)
                await self._say(host, str(error))
            await parts.clock.sleep(line.pause(host))
            return True
        self.offline = True
        self._leave(host, error, "offline")
        return False

    async def is_back(self, host: str) -> None:
        """It answered: what was said of it does not hold any more."""
        if host in self._waiting:
            self._waiting.discard(host)
            await self._say(host, "")

    def _leave(self, host: str, error: ExpectedError, failed: str | None) -> None:
        """For the rest of the round; the sources that have something to do there are told why."""
        if host in self.left_alone:
            return
        self.left_alone.add(host)
        for source in self._parts.jobs.sources_at(host, list(self._sources)):
            self._troubles.setdefault(source, error)
            if failed is not None:
                url = self._sources[source].url or f"https://{host}/"  # Saved ones have none.
                event = CollectEvent(url, "failed", None, failed, source, False, later=True)
                self._tell(event)

    async def _say(self, host: str, reason: str) -> None:
        """While the round goes on: why nothing comes from there."""
        concerned = self._parts.jobs.sources_at(host, list(self._sources))
        sources = self._parts.library.sources

        def write() -> None:
            for each in concerned:
                sources.update(each, reason=reason)

        await self._parts.write(write)
