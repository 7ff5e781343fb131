"""Chooses between the window, the command line and the browser's host; nothing else."""

from __future__ import annotations

import os
import sys

# Before numpy is imported: our matrices are small, and threads that wait for each other by spinning
# made fits of the taste ten times slower beside other work.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

WINDOW_WORDS = ("--minimised", "--minimized", "--tray")


def main(argv: list[str]) -> int:
    """`main.py [--library DIR] [--minimised | --tray] [--add PATH …]` opens the window or begins in
    the tray,
    `main.py [--library DIR] VERB …` runs a verb without Qt;
    `browser-host` is what a browser starts, often: it must not wait for all the other verbs."""
    if argv[:1] == ["--part"]:
        from models.own_parts import run_part

        return run_part(argv[1:])
    if _wants_window(argv):
        return _window(argv)
    if _is_host(argv):
        from app.calls.browser_host import run_host

        return run_host(argv)
    from app.cli import main as run_verb

    return run_verb(argv)


def _window(argv: list[str]) -> int:
    """Where a library of the system is missing, a sentence instead of a traceback."""
    from app.system.window_system import missing, refusal

    try:
        from app.gui import run_window
    except ImportError as error:
        said = refusal(error)
        if said is None:
            raise
    else:
        said = missing()
        if said is None:
            return run_window(argv)
    print(said, file=sys.stderr)  # noqa: T201
    return 1


def _wants_window(argv: list[str]) -> bool:
    return not _without_library(argv)


def _is_host(argv: list[str]) -> bool:
    return _without_library(argv)[:1] == ["browser-host"] and "--help" not in argv


def _without_library(argv: list[str]) -> list[str]:
    rest = [each for each in argv if each not in WINDOW_WORDS]
    if rest[:1] == ["--library"]:
        rest = rest[2:]
    elif rest and rest[0].startswith("--library="):
        rest = rest[1:]
    return [] if rest[:1] == ["--add"] else rest


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:  # Before anything that knows better was loaded.
        sys.exit(130)
