"""A collector in a process of its own, to be killed: `LIBRARY PORT RECIPES [DELAY]`."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from models.collecting.collector import Collector, Surroundings
from models.collecting.hosts.policy import Policy
from models.imaging.sandbox import Sandbox
from models.library.library import open_library
from models.net_io.guard import AddressPolicy


async def _collect(collector: Collector) -> None:
    async for event in collector.collect(collector.sources()):
        sys.stdout.write(f"{event.outcome}\n")
        sys.stdout.flush()


def main(folder: Path, port: int, recipes: Path, delay: float) -> None:
    own = AddressPolicy(own={("127.0.0.1", port): "127.0.0.1"})
    around = Surroundings(Policy(own_pace={f"127.0.0.1:{port}": delay}), own)
    with open_library(folder) as library, Sandbox() as sandbox:
        asyncio.run(_collect(Collector(library, lambda: sandbox, [recipes], around)))


if __name__ == "__main__":
    pace = float(sys.argv[4]) if len(sys.argv) > 4 else 0.01
    main(Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]), pace)
