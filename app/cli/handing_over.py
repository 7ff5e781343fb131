"""A writing verb whose library somebody else holds: that process does it, this one prints.

What is asked is this command line and where it was typed; what comes back is the output, piece by
piece, and the exit code. So a script cannot tell who did the work.
"""

from __future__ import annotations

import os
import socket
from collections.abc import Sequence
from pathlib import Path

from app.calls.local_call import connect, receive, send
from app.cli.verbs import Context

_LOOK = 0.2  # How often Ctrl+C is looked for, in seconds.
_OWN_PLACES = (Path("/dev"), Path("/proc"))  # A pipe of this process is nothing to another one.


def hand_over(context: Context, argv: Sequence[str]) -> int | None:
    """The exit code of the other process; None where it cannot be asked or does not answer."""
    if any(_is_own(path) for path in context.paths()):
        return None
    caller = connect(context.library.absolute())
    if caller is None:
        return None
    request = {
        "verb": "run",
        "argv": list(argv),
        "folder": os.getcwd(),
        "watched": context.diagnostics.isatty(),
    }
    with caller:
        try:
            send(caller, request)
        except OSError:
            return None
        return _follow(context, caller)


def _follow(context: Context, caller: socket.socket) -> int | None:
    """Print what comes until the exit code does. Only before the first word is it worth None."""
    begun = asked_to_stop = False
    caller.settimeout(_LOOK)
    while True:
        if context.token.cancelled and not asked_to_stop:
            asked_to_stop = True
            send(caller, {"stop": True})
        try:
            if not _is_there(caller):
                continue
            caller.settimeout(None)
            frame = receive(caller)
        except (OSError, EOFError, ValueError):
            if not begun:
                return None
            context.say("library-in-use: The process that did the work has ended.")
            return 1
        if frame.get("refused"):
            return None
        begun = True
        if "exit" in frame:
            return int(frame["exit"])
        stream = context.output if "out" in frame else context.diagnostics
        print(frame.get("out", frame.get("err", "")), end="", file=stream, flush=True)


def _is_there(caller: socket.socket) -> bool:
    caller.settimeout(_LOOK)
    try:
        caller.recv(1, socket.MSG_PEEK)
    except TimeoutError:
        return False
    return True


def _is_own(path: Path) -> bool:
    return any(path.absolute().is_relative_to(place) for place in _OWN_PLACES)
