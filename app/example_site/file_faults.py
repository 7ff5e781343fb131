"""Faults of picture files."""

from __future__ import annotations

import math
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from email.utils import format_datetime

from app.example_site.answers import Odd
from app.example_site.fault_request import FaultRequest, Request

JPEG = "image/jpeg"
BOMB_BYTES = 300_000_000
_BLOCK = bytes(1 << 20)


def whole(request: Request) -> Odd:
    picture = request.picture
    return Odd((picture,), JPEG, length=len(picture))


def cut(request: Request) -> Odd:
    """At first half of what is promised; then whoever asks for the rest gets the rest."""
    picture, tag = request.picture, ("ETag", f'"{request.work.sha256}"')
    if request.count == 1:
        ranges = ("Accept-Ranges", "bytes")
        return Odd((picture[: len(picture) // 2],), JPEG, 200, (tag, ranges), len(picture))
    said = request.headers.get("Range") or ""
    start = said.removeprefix("bytes=").removesuffix("-")
    if not (said and start.isdecimal() and int(start) < len(picture)):
        return Odd((picture,), JPEG, 200, (tag,), len(picture))
    rest = picture[int(start) :]
    span = ("Content-Range", f"bytes {start}-{len(picture) - 1}/{len(picture)}")
    return Odd((rest,), JPEG, 206, (tag, span), len(rest))


def half(request: Request) -> Odd:
    picture = request.picture
    return Odd((picture[: len(picture) // 2],), JPEG, length=None)


def dripping(request: Request) -> Odd:
    picture = request.picture
    drops = (picture[at : at + 1] for at in range(len(picture)))
    return Odd(drops, JPEG, length=len(picture), pause=request.drip)


def resting(status: int, *, as_date: bool = False) -> Callable[[Request], Odd]:
    def answer(request: Request) -> Odd:
        left = request.until - time.time()
        if request.count > 1 and left <= 0:
            return whole(request)
        seconds = max(1, math.ceil(left))
        moment = datetime.fromtimestamp(math.ceil(request.until), UTC)
        value = format_datetime(moment, usegmt=True) if as_date else str(seconds)
        return Odd(status=status, headers=(("Retry-After", value),))

    return answer


def moody(request: Request) -> Odd:
    return Odd(status=500) if request.count % 2 else whole(request)


def moved_for_ever(request: Request) -> Odd:
    return _moved(f"{request.path}?turn={request.count}")


def to_the_neighbour(request: Request) -> Odd:
    return _moved(f"{request.neighbour}/router.jpg")


def to_the_sign_in(request: Request) -> Odd:
    return _moved("/faults/sign-in")


def bomb(request: Request) -> Odd:
    packing = ("Content-Encoding", "gzip")
    return Odd(packed(request.picture[:2000], BOMB_BYTES), JPEG, 200, (packing,), None)


def liar(request: Request) -> Odd:
    page = b"<!doctype html><title>Not a picture</title><p>Buy our premium account.</p>"
    return Odd((page,), JPEG, length=len(page))


def empty(request: Request) -> Odd:
    return Odd(media_type=JPEG)


def gone(status: int) -> Callable[[Request], Odd]:
    return lambda _request: Odd(status=status)


def packed(first: bytes, count: int) -> Iterator[bytes]:
    """gzip of `first` and then nothing but zeros, a thousandth of its size."""
    machine = zlib.compressobj(9, zlib.DEFLATED, 31)
    yield machine.compress(first)
    for _ in range(count // len(_BLOCK)):
        yield machine.compress(_BLOCK)
    yield machine.flush()


def _moved(address: str) -> Odd:
    return Odd(status=302, headers=(("Location", address),))


FAULTS: Mapping[str, FaultRequest] = {
    "cut": FaultRequest("A file that is cut off half-way; asked for the rest, it comes.", cut),
    "half": FaultRequest("Half a JPEG, without a word of how long it should be.", half),
    "dripping": FaultRequest("A file that comes byte by byte, for hours.", dripping),
    "too-many": FaultRequest("Too many requests: come again in some seconds.", resting(429)),
    "too-many-date": FaultRequest(
        "Too many requests: come again at a time of day.", resting(429, as_date=True)
    ),
    "unavailable": FaultRequest("Unavailable for some seconds.", resting(503)),
    "moody": FaultRequest("An error of the server now and then.", moody),
    "loop": FaultRequest("An address that moves for ever.", moved_for_ever),
    "neighbour": FaultRequest("An address that leads into your own network.", to_the_neighbour),
    "bomb": FaultRequest("A small file that unpacks to 300 MB.", bomb),
    "liar": FaultRequest("A page of advertising that is named .jpg.", liar),
    "empty": FaultRequest("A picture of no bytes.", empty),
    "missing": FaultRequest("A picture that is not there (404).", gone(404)),
    "gone": FaultRequest("A picture that was taken away for good (410).", gone(410)),
    "robots": FaultRequest("A picture that robots.txt asks programs to leave.", whole),
    "login": FaultRequest("A picture behind a sign-in.", to_the_sign_in),
}
