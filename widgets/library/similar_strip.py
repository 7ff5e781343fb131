"""Says that the grid shows what resembles some pictures, in what way, and offers the way back."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSlider, QWidget

from widgets.look import icons
from widgets.parts.picture_drop import PictureDrop
from widgets.parts.switch import Switch
from widgets.parts.wrapping_row import WrappingRow

STEPS = 20
PAUSE_MS = 150
SLIDER_WIDTH = 120


class SimilarStrip(QWidget):
    """`way_changed` when the hand rests: other pictures are alike now."""

    closed = Signal()
    dropped = Signal(object)  # another picture's QMimeData
    way_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLabel()
        self.overall, self.peculiar = QLabel(), QLabel()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, STEPS)
        self.slider.setPageStep(STEPS // 4)
        self.slider.setFixedWidth(SLIDER_WIDTH)
        self.personal = Switch()
        self.personal.setChecked(True)
        self.personal.toggled.connect(self.way_changed)
        self.show_taught(0)
        self._rest = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._rest.timeout.connect(self._on_rest)
        PictureDrop(self).dropped.connect(self.dropped)
        self.slider.valueChanged.connect(self._on_moved)
        self.back = QPushButton()
        self.back.clicked.connect(self.closed)
        self._title, self._against = "", 0
        row = WrappingRow(self)
        row.setContentsMargins(16, 0, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        for part in (self.personal, self.overall, self.slider, self.peculiar, self.back):
            row.addWidget(part)
        for label in (self.overall, self.peculiar):
            label.setProperty("kind", "muted")
        self.hide()

    def show_for(self, title: str, against: int = 0, special: float = 0.0) -> None:
        """`title` names what the others resemble; so many pictures they shall not resemble."""
        self._title, self._against = title, against
        self.slider.blockSignals(True)
        self.slider.setValue(round(special * STEPS))
        self.slider.blockSignals(False)
        self.retranslate()
        self.show()

    @property
    def special(self) -> float:
        """From 0 (alike overall) to 1 (in what is special)."""
        return self.slider.value() / STEPS

    def show_taught(self, boards: int) -> None:
        """So many boards say what is alike; none leave nothing to switch."""
        self.personal.setVisible(boards > 0)

    def retranslate(self) -> None:
        """Texts and icons anew: after a change of language or theme."""
        said = self.tr("Most like {title} first").format(title=self._title)
        if self._against:
            said += self.tr(", least like %n other(s)", "", self._against)
        self.text.setText(said)
        self.overall.setText(self.tr("overall"))
        self.peculiar.setText(self.tr("what is special"))
        self.slider.setAccessibleName(self.tr("Alike overall, or in what is special"))
        self.slider.setToolTip(self.slider.accessibleName())
        self.personal.setText(self.tr("as on my boards"))
        self.personal.setToolTip(self.tr("Orders what is alike by what your boards say is alike"))
        self.back.setText(self.tr("Back to the library"))
        self.back.setIcon(icons.icon("back"))

    def _on_moved(self, _value: int) -> None:
        self._rest.start()

    def _on_rest(self) -> None:
        self.way_changed.emit()
