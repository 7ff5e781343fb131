"""Zoom and pan as arithmetic: a scale and the picture's place, kept where one expects them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF

LARGEST = 16.0


@dataclass(frozen=True, slots=True)
class Zoom:
    """`scale` is view pixels per picture pixel, 0 = fit; `shift` moves the picture's centre."""

    scale: float = 0.0
    shift: QPointF = field(default_factory=QPointF)

    def fitting(self, picture: QSizeF, view: QSizeF) -> float:
        """The scale that shows all of it, never larger than 1:1."""
        if picture.isEmpty():
            return 1.0
        across, down = view.width() / picture.width(), view.height() / picture.height()
        return min(1.0, across, down)

    def effective(self, picture: QSizeF, view: QSizeF) -> float:
        return self.scale or self.fitting(picture, view)

    def area(self, picture: QSizeF, view: QSizeF) -> QRectF:
        """Where the picture lies in the view."""
        size = picture * self.effective(picture, view)
        center = QPointF(view.width() / 2, view.height() / 2) + self.shift
        return QRectF(
            center.x() - size.width() / 2,
            center.y() - size.height() / 2,
            size.width(),
            size.height(),
        )

    def zoomed(self, factor: float, at: QPointF, picture: QSizeF, view: QSizeF) -> Zoom:
        """Closer or farther, with the point under the cursor staying under it."""
        fit = self.fitting(picture, view)
        old = self.effective(picture, view)
        new = max(fit, min(LARGEST, old * factor))
        if new <= fit:
            return Zoom()
        center = QPointF(view.width() / 2, view.height() / 2)
        moved = Zoom(new, at - center - (at - center - self.shift) * (new / old))
        return moved.held(picture, view)

    def panned(self, way: QPointF, picture: QSizeF, view: QSizeF) -> Zoom:
        return replace(self, shift=self.shift + way).held(picture, view)

    def held(self, picture: QSizeF, view: QSizeF) -> Zoom:
        """Not farther than the picture's edge."""
        size = picture * self.effective(picture, view)
        x = max(0.0, (size.width() - view.width()) / 2)
        y = max(0.0, (size.height() - view.height()) / 2)
        shift = QPointF(max(-x, min(x, self.shift.x())), max(-y, min(y, self.shift.y())))
        return replace(self, shift=shift)
