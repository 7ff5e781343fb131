"""For those who run mitmproxy already: pictures of the sites you list go to Bunshin's inbox.

    mitmdump -s mitmproxy_bunshin.py --set bunshin_sites=gallery.example,art.example

Only two facts go on, to the program that `browser install` put on this computer: the picture's
address and the page that asked for it. Type and size are looked at here. Never bodies, cookies or
anything of other sites.
"""

from __future__ import annotations

import json
import logging
import os
import struct
import subprocess
import threading
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

LEAST = 30_000  # Bytes: icons and buttons are smaller.
TOGETHER_S = 2.0  # A page loads many pictures at once; they go on in one message.
MOST = 100
_SEEN_MOST = 10_000
_DATA = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
_log = logging.getLogger(__name__)


class Bunshin:
    """mitmproxy calls these methods by their names."""

    def __init__(self) -> None:
        self.sites: frozenset[str] = frozenset()
        self.least, self.host = LEAST, str(_DATA / "bunshin" / "browser-host")
        self._seen: set[str] = set()
        self._waiting: list[dict[str, str]] = []
        self._soon: threading.Timer | None = None
        self._sending = threading.Lock()

    def load(self, loader: Any) -> None:
        loader.add_option("bunshin_sites", str, "", "Hosts to save pictures of, with commas")
        loader.add_option("bunshin_least", int, LEAST, "Smallest picture in bytes")
        loader.add_option("bunshin_host", str, self.host, "The program that browsers start")

    def configure(self, _updated: Any) -> None:
        from mitmproxy import ctx

        self.choose(ctx.options.bunshin_sites, ctx.options.bunshin_least, ctx.options.bunshin_host)

    def choose(self, sites: str, least: int, host: str) -> None:
        named = (each.strip().lower() for each in sites.split(","))
        self.sites, self.least, self.host = frozenset(filter(None, named)), least, host

    def response(self, flow: Any) -> None:
        """A whole answer has passed through; what matters of it is noted."""
        item = self.item_of(flow)
        if item is not None and item["image_url"] not in self._seen:
            if len(self._seen) >= _SEEN_MOST:
                self._seen.clear()
            self._seen.add(item["image_url"])
            self._waiting.append(item)
            if self._soon is None:
                self._soon = threading.Timer(TOGETHER_S, self.send)
                self._soon.start()

    def done(self) -> None:
        """mitmproxy ends: what was noted still goes on."""
        if self._soon is not None:
            self._soon.cancel()
        self.send()

    def item_of(self, flow: Any) -> dict[str, str] | None:
        """The facts of a picture that belongs to a listed site, by the page or by itself."""
        kind = flow.response.headers.get("content-type", "")
        page, url = flow.request.headers.get("referer", ""), flow.request.pretty_url
        hosts = {urlsplit(each).hostname or "" for each in (page, url)}
        size = len(flow.response.raw_content or b"")
        if flow.response.status_code != 200 or not kind.startswith("image/"):
            return None
        if "svg" in kind or size < self.least or not hosts & self.sites:
            return None
        return {"image_url": url, **({"page_url": page} if page else {})}

    def send(self) -> None:
        """In a thread of its own: starts Bunshin's program for a moment. What it does not take
        waits for the next time."""
        with self._sending:
            self._soon = None
            while self._waiting:
                part = self._waiting[:MOST]
                if not self._taken(part):
                    return
                del self._waiting[: len(part)]

    def _taken(self, items: list[dict[str, str]]) -> bool:
        body = json.dumps({"type": "save", "items": items}).encode()
        frame = struct.pack("=I", len(body)) + body
        try:
            done = subprocess.run([self.host], input=frame, capture_output=True, timeout=30)
            reply = json.loads(done.stdout[4:])
        except (OSError, ValueError, subprocess.TimeoutExpired) as error:
            _log.warning("Bunshin does not answer: %s", error)
            return False
        if reply.get("type") != "saved":
            _log.warning("Bunshin: %s", reply.get("reason"))
        return bool(reply.get("type") == "saved")


addons = [Bunshin()]
