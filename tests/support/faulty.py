"""The example site in its fault mode on a port of its own, and a collector that may ask it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import resources
from app.example_site import ExampleSite
from app.example_site.faults import Faults
from models.collecting.collector import Collector, Surroundings
from models.collecting.hosts.host_gate import Clock
from models.collecting.hosts.policy import Policy
from models.imaging.sandbox import Sandbox
from models.library.library import Library
from models.net_io.guard import AddressPolicy

UNPACED = 100_000.0


@contextmanager
def faulty_site(rest: int = 1) -> Iterator[ExampleSite]:
    with ExampleSite(port=0, rate=UNPACED, faults=Faults(rest=rest, drip=0.01)) as site:
        yield site


def faulty_collector(
    library: Library, sandbox: Sandbox, site: ExampleSite, fault: str, clock: Clock | None = None
) -> Collector:
    """With the page of this fault as its source, read by what the page says of itself."""
    own = AddressPolicy(own={("127.0.0.1", site.port): "127.0.0.1"})
    pace = replace(Policy(), own_pace={f"127.0.0.1:{site.port}": 0.0})
    around = Surroundings(pace, own, clock or Clock())
    made = Collector(library, lambda: sandbox, [Path(resources.recipe_folder())], around)
    folder = "private" if fault == "robots" else "faults"
    made.add_source(f"http://127.0.0.1:{site.port}/{folder}/{fault}", recipe="page")
    return made
