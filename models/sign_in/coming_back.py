"""Where the browser comes back to: a listener on this machine, for one answer, then gone.

It hears on 127.0.0.1 alone and believes only an answer that carries the mark of its own trip. The
thread that waits for the answer serves it; what a browser opens and does not use ends by itself.
"""

from __future__ import annotations

import queue
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from models.errors import Cancelled, CollectError
from models.sign_in.landing_page import Said, landing_page

_LOOK = 0.1  # Seconds between two looks whether the person gave up.
_IDLE = 1.0  # Seconds that a connection may say nothing.
_LONGEST = 4096  # Letters of an answer.
_BEGIN = "/begin"


class ComingBack:
    """`address` is what the site is told; bound from the start, heard while `wait` waits. `start`
    is for the browser and leads on to the site's page: what becomes a program's argument, which
    everybody on the machine can read, names neither key nor mark."""

    def __init__(self, redirect: str | None, said: Said) -> None:
        """Any port where the site takes any, else the one that is registered there.

        Raises `CollectError` when another program has it.
        """
        parts = urlsplit(redirect or "http://127.0.0.1/")
        self._path, self._said = parts.path or "/", said
        self._belongs: Callable[[str], bool] = lambda _address: False
        self._came: queue.SimpleQueue[str] = queue.SimpleQueue()
        try:
            self._server = _Server(("127.0.0.1", parts.port or 0), self._handler())
        except OSError as error:
            raise CollectError("redirect-busy", port=parts.port) from error
        self.start = f"http://127.0.0.1:{self._server.server_port}{_BEGIN}"
        self.address = redirect or f"http://127.0.0.1:{self._server.server_port}/"
        self.page = ""  # The site's own, once it is known.

    def offer(self, address: str) -> bool:
        """An address that the person brought by hand, where the browser could not come back. From
        any thread; false for one that does not belong to this trip."""
        belongs = len(address) <= _LONGEST and self._belongs(address)
        if belongs:
            self._came.put(address)
        return belongs

    def wait(
        self, belongs: Callable[[str], bool], seconds: float, stopped: Callable[[], bool]
    ) -> str:
        """The address that the browser came back with. Raises `CollectError` when nobody came, and
        `Cancelled` when the person gave up."""
        self._belongs = belongs
        end = time.monotonic() + seconds
        self._server.timeout = _LOOK
        while time.monotonic() < end:
            if stopped():
                raise Cancelled
            self._server.handle_request()
            if not self._came.empty():
                return self._came.get()
        raise CollectError("login-timeout")

    def close(self) -> None:
        """Nobody is heard any more, and the threads of the answers have ended."""
        self._server.server_close()

    def _answer(self, target: str) -> tuple[int, bytes]:
        parts = urlsplit(target)
        if parts.path == _BEGIN and self.page:
            return 302, b""
        if parts.path != self._path:
            return 404, landing_page(self._said.language, *self._said.strange)
        if not self.offer(target):
            return 400, landing_page(self._said.language, *self._said.strange)
        kind = self._said.refused if "error=" in parts.query else self._said.welcome
        return 200, landing_page(self._said.language, *kind)

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        waiting = self

        class Handler(BaseHTTPRequestHandler):
            timeout = _IDLE

            def do_GET(self) -> None:
                try:
                    status, page = waiting._answer(self.path)
                except ValueError:
                    status, page = 400, b""
                self.send_response(status)
                if status == 302:
                    self.send_header("Location", waiting.page)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(page)))
                self.send_header("Cache-Control", "no-store")
                self.send_header("Referrer-Policy", "no-referrer")
                self.send_header("Connection", "close")
                self.end_headers()
                self.wfile.write(page)
                self.close_connection = True

            def log_message(self, format: str, *args: object) -> None:
                """Nothing: the address holds the code."""

        return Handler


class _Server(ThreadingHTTPServer):
    """A browser opens connections that it may never use: each has a thread of its own, and all of
    them are waited for at the end."""

    daemon_threads = False
    allow_reuse_address = True

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that went away is no error of ours."""
