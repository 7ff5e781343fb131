"""The next finds as a strip of small pictures; a click, or arrows and Enter, goes to one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from widgets.grid.cell_painter import CellLook, CellPainter
from widgets.look.numbers import grouped
from widgets.parts.accessible_pictures import announce_current, make_accessible

SIDE, GAP, MOST = 72, 8, 30


class Filmstrip(QWidget):
    """Shows as many of the finds as fit; `marked`: the first is the one being judged."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, marked: bool = True) -> None:
        super().__init__(parent)
        self._marked = marked
        self._ids: tuple[str, ...] = ()
        self._pixmaps: dict[str, QPixmap] = {}
        self._at = 0  # Where the keys are.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._names: dict[str, str] = {}
        make_accessible(self, self)

    def say(self, name: str) -> None:
        """What the strip is, translated."""
        self.setAccessibleName(name)

    def show_names(self, names: dict[str, str]) -> None:
        """What is said of the pictures to one who does not see them, by id."""
        self._names = names

    def picture_count(self) -> int:
        return sum(_cell(place).right() <= self.width() for place in range(len(self._ids)))

    def picture_name(self, place: int) -> str:
        number = self.tr("Picture {number}").format(number=grouped(place + 1))
        return self._names.get(self._ids[place], number)

    def picture_rect(self, place: int) -> QRect:
        cell = _cell(place)
        return QRect(self.mapToGlobal(cell.topLeft()), cell.size())

    def picture_chosen(self, place: int) -> bool:
        return self._marked and place == 0

    def picture_current(self) -> int:
        if self.hasFocus() and self._ids:
            return self._at
        return 0 if self._marked and self._ids else -1

    def shows_focus(self) -> bool:
        """By a ring around one of its pictures."""
        return bool(self._ids)

    def picture_under(self, at: QPoint) -> int:
        here = self.mapFromGlobal(at)
        places = range(self.picture_count())
        return next((n for n in places if _cell(n).contains(here)), -1)

    def show_ids(self, ids: Sequence[str]) -> None:
        self._ids = tuple(ids[:MOST])
        self._at = max(0, min(self._at, len(self._ids) - 1))
        self._pixmaps = {key: self._pixmaps[key] for key in self._ids if key in self._pixmaps}
        self.update()

    def set_thumbnail(self, artwork_id: str, image: QImage) -> None:
        """A small picture that came; one that is no longer in the strip is dropped."""
        if artwork_id in self._ids:
            self._pixmaps[artwork_id] = QPixmap.fromImage(image)
            self.update()

    @property
    def first(self) -> str:
        """What the keys are about, or nothing in an empty strip."""
        return self._ids[0] if self._ids else ""

    def image(self, artwork_id: str) -> QImage:
        """The small picture of a find; null while it is not here."""
        pixmap = self._pixmaps.get(artwork_id)
        return pixmap.toImage() if pixmap is not None else QImage()

    def lacking(self) -> tuple[str, ...]:
        """The ids whose pictures are not here."""
        return tuple(key for key in self._ids if key not in self._pixmaps)

    def sizeHint(self) -> QSize:
        return QSize(SIDE * 4, SIDE + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        cells = CellPainter(self.palette(), self.font(), self.devicePixelRatioF())
        painter.fillRect(self.rect(), QColor(cells.tokens.background))
        for place, key in enumerate(self._ids):
            rect = _cell(place)
            if rect.right() > self.width():
                break
            first = place == 0 and self._marked
            here = place == self._at and self.hasFocus()
            look = CellLook(None, self._pixmaps.get(key), selected=first, focused=here)
            cells.paint(painter, rect, look)
        painter.end()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The marked one is in front already: the keys begin at the next."""
        super().focusInEvent(event)
        self._go(1 if self._marked else 0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the strip has no use for is whose it lies in: judging goes on."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Home: -MOST}
        steps[Qt.Key.Key_End] = MOST
        key = Qt.Key(event.key())
        if key in steps:
            self._go(self._at + steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._ids:
            self.chosen.emit(self._ids[self._at])
        else:
            super().keyPressEvent(event)

    def _go(self, place: int) -> None:
        self._at = max(0, min(place, self.picture_count() - 1))
        self.update()
        announce_current(self, self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        key = self.id_at(event.position().toPoint())
        if key and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(key)

    def id_at(self, point: QPoint) -> str:
        """The picture at this place, or nothing."""
        found = (key for place, key in enumerate(self._ids) if _cell(place).contains(point))
        return next(found, "")

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.PointingHandCursor)


def _cell(place: int) -> QRect:
    return QRect(4 + place * (SIDE + GAP), 4, SIDE, SIDE)
