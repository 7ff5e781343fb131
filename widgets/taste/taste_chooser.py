"""Whose taste is shown and taught: a quiet button with the others and a new one behind it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from widgets.look import icons
from widgets.look.saying import Saying

WIDEST = 320  # Of a name, in pixels.


class TasteChooser(QWidget):
    """Gets names with what to call them, and says which one was chosen."""

    chosen = Signal(str)
    new_wanted = Signal()
    rename_wanted = Signal()  # of the chosen one

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: Sequence[tuple[str, str]] = ()
        self._current = ""
        self._label = QLabel()
        self._label.setProperty("kind", "muted")
        self.button = QToolButton()
        self.button.setProperty("kind", "button")
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.button.clicked.connect(self._on_clicked)
        self.menu = QMenu(self.button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._label)
        row.addWidget(self.button)
        row.addStretch()
        self._saying = Saying(self, self._say)

    def show_names(self, names: Sequence[tuple[str, str]], current: str) -> None:
        """All there are, each with what to call it; `current` is the chosen one."""
        self._names, self._current = names, current
        self._say()

    def _say(self) -> None:
        self._label.setText(self.tr("Taste of:"))
        called = dict(self._names).get(self._current, self._current)
        short = self.fontMetrics().elidedText(called, Qt.TextElideMode.ElideRight, WIDEST)
        self.button.setText(f"{short}  ▾".replace("&", "&&"))
        self.button.setAccessibleName(self.tr("Taste of:") + " " + called)
        self.button.setToolTip(
            self.tr(
                "Likes, duels and boards teach this taste alone. What is kept or rejected is so "
                "for all of them."
            )
        )
        self.menu.clear()
        for name, text in self._names:
            action = self.menu.addAction(text.replace("&", "&&"))
            action.setData(name)
            action.setCheckable(True)
            action.setChecked(name == self._current)
            action.triggered.connect(self._on_triggered)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Rename this taste…"), self.rename_wanted.emit)
        self.menu.addAction(icons.icon("add"), self.tr("New taste…"), self.new_wanted.emit)

    def _on_clicked(self) -> None:
        # Not the button's own menu, which runs a loop of its own until it closes.
        self.menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height())))

    def _on_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            action.setChecked(action.data() == self._current)
            self.chosen.emit(action.data())
