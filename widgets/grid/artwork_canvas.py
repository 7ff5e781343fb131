"""The lowest layer of the grid: the order, the layout, the painting and what has to be fetched."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QStyle, QWidget

from models.records import Artwork
from widgets.grid.artwork_list_model import ArtworkListModel
from widgets.grid.cell_painter import CellLook, CellPainter
from widgets.grid.demand import Demand, nearby
from widgets.grid.layout import GAP, GridLayout
from widgets.grid.pixmap_cache import PixmapCache

SMALLEST, DEFAULT, LARGEST = 72, 144, 512
FRAME_MS = 16
SETTLE_MS = 120
PAGES_AT_REST = 3


class ArtworkCanvas(QAbstractScrollArea):
    """Paints the visible cells of any number of artworks and asks for what they lack."""

    rows_needed = Signal(object)
    thumbnails_needed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ArtworkListModel()
        self.pixmaps = PixmapCache()
        self.demand = Demand(self.model, self.pixmaps)
        self.layout_ = GridLayout(1, DEFAULT, 0)
        self.cropped = True
        self._wanted_side = DEFAULT
        self._painter: CellPainter | None = None
        self._anchor = 0
        self._downwards = True
        self._laying_out = False
        self._fetch = QTimer(self, singleShot=True)
        self._fetch.timeout.connect(self._ask)
        self._rest_after = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._rest_after.timeout.connect(self._ask_ahead)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)

    # What is shown

    def set_artworks(self, artworks: Iterable[Artwork]) -> None:
        """Records that came, new or changed."""
        artworks = list(artworks)
        for artwork in artworks:
            known = self.model.record(artwork.row)
            if self.cropped and known is not None and known.focus != artwork.focus:
                self.demand.outdated(artwork.id)
        self.model.set_artworks(artworks)
        for artwork in artworks:
            self.demand.answered(artwork.row)
        self.refresh()

    def set_thumbnail(self, artwork_id: str, image: QImage, generation: int | None = None) -> None:
        """A picture that came. Null: it cannot be shown. What scrolled far away is dropped.

        `generation` is `thumbnail_generation` as it was when the picture was asked for.
        """
        row = self.demand.row_awaiting(artwork_id)
        if row is None:
            return
        fresh = generation in (None, self.demand.generation)
        if fresh:
            self.demand.picture_came(artwork_id)
        elif self.pixmaps.get(artwork_id) is not None:
            return
        self.pixmaps.put(artwork_id, image)
        self._update_cell(row)

    @property
    def thumbnail_generation(self) -> int:
        """Grows when size or crop change; hand it back with the pictures."""
        return self.demand.generation

    @property
    def cell_size(self) -> int:
        """The smallest side of a cell; the cells are then justified to the width."""
        return self._wanted_side

    def set_cell_size(self, side: int) -> None:
        self._wanted_side = max(SMALLEST, min(LARGEST, int(side)))
        self.lay_out()

    def set_cropped(self, cropped: bool) -> None:
        """Square cut-outs, or whole pictures."""
        if cropped == self.cropped:
            return
        self.cropped = cropped
        self.pixmaps.clear()
        self.demand.renew()
        self.refresh()

    # Geometry, for the layers above

    def visible(self) -> range:
        """The positions that are at least partly on the screen."""
        top = self.verticalScrollBar().value()
        return self.layout_.span(top, top + self.viewport().height() - 1)

    def mostly_visible(self) -> range:
        """The positions of which at least 60 % are on the screen."""
        top = self.verticalScrollBar().value()
        return self.layout_.mostly_visible(top, top + self.viewport().height())

    def cell_rect(self, position: int) -> QRect:
        """The cell's place in the viewport."""
        return self.layout_.rect(position).translated(0, -self.verticalScrollBar().value())

    def lay_out(self, anchor: int | None = None) -> None:
        """Compute the layout anew and keep the same picture at the top of the screen."""
        bar = self.verticalScrollBar()
        keep = self._anchor if anchor is None else anchor
        offset = self.layout_.rect(self._anchor).top() - bar.value()
        side = self.layout_.side
        # The scroll bar's room is always left free: else it could come and go for ever.
        extent = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        self.layout_ = GridLayout(self.width() - extent, self._wanted_side, len(self.model))
        at_top = bar.value() == 0
        self._laying_out = True
        bar.setRange(0, max(0, self.layout_.height - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(self.layout_.pitch // 2)
        bar.setValue(0 if at_top else self.layout_.rect(keep).top() - offset)
        self._laying_out = False
        self._anchor = max(0, min(keep, len(self.model) - 1)) if not at_top else 0
        if side != self.layout_.side:
            self.demand.renew()
            self._fetch.start(SETTLE_MS)
        self.refresh()

    def refresh(self) -> None:
        """Repaint soon, and ask for what is lacking."""
        self.viewport().update()
        if not self._fetch.isActive():
            self._fetch.start(FRAME_MS)

    def look_of(self, position: int) -> CellLook:
        """How a cell looks; the layer above adds selection and hover."""
        artwork = self.model.artwork(position)
        pixmap = self.pixmaps.get(artwork.id) if artwork else None
        return CellLook(artwork, pixmap, self.cropped)

    def _update_cell(self, row: int) -> None:
        """Repaint the cell of this row alone, if it is on the screen."""
        visible = self.visible()
        shown = self.model.rows[visible.start : visible.stop]
        if row in shown:
            cell = self.cell_rect(visible.start + shown.index(row))
            self.viewport().update(cell.adjusted(-GAP, -GAP, GAP, GAP))

    @Slot()
    def _ask(self) -> None:
        """Emit what is lacking near the viewport; what lies further ahead waits for a rest."""
        self._ask_for(1)
        self._rest_after.start()

    @Slot()
    def _ask_ahead(self) -> None:
        self._ask_for(PAGES_AT_REST)

    def _ask_for(self, pages: int) -> None:
        if not self.isVisible() or not len(self.model):
            return
        near = nearby(self.visible(), len(self.model), self._downwards, pages)
        rows = self.demand.rows(near)
        if rows:
            self.rows_needed.emit(rows)
        size_px = round(self.layout_.side * self.devicePixelRatioF())
        wanted = self.demand.thumbnails(near, size_px, self.cropped)
        if wanted:
            self.thumbnails_needed.emit(wanted)

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        if self._painter is None or self._painter.ratio != ratio:
            self._painter = CellPainter(self.palette(), self.font(), ratio)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area, touched = event.rect(), event.region()
        painter.fillRect(area, self._painter.background)
        top = self.verticalScrollBar().value()
        for position in self.layout_.span(area.top() + top - GAP, area.bottom() + top + GAP):
            rect = self.layout_.rect(position).translated(0, -top)
            if touched.intersects(rect.adjusted(-GAP, -GAP, GAP, GAP)):
                self._painter.paint(painter, rect, self.look_of(position))
        self.paint_above(painter)
        painter.end()

    def paint_above(self, painter: QPainter) -> None:
        """For the layer above: the rubber band, the drop mark."""

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._laying_out:
            return
        self._downwards = dy <= 0
        top = self.verticalScrollBar().value()
        self._anchor = min(self.layout_.span(top, top).start, max(0, len(self.model) - 1))
        self.viewport().scroll(0, dy)
        if not self._fetch.isActive():
            self._fetch.start(FRAME_MS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.pixmaps.fit_screen(self.width(), self.height(), self.devicePixelRatioF())
        self.lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        kinds = (QEvent.Type.PaletteChange, QEvent.Type.StyleChange, QEvent.Type.FontChange)
        if event.type() in kinds:
            self._painter = None
            self.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
