"""The program that a browser starts for our extension: frames on standard input, answers on output.

A frame is four bytes (the machine's own order) and that much UTF-8 JSON. Whoever has the library
open does the work; where nobody has, it is done here. It is started at every press of a button, so
it imports next to nothing; it prints nothing but frames.
"""

from __future__ import annotations

import json
import os
import struct
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from app.calls.local_call import connect, receive, send

LARGEST = 1 << 20  # bytes of a message, either way; browsers allow no longer answer
PATIENCE_S, _STEP_S = 5.0, 0.1  # For a window that has the library and does not listen yet.
ANSWER_S = 30.0  # Whoever took the call is at work: on a busy machine that may last.
PROTOCOL = 1
_LENGTH = struct.Struct("=I")


def run_host(argv: Sequence[str]) -> int:
    """Until the browser closes the pipe; the exit code. What the browser adds to the command line
    is not looked at: who may call is written in the browser's own list."""
    answers = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)  # Whatever is printed by mistake is not taken for an answer.
    with answers:
        return serve(sys.stdin.buffer, answers, _library(argv))


def serve(asked: BinaryIO, answers: BinaryIO, folder: Path) -> int:
    """Answer frame after frame. 1 after what is no frame: nothing behind it can be trusted."""
    while True:
        try:
            body = _next_frame(asked)
        except ValueError as error:
            _write(answers, _error("browsed-wrong", str(error)))
            return 1
        if body is None:
            return 0
        try:
            message = json.loads(body)
        except (ValueError, RecursionError):
            _write(answers, _error("browsed-wrong", "the message is no JSON"))
            continue
        try:
            _write(answers, _answer(message, folder))
        except BrokenPipeError:
            return 0


def _answer(message: object, folder: Path) -> Mapping[str, Any]:
    """The answer of whoever holds the library, or of this process."""
    kind = message.get("type") if isinstance(message, dict) else None
    if kind == "hello":
        return _hello(folder)
    end = time.monotonic() + PATIENCE_S
    while True:
        reply = _asked_of_holder(message, folder)
        if reply is not None:
            return {**reply, "waits": False}
        reply = _done_here(message, folder)
        if reply.get("code") != "library-in-use" or time.monotonic() > end:
            return {**reply, "waits": True}
        time.sleep(_STEP_S)


def _hello(folder: Path) -> Mapping[str, Any]:
    caller = connect(folder)
    running = caller is not None
    if caller is not None:
        caller.close()
    there = (folder / "library.sqlite").exists()
    name = folder.name if there else None
    return {"type": "hello", "protocol": PROTOCOL, "library": name, "running": running}


def _asked_of_holder(message: object, folder: Path) -> Mapping[str, Any] | None:
    caller = connect(folder)
    if caller is None:
        return None
    with caller:
        try:
            send(caller, {"verb": "browsed", "message": message})
            caller.settimeout(ANSWER_S)
            return receive(caller)
        except (OSError, EOFError, ValueError):
            return None


def _done_here(message: object, folder: Path) -> Mapping[str, Any]:
    from app.calls.browsed_call import answer_browser, refusal
    from models.collecting.browsing.browsed_door import Door
    from models.errors import ExpectedError
    from models.library.library import open_library

    try:
        with open_library(folder) as library:
            return answer_browser(library, Door(library), message)[0]
    except ExpectedError as error:
        return refusal(error)
    except OSError as error:
        return _error("library-read-only", error.strerror or str(error))


def _error(code: str, reason: str) -> Mapping[str, Any]:
    return {"type": "error", "code": code, "reason": reason}


def _next_frame(asked: BinaryIO) -> bytes | None:
    """The next message; None at the end. `ValueError` for what is cut off or too large."""
    head = _exactly(asked, _LENGTH.size)
    if not head:
        return None
    if len(head) < _LENGTH.size:
        raise ValueError("the message is cut off")
    (length,) = _LENGTH.unpack(head)
    if length > LARGEST:
        raise ValueError(f"a message of {length} bytes is too large")
    body = _exactly(asked, length)
    if len(body) < length:
        raise ValueError("the message is cut off")
    return body


def _exactly(asked: BinaryIO, count: int) -> bytes:
    parts = bytearray()
    while len(parts) < count:
        part = asked.read(count - len(parts))
        if not part:
            break
        parts += part
    return bytes(parts)


def _write(answers: BinaryIO, reply: Mapping[str, Any]) -> None:
    body = json.dumps(reply).encode()
    answers.write(_LENGTH.pack(len(body)) + body)


def _library(argv: Sequence[str]) -> Path:
    if argv[:1] == ["--library"] and len(argv) > 1:
        return Path(argv[1])
    if argv and argv[0].startswith("--library="):
        return Path(argv[0].partition("=")[2])
    from app.settings import last_library

    return last_library()
