"""Shows the report of a crash: what happened, what is safe, and how to hand it on by oneself."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from widgets.look.fitting import fit_screen
from widgets.look.saying import Saying

LINES = 14


class CrashReportDialog(QDialog):
    """Beside the window, which goes on working. `ended`: the program ended then."""

    folder_wanted = Signal()

    def __init__(self, report: str, parent: QWidget, *, ended: bool) -> None:
        super().__init__(parent)
        self._ended = ended
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._title, self._safe, self._sending = QLabel(), QLabel(), QLabel()
        self._title.setProperty("kind", "title")
        for label in (self._title, self._safe, self._sending):
            label.setWordWrap(True)
        self.report = QPlainTextEdit(report, readOnly=True)
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report.setMinimumHeight(self.report.fontMetrics().lineSpacing() * LINES)
        self.report.setTabChangesFocus(True)
        self.copy, self.folder, self.close_ = QPushButton(), QPushButton(), QPushButton()
        self.close_.setDefault(True)
        self.copy.clicked.connect(self._on_copy)
        self.folder.clicked.connect(self.folder_wanted)
        self.close_.clicked.connect(self.close)
        self._lay_out()
        self._saying = Saying(self, self.retranslate)
        self.resize(720, 520)
        fit_screen(self)
        self.close_.setFocus()

    def retranslate(self) -> None:
        """Texts anew: after a change of language."""
        self.setWindowTitle(self.tr("What Went Wrong"))
        self._title.setText(
            self.tr("Bunshin ended unexpectedly last time.")
            if self._ended
            else self.tr("Something went wrong inside Bunshin, and it went on.")
        )
        self._safe.setText(
            self.tr(
                "Your pictures and judgements are safe: each is on the disk before the screen "
                "shows it as done. Work that was cut off goes on by itself."
            )
        )
        self._sending.setText(
            self.tr(
                "Nothing was sent to anybody, and nothing will be. Names, addresses and folders "
                "were taken out. If you want it mended, read the report, copy it and paste it into "
                "a message to the makers, where you got Bunshin from, with a sentence on what you "
                "did."
            )
        )
        self.report.setAccessibleName(self.tr("Report"))
        self.copy.setText(self.tr("Copy"))
        self.copy.setAccessibleName(self.tr("Copy the report"))
        self.folder.setText(self.tr("Open its folder"))
        self.close_.setText(self.tr("Close"))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy.setText(self.tr("Copied"))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.copy, self.folder):
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(self.close_)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        for part in (self._title, self._safe, self.report, self._sending):
            column.addWidget(part)
        column.addLayout(buttons)
