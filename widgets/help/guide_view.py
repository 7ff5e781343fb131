"""Shows a page of the guide: files of the guide alone, pictures as wide as there is room."""

from __future__ import annotations

from collections import deque
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QImage,
    QImageReader,
    QPixmap,
    QResizeEvent,
    QShowEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

import resources

MARGIN, LINE = 28, 135  # LINE in hundredths of a line
SETTLED_MS = 120  # After the last of a resizing's steps.
WIDEST = 960  # Of a picture; a line of text is best no longer than that either.


_KEEP = Qt.AspectRatioMode.KeepAspectRatio


class GuideView(QTextBrowser):
    """`page_wanted` names a page of the guide, `outside_wanted` an address that is not of it."""

    page_wanted = Signal(str)
    outside_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.document().setDocumentMargin(MARGIN)
        # Were it there only where it is needed, a page would be laid out again when it comes.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._folder = resources.guide_folder().resolve()
        self._width = 0
        self._unread: deque[tuple[QUrl, Path]] = deque()
        self._reading = QTimer(self, singleShot=True, interval=0)
        self._reading.timeout.connect(self._on_free)
        self._anew = QTimer(self, singleShot=True)
        self._file: Path | None = None
        self._anew.timeout.connect(self._on_width)
        self.anchorClicked.connect(self._on_link)

    def show_file(self, file: Path) -> None:
        """A page; its pictures come after it, each in a turn of its own."""
        self._unread.clear()
        self._width = self._room() if self.isVisible() else 0
        self.document().clear()
        self.document().setBaseUrl(QUrl.fromLocalFile(str(file)))
        self.document().setMarkdown(file.read_text(encoding="utf-8"))
        self.document().setDocumentMargin(MARGIN)
        self._give_air()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)
        self._file = file

    def _give_air(self) -> None:
        """Markdown sets its lines and paragraphs closer than one likes to read."""
        block = self.document().begin()
        while block.isValid():
            cursor, look = QTextCursor(block), block.blockFormat()
            look.setLineHeight(LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            head = look.headingLevel()
            look.setTopMargin(20 if head > 1 else 4)
            look.setBottomMargin(8 if head or block.textList() is None else 2)
            if not block.text().startswith("\ufffc"):  # A picture's line is as high as it is.
                cursor.setBlockFormat(look)
            block = block.next()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Only pictures, and only those that lie in the guide: nothing comes from elsewhere."""
        url = self.document().baseUrl().resolved(QUrl(name))
        file = Path(url.toLocalFile()).resolve() if url.isLocalFile() else None
        picture = kind == QTextDocument.ResourceType.ImageResource.value
        if not picture or file is None or not file.is_relative_to(self._folder):
            return None
        if not self._width:  # Before it is shown, nobody knows how much room there is.
            return QImage(1, 1, QImage.Format.Format_Alpha8)
        self._unread.append((url, file))
        self._reading.start()
        room = QImage(self._fitted(file).scaledSize(), QImage.Format.Format_Alpha8)
        room.fill(0)
        room.setDevicePixelRatio(self.devicePixelRatioF())
        return room

    def _on_free(self) -> None:
        """One of the pictures into the room that was left for it."""
        if not self._unread:
            return
        url, file = self._unread.popleft()
        picture = QPixmap.fromImage(self._fitted(file).read())
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        self.document().addResource(QTextDocument.ResourceType.ImageResource.value, url, picture)
        self.viewport().update()
        if self._unread:
            self._reading.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._file is not None and not self._width:
            self._anew.start(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._width and self._room() != self._width:
            self._anew.start(SETTLED_MS)

    def _fitted(self, file: Path) -> QImageReader:
        """Reads the picture as wide as there is room for it."""
        reader = QImageReader(str(file))
        size, ratio = reader.size(), self.devicePixelRatioF()
        wide = round(min(self._width, size.width()) * ratio)
        reader.setScaledSize(size.scaled(wide, wide * 4, _KEEP))
        return reader

    def _room(self) -> int:
        return max(120, min(WIDEST, self.viewport().width() - 2 * MARGIN))

    def _on_width(self) -> None:
        if self._file is None:
            return
        bar = self.verticalScrollBar()
        share = bar.value() / max(1, bar.maximum())
        self.show_file(self._file)
        bar.setValue(round(share * bar.maximum()))

    def _on_link(self, url: QUrl) -> None:
        whole = self.document().baseUrl().resolved(url)
        file = Path(whole.toLocalFile()).resolve() if whole.isLocalFile() else None
        if file is not None and file.suffix == ".md" and file.is_relative_to(self._folder):
            self.page_wanted.emit(file.stem)
        elif file is None or file.exists():
            self.outside_wanted.emit(whole.toString())
        else:
            self.outside_wanted.emit("")
