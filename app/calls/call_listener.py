"""Answers calls of other processes in the process that writes to a library. Never Qt.

One thread accepts, each call has its own: nothing of it runs on the window's loop, and a long
import that was handed over does not keep a second window waiting.
"""

from __future__ import annotations

import contextlib
import logging
import os
import socket
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from app.calls.local_call import NAME, SECONDS, Frame, address, is_own_user, receive, send
from models.cancellation import CancelToken

_BACKLOG = 16
log = logging.getLogger(__name__)


class Call:
    """One request and the way back. `token` is cancelled when the caller says stop or is gone."""

    def __init__(self, request: dict[str, Any], caller: socket.socket) -> None:
        self.request = request
        self.token = CancelToken()
        self._caller = caller
        self._sending = threading.Lock()

    def answer(self, frame: Frame) -> None:
        """Whoever is gone needs no answer; then the work stops."""
        try:
            with self._sending:
                send(self._caller, frame)
        except OSError:
            self.token.cancel()

    def watch(self) -> None:
        """Whatever comes after the request means stop: a frame that says so, or the end."""
        with contextlib.suppress(OSError):
            self._caller.settimeout(None)
            self._caller.recv(1)
        self.token.cancel()

    def end(self) -> None:
        with contextlib.suppress(OSError):
            self._caller.shutdown(socket.SHUT_RDWR)


class CallListener:
    """Listens from `start` until closed; `answer` is called in the thread of each call."""

    def __init__(self, folder: Path, answer: Callable[[Call], None]) -> None:
        self._folder = folder
        self._answer = answer
        self._socket: socket.socket | None = None
        self._thread = threading.Thread(target=self._listen, name="library-calls", daemon=True)
        self._calls: dict[threading.Thread, Call | None] = {}
        self._changed = threading.Lock()

    def start(self) -> bool:
        """False where local sockets cannot be had: then others only hear that it is in use."""
        if not hasattr(socket, "AF_UNIX"):
            return False
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            (self._folder / NAME).unlink(missing_ok=True)
            with address(self._folder) as place:
                if place is None:
                    raise OSError("the path is too long")
                listener.bind(place)
            os.chmod(self._folder / NAME, 0o600)
            listener.listen(_BACKLOG)
        except OSError as error:
            listener.close()
            log.info("nobody can call this process: %s", error)
            return False
        self._socket = listener
        self._thread.start()
        return True

    @property
    def busy(self) -> bool:
        """Whether a call is being answered."""
        with self._changed:
            return bool(self._calls)

    def stop_listening(self) -> None:
        """New calls are refused; those that came go on."""
        if self._socket is None:
            return
        # Only shutdown wakes an accept that waits in another thread.
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._socket = None
        self._thread.join(SECONDS)
        with contextlib.suppress(OSError):
            (self._folder / NAME).unlink(missing_ok=True)

    def cancel(self) -> None:
        """Ask what is being answered to stop."""
        with self._changed:
            calls = [call for call in self._calls.values() if call is not None]
        for call in calls:
            call.token.cancel()

    def close(self, seconds: float = SECONDS) -> None:
        """Stop everything and wait so long for it; a caller that does not read is cut off."""
        self.stop_listening()
        self.cancel()
        self.wait(seconds)
        with self._changed:
            left = dict(self._calls)
        for call in left.values():
            if call is not None:
                call.end()
        for thread in left:
            thread.join(SECONDS)

    def wait(self, seconds: float | None = None) -> None:
        """Until every call is answered."""
        end = None if seconds is None else time.monotonic() + seconds
        with self._changed:
            threads = list(self._calls)
        for thread in threads:
            thread.join(None if end is None else max(0.0, end - time.monotonic()))

    def _listen(self) -> None:
        listener = self._socket
        while listener is not None:
            try:
                caller, _ = listener.accept()
            except OSError:
                return
            thread = threading.Thread(
                target=self._serve, args=(caller,), name="library-call", daemon=True
            )
            with self._changed:
                self._calls[thread] = None
            thread.start()

    def _serve(self, caller: socket.socket) -> None:
        """The one outer edge of a call's thread."""
        try:
            with caller, contextlib.suppress(OSError, EOFError, ValueError):
                caller.settimeout(SECONDS)
                if is_own_user(caller):
                    self._answer_one(Call(receive(caller), caller))
        except Exception:
            log.exception("a call of another process failed")
        finally:
            with self._changed:
                self._calls.pop(threading.current_thread(), None)

    def _answer_one(self, call: Call) -> None:
        with self._changed:
            self._calls[threading.current_thread()] = call
        watching = threading.Thread(target=call.watch, name="library-call-watch", daemon=True)
        watching.start()
        try:
            self._answer(call)
        finally:
            call.end()
            watching.join(SECONDS)
