"""The door to gallery-dl for everything else: is it there, what does it read, run it."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Iterable
from pathlib import Path

from models.gallery_dl.configuration import ARCHIVE, Manner, configuration
from models.gallery_dl.guarded_way import GuardedWay
from models.gallery_dl.known import write_known
from models.gallery_dl.places import Found, Places
from models.gallery_dl.run_folder import run_folder, sweep
from models.gallery_dl.running import Limits, Run, running
from models.gallery_dl.support import Reads, Support
from models.net_io.guard import AddressPolicy


class GalleryDl:
    """For any thread; a run belongs to the loop that starts it. Making one sweeps away what a
    killed Bunshin left."""

    def __init__(
        self, places: Places, limits: Limits | None = None, addresses: AddressPolicy | None = None
    ) -> None:
        self.places = places
        self._addresses = addresses or AddressPolicy()
        self._limits = limits
        self._support = Support(places)
        sweep(places.runs)

    def program(self) -> Found | None:
        """None where it is not there. Runs it the first time: not for the window's thread."""
        return self._support.program()

    def reads(self, url: str) -> Reads | None:
        """What would read the address. Raises `CollectError` where the program fails."""
        return self._support.reads(url)

    @contextlib.asynccontextmanager
    async def running(
        self, program: Found, url: str, manner: Manner, known: Callable[[], Iterable[str]]
    ) -> AsyncIterator[Run]:
        """Reading `url`, without the finds whose keys are `known`, by a way that leads to public
        addresses only."""
        async with GuardedWay(self._addresses).served() as way:
            config = configuration(manner, self.places.families, way.url)
            with run_folder(self.places.runs, config) as folder:
                await asyncio.to_thread(_write, folder, known)
                async with running(program, url, folder, self._limits) as run:
                    run.way = way
                    yield run


def _write(folder: Path, known: Callable[[], Iterable[str]]) -> None:
    write_known(folder / ARCHIVE, known())
