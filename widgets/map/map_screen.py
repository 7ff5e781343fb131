"""The Map screen: a bar, the map with its legend, and what is told while there is none."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from models.map.atlas import Atlas
from widgets.look.saying import Saying
from widgets.map.hands import Hands
from widgets.map.legend import Legend
from widgets.map.map_view import MapView
from widgets.parts.empty_state import EmptyState
from widgets.parts.switch import Switch
from widgets.parts.wrapping_row import WrappingRow

EDGE = 16


class MapScreen(QWidget):
    """Shows a map, emits what the person asked for."""

    draw_wanted = Signal()
    stop_wanted = Signal()
    library_wanted = Signal()
    board_wanted = Signal()
    duels_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = MapView()
        self.hands = Hands(self.view)
        self.legend = Legend(self.view)
        self.empty = EmptyState("map")
        self.empty.pressed.connect(self.draw_wanted)
        self.told, self.chosen = QLabel(), QLabel()
        self.told.setProperty("kind", "muted")
        self.pictures, self.taste = Switch(), Switch()
        for switch in (self.pictures, self.taste):
            switch.setChecked(True)
            switch.toggled.connect(self._on_layers)
        self.fit, self.draw, self.stop = QPushButton(), QPushButton(), QPushButton()
        self.library, self.board, self.duels = QPushButton(), QPushButton(), QPushButton()
        for button, act in (
            (self.fit, self.view.fit),
            (self.draw, self.draw_wanted.emit),
            (self.stop, self.stop_wanted.emit),
            (self.library, self.library_wanted.emit),
            (self.board, self.board_wanted.emit),
            (self.duels, self.duels_wanted.emit),
        ):
            button.clicked.connect(act)
        # The mouse leaves the keys to the map: 1, 2, Esc and the arrows go on after a click here.
        for part in (
            *(self.pictures, self.taste, self.fit, self.draw, self.stop),
            *(self.library, self.board, self.duels),
        ):
            part.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setFixedHeight(4)
        self._pictures = 0
        self.view.chosen_changed.connect(self._tell_chosen)
        self.view.installEventFilter(self)
        self._lay_out()
        self._saying = Saying(self, self._say)
        self.show_drawing(None)
        self.show_empty("")

    def show_atlas(self, atlas: Atlas) -> None:
        self._pictures = len(atlas.ids)
        self.view.show_atlas(atlas)
        self.legend.setVisible(atlas.heat is not None and self.taste.isChecked())
        self.taste.setEnabled(atlas.heat is not None)
        self._pages.setCurrentWidget(self._map)
        self._tell_chosen()

    def show_empty(
        self, sentence: str, button: str = "", act: Callable[[], object] | None = None
    ) -> None:
        """While there is no map; translated."""
        self.view.show_atlas(None)
        self.empty.say(sentence, button, act)
        self._pages.setCurrentWidget(self.empty)

    def show_drawing(self, told: str | None, done: int = 0, total: int = 0) -> None:
        """A map is being drawn, so far; None when it is not."""
        drawing = told is not None
        if (self.stop if not drawing else self.draw).hasFocus():
            self.view.setFocus()  # The button goes; the keys must not land on just any other.
        self._progress.setVisible(drawing)
        self.draw.setVisible(not drawing)
        self.told.setText(told or "")
        self.bar.setRange(0, max(total, 1))
        self.bar.setValue(done)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.view and event.type() == QEvent.Type.Resize:
            self._place_legend()
        return super().eventFilter(watched, event)

    def _place_legend(self) -> None:
        self.legend.adjustSize()
        self.legend.move(EDGE, self.view.height() - self.legend.height() - EDGE)

    def _on_layers(self, _on: bool) -> None:
        self.view.show_layers(self.pictures.isChecked(), self.taste.isChecked())
        atlas = self.view.atlas
        warm = atlas is not None and atlas.heat is not None
        self.legend.setVisible(warm and self.taste.isChecked())

    def _tell_chosen(self) -> None:
        count = len(self.view.choice)
        for part in (self.library, self.board, self.duels):
            part.setVisible(count > 0)
        told = self.tr("%n chosen", "", count) if count else self._how()
        self.chosen.setText(told)
        self.chosen.setProperty("kind", "" if count else "muted")
        self.chosen.style().polish(self.chosen)
        named = self.tr("Map of %n picture(s)", "", self._pictures)
        self.view.setAccessibleName(named)
        self.view.setAccessibleDescription(told if count else self._how_by_keys())
        self.chosen.setToolTip("" if count else self._how_by_keys())

    def _how(self) -> str:
        return self.tr("Drag around pictures to choose them; the wheel comes nearer.")

    def _how_by_keys(self) -> str:
        return self.tr(
            "Arrows go from picture to picture, with Shift they choose several; + and - come "
            "nearer and go away; Ctrl+Shift+A chooses everything in sight, Ctrl+A all."
        )

    def _say(self) -> None:
        self.pictures.setText(self.tr("Pictures"))
        self.taste.setText(self.tr("Taste"))
        self.taste.setToolTip(self.tr("What you like, as colour under the pictures"))
        self.fit.setText(self.tr("Fit"))
        self.fit.setToolTip(self.tr("Show the whole map (1); what is chosen (2)"))
        self.draw.setText(self.tr("Draw anew"))
        self.draw.setToolTip(
            self.tr("New pictures are laid on the map by themselves; this sorts it afresh.")
        )
        self.stop.setText(self.tr("Stop"))
        self.library.setText(self.tr("Show in the Library"))
        self.board.setText(self.tr("Lay on the Board"))
        self.duels.setText(self.tr("Duels"))
        self.duels.setToolTip(self.tr("Ask me about these"))
        self._tell_chosen()
        self._place_legend()

    def _lay_out(self) -> None:
        self._map, self._progress = QWidget(), QWidget()
        line = QHBoxLayout(self._progress)
        line.setContentsMargins(EDGE, 8, EDGE, 0)
        line.setSpacing(EDGE)
        line.addWidget(self.told)
        line.addWidget(self.bar, 1)
        line.addWidget(self.stop)
        head = WrappingRow()
        head.setContentsMargins(EDGE, 8, EDGE, 8)
        head.setSpacing(8)
        head.addWidget(self.pictures)
        head.addWidget(self.taste)
        head.addWidget(self.fit)
        head.addWidget(self.chosen, 1)
        for part in (self.library, self.board, self.duels, self.draw):
            head.addWidget(part)
        column = QVBoxLayout(self._map)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._map)
        self._pages.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._progress)
        whole.addWidget(self._pages, 1)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
