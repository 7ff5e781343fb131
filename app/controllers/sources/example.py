"""Serves the example site while the window is open, from its first use on."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from app.example_site import ADDRESS, ExampleSite
from models.records import Source
from workers.runner import Runner


class Example:
    """Started only where a source asks for it."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        self._site = ExampleSite()

    async def serve_for(self, sources: Iterable[Source]) -> None:
        """Listens when it returns, if one of these sources is the example site."""
        await self.serve_at(each.url for each in sources)

    async def serve_at(self, urls: Iterable[str]) -> None:
        """The same for addresses, which may be written without http://."""
        host = urlsplit(ADDRESS).netloc
        if any(host in url for url in urls):
            # Again each time: another Bunshin that served it may have ended meanwhile.
            await self._runner.call(lambda: self._site.start())

    def close(self) -> None:
        self._site.stop()
