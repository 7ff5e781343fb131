"""The program behind the extension, spoken to as a browser does; hostile messages included."""

from __future__ import annotations

import io
import json
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from app.calls.browser_host import LARGEST, serve
from app.core import open_core
from models.library.ledger.crawl_jobs import BROWSED, CrawlJobs
from models.library.library import open_library
from models.records import State
from tests.support.native_host import call_host, frame, frames_in
from tests.support.pictures import a_picture
from tests.support.sources import ROOT

IMAGE = "https://files.example/a/river.jpg"
PAGE = "https://gallery.example/work/7"
CHROME = "chrome-extension://mehdfipienfpfapedlnmijpfdhefojbd/"


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """For messages that change nothing, which is looked at each time."""
    place = tmp_path_factory.mktemp("untouched") / "library"
    open_library(place, create=True).close()
    return place


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "library"
    open_library(place, create=True).close()
    return place


def answers(folder: Path, given: bytes) -> tuple[int, list[dict]]:
    """In this process: the same function that the program runs."""
    said = io.BytesIO()
    code = serve(io.BytesIO(given), said, folder)
    return code, frames_in(said.getvalue())


def save(folder: Path, *items: object) -> list[dict]:
    code, (reply,) = answers(folder, frame({"type": "save", "items": list(items)}))
    assert code == 0
    return reply.get("answers", [reply])


def waiting(folder: Path) -> dict[str, int]:
    with open_library(folder, read_only=True) as library:
        return CrawlJobs(library.reading).waiting([BROWSED])


def test_what_a_browser_sends_is_in_the_ledger_when_it_is_answered(folder: Path) -> None:
    done = call_host(
        folder,
        [{"type": "hello"}, {"type": "save", "items": [{"page_url": PAGE, "image_url": IMAGE}]}],
        CHROME,
        "--parent-window=0",
    )
    assert (done.code, done.errors) == (0, "")
    hello, saved = done.answers
    assert hello == {"type": "hello", "protocol": 1, "library": "library", "running": False}
    assert saved["answers"] == [{"state": "saved", "id": None}]
    assert saved["waits"] is True  # Until Bunshin is opened.
    assert list(waiting(folder)) == ["gallery.example"]


@pytest.mark.skipif(sys.platform == "win32", reason="local sockets are POSIX's")
def test_whoever_has_the_library_open_takes_it_and_may_be_killed_a_moment_later(
    folder: Path,
) -> None:
    command = [sys.executable, "-m", "tests.support.holding", str(folder)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, cwd=ROOT, **pipes) as holder:  # type: ignore[call-overload]
        assert holder.stdout.readline() == "open\n"
        done = call_host(
            folder, [{"type": "hello"}, {"type": "save", "items": [{"image_url": IMAGE}]}]
        )
        holder.kill()
    hello, saved = done.answers
    assert hello["running"] is True
    assert (saved["answers"][0]["state"], saved["waits"]) == ("saved", False)
    assert list(waiting(folder)) == ["files.example"]


def test_without_a_library_it_says_so_and_makes_none(tmp_path: Path) -> None:
    folder = tmp_path / "nowhere"
    (reply,) = save(folder, {"image_url": IMAGE})
    assert reply["code"] == "library-missing"
    assert not folder.exists()


@pytest.mark.parametrize(
    "given",
    [
        struct.pack("=I", LARGEST + 1) + b"x" * 50,
        struct.pack("=I", 0xFFFFFFFF),
        struct.pack("=I", 100) + b"cut off",
        b"\x01",
    ],
)
def test_what_is_no_frame_ends_it_with_a_plain_answer(untouched: Path, given: bytes) -> None:
    code, (reply,) = answers(untouched, given)
    assert code == 1
    assert reply["code"] == "browsed-wrong"


@pytest.mark.parametrize(
    "message",
    [
        *(b"", b"{", b"\xff\xfe", b"[" * 100_000, b"null", b"7", b'"x"', b"[]", b"{}"),
        *({"type": 3}, {"type": "run", "argv": ["doctor"]}, {"type": "save"}),
        *({"type": "save", "items": {}}, {"type": "save", "items": []}),
        {"type": "save", "items": [{"image_url": IMAGE}] * 201},
        *({"type": "bring_back"}, {"type": "bring_back", "id": "../../etc"}),
    ],
)
def test_a_wrong_message_is_answered_and_the_next_one_is_heard(untouched: Path, message) -> None:
    hello = {"type": "hello"}
    code, (reply, after) = answers(untouched, frame(message) + frame(hello))
    assert code == 0
    assert (reply["type"], reply["code"]) == ("error", "browsed-wrong")
    assert after["type"] == "hello"
    assert waiting(untouched) == {}


@pytest.mark.parametrize(
    ("item", "code"),
    [
        ({"image_url": "file:///etc/passwd"}, "url-wrong"),
        ({"image_url": "javascript:alert(1)"}, "url-wrong"),
        ({"image_url": "data:image/png;base64,AAAA"}, "url-wrong"),
        ({"image_url": "http://192.168.1.1/a.png"}, "address-refused"),
        ({"image_url": "http://127.0.0.1:631/a.png"}, "address-refused"),
        ({"page_url": "http://[::1]/", "image_url": IMAGE}, "address-refused"),
        ({"image_url": IMAGE, "cookie": "session=1"}, "browsed-wrong"),
        ({"image_url": 7}, "browsed-wrong"),
        ("https://files.example/a.jpg", "browsed-wrong"),
    ],
)
def test_a_hostile_picture_is_refused_alone(folder: Path, item: object, code: str) -> None:
    refused, taken = save(folder, item, {"image_url": IMAGE})
    assert (refused["state"], refused["code"]) == ("refused", code)
    assert taken["state"] == "saved"
    assert list(waiting(folder)) == ["files.example"]


def test_a_rejected_picture_says_so_and_can_be_brought_back(folder: Path) -> None:
    from models.imaging.sandbox import Sandbox
    from models.library.arriving.storing import Incoming, store_picture
    from models.library.artworks.artworks import Seen
    from models.records import Sighting

    with open_core(folder) as core, Sandbox() as sandbox:
        staged = a_picture(core.library.paths.staging / "x.png", seed=3)
        seen = Seen(Sighting(1, "collect", page_url=PAGE, file_url=IMAGE), IMAGE)
        stored = store_picture(core.library, sandbox, Incoming(staged, (seen,), State.REJECTED))
    (reply,) = save(folder, {"page_url": PAGE, "image_url": IMAGE})
    assert reply == {"state": "rejected", "id": stored.id}
    _, (back,) = answers(folder, frame({"type": "bring_back", "id": stored.id}))
    assert back["type"] == "brought_back"
    (reply,) = save(folder, {"page_url": PAGE, "image_url": IMAGE})
    assert reply["state"] == "have"


def test_answers_stay_within_what_browsers_take(folder: Path) -> None:
    items = [{"image_url": "x" * 4000}] * 200
    _, (reply,) = answers(folder, frame({"type": "save", "items": items}))
    assert len(json.dumps(reply)) < LARGEST
    assert {each["code"] for each in reply["answers"]} == {"url-wrong"}
