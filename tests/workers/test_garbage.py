"""Cyclic garbage is found in the main thread, and only there."""

from __future__ import annotations

import gc
import threading

import pytest
from PySide6.QtCore import QObject

from workers.garbage import MainThreadGarbage

pytestmark = pytest.mark.gui


class Cycle(QObject):
    """A QObject that only the collector can free; remembers where that was."""

    died_in: list[threading.Thread] = []

    def __init__(self) -> None:
        super().__init__()
        self.itself = self

    def __del__(self) -> None:
        Cycle.died_in.append(threading.current_thread())


@pytest.fixture
def garbage(qapp):
    Cycle.died_in.clear()
    made = MainThreadGarbage()
    yield made
    made.close()


def allocate_much() -> None:
    kept = [[n] for n in range(50_000)]
    assert kept


def test_cycles_die_in_the_main_thread_though_another_allocates(garbage, qtbot):
    for _ in range(20):
        Cycle()
    thread = threading.Thread(target=allocate_much)
    thread.start()
    thread.join()
    assert Cycle.died_in == []
    allocate_much()
    kept = [[n] for n in range(2000)]
    garbage.collect()
    assert kept
    assert Cycle.died_in == [threading.main_thread()] * 20


def test_closing_gives_the_collector_back(qapp):
    made = MainThreadGarbage()
    assert not gc.isenabled()
    made.close()
    assert gc.isenabled()
