"""The door to decoding untrusted pictures: separate, limited processes that may die for us.

Spawned afresh, never forked, so that they hold nothing of the program; replaced when they die.
"""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, cast

from models.errors import Cancelled, PictureError
from models.imaging.pixels import Limits, Pixels
from models.imaging.wire import as_error, receive_answer, send_request

_ROOT = Path(__file__).resolve().parents[2]
_KEPT_VARIABLES = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "LANG", "LC_ALL", "TMPDIR")
_TICK = 0.05


class Sandbox:
    """Up to `workers` decodes at once, from any thread; processes start with the first decode."""

    def __init__(self, workers: int = 2, limits: Limits | None = None) -> None:
        self._limits = limits or Limits()
        self._seats: queue.LifoQueue[_Decoder | None] = queue.LifoQueue()
        self.workers = workers
        for _ in range(workers):
            self._seats.put(None)

    def decode(
        self, path: Path, *, longest: int, stopped: Callable[[], bool] | None = None
    ) -> Pixels:
        """Decode all of `path`; the longest side comes back at most `longest` (0 = full size).

        Raises `PictureError` with the reason, `Cancelled` soon after `stopped()` became true.
        """
        decoder = self._seat(stopped)
        try:
            if decoder is not None and not decoder.alive:
                decoder.end()
                decoder = None
            if decoder is None:
                decoder = _Decoder(self._limits)
            return decoder.decode(path, longest, stopped)
        finally:
            self._seats.put(decoder)

    def close(self) -> None:
        """Wait for running decodes and end the processes."""
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
        numbers = (limits.seconds, limits.memory, limits.pixels, limits.frames)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "models.imaging.sandbox_worker", *map(str, numbers)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=_ROOT,
            env=_environment(),
            # Ctrl+C is for the program: it decides when its decoders end.
            start_new_session=os.name == "posix",
        )
        self._requests = cast(BinaryIO, self._process.stdin)
        self._answers = cast(BinaryIO, self._process.stdout)
        self._ended = False

    @property
    def alive(self) -> bool:
        """Asked anew each time: what killed an idle decoder is not the next picture's fault."""
        return not self._ended and self._process.poll() is None

    def decode(self, path: Path, longest: int, stopped: Callable[[], bool] | None) -> Pixels:
        watch = _Watch(self._process, self._limits, stopped)
        with watch:
            try:
                send_request(self._requests, os.fsencode(path.absolute()), longest)
                answer = receive_answer(self._answers)
            except OSError:
                answer = None
        if answer is None:
            status = self.end()
            if watch.was_stopped:
                raise Cancelled
            slow = watch.was_late or status == -getattr(signal, "SIGXCPU", 0)
            raise PictureError("picture-timeout" if slow else "decoder-crashed", path=path)
        if isinstance(answer, Pixels):
            return answer
        raise as_error(answer, path)

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


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
    return {**kept, "PYTHONPATH": str(_ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
