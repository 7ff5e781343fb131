"""Run as a process that imports and is killed: `LIBRARY FOLDER [STEP]`.

It prints the id of each picture once it was told of it. With STEP it kills itself, without any
chance to clean up, at that step among everything it does to files; "count" prints how many.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from models.cancellation import CancelToken
from models.imaging.sandbox import Sandbox
from models.library import open_library
from models.library.arriving.importing import import_paths

_EVENTS = frozenset({"open", "os.rename", "os.link", "os.remove", "os.mkdir"})
_steps = 0


def _count_steps(library: str, last: int) -> None:
    def step(event: str, arguments: tuple[object, ...]) -> None:
        global _steps
        if event in _EVENTS and str(arguments[0]).startswith(library):
            _steps += 1
            if _steps == last:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(step)


def main(library: str, folder: str, last: str = "") -> None:
    if last:
        _count_steps(library, -1 if last == "count" else int(last))
    with open_library(Path(library), create=True) as opened, Sandbox() as sandbox:
        work = import_paths(opened, [Path(folder)], sandbox=sandbox, token=CancelToken())
        for progress in work:
            for outcome in progress.details:
                _say(outcome.id)
    if last == "count":
        _say(f"steps {_steps}")


def _say(line: str | None) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
