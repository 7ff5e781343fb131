"""The log file: one rotating text file that a person can attach to a report."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

FILE_NAME = "bunshin.log"
_BYTES = 1_000_000
_KEPT = 3
# These write a line for every request or plugin, which buries ours.
_TALKATIVE = ("httpx", "httpcore", "PIL", "asyncio", "qasync", "peewee", "keyring")


def log_file(folder: Path) -> Path:
    return folder / FILE_NAME


def set_up(folder: Path, *, level: int = logging.INFO) -> logging.Handler:
    """Write everything from `level` on to `folder`. Undone by `take_down`."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        log_file(folder), maxBytes=_BYTES, backupCount=_KEPT, encoding="utf-8", delay=True
    )
    handler.setFormatter(
        logging.Formatter("%(asctime)s %(levelname)-7s %(threadName)s %(name)s: %(message)s")
    )
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    return handler


def take_down(handler: logging.Handler) -> None:
    """Stop writing and close the file."""
    logging.getLogger().removeHandler(handler)
    handler.close()
