"""Hydrus asked from a thread of the program's own, where each question can be stopped at once."""

from __future__ import annotations

import asyncio
import contextlib
import uuid
from collections.abc import Coroutine, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from models.cancellation import CancelToken
from models.errors import Cancelled, CollectError
from models.exchange.hydrus_api import STANDARD, HydrusApi, words_of_query
from models.exchange.hydrus_files import HydrusFile, files_of
from models.library.database.clock import now

T = TypeVar("T")
_AT_ONCE = 4
_PATIENCE = 0.1  # For how long, in seconds, a stop is not heard.


@dataclass(frozen=True, slots=True, repr=False)
class HydrusSource:
    """Where Hydrus answers, with which key, and what is searched for there (`words_of_query`)."""

    key: str
    address: str = STANDARD
    query: str = ""

    def __repr__(self) -> str:
        """Without the key: this may come into a log."""
        return f"HydrusSource({self.address!r}, {self.query!r})"


class Asking:
    """A context manager. Raises `InputError` for an address or a key that is none, `CollectError`
    for what Hydrus does not answer, `Cancelled`."""

    def __init__(self, source: HydrusSource, token: CancelToken) -> None:
        self._words = words_of_query(source.query)
        self._api = HydrusApi(source.address, source.key)
        self._token = token
        self._loop = asyncio.Runner()
        self._services: dict[str, Any] = {}

    def __enter__(self) -> Asking:
        self._loop.run(self._api.__aenter__())
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.closing(self._loop):
            self._loop.run(self._api.__aexit__(None, None, None))

    def numbers(self) -> list[int]:
        """Of all files that fit, in the order in which they came there."""
        self._services = dict(self._wait(self._api.services()))
        return self._wait(self._api.search(self._words))

    def files(self, numbers: Sequence[int]) -> list[HydrusFile]:
        return files_of(self._wait(self._api.metadata(numbers)), self._services, now())

    @contextlib.contextmanager
    def fetched(
        self, files: Sequence[HydrusFile], folder: Path
    ) -> Iterator[list[Path | CollectError]]:
        """Several at once; in their order where each lies, or why it could not be had. Raises when
        Hydrus does not answer any more. Afterwards nothing of them is left in the folder."""
        places = [folder / f"{uuid.uuid4().hex}.part" for _ in files]
        try:
            found = self._wait(self._fetch_all(files, places))
            silent = [e for e in found if isinstance(e, CollectError) and e.code != "http-status"]
            if silent:
                raise silent[0]
            yield found
        finally:
            for place in places:
                place.unlink(missing_ok=True)

    async def _fetch_all(
        self, files: Sequence[HydrusFile], places: Sequence[Path]
    ) -> list[Path | CollectError]:
        turn = asyncio.Semaphore(_AT_ONCE)

        async def fetch(file: HydrusFile, place: Path) -> Path | CollectError:
            async with turn:
                try:
                    return await self._api.fetch(file.number, place)
                except CollectError as error:
                    return error

        return list(await asyncio.gather(*map(fetch, files, places)))

    def _wait(self, question: Coroutine[Any, Any, T]) -> T:
        return self._loop.run(self._unless_stopped(question))

    async def _unless_stopped(self, question: Coroutine[Any, Any, T]) -> T:
        asked = asyncio.ensure_future(question)
        while not asked.done():
            await asyncio.wait({asked}, timeout=_PATIENCE)
            if self._token.cancelled and not asked.done():
                asked.cancel()
                await asyncio.wait({asked})
                raise Cancelled
        return asked.result()
