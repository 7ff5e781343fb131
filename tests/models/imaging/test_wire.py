"""A decoding process that a file took over can answer anything; what is no answer is refused."""

from __future__ import annotations

from io import BytesIO

import pytest

from models.imaging.wire import ANSWER, MAGIC, receive_answer

SOUND = {
    "magic": MAGIC,
    "code": 0,
    "form": 0,
    "alpha": 0,
    "orientation": 1,
    "frames": 1,
    "milliseconds": 0,
    "width": 2,
    "height": 2,
    "source_width": 20,
    "source_height": 20,
    "length": 12,
}


def answered(data: bytes = b"\x80" * 12, **facts):
    return receive_answer(BytesIO(ANSWER.pack(*{**SOUND, **facts}.values()) + data))


def test_a_sound_answer_is_taken():
    assert answered().pixels.data == b"\x80" * 12


@pytest.mark.parametrize(
    "facts",
    [
        {"magic": b"BNS0"},
        {"code": 99},
        {"form": 99},
        {"length": 11},
        {"length": 13},
        {"width": 0, "length": 0},
        {"height": 0, "length": 0},
        {"orientation": 0},
        {"orientation": 9},
        {"source_width": 1, "source_height": 1},
        {"code": 1, "length": 1 << 29},
    ],
    ids=str,
)
def test_what_does_not_keep_to_the_form_is_no_answer(facts):
    assert answered(**facts) is None
