"""Real threads allocate here, so Python's collector must not run in them (pitfall of every Qt
program in Python): what other tests left in cycles is collected first, in the main thread."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def garbage_only_in_the_main_thread() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()
