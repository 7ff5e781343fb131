"""Ending in stages: in order, each with its deadline, whatever becomes of the others."""

from __future__ import annotations

import asyncio
import time

from app.lifecycle import Stage, shut_down


def end(*stages: Stage) -> list[str]:
    return asyncio.run(shut_down(stages))


def test_stages_run_in_order_both_kinds():
    ran = []

    async def later() -> None:
        await asyncio.sleep(0)
        ran.append("b")

    assert end(Stage("a", lambda: ran.append("a")), Stage("b", later)) == []
    assert ran == ["a", "b"]


def test_a_stage_that_fails_stops_none_after_it(caplog):
    ran = []

    async def fails() -> None:
        raise OSError("no disk")

    failed = end(
        Stage("first", lambda: 1 / 0), Stage("second", fails), Stage("third", lambda: ran.append(3))
    )
    assert failed == ["first", "second"]
    assert ran == [3]
    assert [record.levelname for record in caplog.records] == ["ERROR", "ERROR"]


def test_a_stage_that_takes_too_long_is_left(caplog):
    ran = []
    began = time.monotonic()
    failed = end(
        Stage("slow", asyncio.Event().wait, 0.05),
        Stage("gave up itself", _gives_up),
        Stage("last", lambda: ran.append(1)),
    )
    assert failed == ["slow", "gave up itself"]
    assert ran == [1]
    assert time.monotonic() - began < 2
    assert "slow took longer" in caplog.records[0].getMessage()


async def _gives_up() -> None:
    raise TimeoutError
