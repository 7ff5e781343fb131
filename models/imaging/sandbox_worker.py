"""The separate process that meets untrusted bytes: reads requests from its input until it ends.

Started by `models.imaging.sandbox` with `-m`; takes its limits as arguments and puts them on itself
before it touches the first file.
"""

from __future__ import annotations

import os
import sys
from typing import BinaryIO

from models.imaging.decode import decode
from models.imaging.pixels import Limits, Pixels
from models.imaging.wire import Refusal, receive_request, send_pixels, send_refusal


def main(arguments: list[str]) -> int:
    seconds, memory, pixels, frames = arguments
    limits = Limits(float(seconds), int(memory), int(pixels), int(frames))
    requests, answers = _own_the_pipes()
    _limit_memory(limits)
    while (request := receive_request(requests)) is not None:
        path, longest = request
        _limit_time(limits)
        answer = _answer(path, longest, limits)
        if isinstance(answer, Pixels):
            send_pixels(answers, answer)
        else:
            send_refusal(answers, answer)
    return 0


def _answer(path: bytes, longest: int, limits: Limits) -> Pixels | Refusal:
    try:
        with open(os.fsdecode(path), "rb") as file:
            return decode(file, longest, limits)
    except MemoryError:
        return Refusal("picture-too-large")
    except OSError as error:
        return Refusal("file-unreadable", said=error.strerror or "unknown")


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
