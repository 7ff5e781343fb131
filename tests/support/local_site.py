"""A real web site on the loopback address, with the faults that real sites have.

with LocalSite() as site:
    site.gallery(works=3)                 # listing pages, work pages, picture files
    site.pages["/odd"] = Reply(b"…", status=429, headers={"Retry-After": "2"})
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from types import TracebackType
from urllib.parse import urlsplit

import numpy as np
from PIL import Image

RECIPE = """
schema = 1
id = "local"
name = "Local gallery"
version = 1
insecure = true
examples = ["{root}/"]
[[route]]
name = "list"
kind = "listing"
url = "{root}/"
query = {{ page = "{{page=1}}" }}
step = "list"
[[route]]
name = "work"
kind = "post"
url = "{root}/work/{{id:int}}"
step = "work"
[politeness]
robots = "obey"
rate = "4/s"
[step.list]
format = "html"
items = "article"
follow = {{ css = "a", attr = "href" }}
[step.list.paginate]
mode = "link"
next = {{ css = "a[rel=next]", attr = "href" }}
stop = {{ known = 4, pages = 20 }}
[step.work]
format = "html"
items = "figure"
[step.work.fields]
file_url = {{ css = "img", attr = "src" }}
title = {{ scope = "page", css = "h1" }}
author = {{ scope = "page", css = ".artist" }}
tags = {{ scope = "page", css = "li", all = true }}
posted_at = {{ scope = "page", css = "time", attr = "datetime", filters = ["datetime"] }}
[identity]
key = "{{id}}:{{index}}"
[[veto]]
css = ".members"
reason = "members only"
[[test]]
url = "{root}/"
fixture = "list.html"
expect = {{ }}
"""


@dataclass(frozen=True)
class Reply:
    """`cut` promises more bytes than it sends; `pause` waits before it answers. One with an ETag or
    a Last-Modified is answered with 304 where that is asked for; `ranges` serves parts of it."""

    body: bytes = b""
    media_type: str = "text/html"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    cut: int | None = None
    pause: threading.Event | None = None
    ranges: bool = False

    def asked_with(self, headers: Mapping[str, str]) -> Reply:
        """What is answered to a request with these headers."""
        tag, date = self.headers.get("ETag"), self.headers.get("Last-Modified")
        if self.status != 200:
            return self
        if tag is not None and headers.get("If-None-Match") == tag:
            return replace(self, body=b"", status=304)
        if date is not None and headers.get("If-Modified-Since") == date:
            return replace(self, body=b"", status=304)
        start = (headers.get("Range") or "").removeprefix("bytes=").removesuffix("-")
        if not self.ranges or not start or headers.get("If-Range") not in (tag, date):
            return self
        whole, first = len(self.body), int(start)
        if first >= whole:
            said = {**self.headers, "Content-Range": f"bytes */{whole}"}
            return replace(self, body=b"", status=416, headers=said)
        said = {**self.headers, "Content-Range": f"bytes {first}-{whole - 1}/{whole}"}
        return replace(self, body=self.body[first:], status=206, headers=said)


@dataclass(frozen=True)
class Asked:
    """One request as the site saw it."""

    at: float
    path: str
    headers: dict[str, str]
    open_at_once: int
    body: bytes = b""


class LocalSite:
    """`pages` maps paths to a Reply or a function of the request's number that makes one."""

    def __init__(self) -> None:
        self.pages: dict[str, Reply | Callable[[int], Reply]] = {}
        self.asked: list[Asked] = []
        self.answered: list[tuple[str, int]] = []
        self._guard = threading.Condition()
        self._open = 0
        self.closing = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = False
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.02,), name="local-site"
        )

    @property
    def port(self) -> int:
        return self._server.server_port

    @property
    def root(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def paths(self) -> list[str]:
        return [each.path for each in self.asked]

    def wait_for(self, path: str, times: int = 1, seconds: float = 20) -> None:
        """Until it was asked so often for this path."""
        with self._guard:
            assert self._guard.wait_for(lambda: self.paths().count(path) >= times, seconds)

    def gallery(self, works: int, *, per_page: int = 4, first: int = 1) -> None:
        """A listing over several pages; each work has a page and one picture of its own."""
        numbers = list(range(first, first + works))
        for start in range(0, works, per_page):
            page, more = start // per_page + 1, start + per_page < works
            items = "".join(
                f"<article><a href='/work/{n}'>{n}</a></article>"
                for n in numbers[start : start + per_page]
            )
            following = f"<a rel=next href='/?page={page + 1}'>next</a>" if more else ""
            self.pages["/" if page == 1 else f"/?page={page}"] = Reply(
                f"<main>{items}</main>{following}".encode()
            )
        for number in numbers:
            self.work(number)

    def work(self, number: int, file: str | None = None) -> None:
        file = file or f"/file/{number}.png"
        self.pages[f"/work/{number}"] = Reply(
            f"<h1>Work {number}</h1><p class=artist>Mika</p><ul><li>Blue Sky</li></ul>"
            f"<time datetime='2026-05-02T10:00:00Z'></time>"
            f"<figure><img src='{file}'></figure>".encode()
        )
        self.pages.setdefault(file, Reply(picture_bytes(number), "image/png"))

    def write_recipe(self, folder: Path, text: str = RECIPE) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "list.html").write_text("<main><article><a href='/work/1'></a></article></main>")
        (folder / "local.toml").write_text(text.format(root=self.root))
        return folder

    def __enter__(self) -> LocalSite:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _reply(self, path: str) -> Reply:
        found = self.pages.get(path)
        if found is None:
            return Reply(b"not here", status=404)
        count = sum(each.path == path for each in self.asked)
        return found(count) if callable(found) else found

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        site = self

        class Handler(BaseHTTPRequestHandler):
            timeout = 5

            def do_GET(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                with site._guard:
                    site._open += 1
                    asked = Asked(time.time(), self.path, dict(self.headers), site._open, body)
                    site.asked.append(asked)
                    site._guard.notify_all()
                try:
                    self._answer(site._reply(self.path).asked_with(self.headers))
                finally:
                    with site._guard:
                        site._open -= 1

            def do_POST(self) -> None:
                self.do_GET()

            def _answer(self, reply: Reply) -> None:
                while reply.pause is not None and not reply.pause.wait(0.02):
                    if site.closing.is_set():
                        return
                site.answered.append((self.path, reply.status))
                if "Server" in reply.headers:
                    self.send_response_only(reply.status)
                else:
                    self.send_response(reply.status)
                self.send_header("Content-Type", reply.media_type)
                if "Content-Length" not in reply.headers:
                    self.send_header("Content-Length", str(len(reply.body)))
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(reply.body if reply.cut is None else reply.body[: reply.cut])

            def log_message(self, format: str, *args: object) -> None:
                """Nothing."""

        return Handler


def picture_bytes(seed: int, ending: str = "PNG") -> bytes:
    blocks = np.random.default_rng(seed).integers(0, 255, (6, 8, 3), dtype=np.uint8)
    stream = BytesIO()
    Image.fromarray(blocks).resize((64, 48), Image.Resampling.NEAREST).save(stream, ending)
    return stream.getvalue()


def host_of(site: LocalSite) -> str:
    return urlsplit(site.root).netloc
