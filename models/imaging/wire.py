"""What the program and its decoding process say to each other: fixed headers and raw bytes.

Never pickle: a decoder that a hostile file took over can at worst send wrong pixels.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from enum import IntEnum
from typing import BinaryIO

from models.errors import PictureError
from models.imaging.confinement import Confined
from models.imaging.formats import NAMES
from models.imaging.pixels import Frame, Pixels

REQUEST = struct.Struct("<4sBIQ")  # magic, what is asked, longest side, length of what follows
ANSWER = struct.Struct("<4sBBBBIIIIIIQ")
CONFINED = struct.Struct("<4sBB")  # magic, landlock's version, whether seccomp holds
MAGIC = b"BNS2"
LONGEST_PATH = 1 << 16
MOST_ENCODED = 1 << 30
MOST_BYTES = 4 * 180_000_000
LONGEST_SAYING = 200
_KNOWN = range(1, 9)  # EXIF's orientations.

# Position = the number on the wire; 0 is success.
CODES = (
    "",
    "not-a-picture",
    "format-unsupported",
    "picture-damaged",
    "picture-too-large",
    "file-unreadable",
    "file-empty",
    "no-more-frames",
)


class Asked(IntEnum):
    """What a request wants. `PLAY` opens an animation and answers with its first frame, `NEXT` with
    the following one; `STOP` forgets it and gets no answer. Any other request forgets it too."""

    FILE = 0
    BYTES = 1
    PLAY = 2
    NEXT = 3
    STOP = 4


@dataclass(frozen=True, slots=True)
class Request:
    """`body` is a path, the bytes of a picture, or nothing."""

    asked: Asked
    body: bytes = b""
    longest: int = 0


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file was not decoded. `said` is a short text of ours, such as a format's name."""

    code: str
    width: int = 0
    height: int = 0
    said: str = ""


def send_request(pipe: BinaryIO, request: Request) -> None:
    head = REQUEST.pack(MAGIC, request.asked, request.longest, len(request.body))
    pipe.write(head)
    pipe.write(request.body)
    pipe.flush()


def receive_request(pipe: BinaryIO) -> Request | None:
    head = pipe.read(REQUEST.size)
    if len(head) < REQUEST.size:
        return None
    magic, asked, longest, length = REQUEST.unpack(head)
    most = MOST_ENCODED if asked == Asked.BYTES else LONGEST_PATH
    if magic != MAGIC or asked not in list(Asked) or length > most:
        return None
    return Request(Asked(asked), pipe.read(length), longest)


def send_confined(pipe: BinaryIO, confined: Confined) -> None:
    """The first that a decoding process says, before it meets a file."""
    pipe.write(CONFINED.pack(MAGIC, min(confined.landlock, 255), confined.seccomp))
    pipe.flush()


def receive_confined(pipe: BinaryIO) -> Confined | None:
    said = pipe.read(CONFINED.size)
    if len(said) < CONFINED.size:
        return None
    magic, landlock, seccomp = CONFINED.unpack(said)
    return Confined(landlock, bool(seccomp)) if magic == MAGIC else None


def send_frame(pipe: BinaryIO, frame: Frame) -> None:
    """A picture that does not move is a frame of 0 milliseconds."""
    pixels = frame.pixels
    head = ANSWER.pack(
        MAGIC,
        0,
        NAMES.index(pixels.format),
        int(pixels.alpha),
        pixels.orientation,
        pixels.frames,
        frame.milliseconds,
        pixels.width,
        pixels.height,
        pixels.source_width,
        pixels.source_height,
        len(pixels.data),
    )
    pipe.write(head)
    pipe.write(pixels.data)
    pipe.flush()


def send_refusal(pipe: BinaryIO, refusal: Refusal) -> None:
    said = refusal.said.encode()[:LONGEST_SAYING]
    code = CODES.index(refusal.code)
    size = (0, 0, refusal.width, refusal.height)
    pipe.write(ANSWER.pack(MAGIC, code, 0, 0, 0, 0, 0, *size, len(said)) + said)
    pipe.flush()


def receive_answer(pipe: BinaryIO) -> Frame | Refusal | None:
    """None when the other side is gone or does not keep to the form."""
    head = pipe.read(ANSWER.size)
    if len(head) < ANSWER.size:
        return None
    magic, code, form, alpha, orientation, frames, duration, *sizes, length = ANSWER.unpack(head)
    if magic != MAGIC or code >= len(CODES) or form >= len(NAMES) or length > MOST_BYTES:
        return None
    width, height, source_width, source_height = sizes
    if code:
        if length > LONGEST_SAYING:
            return None
    elif length != width * height * (4 if alpha else 3) or not _is_picture(sizes, orientation):
        return None
    data = pipe.read(length)
    if len(data) < length:
        return None
    if code:
        said = data.decode(errors="replace")
        return Refusal(CODES[code], source_width, source_height, said)
    shape = (width, height, source_width, source_height)
    pixels = Pixels(*shape, NAMES[form], bool(alpha), frames, data, orientation)
    return Frame(pixels, duration)


def _is_picture(sizes: list[int], orientation: int) -> bool:
    """Never empty, and never larger than its original."""
    width, height, *source = sizes
    return min(width, height) > 0 and max(width, height) <= max(source) and orientation in _KNOWN


def as_error(refusal: Refusal, path: object) -> PictureError:
    return PictureError(
        refusal.code,
        path=path,
        width=refusal.width,
        height=refusal.height,
        format=refusal.said,
        reason=refusal.said,
    )
