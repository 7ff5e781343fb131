"""The log file: one rotating text file that a person can attach to a report.

Several programs may write it at once, a window and a command line: whoever finds it full turns it
over, under a lock; the others notice and follow. A disk that is full costs lines, nothing else.
"""

from __future__ import annotations

import contextlib
import logging
import os
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path

FILE_NAME = "bunshin.log"
_BYTES = 1_000_000
_KEPT = 3
_LINE = 20_000  # Characters of one record; a site's words can be any number.
# These write a line for every request or plugin, which buries ours.
_TALKATIVE = ("httpx", "httpcore", "PIL", "asyncio", "qasync", "peewee", "keyring")


class SharedLog(RotatingFileHandler):
    """Never raises and never prints: nobody may be there to read it."""

    def shouldRollover(self, record: logging.LogRecord) -> int:
        if self._was_turned():
            self._let_go()
        return int(super().shouldRollover(record))

    def doRollover(self) -> None:
        with _turning(Path(self.baseFilename)) as mine:
            # Somebody else may have done so in this moment.
            if mine and os.path.getsize(self.baseFilename) >= self.maxBytes // 2:
                super().doRollover()
            else:
                self._let_go()
                self.stream = self._open()

    def format(self, record: logging.LogRecord) -> str:
        said = super().format(record)
        return said if len(said) <= _LINE else f"{said[:_LINE]}… ({len(said)} characters)"

    def handleError(self, record: logging.LogRecord) -> None:
        """The disk is full, or the folder is gone: the next line may have room again."""
        self._let_go()

    def flush(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            super().flush()

    def close(self) -> None:
        self._let_go()
        super().close()

    def _was_turned(self) -> bool:
        if self.stream is None:
            return False
        try:
            mine, there = os.fstat(self.stream.fileno()), os.stat(self.baseFilename)
        except (OSError, ValueError):
            return True
        return (mine.st_dev, mine.st_ino) != (there.st_dev, there.st_ino)

    def _let_go(self) -> None:
        stream, self.stream = self.stream, None
        if stream is not None:
            with contextlib.suppress(OSError, ValueError):
                stream.close()


@contextlib.contextmanager
def _turning(log_path: Path) -> Iterator[bool]:
    """Whether it is this program's turn to turn the file over. A lock that was left lying by one
    that died is taken away when it is a minute old."""
    lock = log_path.with_suffix(".turning")
    mine = False
    try:
        try:
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            mine = True
        except FileExistsError:
            import time

            with contextlib.suppress(OSError):
                if time.time() - lock.stat().st_mtime > 60:
                    lock.unlink()
        yield mine
    finally:
        if mine:
            lock.unlink(missing_ok=True)


def log_file(folder: Path) -> Path:
    return folder / FILE_NAME


def set_up(folder: Path, *, level: int = logging.INFO) -> logging.Handler:
    """Write everything from `level` on to `folder`. Undone by `take_down`."""
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    handler = SharedLog(
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
