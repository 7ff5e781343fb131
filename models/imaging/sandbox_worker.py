"""The separate process that meets untrusted bytes: reads requests from its input until it ends.

Started by `models.imaging.sandbox` with `-m`; takes its limits as arguments and puts them on itself
before it touches the first file.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from typing import BinaryIO

from models.imaging.confinement import confine
from models.imaging.decode import decode, play
from models.imaging.pixels import Frame, Limits, Pixels
from models.imaging.wire import (
    Asked,
    Refusal,
    Request,
    receive_request,
    send_confined,
    send_frame,
    send_refusal,
)


def main(arguments: list[str]) -> int:
    seconds, *counts = arguments
    limits = Limits(float(seconds), *map(int, counts))
    requests, answers = _own_the_pipes()
    _limit_memory(limits)
    send_confined(answers, confine())
    playing: Iterator[Frame | Refusal] = iter(())
    while (request := receive_request(requests)) is not None:
        _limit_time(limits)
        if request.asked is Asked.PLAY:
            playing = _played(request, limits)
        elif request.asked is not Asked.NEXT:
            playing = iter(())
        if request.asked is Asked.STOP:
            continue
        if request.asked in (Asked.PLAY, Asked.NEXT):
            answer = next(playing, Refusal("no-more-frames"))
        else:
            answer = _answer(request, limits)
        if isinstance(answer, Frame):
            send_frame(answers, answer)
        else:
            send_refusal(answers, answer)
    return 0


def _answer(request: Request, limits: Limits) -> Frame | Refusal:
    try:
        with _opened(request) as file:
            decoded = decode(file, request.longest, limits)
    except MemoryError:
        return Refusal("picture-too-large")
    except OSError as error:
        return Refusal("file-unreadable", said=error.strerror or "unknown")
    return Frame(decoded, 0) if isinstance(decoded, Pixels) else decoded


def _played(request: Request, limits: Limits) -> Iterator[Frame | Refusal]:
    try:
        with _opened(request) as file:
            yield from play(file, request.longest, limits)
    except OSError as error:
        yield Refusal("file-unreadable", said=error.strerror or "unknown")


def _opened(request: Request) -> BinaryIO:
    if request.asked is Asked.BYTES:
        return io.BytesIO(request.body)
    return open(os.fsdecode(request.body), "rb")


def _own_the_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Keep the pipes for the protocol: a decoder that prints must not garble an answer."""
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nothing, standard)
    return requests, answers


def _limit_memory(limits: Limits) -> None:
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    # It has nothing to write; pipes do not count.
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def _limit_time(limits: Limits) -> None:
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime + limits.seconds) + 1
    resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
