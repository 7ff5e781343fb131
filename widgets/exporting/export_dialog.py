"""What is to leave the library: chosen, watched in numbers, stopped at once, told at the end."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from widgets.exporting.choices import ExportChoices, What
from widgets.exporting.export_form import ExportForm
from widgets.look import theme
from widgets.look.fitting import fit_screen
from widgets.look.saying import Saying

WIDTH = 600


class ExportDialog(QDialog):
    """`wanted` carries the choices; `stopped` while one is under way; `place_wanted` afterwards."""

    wanted = Signal(object)
    stopped = Signal()
    place_wanted = Signal()

    def __init__(self, counts: Mapping[What, int], parent: QWidget) -> None:
        super().__init__(parent)
        self.form = ExportForm(counts)
        self.bar = QProgressBar(textVisible=False)
        self.progress = QLabel(wordWrap=True)
        self.progress.setProperty("kind", "caption")
        self.report = QLabel(wordWrap=True)
        self.report.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.export, self.stop, self.place, self.close_ = (QPushButton() for _ in range(4))
        self.export.setProperty("kind", "primary")
        self.export.setDefault(True)
        for button in (self.stop, self.place, self.close_):
            button.setAutoDefault(False)
        self._running = False
        self._lay_out()
        self.export.clicked.connect(self._on_export)
        self.stop.clicked.connect(self.stopped)
        self.place.clicked.connect(self.place_wanted)
        self.close_.clicked.connect(self.reject)
        self.form.changed.connect(self._on_changed)
        self._saying = Saying(self, self._say)
        self.setMinimumWidth(theme.px(WIDTH))
        fit_screen(self)
        self._show_parts()

    @property
    def choices(self) -> ExportChoices:
        return self.form.choices

    def show_progress(self, done: int, total: int, sentence: str) -> None:
        """It is under way."""
        self._running = True
        self.bar.setMaximum(max(total, 1))
        self.bar.setValue(done)
        self.progress.setText(sentence)
        self.report.clear()
        self._show_parts()

    def show_report(self, text: str, *, place: bool = False) -> None:
        """It is over: how it went, and whether there is a place to look at."""
        self._running = False
        self.report.setText(text)
        self._show_parts(place=place)
        self.close_.setFocus(Qt.FocusReason.OtherFocusReason)

    def reject(self) -> None:
        """Closing it ends what is under way."""
        if self._running:
            self.stopped.emit()
        super().reject()

    def _show_parts(self, *, place: bool = False) -> None:
        self.form.setEnabled(not self._running)
        self.export.setVisible(not self._running)
        self.stop.setVisible(self._running)
        self.bar.setVisible(self._running)
        self.progress.setVisible(self._running)
        self.report.setVisible(bool(self.report.text()))
        self.place.setVisible(place)
        self.adjustSize()

    def _on_changed(self) -> None:
        self.report.clear()
        self._show_parts()
        self._say()

    def _on_export(self) -> None:
        self.wanted.emit(self.choices)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.place)
        buttons.addStretch()
        for button in (self.close_, self.stop, self.export):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        for part in (self.form, self.bar, self.progress, self.report):
            column.addWidget(part)
        column.addStretch()
        column.addLayout(buttons)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Export"))
        into = self.choices.into_folder
        self.export.setText(self.tr("Choose a Folder…") if into else self.tr("Choose a File…"))
        self.stop.setText(self.tr("Stop"))
        self.place.setText(self.tr("Show Folder"))
        self.close_.setText(self.tr("Close"))
