"""A runner for tests of controllers: the work is done at once, in the thread that asks for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from models.cancellation import CancelToken


class InlineRunner:
    """Stands where the program's runner stands; only what controllers of stores need of it."""

    async def run(self, work: Callable[[CancelToken], Any], *, title: str = "") -> Any:
        return work(CancelToken())
