"""What a program says of its version, asked once for each file as it is.

Remembered is what answered, and what answered otherwise. That a machine under load kept it waiting,
or that it could not be started, says nothing of the program: it is asked again after a moment.
"""

from __future__ import annotations

import re
import subprocess
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

from models.gallery_dl.surroundings import scrubbed

_PATIENCE = 20.0
_PAUSE = 15.0  # Who waits for the list of sources must not wait out a program that hangs each time.
_MOST = 16
_VERSION = re.compile(r"\d+\.\d+[\w.:+-]{0,40}")
Key = tuple[Path, int, int]


class Versions:
    """For any thread that may wait for the program."""

    def __init__(
        self, patience: float = _PATIENCE, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._patience, self._clock = patience, clock
        self._guard = threading.Lock()
        self._known: OrderedDict[Key, str | None] = OrderedDict()
        self._in_vain: dict[Key, float] = {}

    def of(self, path: Path, stamp: int, beside: int) -> str | None:
        """Its version; None where it is another program, or gives no answer now. `stamp` and
        `beside` change with the file and what lies beside it."""
        key = (path, stamp, beside)
        with self._guard:
            if key in self._known:
                return self._known[key]
            waited = self._in_vain.get(key)
            if waited is not None and self._clock() - waited < _PAUSE:
                return None
        try:
            version = _asked(path, self._patience)
        except subprocess.TimeoutExpired:
            with self._guard:
                self._in_vain[key] = self._clock()
            return None
        except OSError:
            return None
        with self._guard:
            self._in_vain.pop(key, None)
            self._known[key] = version
            while len(self._known) > _MOST:
                self._known.popitem(last=False)
        return version


def _asked(path: Path, patience: float) -> str | None:
    """Raises `OSError` and `TimeoutExpired` where there was no answer."""
    done = subprocess.run(
        [str(path), "--version"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env=scrubbed(Path.home()),
        timeout=patience,
        check=False,
    )
    if done.returncode < 0:
        # Ended from outside, as where memory is short.
        raise InterruptedError(f"ended by signal {-done.returncode}")
    said = done.stdout[:200].decode("utf-8", "replace").strip()
    return said if done.returncode == 0 and _VERSION.fullmatch(said) else None
