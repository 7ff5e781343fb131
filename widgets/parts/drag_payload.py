"""What travels with a drag of artworks: their ids for us, their files for every other program.

Grid and board meet here without knowing each other.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData, QUrl

from widgets.parts.web_drop import WebDrop, may_hold_web, web_drop

MIME = "application/x-bunshin-artworks"
ID_LENGTH = 64


def encode(ids: Iterable[str], files: Iterable[Path] = ()) -> QMimeData:
    """A drag of these artworks; with `files`, file managers and browsers take it as well."""
    mime = QMimeData()
    mime.setData(MIME, QByteArray(json.dumps(list(ids)).encode()))
    urls = [QUrl.fromLocalFile(str(file)) for file in files]
    if urls:
        mime.setUrls(urls)
    return mime


def decode(mime: QMimeData) -> tuple[str, ...]:
    """The ids of the artworks in this drag; empty when it holds none or comes from a stranger."""
    if not mime.hasFormat(MIME):
        return ()
    try:
        ids = json.loads(bytes(mime.data(MIME).data()))
    except ValueError:
        return ()
    if not isinstance(ids, list) or not all(_is_id(one) for one in ids):
        return ()
    return tuple(dict.fromkeys(ids))


def dropped_files(mime: QMimeData) -> tuple[Path | WebDrop, ...]:
    """The files in a drop from another program, or what a browser says of a picture or a page."""
    files = tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())
    from_web = None if files else web_drop(mime)
    return files if from_web is None else (from_web,)


def is_foreign(mime: QMimeData) -> bool:
    """Whether files, a picture or a page of another program may be in it."""
    return not mime.hasFormat(MIME) and may_hold_web(mime)


def _is_id(value: object) -> bool:
    return isinstance(value, str) and len(value) == ID_LENGTH
