"""The example site's HTTP: a listener that can hang up on everybody, and what it answers."""

from __future__ import annotations

import logging
import os
import re
import socket
import sys
import threading
import time
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from app.example_site import pages
from app.example_site.answers import Answer, Odd
from app.example_site.catalogue import PER_PAGE, Catalogue, Work, page_of
from app.example_site.faults import Faults
from app.example_site.forms import form_answer

IDENTITY_HEADER = "X-Bunshin-Example-Site"
_log = logging.getLogger(__name__)
_WORK = re.compile(r"/work/(\d{1,6})(?:-[a-z0-9-]*)?")


class Pacer:
    """Lets requests through one after another, never more often than `rate` a second."""

    def __init__(self, rate: float) -> None:
        self._gap = 1 / rate
        self._next = 0.0
        self._lock = threading.Lock()
        self._stopped = threading.Event()

    def wait(self) -> bool:
        """False when the site stops."""
        with self._lock:
            now = time.monotonic()
            turn = max(now, self._next)
            self._next = turn + self._gap
        return self.rest(max(0.0, turn - now))

    def rest(self, seconds: float) -> bool:
        """False when the site stops meanwhile."""
        return not self._stopped.wait(seconds)

    def stop(self) -> None:
        self._stopped.set()


class Listener(ThreadingHTTPServer):
    """Joins its threads when it closes, so that none outlives the site."""

    daemon_threads = False
    # On Windows this option would let two programs share the port.
    allow_reuse_address = os.name != "nt"

    def __init__(
        self,
        place: tuple[str, int],
        catalogue: Catalogue,
        rate: float,
        faults: Faults | None = None,
    ) -> None:
        self.catalogue = catalogue
        self.pacer = Pacer(rate)
        self.faults = faults
        self._open: set[socket.socket] = set()
        self._guard = threading.Lock()
        super().__init__(place, Handler)

    def server_bind(self) -> None:
        # HTTPServer would ask the name service for our own name here, which can take seconds.
        TCPServer.server_bind(self)
        self.server_name, self.server_port = "example.localhost", self.server_address[1]

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._guard:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        with self._guard:
            self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A caller that went away is no news; anything else is our bug and goes to the log."""
        error = sys.exc_info()[1]
        if not isinstance(error, OSError):
            _log.error("the example site failed to answer", exc_info=error)

    def hang_up(self) -> None:
        """Ends every conversation, so that no thread waits for a caller that says nothing.

        Only after `shutdown`, which lets nobody new in.
        """
        with self._guard:
            for conversation in self._open:
                # It may have ended by itself just now.
                try:
                    conversation.shutdown(socket.SHUT_RDWR)
                except OSError:
                    continue


class Handler(BaseHTTPRequestHandler):
    """One conversation; GET and HEAD."""

    server: Listener
    server_version = "BunshinExampleSite/1"
    sys_version = ""
    timeout = 10

    def do_GET(self) -> None:
        if not self.server.pacer.wait():
            return
        faults = self.server.faults
        odd = faults.answer(self.path, self.headers) if faults is not None else None
        if odd is None:
            self._say(self._answer())
        else:
            self._say_odd(odd)

    def _say(self, answer: Answer) -> None:
        if answer.etag and self.headers.get("If-None-Match") == answer.etag:
            answer = Answer(b"", answer.media_type, HTTPStatus.NOT_MODIFIED, answer.etag)
        self.send_response(answer.status)
        self.send_header(IDENTITY_HEADER, "1")
        self.send_header("Content-Type", answer.media_type)
        self.send_header("Content-Length", str(len(answer.body)))
        self.send_header("X-Content-Type-Options", "nosniff")
        if answer.etag:
            self.send_header("ETag", answer.etag)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    def _say_odd(self, odd: Odd) -> None:
        self.send_response(odd.status)
        self.send_header(IDENTITY_HEADER, "1")
        self.send_header("Content-Type", odd.media_type)
        if odd.length is not None:
            self.send_header("Content-Length", str(odd.length))
        for name, value in odd.headers:
            self.send_header(name, value)
        self.end_headers()
        for block in odd.blocks if self.command != "HEAD" else ():
            self.wfile.write(block)
            if odd.pause and not self.server.pacer.rest(odd.pause):
                return

    def do_HEAD(self) -> None:
        self.do_GET()

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: the base class would print every request."""

    def _answer(self) -> Answer:
        parts = urlsplit(self.path)
        path, catalogue = unquote(parts.path), self.server.catalogue
        address = f"http://example.localhost:{self.server.server_port}"
        if path == "/robots.txt":
            return Answer(pages.ROBOTS.encode(), "text/plain; charset=utf-8")
        if path == "/feed.xml":
            newest = pages.feed(catalogue.works[:PER_PAGE], address)
            return Answer(newest.encode(), "application/atom+xml; charset=utf-8")
        if path.startswith("/forms/"):
            return form_answer(path, parts.query, catalogue, address) or self._missing()
        if path.startswith("/file/"):
            return self._file(catalogue.with_file(path.removeprefix("/file/")))
        if match := _WORK.fullmatch(path):
            work = catalogue.work(int(match[1]))
            return Answer(pages.work_page(work, address).encode()) if work else self._missing()
        return self._listing(path, parts.query)

    def _listing(self, path: str, query: str) -> Answer:
        catalogue = self.server.catalogue
        if path == "/":
            works, heading, here = catalogue.works, pages.NAME, "/"
        elif path.startswith("/tag/"):
            tag = path.removeprefix("/tag/")
            works, heading, here = catalogue.with_tag(tag), tag, pages.tag_path(tag)
        elif path.startswith("/author/"):
            author = path.removeprefix("/author/")
            works, heading, here = catalogue.by_author(author), author, pages.author_path(author)
        else:
            return self._missing()
        wanted = parse_qs(query).get("page", ["1"])[0]
        page = page_of(works, int(wanted)) if works and re.fullmatch(r"\d{1,6}", wanted) else None
        if page is None:
            return self._missing()
        return Answer(pages.listing(page, heading, here, len(works)).encode())

    def _file(self, work: Work | None) -> Answer:
        if work is None:
            return self._missing()
        data = self.server.catalogue.file_path(work).read_bytes()
        return Answer(data, pages.media_type(work.file), etag=f'"{work.sha256}"')

    def _missing(self) -> Answer:
        body = pages.not_found(urlsplit(self.path).path).encode()
        return Answer(body, status=HTTPStatus.NOT_FOUND)
