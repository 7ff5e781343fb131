"""A collector of likes in a process of its own, to be killed: `LIBRARY PORT RECIPES`; its secrets
come on stdin, as JSON of service, name and secret."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

from models.collecting.collector import Collector, Surroundings
from models.collecting.hosts.policy import Policy
from models.imaging.sandbox import Sandbox
from models.library.library import open_library
from models.net_io.guard import AddressPolicy
from tests.support.killed_collect import _collect


def main(folder: Path, port: int, recipes: Path, secrets: list[list[str]]) -> None:
    own = AddressPolicy(own={("127.0.0.1", port): "127.0.0.1"})
    around = Surroundings(Policy(own_pace={f"127.0.0.1:{port}": 0.0}), own)
    with open_library(folder) as library, Sandbox() as sandbox:
        collector = Collector(library, lambda: sandbox, [recipes], around)
        for service, name, secret in secrets:
            collector.credentials.set(service, name, secret)
        asyncio.run(_collect(collector))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]), json.load(sys.stdin))
