"""What another program put on the clipboard, as bytes that nobody has decoded yet."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QGuiApplication, QImage

from widgets.parts.web_drop import ENCODED


def contents() -> QMimeData:
    """An empty clipboard has no contents at all: then there is nothing in them."""
    return QGuiApplication.clipboard().mimeData() or QMimeData()


def local_files(clip: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in clip.urls() if url.isLocalFile()]


def encoded_picture(clip: QMimeData) -> bytes:
    """The picture's file as another program put it there, read by nobody yet; or nothing."""
    offered = set(clip.formats())
    wanted = next((each for each in ENCODED if each in offered), None)
    return bytes(clip.data(wanted).data()) if wanted else b""


def png_of(image: QImage) -> bytes:
    """Bare pixels of this program or of Windows: no file that a decoder would have to read."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide's stubs ask for bytes
    return bytes(buffer.data().data())
