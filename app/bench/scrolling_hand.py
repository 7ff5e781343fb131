"""The same hand on every grid: steps of half a row, then jumps."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable

from PySide6.QtWidgets import QScrollBar

from app.bench.busy import StepWatch

STEPS, JUMPS = 400, 40


async def scroll(
    bar: QScrollBar, step: int, look: Callable[[], None] = lambda: None
) -> dict[str, list[float]]:
    """What each of 400 steps (one every 16 ms, from the middle) and 40 jumps (every fifth to the
    middle) cost, in seconds; of the steps also the processor time alone. `look` is called after
    each step and not counted."""
    watch, chance = StepWatch(), random.Random(0)
    costs: dict[str, list[float]] = {"steps": [], "processor": [], "jumps": []}
    bar.setValue(bar.maximum() // 2)
    await asyncio.sleep(0.5)
    for _ in range(STEPS):
        watch.begin()
        bar.setValue(bar.value() + step)
        await asyncio.sleep(0.016)
        costs["steps"].append(watch.cost(0.016))
        costs["processor"].append(watch.processor)
        look()
    for number in range(JUMPS):
        part = 0.5 if number % 5 == 0 else chance.random()
        watch.begin()
        bar.setValue(round(bar.maximum() * part))
        await asyncio.sleep(0.05)
        costs["jumps"].append(watch.cost(0.05))
        await asyncio.sleep(0.15)
    return costs
