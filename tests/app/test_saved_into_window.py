"""What a browser saves while the window is open arrives in its inbox at once."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest

from app.example_site import ADDRESS
from models.records import State
from tests.support.driving import play, until
from tests.support.native_host import call_host

pytestmark = [
    pytest.mark.usefixtures("example_port"),
    pytest.mark.skipif(sys.platform == "win32", reason="local sockets are POSIX's"),
]


def test_a_save_in_the_browser_is_a_find_in_the_open_window(qapp, tmp_path: Path) -> None:
    folder = tmp_path / "library"
    page = f"{ADDRESS}/work/1-the-green-valley"
    item = {"page_url": page, "image_url": f"{ADDRESS}/file/the-green-valley.jpg"}

    async def story(session) -> None:
        await until(lambda: session.bench.crawl.isRunning(), "it is at work")
        message = {"type": "save", "items": [item]}
        done = await asyncio.to_thread(call_host, folder, [message, message])
        first, second = done.answers
        assert (first["answers"][0]["state"], first["waits"]) == ("saved", False)
        assert second["answers"][0]["state"] in ("saved", "have")
        library = session.bench.core.library
        await until(lambda: library.artworks.counts()[State.INBOX] == 1, "it came")
        (artwork,) = library.artworks.all_ids([State.INBOX])
        seen = library.artworks.sightings(artwork)[-1]
        assert (seen.via, seen.page_url) == ("browse", page)
        assert seen.author
        # And the inbox shows it without being asked.
        session.window.show_screen("inbox")
        view = session.window.inbox
        await until(lambda: view.currentWidget() is view.view, "it is shown")

    play(qapp, folder, story)
