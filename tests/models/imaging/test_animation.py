"""Animations come frame by frame from a process of their own, whatever they claim to be."""

from __future__ import annotations

import os

import pytest
from PIL import Image

from models.errors import Cancelled, PictureError
from models.imaging.pixels import Limits
from models.imaging.sandbox import Sandbox
from tests.support.pictures import a_moving_picture, a_picture

COLOURS = ((250, 0, 0), (0, 250, 0), (0, 0, 250))
MOVING = ("gif", "png", "webp", "avif")


@pytest.mark.parametrize("ending", MOVING)
def test_every_frame_comes_in_its_order_with_its_time(tmp_path, sandbox, ending):
    path = a_moving_picture(tmp_path / f"a.{ending}", COLOURS, milliseconds=(50, 200, 70))
    frames = list(sandbox.frames(path, longest=16))
    assert [frame.milliseconds for frame in frames] == [50, 200, 70]
    assert [frame.pixels.frames for frame in frames] == [3, 3, 3]
    assert {(frame.pixels.width, frame.pixels.height) for frame in frames} == {(16, 12)}
    for frame, colour in zip(frames, COLOURS, strict=True):
        found = frame.pixels.data[:3]
        assert max(abs(a - b) for a, b in zip(found, colour, strict=True)) < 24
    assert sandbox.decode(path, longest=16).frames == 3


@pytest.mark.parametrize("ending", ["jpg", "bmp", "tif"])
def test_what_does_not_move_is_one_frame(tmp_path, sandbox, ending):
    (frame,) = sandbox.frames(a_picture(tmp_path / f"a.{ending}"), longest=0)
    assert (frame.milliseconds, frame.pixels.frames) == (0, 1)


def test_the_pages_of_a_tiff_are_no_animation(tmp_path, sandbox):
    path = a_moving_picture(tmp_path / "pages.tif", COLOURS)
    assert len(list(sandbox.frames(path, longest=0))) == 1
    assert sandbox.decode(path, longest=0).frames == 1


def test_a_frame_that_stands_for_no_time_stands_as_in_browsers(tmp_path, sandbox):
    path = a_moving_picture(tmp_path / "a.gif", COLOURS, milliseconds=(10, 10, 20))
    assert [frame.milliseconds for frame in sandbox.frames(path, longest=0)] == [100, 100, 20]


def test_an_endless_animation_ends_at_the_cap(tmp_path):
    path = a_moving_picture(tmp_path / "a.gif", COLOURS)
    whole = path.read_bytes()
    # Its last frame again and again: the terminator never comes.
    last = whole[whole.rindex(b"!\xf9") : -1]
    path.write_bytes(whole[:-1] + last * 2000)
    with Sandbox(workers=1, limits=Limits(played=20)) as sandbox:
        assert len(list(sandbox.frames(path, longest=8))) == 20


def test_a_lie_about_the_number_of_frames_ends_with_what_is_there(tmp_path, sandbox):
    path = a_moving_picture(tmp_path / "a.gif", COLOURS)
    path.write_bytes(path.read_bytes()[:-40])
    playing = sandbox.frames(path, longest=8)
    assert [next(playing).pixels.frames, next(playing).pixels.frames] == [3, 3]
    with pytest.raises(PictureError) as refused:
        next(playing)
    assert refused.value.code == "picture-damaged"


def test_what_is_no_picture_is_refused_by_name(tmp_path, sandbox):
    page = tmp_path / "page.gif"
    page.write_bytes(b"<html>")
    with pytest.raises(PictureError) as refused:
        next(sandbox.frames(page, longest=8))
    assert (refused.value.code, refused.value.params["path"]) == ("not-a-picture", page)


def test_a_paused_animation_holds_up_no_decode_and_closing_it_frees_its_process(tmp_path):
    path = a_moving_picture(tmp_path / "a.gif", COLOURS)
    with Sandbox(workers=1) as sandbox:
        playing = sandbox.frames(path, longest=8)
        next(playing)
        assert sandbox.decode(path, longest=8).width == 8
        (player,) = sandbox._players
        playing.close()
        assert not sandbox._players
        assert next(sandbox.frames(path, longest=8)).pixels.data[0] > 200
        assert sandbox._resting.get_nowait() is player
        player.end()


def test_an_animation_ends_with_the_sandbox(tmp_path):
    sandbox = Sandbox(workers=1)
    playing = sandbox.frames(a_moving_picture(tmp_path / "a.gif", COLOURS), longest=8)
    next(playing)
    sandbox.close()
    with pytest.raises(Cancelled):
        next(playing)


def test_a_frame_that_never_comes_is_stopped(tmp_path):
    fifo = tmp_path / "never.gif"
    os.mkfifo(fifo)
    with Sandbox(workers=1, limits=Limits(seconds=0.1)) as impatient:
        with pytest.raises(PictureError) as refused:
            next(impatient.frames(fifo, longest=8))
        assert refused.value.code == "picture-timeout"


@pytest.mark.parametrize("ending", ["jpg", "png", "webp", "gif", "avif", "bmp", "tif"])
def test_bytes_are_decoded_like_files(tmp_path, sandbox, ending):
    path = a_picture(tmp_path / f"a.{ending}", size=(90, 60))
    from_bytes = sandbox.decode_bytes(path.read_bytes(), longest=30)
    assert from_bytes == sandbox.decode(path, longest=30)


def test_bytes_that_are_no_picture_are_refused_by_the_name_they_came_with(sandbox):
    for data, code in ((b"<html>", "not-a-picture"), (b"", "file-empty")):
        with pytest.raises(PictureError) as refused:
            sandbox.decode_bytes(data, longest=8, name="clipboard")
        assert (refused.value.code, refused.value.params["path"]) == (code, "clipboard")


@pytest.mark.parametrize("ending", ["jpg", "png", "webp", "avif", "tif"])
def test_colour_profiles_become_srgb(tmp_path, sandbox, ending):
    """Linear grey 128 is about 188 in sRGB."""
    flat = Image.new("RGB", (32, 32), (128, 128, 128))
    path = tmp_path / f"a.{ending}"
    flat.save(path, icc_profile=a_linear_profile())
    found = sandbox.decode(path, longest=0).data[:3]
    assert all(abs(value - 188) < 6 for value in found)


def a_linear_profile() -> bytes:
    """An RGB profile with sRGB's colours and no gamma: sRGB's own with its curves replaced."""
    from PIL import ImageCms

    made = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    count = int.from_bytes(made[128:132], "big")
    for number in range(count):
        entry = 132 + 12 * number
        if made[entry : entry + 4] in (b"rTRC", b"gTRC", b"bTRC"):
            offset = int.from_bytes(made[entry + 4 : entry + 8], "big")
            made[offset : offset + 12] = b"curv" + bytes(4) + (0).to_bytes(4, "big")
    # Its names say sRGB, which would be taken for the truth.
    return (
        bytes(made).replace(b"sRGB", b"line").replace("sRGB".encode("utf-16-be"), b"l\0i\0n\0e\0")
    )
