"""How one process of a library calls the one that writes: frames over a local socket.

A frame is four bytes (big-endian length) and that much UTF-8 JSON, one object. The socket lies in
the library's folder, for its user only. Both the window and the command line use this; never Qt.
"""

from __future__ import annotations

import contextlib
import json
import os
import socket
import struct
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

NAME = "library.sock"
LONGEST = 100  # bytes; the system's limit for the path of a local socket is 104 to 108
LARGEST = 1 << 24  # bytes of one frame
SECONDS = 2.0
_LENGTH = struct.Struct(">I")
Frame = Mapping[str, Any]


def send(to: socket.socket, frame: Frame) -> None:
    """Whole, or `OSError`. Names that are no text survive: JSON escapes half a surrogate."""
    body = json.dumps(frame).encode()
    to.sendall(_LENGTH.pack(len(body)) + body)


def receive(caller: socket.socket) -> dict[str, Any]:
    """The next frame. `EOFError` when the other side is gone, `ValueError` for what is no frame."""
    (length,) = _LENGTH.unpack(_exactly(caller, _LENGTH.size))
    if length > LARGEST:
        raise ValueError(f"a frame of {length} bytes")
    frame = json.loads(_exactly(caller, length))
    if not isinstance(frame, dict):
        raise ValueError("a frame that is no object")
    return frame


def connect(folder: Path) -> socket.socket | None:
    """A connection to whoever writes to this library, or None where nobody listens."""
    if not hasattr(socket, "AF_UNIX"):
        return None
    caller = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    caller.settimeout(SECONDS)
    try:
        with address(folder) as place:
            if place is None:
                raise FileNotFoundError(folder)
            caller.connect(place)
    except OSError:
        caller.close()
        return None
    return caller


def call_window(folder: Path, add: Sequence[str] = ()) -> bool:
    """Ask the window that holds this library to come forward, and to add the files and folders of
    these absolute paths; whether it answered."""
    caller = connect(folder)
    if caller is None:
        return False
    with caller:
        try:
            send(caller, {"verb": "raise", "add": list(add)})
            return receive(caller).get("ok") is True
        except (OSError, EOFError, ValueError):
            return False


def is_own_user(caller: socket.socket) -> bool:
    """Whether the process at the other end belongs to this user, where the system tells."""
    if not hasattr(socket, "SO_PEERCRED"):
        return True  # The socket's own permissions have to do.
    said = caller.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
    _pid, user, _group = struct.unpack("3i", said)
    return bool(user == os.geteuid())


@contextlib.contextmanager
def address(folder: Path) -> Iterator[str | None]:
    """A name of the socket that is short enough, while the block runs: the path itself, relative
    to the working folder, or through a handle of its folder where the system shows those."""
    for candidate in (str(folder / NAME), os.path.relpath(folder / NAME)):
        if len(os.fsencode(candidate)) <= LONGEST:
            yield candidate
            return
    if not Path("/proc/self/fd").is_dir():
        yield None
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        yield f"/proc/self/fd/{handle}/{NAME}"
    finally:
        os.close(handle)


def _exactly(caller: socket.socket, count: int) -> bytes:
    parts = bytearray()
    while len(parts) < count:
        part = caller.recv(min(count - len(parts), 1 << 16))
        if not part:
            raise EOFError
        parts += part
    return bytes(parts)
