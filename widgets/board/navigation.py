"""Looking at the board: zoom at the cursor, pan, fit, and the view that is kept for next time."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QTransform, QWheelEvent
from PySide6.QtWidgets import QGraphicsView, QWidget

from widgets.board.board_scene import BoardScene
from widgets.board.laid_pictures import UNIT_PX

ZOOM_LEAST, ZOOM_MOST = 0.02, 8.0
NOTCH = 120.0
PER_NOTCH = 1.2
FIT_MARGIN = 0.25
REACH = 20_000.0
REST_MS = 150


class NavigatedView(QGraphicsView):
    """A view in world units at 120 pixels each; zoom 1 shows a picture at its default size."""

    view_changed = Signal(float, float, float)
    looked_elsewhere = Signal()

    def __init__(self, scene: BoardScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self.table = scene
        self._anchor: tuple[QPointF, QPointF] | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._on_rest)
        # Wider than any board, so that panning never hits an edge; the scene's own rectangle
        # stays tight, which keeps its index of places fine.
        self.setSceneRect(-REACH, -REACH, 2 * REACH, 2 * REACH)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.set_zoom(1.0)
        self.centerOn(0.0, 0.0)

    @property
    def zoom(self) -> float:
        """1 shows a world unit at its default width."""
        return self.transform().m11() / UNIT_PX

    def world(self, pos: QPointF) -> QPointF:
        """The world point under this point of the viewport, without rounding."""
        inverse, _ = self.viewportTransform().inverted()
        return inverse.map(pos)

    def center(self) -> QPointF:
        """The world point in the middle."""
        return self.world(QRectF(self.viewport().rect()).center())

    def look(self, zoom: float, x: float, y: float) -> None:
        """Show the board from here; told to nobody, since nobody's hand did it."""
        self.set_zoom(zoom)
        self.centerOn(x, y)

    def set_zoom(self, zoom: float) -> None:
        scale = UNIT_PX * min(max(zoom, ZOOM_LEAST), ZOOM_MOST)
        self.table.take_scale(scale, self.devicePixelRatioF())
        self.setTransform(QTransform.fromScale(scale, scale))
        self.looked_elsewhere.emit()

    def zoom_at(self, pos: QPointF, factor: float) -> None:
        """Zoom so that the world point under `pos` stays there."""
        # Scroll bars know whole pixels only: one anchor for all notches of one gesture, so that
        # their rounding does not add up.
        if self._anchor is None or self._anchor[0] != pos:
            self._anchor = (pos, self.world(pos))
        held = self._anchor[1]
        self._rest.start()
        self.set_zoom(self.zoom * factor)
        self._scroll((self.viewportTransform().map(held) - pos).toPoint())

    def pan(self, by: QPoint) -> None:
        """Drag the table by so many pixels."""
        self._anchor = None
        self._rest.start()
        self._scroll(-by)
        self.looked_elsewhere.emit()

    def fit(self, only_selected: bool = False) -> None:
        """Show everything, or the selection, as large as it goes (at most at double size)."""
        items = self.table.selected() if only_selected else self.table.artworks()
        area = QRectF()
        for item in items:
            area = area.united(item.box().translated(item.pos()))
        if area.isEmpty():
            return
        self._anchor = None
        area = area.adjusted(-FIT_MARGIN, -FIT_MARGIN, FIT_MARGIN, FIT_MARGIN)
        room = self.viewport().rect()
        scale = min(room.width() / area.width(), room.height() / area.height())
        self._rest.start()
        self.set_zoom(min(scale / UNIT_PX, 2.0))
        self.centerOn(area.center())
        self.looked_elsewhere.emit()

    def _scroll(self, by: QPoint) -> None:
        for bar, step in ((self.horizontalScrollBar(), by.x()), (self.verticalScrollBar(), by.y())):
            bar.setValue(bar.value() + step)

    def _on_rest(self) -> None:
        self._anchor = None
        center = self.center()
        self.view_changed.emit(self.zoom, center.x(), center.y())

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = event.angleDelta().y() / NOTCH
        if notches:
            self.zoom_at(event.position(), PER_NOTCH**notches)
        event.accept()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.set_zoom(self.zoom)
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.looked_elsewhere.emit()
