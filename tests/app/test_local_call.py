"""One window a library: the second start reaches the first, and nothing else can disturb it."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.calls.call_listener import CallListener
from app.calls.local_call import LONGEST, NAME, call_window, receive, send
from tests.support.leaks import ROOT

OTHER_PROCESS = """
import sys
from pathlib import Path
from app.calls.local_call import call_window
print(call_window(Path(sys.argv[1])))
"""


def frame(body: bytes) -> bytes:
    return len(body).to_bytes(4, "big") + body


@contextmanager
def listening(folder):
    called = threading.Semaphore(0)

    def answer(call) -> None:
        if call.request.get("verb") == "raise":
            called.release()
            call.answer({"ok": True})

    listener = CallListener(folder, answer)
    started = listener.start()
    try:
        yield called, started
    finally:
        listener.close()


@contextmanager
def answering(folder, answer: bytes):
    """Something else at the same address."""
    server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    server.bind(str(folder / NAME))
    server.listen(1)

    def serve() -> None:
        caller, _ = server.accept()
        with caller:
            caller.recv(100)
            caller.sendall(answer)

    thread = threading.Thread(target=serve)
    thread.start()
    yield
    thread.join()
    server.close()


def test_another_process_calls_the_window(tmp_path):
    with listening(tmp_path) as (called, _):
        command = [sys.executable, "-c", OTHER_PROCESS, str(tmp_path)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        assert done.stdout.strip() == "True"
        assert called.acquire(timeout=5)


def test_nobody_is_there(tmp_path):
    assert not call_window(tmp_path)
    assert not call_window(tmp_path / "nothing")


def test_a_window_that_closed_is_not_there_and_leaves_no_file(tmp_path):
    with listening(tmp_path):
        assert (tmp_path / NAME).stat().st_mode & 0o777 == 0o600
    assert not call_window(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_socket_of_a_killed_window_is_in_nobodys_way(tmp_path):
    stale = socket.socket(socket.AF_UNIX)
    stale.bind(str(tmp_path / NAME))
    stale.close()
    assert not call_window(tmp_path)
    with listening(tmp_path) as (called, started):
        assert started
        assert call_window(tmp_path)
        assert called.acquire(timeout=5)


def test_a_long_path_is_reached_from_the_folder_itself(tmp_path, monkeypatch):
    deep = tmp_path / ("a" * 60) / ("b" * 60)
    deep.mkdir(parents=True)
    monkeypatch.chdir(deep)
    with listening(deep) as (called, started):
        assert started
        assert call_window(deep)
        assert called.acquire(timeout=5)


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs handles as paths")
def test_however_long_the_path_is_the_window_is_reached(tmp_path):
    deep = tmp_path / ("a" * 200) / ("b" * 200)
    deep.mkdir(parents=True)
    assert len(str(deep)) > LONGEST
    with listening(deep) as (called, started):
        assert started
        assert call_window(deep)
        assert called.acquire(timeout=5)
    assert list(deep.iterdir()) == []


@pytest.mark.parametrize(
    "said",
    [
        frame(b"[1]"),
        frame(b"raise"),
        frame(b"\xff"),
        frame(b'{"verb": "quit"}'),
        b"\xff\xff\xff\xff",
        b"\0\0",
        b"",
    ],
)
def test_strangers_are_not_answered_and_do_no_harm(tmp_path, said):
    with listening(tmp_path) as (called, _):
        with socket.socket(socket.AF_UNIX) as stranger:
            stranger.connect(str(tmp_path / NAME))
            stranger.sendall(said)
            stranger.shutdown(socket.SHUT_WR)
            assert stranger.recv(100) == b""
        assert not called.acquire(blocking=False)
        assert call_window(tmp_path)


@pytest.mark.parametrize(
    "answer",
    [frame(b"[true]"), frame(b"no"), frame(b'{"ok": "perhaps"}'), b""],
)
def test_an_answer_that_makes_no_sense_is_none(tmp_path, answer):
    with answering(tmp_path, answer):
        assert not call_window(tmp_path)


def test_frames_carry_names_that_are_no_text():
    near, far = socket.socketpair()
    with near, far:
        send(near, {"argv": ["a\udcff.png", "名"]})
        assert receive(far) == {"argv": ["a\udcff.png", "名"]}


def test_a_caller_that_leaves_stops_its_work_and_nobody_elses(tmp_path):
    stopped, others = threading.Event(), threading.Event()

    def answer(call) -> None:
        if call.request["verb"] == "raise":
            call.answer({"ok": True})
            others.set()
        elif call.token.wait(10):
            stopped.set()

    listener = CallListener(tmp_path, answer)
    listener.start()
    try:
        with socket.socket(socket.AF_UNIX) as caller:
            caller.connect(str(tmp_path / NAME))
            send(caller, {"verb": "work"})
            assert call_window(tmp_path)
            assert others.wait(5)
            assert not stopped.is_set()
        assert stopped.wait(5)
    finally:
        listener.close()
