"""The watched folders of one round: looked into one after the other, in a thread."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Sequence
from concurrent.futures import ThreadPoolExecutor

from models.cancellation import CancelToken
from models.collecting.ledger.events import CollectEvent
from models.collecting.sources.watched_folder import look_into
from models.errors import Cancelled, ExpectedError
from models.imaging.sandbox import Sandbox
from models.library.database.clock import now
from models.library.library import Library
from models.records import Source

_LOOK = 0.1  # Seconds between two looks whether the round was stopped.

Events = tuple[CollectEvent, ...]
Work = Generator[Events, None, None]


async def look_into_folders(
    library: Library,
    sandbox: Callable[[], Sandbox],
    sources: Sequence[Source],
    limit: int | None,
    stopped: Callable[[], bool],
) -> AsyncIterator[CollectEvent]:
    """Closing the generator stops within a moment; what was stored stays."""
    token, new = CancelToken(), 0
    with ThreadPoolExecutor(1, "folders") as thread:
        for source in sources:
            work = look_into(library, sandbox(), source, token)
            await asyncio.to_thread(note, library, source, "running")
            try:
                async with contextlib.aclosing(_steps(work, thread, token, stopped)) as steps:
                    async for events in steps:
                        for event in events:
                            yield event
                        new += sum(event.outcome == "new" for event in events)
                        if limit is not None and new >= limit:
                            break
            except Cancelled:
                note(library, source, "ready")
                return
            except ExpectedError as error:
                await asyncio.to_thread(note, library, source, "failed", str(error))
                yield CollectEvent(source.url, "failed", None, error.code, source.id, False)
            except BaseException:
                token.cancel()
                note(library, source, "ready")
                raise
            else:
                await asyncio.to_thread(note, library, source, "finished")


def note(library: Library, source: Source, state: str, reason: str = "") -> None:
    """How it stands now; when it is due again counts from here."""
    moment = now()
    times = {"last": moment, "next": moment + source.every * 1_000_000 if source.every else None}

    def write() -> None:
        library.sources.update(source.id, state=state, reason=reason, **times)

    library.writer.call(write)


async def _steps(
    work: Work, thread: ThreadPoolExecutor, token: CancelToken, stopped: Callable[[], bool]
) -> AsyncGenerator[Events, None]:
    loop = asyncio.get_running_loop()
    try:
        while True:
            step = loop.run_in_executor(thread, next, work, None)
            while not step.done():
                await asyncio.wait([step], timeout=_LOOK)
                if stopped():
                    token.cancel()
            events = step.result()
            if events is None:
                return
            yield events
    except BaseException:
        token.cancel()
        raise
    finally:
        await asyncio.shield(loop.run_in_executor(thread, work.close))
