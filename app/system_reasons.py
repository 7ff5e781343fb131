"""What the system says when a file or folder cannot be used, in plain words of the person's
language: it speaks English and of its own things."""

from __future__ import annotations

import errno
import os

from PySide6.QtCore import QT_TRANSLATE_NOOP

# With the sentences that they end.
CONTEXT = "Messages"
_MAY_NOT = QT_TRANSLATE_NOOP("Messages", "your account may not do that there.")
_READ_ONLY = QT_TRANSLATE_NOOP("Messages", "the place is read-only.")
_GONE = QT_TRANSLATE_NOOP("Messages", "it is not there any more.")
_DRIVE = QT_TRANSLATE_NOOP("Messages", "the drive does not answer as it should.")
_FULL = QT_TRANSLATE_NOOP("Messages", "the disk is full.")
_NO_FOLDER = QT_TRANSLATE_NOOP("Messages", "a file stands where a folder has to be.")
_SAID = {
    errno.EACCES: _MAY_NOT,
    errno.EPERM: _MAY_NOT,
    errno.EROFS: _READ_ONLY,
    errno.ENOENT: _GONE,
    errno.ENOSPC: _FULL,
    errno.EDQUOT: QT_TRANSLATE_NOOP("Messages", "your share of the disk is used up."),
    errno.EFBIG: QT_TRANSLATE_NOOP("Messages", "the drive takes no files that large."),
    errno.EIO: _DRIVE,
    errno.ENODEV: _DRIVE,
    errno.ENXIO: _DRIVE,
    errno.ESTALE: _DRIVE,
    errno.ENOTCONN: _DRIVE,
    errno.EHOSTDOWN: _DRIVE,
    errno.ETIMEDOUT: _DRIVE,
    errno.ENOTDIR: _NO_FOLDER,
    errno.EEXIST: _NO_FOLDER,
    errno.EISDIR: QT_TRANSLATE_NOOP("Messages", "a folder stands where a file has to be."),
    errno.ENAMETOOLONG: QT_TRANSLATE_NOOP("Messages", "its name is too long for the drive."),
    errno.ELOOP: QT_TRANSLATE_NOOP("Messages", "it is a link that leads to itself."),
    errno.EBUSY: QT_TRANSLATE_NOOP("Messages", "another program uses it."),
    errno.ETXTBSY: QT_TRANSLATE_NOOP("Messages", "another program uses it."),
    errno.EMFILE: QT_TRANSLATE_NOOP("Messages", "too many files are open."),
    errno.ENFILE: QT_TRANSLATE_NOOP("Messages", "too many files are open."),
}
_BY_DATABASE = {
    "attempt to write a readonly database": _READ_ONLY,
    "unable to open database file": QT_TRANSLATE_NOOP("Messages", "its database does not open."),
    "disk I/O error": _DRIVE,
}
_BY_TEXT = {os.strerror(number): said for number, said in _SAID.items()} | _BY_DATABASE


def plain(said: str) -> str | None:
    """The English text to translate for what the system or SQLite said; None for anything else."""
    return _BY_TEXT.get(said)
