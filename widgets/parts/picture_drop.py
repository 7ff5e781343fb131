"""Lets a widget take a picture that is dropped on it, from this program or any other."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from widgets.parts import drag_payload

_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


class PictureDrop(QObject):
    """`dropped` carries the `QMimeData`, which dies when the slot returns. With `foreign`, drags
    of this program pass by."""

    dropped = Signal(object)

    def __init__(self, widget: QWidget, *, foreign: bool = False) -> None:
        super().__init__(widget)
        self._takes = drag_payload.is_foreign if foreign else holds_picture
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _DRAGS and isinstance(event, QDropEvent):
            if self._takes(event.mimeData()):
                event.acceptProposedAction()
                return True
        elif isinstance(event, QDropEvent) and self._takes(event.mimeData()):
            event.acceptProposedAction()
            self.dropped.emit(event.mimeData())
            return True
        return super().eventFilter(watched, event)


def holds_picture(mime: QMimeData) -> bool:
    """Whether there may be one in it; plain text is for text fields."""
    return mime.hasFormat(drag_payload.MIME) or mime.hasUrls() or mime.hasImage()
