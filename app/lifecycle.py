"""Ending well: stages in order, each with its own deadline, whatever the others did."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of shutting down. `seconds` is how long it may take."""

    name: str
    end: Callable[[], Awaitable[object] | object]
    seconds: float = 5.0


async def shut_down(stages: Sequence[Stage]) -> list[str]:
    """Run all stages in order; the names of those that failed or took too long."""
    failed: list[str] = []
    for stage in stages:
        try:
            ending = stage.end()
            if isinstance(ending, Awaitable):
                await asyncio.wait_for(ending, stage.seconds)
        except TimeoutError:
            log.warning("shutting down: %s took longer than %.0f s", stage.name, stage.seconds)
            failed.append(stage.name)
        except Exception:
            # The stages after it matter more than this one.
            log.exception("shutting down: %s failed", stage.name)
            failed.append(stage.name)
    return failed
