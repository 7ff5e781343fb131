"""Coroutines that controllers start: none is forgotten, none outlives the window."""

from __future__ import annotations

import asyncio

import pytest

from app.controllers.tasks import Tasks
from models.errors import Cancelled


@pytest.fixture
def errors():
    return []


@pytest.fixture
def tasks(errors):
    return Tasks(errors.append)


async def fail(error: BaseException) -> None:
    await asyncio.sleep(0)
    raise error


def test_an_error_is_told_and_cancelling_is_not(tasks, errors):
    async def story() -> None:
        started = [tasks.start(fail(error)) for error in (ValueError("x"), Cancelled())]
        started.append(tasks.start(asyncio.Event().wait()))
        started[-1].cancel()
        await asyncio.wait(started)

    asyncio.run(story())
    assert [type(error) for error in errors] == [ValueError]


def test_what_is_restarted_takes_the_place_of_what_ran(tasks, errors):
    done = []

    async def search(text: str) -> None:
        await asyncio.sleep(0)
        done.append(text)

    async def story() -> None:
        tasks.restart("search", search("c"))
        tasks.restart("search", search("ca"))
        tasks.restart("other", search("dog"))
        await tasks.restart("search", search("cat"))

    asyncio.run(story())
    assert sorted(done) == ["cat", "dog"]
    assert errors == []


def test_one_that_ended_does_not_forget_the_one_in_its_place(tasks):
    async def story() -> None:
        first = tasks.restart("search", asyncio.sleep(0))
        second = tasks.restart("search", asyncio.Event().wait())
        await asyncio.wait([first])
        third = tasks.restart("search", asyncio.sleep(0))
        await asyncio.wait([second, third])
        assert second.cancelled()

    asyncio.run(story())


def test_closing_cancels_but_lets_what_a_hand_did_come_to_its_end(tasks, errors):
    done = []

    async def story() -> None:
        gate = asyncio.Event()

        async def judge() -> None:
            await gate.wait()
            done.append("judged")

        tasks.start(judge(), kept=True)
        watching = tasks.start(asyncio.Event().wait())
        asyncio.get_running_loop().call_soon(gate.set)
        await tasks.close()
        assert watching.cancelled()
        await tasks.close()

    asyncio.run(story())
    assert done == ["judged"]
    assert errors == []
