"""The parts of the core are made once, however many threads ask for one at the same time."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property

from app.core import Core, once


def test_a_part_is_made_once_for_all_threads():
    gate = threading.Barrier(4, timeout=10)
    made = []

    class Whole:
        @once
        def part(self) -> object:
            made.append(threading.get_ident())
            threading.Event().wait(0.05)
            return object()

    whole = Whole()

    def ask(_number: int) -> object:
        gate.wait()
        return whole.part

    with ThreadPoolExecutor(4) as pool:
        found = set(pool.map(ask, range(4)))
    assert (len(found), len(made)) == (1, 1)


def test_every_part_of_the_core_is_made_so():
    parts = {name: made for name, made in vars(Core).items() if isinstance(made, cached_property)}
    assert {"sandbox", "net", "vectors", "collecting"} <= set(parts)
    assert all(isinstance(made, once) for made in parts.values())
