"""Untrusted pictures are decoded apart; whatever they do, the program goes on."""

from __future__ import annotations

import os
import signal
import threading
from pathlib import Path

import pytest

from models.errors import Cancelled, PictureError
from models.imaging.pixels import Limits
from models.imaging.sandbox import Sandbox
from tests.support.pictures import (
    ENDINGS,
    a_picture,
    a_sideways_picture,
    a_transparent_picture,
    hostile_files,
)


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_format_is_read(tmp_path, sandbox, ending):
    pixels = sandbox.decode(a_picture(tmp_path / f"a.{ending}", size=(90, 60)), longest=30)
    assert (pixels.width, pixels.height) == (30, 20)
    assert (pixels.source_width, pixels.source_height) == (90, 60)
    assert len(pixels.data) == 30 * 20 * 3


def test_full_size_is_what_zero_asks_for(tmp_path, sandbox):
    pixels = sandbox.decode(a_picture(tmp_path / "a.jpg", size=(1500, 900)), longest=0)
    assert (pixels.width, pixels.height) == (1500, 900)


def test_sideways_pictures_come_upright(tmp_path, sandbox):
    pixels = sandbox.decode(a_sideways_picture(tmp_path / "a.jpg"), longest=0)
    assert (pixels.width, pixels.height, pixels.orientation) == (32, 64, 6)
    assert (pixels.source_width, pixels.source_height) == (32, 64)


def test_alpha_is_told_only_where_something_is_transparent(tmp_path, sandbox):
    assert sandbox.decode(a_transparent_picture(tmp_path / "a.png"), longest=0).alpha
    opaque = a_picture(tmp_path / "b.png")
    assert not sandbox.decode(opaque, longest=0).alpha


def test_hostile_files_are_refused_with_a_reason(tmp_path, sandbox):
    for path, code in hostile_files(tmp_path / "hostile").items():
        with pytest.raises(PictureError) as refused:
            sandbox.decode(path, longest=768)
        assert (path.name, refused.value.code) == (path.name, code)


def test_a_missing_file_is_unreadable(tmp_path, sandbox):
    with pytest.raises(PictureError) as refused:
        sandbox.decode(tmp_path / "nowhere.png", longest=10)
    assert refused.value.code == "file-unreadable"


def test_a_decode_that_takes_too_long_is_stopped(tmp_path):
    fifo = tmp_path / "never.png"
    os.mkfifo(fifo)
    with Sandbox(workers=1, limits=Limits(seconds=0.1)) as impatient:
        with pytest.raises(PictureError) as refused:
            impatient.decode(fifo, longest=10)
        assert refused.value.code == "picture-timeout"
        assert impatient.decode(a_picture(tmp_path / "a.png"), longest=10).width == 10


def test_a_crashed_decoder_is_replaced(tmp_path):
    fifo = tmp_path / "waits.png"
    os.mkfifo(fifo)
    with Sandbox(workers=1) as sandbox:
        sandbox.decode(a_picture(tmp_path / "a.png"), longest=10)
        process = sandbox._seats.queue[0]._process

        def crash_it_while_it_reads() -> None:
            with fifo.open("wb"):
                os.kill(process.pid, signal.SIGSEGV)
                process.wait()

        killer = threading.Thread(target=crash_it_while_it_reads)
        killer.start()
        with pytest.raises(PictureError) as refused:
            sandbox.decode(fifo, longest=10)
        killer.join()
        assert refused.value.code == "decoder-crashed"
        assert sandbox.decode(tmp_path / "a.png", longest=10).width == 10


def test_a_picture_that_needs_too_much_memory_is_refused(tmp_path):
    big = a_picture(tmp_path / "big.png", size=(12_000, 9_000))
    with Sandbox(limits=Limits(memory=400 << 20)) as small:
        with pytest.raises(PictureError) as refused:
            small.decode(big, longest=10)
        assert refused.value.code in ("picture-too-large", "picture-damaged", "decoder-crashed")


def test_a_decode_that_is_no_longer_wanted_ends_at_once(tmp_path):
    fifo = tmp_path / "waits.png"
    os.mkfifo(fifo)
    asked = []
    with Sandbox() as sandbox, pytest.raises(Cancelled):
        sandbox.decode(fifo, longest=10, stopped=lambda: len(asked) > 2 or asked.append(1))


def test_two_workers_decode_side_by_side(tmp_path):
    fifo = tmp_path / "waits.png"
    os.mkfifo(fifo)
    stop = threading.Event()
    refusals = []

    def wait_for_the_fifo() -> None:
        with pytest.raises(Cancelled):
            sandbox.decode(fifo, longest=10, stopped=stop.is_set)
        refusals.append("cancelled")

    with Sandbox(workers=2) as sandbox:
        waiting = threading.Thread(target=wait_for_the_fifo)
        waiting.start()
        assert sandbox.decode(a_picture(tmp_path / "a.png"), longest=10).width == 10
        stop.set()
        waiting.join()
    assert refusals == ["cancelled"]


def test_the_decoder_holds_nothing_of_the_program(tmp_path, monkeypatch):
    monkeypatch.setenv("SECRET_OF_THE_PROGRAM", "1")
    with Sandbox(workers=1) as sandbox:
        sandbox.decode(a_picture(tmp_path / "a.png"), longest=10)
        process = sandbox._seats.queue[0]._process
        environment = Path(f"/proc/{process.pid}/environ")
        if environment.exists():
            assert b"SECRET_OF_THE_PROGRAM" not in environment.read_bytes()
        assert process.args[1:3] == ["-m", "models.imaging.sandbox_worker"]


def test_a_decoder_that_died_between_two_pictures_is_replaced(tmp_path):
    with Sandbox(workers=1) as sandbox:
        picture = a_picture(tmp_path / "a.png")
        sandbox.decode(picture, longest=8)
        (decoder,) = sandbox._seats.queue
        decoder._process.kill()
        decoder._process.wait()
        assert sandbox.decode(picture, longest=8).width == 8
