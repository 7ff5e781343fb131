"""A collector that may ask a local site, and a round of it in one line."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from models.collecting.collector import Collector, Surroundings
from models.collecting.hosts.host_gate import Clock
from models.collecting.hosts.policy import Policy
from models.collecting.ledger.events import CollectEvent
from models.imaging.sandbox import Sandbox
from models.library.library import Library
from models.net_io.guard import AddressPolicy
from tests.support.local_site import LocalSite, host_of


def addresses_of(*sites: LocalSite) -> AddressPolicy:
    """Only these sites may be asked."""
    return AddressPolicy(own={("127.0.0.1", site.port): "127.0.0.1" for site in sites})


def a_collector(
    library: Library,
    sandbox: Sandbox,
    site: LocalSite,
    folder: Path,
    *,
    delay: float | None = 0.0,
    clock: Clock | None = None,
    **policy: object,
) -> Collector:
    """`delay` None keeps the usual pace."""
    own = {} if delay is None else {host_of(site): delay}
    bounds = replace(Policy(), own_pace=own, **policy)  # type: ignore[arg-type]
    around = Surroundings(bounds, addresses_of(site), clock or Clock())
    recipes = site.write_recipe(folder / "recipes")
    return Collector(library, lambda: sandbox, [recipes], around)


def collect(
    collector: Collector,
    *,
    limit: int | None = None,
    asked: bool = True,
    until: Callable[[int], bool] | None = None,
) -> list[CollectEvent]:
    """Everything one round tells; with `until` it is cut off after so many events."""

    async def follow() -> list[CollectEvent]:
        found: list[CollectEvent] = []
        events = collector.collect(collector.sources(), limit=limit, asked=asked)
        async with contextlib.aclosing(events):
            async for event in events:
                found.append(event)
                if until is not None and until(len(found)):
                    break
        return found

    return asyncio.run(follow())


def outcomes(events: list[CollectEvent]) -> dict[str, int]:
    return {o: sum(e.outcome == o for e in events) for o in {e.outcome for e in events}}
