"""Runs a coroutine on the program's own kind of loop: qasync around the test's QApplication."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Coroutine
from typing import Any


def run_in_loop(qapp, work: Coroutine[Any, Any, Any], seconds: float = 30.0) -> Any:
    """The coroutine's result; a hanging one fails the test."""
    from qasync import QEventLoop

    async def limited() -> Any:
        return await asyncio.wait_for(work, seconds)

    try:
        with asyncio.Runner(loop_factory=lambda: QEventLoop(qapp)) as runner:
            return runner.run(limited())
    finally:
        # The loop is a cycle with timers in it: it must not be found in another test's thread.
        gc.collect()
