"""The door to decoding untrusted pictures: separate, limited processes that may die for us.

Spawned afresh, never forked, so that they hold nothing of the program; replaced when they die.
"""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Generator
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, cast

from models.errors import Cancelled, PictureError
from models.imaging.confinement import Confined
from models.imaging.pixels import Frame, Limits, Pixels
from models.imaging.wire import (
    MOST_ENCODED,
    Asked,
    Refusal,
    Request,
    as_error,
    receive_answer,
    receive_confined,
    send_request,
)
from models.own_parts import ROOT, command

_KEPT_VARIABLES = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "LANG", "LC_ALL", "TMPDIR")
_TICK = 0.05
_log = logging.getLogger(__name__)


class Sandbox:
    """Up to `workers` decodes at once, from any thread; processes start with the first decode."""

    def __init__(self, workers: int = 2, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._seats: queue.LifoQueue[_Decoder | None] = queue.LifoQueue()
        self._players: set[_Decoder] = set()
        self._resting: queue.SimpleQueue[_Decoder] = queue.SimpleQueue()
        self.workers = workers
        for _ in range(workers):
            self._seats.put(None)

    def decode(
        self, path: Path, *, longest: int, stopped: Callable[[], bool] | None = None
    ) -> Pixels:
        """Decode all of `path`; the longest side comes back at most `longest` (0 = full size).

        Raises `PictureError` with the reason, `Cancelled` soon after `stopped()` became true.
        """
        request = Request(Asked.FILE, os.fsencode(path.absolute()), longest)
        return self._decoded(request, path, stopped)

    def decode_bytes(
        self,
        data: bytes,
        *,
        longest: int,
        name: str = "",
        stopped: Callable[[], bool] | None = None,
    ) -> Pixels:
        """Like `decode`, for a picture without a file; `name` is what an error calls it."""
        if len(data) > MOST_ENCODED:
            raise PictureError("picture-too-large", path=name, width=0, height=0)
        return self._decoded(Request(Asked.BYTES, data, longest), name, stopped)

    def frames(
        self, path: Path, *, longest: int, stopped: Callable[[], bool] | None = None
    ) -> Generator[Frame, None, None]:
        """The frames of a picture in their order, once; one of 0 ms where nothing moves.

        Each is decoded when it is asked for, by a process apart from the `workers`, which a paused
        animation so never holds up. Closing the iterator frees it. At most `Limits.played` frames.
        Raises `PictureError`, also after some frames, and `Cancelled` when stopped or closed.
        """
        player = self._player()
        request = Request(Asked.PLAY, os.fsencode(path.absolute()), longest)
        try:
            while (frame := player.ask(request, path, stopped)) is not None:
                yield frame
                if player not in self._players:
                    raise Cancelled
                request = Request(Asked.NEXT)
        finally:
            self._rest(player)

    def close(self) -> None:
        """Wait for running decodes and end the processes; animations end with `Cancelled`."""
        for player in list(self._players):
            self._players.discard(player)
            player.kill()
        with contextlib.suppress(queue.Empty):
            while True:
                self._resting.get_nowait().end()
        taken = [self._seats.get() for _ in range(self.workers)]
        for decoder in taken:
            if decoder is not None:
                decoder.end()
            self._seats.put(None)

    def __enter__(self) -> Sandbox:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _decoded(
        self, request: Request, named: object, stopped: Callable[[], bool] | None
    ) -> Pixels:
        decoder = self._seat(stopped)
        try:
            if decoder is not None and not decoder.alive:
                decoder.end()
                decoder = None
            if decoder is None:
                decoder = _Decoder(self._limits)
            frame = decoder.ask(request, named, stopped)
        finally:
            self._seats.put(decoder)
        if frame is None:
            raise PictureError("decoder-crashed", path=named)
        return frame.pixels

    def _player(self) -> _Decoder:
        player: _Decoder | None = None
        with contextlib.suppress(queue.Empty):
            player = self._resting.get_nowait()
        if player is not None and not player.alive:
            player.end()
            player = None
        player = player or _Decoder(self._limits)
        self._players.add(player)
        return player

    def _rest(self, player: _Decoder) -> None:
        """One player is kept for the next animation."""
        kept = player in self._players and self._resting.empty() and player.stop()
        self._players.discard(player)
        if kept:
            self._resting.put(player)
        else:
            player.end()

    def _seat(self, stopped: Callable[[], bool] | None) -> _Decoder | None:
        while True:
            if stopped is not None and stopped():
                raise Cancelled
            with contextlib.suppress(queue.Empty):
                return self._seats.get(timeout=_TICK)


class _Decoder:
    """One decoding process, used by one thread at a time."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        numbers = (limits.seconds, limits.memory, limits.pixels, limits.frames, limits.played)
        self._process = subprocess.Popen(
            command("decode", *map(str, numbers)),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
            env=_environment(),
            # Ctrl+C is for the program: it decides when its decoders end.
            start_new_session=os.name == "posix",
        )
        self._requests = cast(BinaryIO, self._process.stdin)
        self._answers = cast(BinaryIO, self._process.stdout)
        self.confined: Confined | None = None
        self._ended = False
        self._killed = False

    @property
    def alive(self) -> bool:
        """Asked anew each time: what killed an idle decoder is not the next picture's fault."""
        return not self._ended and self._process.poll() is None

    def ask(
        self, request: Request, named: object, stopped: Callable[[], bool] | None
    ) -> Frame | None:
        """The answer, None after the last frame."""
        watch = _Watch(self._process, self._limits, stopped)
        answer: Frame | Refusal | None = None
        with watch, contextlib.suppress(OSError):
            send_request(self._requests, request)
            if self.confined is None:
                self.confined = receive_confined(self._answers)
                _tell(self.confined)
            answer = receive_answer(self._answers)
        if answer is None:
            status = self.end()
            if watch.was_stopped or self._killed:
                raise Cancelled
            slow = watch.was_late or status == -getattr(signal, "SIGXCPU", 0)
            raise PictureError("picture-timeout" if slow else "decoder-crashed", path=named)
        if isinstance(answer, Frame):
            return answer
        if answer.code == "no-more-frames":
            return None
        raise as_error(answer, named)

    def stop(self) -> bool:
        """Forget the animation; whether the process is fit for another."""
        if not self.alive:
            return False
        try:
            send_request(self._requests, Request(Asked.STOP))
        except OSError:
            return False
        return True

    def kill(self) -> None:
        """From any thread: whoever waits for its answer gets none."""
        self._killed = True
        self._process.kill()
        self._process.wait()

    def end(self) -> int:
        """Close the pipes and wait; kill what does not leave by itself. The exit status."""
        self._ended = True
        for pipe in (self._requests, self._answers):
            with contextlib.suppress(OSError):
                pipe.close()
        try:
            return self._process.wait(timeout=2)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()


class _Watch:
    """Kills a decoder that is late or no longer wanted, while the block runs."""

    def __init__(
        self,
        process: subprocess.Popen[bytes],
        limits: Limits,
        stopped: Callable[[], bool] | None,
    ) -> None:
        self.was_late = False
        self.was_stopped = False
        self._process = process
        # Twice the processor time: a busy machine is not the picture's fault.
        self._until = time.monotonic() + 2 * limits.seconds + 1
        self._stopped = stopped or (lambda: False)
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._run, name="decoder-watch", daemon=True)

    def __enter__(self) -> _Watch:
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._done.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._done.wait(_TICK):
            self.was_stopped = self._stopped()
            self.was_late = time.monotonic() > self._until
            if self.was_stopped or self.was_late:
                self._process.kill()
                return


def _tell(confined: Confined | None) -> None:
    if confined is not None and not (confined.landlock and confined.seccomp):
        _log.debug("this system confines decoding in part only: %s", confined)


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
