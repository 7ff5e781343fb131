"""One window a library: a second start asks the first to come forward, over a local socket.

The socket lies in the library's folder, for this user only; a thread of its own listens, so that
nothing of it runs on the window's loop. Requests are one line of JSON each.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import socket
import threading
from collections.abc import Callable
from pathlib import Path

NAME = "window.sock"
LONGEST = 100  # bytes; the system's limit for the path of a local socket is 104 to 108
SECONDS = 2.0
log = logging.getLogger(__name__)


class CallListener:
    """Listens until closed; `come_forward` is called in the listener's thread."""

    def __init__(self, folder: Path, come_forward: Callable[[], None]) -> None:
        self._path = folder / NAME
        self._come_forward = come_forward
        self._socket: socket.socket | None = None
        self._thread = threading.Thread(target=self._listen, name="window-call", daemon=True)

    def start(self) -> bool:
        """False where local sockets cannot be had: then a second window only says so."""
        address = _address(self._path)
        if address is None:
            return False
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            self._path.unlink(missing_ok=True)
            listener.bind(address)
            os.chmod(self._path, 0o600)
            listener.listen(4)
        except OSError as error:
            listener.close()
            log.info("no second window can call this one: %s", error)
            return False
        self._socket = listener
        self._thread.start()
        return True

    def close(self) -> None:
        if self._socket is None:
            return
        # Only shutdown wakes an accept that waits in another thread.
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join(SECONDS)
        self._path.unlink(missing_ok=True)

    def _listen(self) -> None:
        assert self._socket is not None
        while True:
            try:
                caller, _ = self._socket.accept()
            except OSError:
                return
            with caller, contextlib.suppress(OSError, ValueError):
                caller.settimeout(SECONDS)
                if _said(caller, "verb") == "raise":
                    self._come_forward()
                    caller.sendall(b'{"ok": true}\n')


def call_window(folder: Path) -> bool:
    """Ask the window that holds this library to come forward; whether it answered."""
    address = _address(folder / NAME)
    if address is None:
        return False
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as caller:
            caller.settimeout(SECONDS)
            caller.connect(address)
            caller.sendall(b'{"verb": "raise"}\n')
            return _said(caller, "ok") is True
    except (OSError, ValueError):
        return False


def _said(caller: socket.socket, name: str) -> object:
    """One word of the one line that the other side sent; strangers may send anything."""
    with caller.makefile("rb") as stream:
        said = json.loads(stream.readline(1000))
    return said.get(name) if isinstance(said, dict) else None


def _address(path: Path) -> str | None:
    """The path itself, or one relative to the working folder where that is shorter."""
    if not hasattr(socket, "AF_UNIX"):
        return None
    for candidate in (str(path), os.path.relpath(path)):
        if len(os.fsencode(candidate)) <= LONGEST:
            return candidate
    return None
