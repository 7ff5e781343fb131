"""Collecting while browsing: which browsers know Bunshin, one button to let them, what is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from widgets.look import icons, theme
from widgets.look.fitting import fit_screen
from widgets.look.saying import Saying

WIDTH = 560


@dataclass(frozen=True, slots=True)
class BrowserFacts:
    """A browser as the dialog shows it. `family` is chrome or firefox."""

    id: str
    name: str
    family: str
    there: bool
    connected: bool


class BrowsingDialog(QDialog):
    """`connect_wanted` and `disconnect_wanted` carry the ids of the chosen browsers."""

    connect_wanted = Signal(object)
    disconnect_wanted = Signal(object)
    folder_wanted = Signal()

    def __init__(self, folder: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._browsers: tuple[BrowserFacts, ...] = ()
        self.boxes: dict[str, QCheckBox] = {}
        self._intro, self._first, self._second = (QLabel(wordWrap=True) for _ in range(3))
        self._chrome, self._firefox = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self._sent = QLabel(wordWrap=True)
        for label in (self._chrome, self._firefox):
            label.setIndent(16)
        self._sent.setProperty("kind", "caption")
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.connect_, self.disconnect_ = QPushButton(), QPushButton()
        self.connect_.setProperty("kind", "primary")
        self.folder, self.show_folder = QLineEdit(folder, readOnly=True), QPushButton()
        self.folder.setCursorPosition(0)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._buttons.rejected.connect(self.reject)
        self.connect_.clicked.connect(self._on_connect)
        self.disconnect_.clicked.connect(self._on_disconnect)
        self.show_folder.clicked.connect(self.folder_wanted)
        self._lay_out()
        self._saying = Saying(self, self.retranslate)
        self.setMinimumWidth(theme.px(WIDTH))
        fit_screen(self)

    def show_browsers(self, browsers: Sequence[BrowserFacts]) -> None:
        """Those that are here, and those that were connected before."""
        self._browsers = tuple(each for each in browsers if each.there or each.connected)
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.boxes = {}
        for each in self._browsers:
            box = QCheckBox(self._said(each))
            box.setChecked(True)
            box.toggled.connect(self._tell_choice)
            self.boxes[each.id] = box
            self._list.addWidget(box)
        if not self._browsers:
            self._list.addWidget(QLabel(self.tr("No browser was found that Bunshin knows.")))
        families = {each.family for each in self._browsers}
        self._chrome.setVisible("chrome" in families)
        self._firefox.setVisible("firefox" in families)
        self._tell_choice()

    def retranslate(self) -> None:
        """Texts anew: after a change of language."""
        self.setWindowTitle(self.tr("Collect While Browsing"))
        self._intro.setText(
            self.tr(
                "A button in your browser saves the pictures of the page you look at to the inbox, "
                "with the page, the artist and the tags."
            )
        )
        self._first.setText(self.tr("1. Let these browsers reach Bunshin:"))
        self._second.setText(self.tr("2. Add the extension from this folder:"))
        self._chrome.setText(
            self.tr(
                "Chrome, Chromium, Edge, Brave: open chrome://extensions, turn on Developer mode, "
                "press Load unpacked and choose the folder."
            )
        )
        self._firefox.setText(
            self.tr(
                "Firefox: open about:debugging#/runtime/this-firefox, press Load Temporary Add-on "
                "and choose manifest.json in the folder. It stays until Firefox is closed."
            )
        )
        self._sent.setText(
            self.tr(
                "The extension sends addresses, titles and descriptions of the pictures you save, "
                "to this computer only; never cookies, passwords or your history."
            )
        )
        self.connect_.setText(self.tr("Connect"))
        self.disconnect_.setText(self.tr("Disconnect"))
        self.show_folder.setText(self.tr("Show Folder"))
        self.show_folder.setIcon(icons.icon("folder"))
        self.folder.setAccessibleName(self.tr("Folder of the extension"))
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
        for each in self._browsers:
            self.boxes[each.id].setText(self._said(each))

    def _said(self, browser: BrowserFacts) -> str:
        state = self.tr("connected") if browser.connected else self.tr("not connected")
        return f"{browser.name}: {state}"

    def _chosen(self) -> list[BrowserFacts]:
        return [each for each in self._browsers if self.boxes[each.id].isChecked()]

    def _tell_choice(self) -> None:
        chosen = self._chosen()
        self.connect_.setEnabled(any(not each.connected for each in chosen))
        self.disconnect_.setEnabled(any(each.connected for each in chosen))

    def _on_connect(self) -> None:
        self.show_folder.setFocus()  # The next step; the pressed button is about to be disabled.
        self.connect_wanted.emit(tuple(each.id for each in self._chosen()))

    def _on_disconnect(self) -> None:
        self.disconnect_wanted.emit(tuple(each.id for each in self._chosen() if each.connected))

    def _lay_out(self) -> None:
        acting = QHBoxLayout()
        acting.setSpacing(8)
        acting.addWidget(self.connect_)
        acting.addWidget(self.disconnect_)
        acting.addStretch()
        where = QHBoxLayout()
        where.setSpacing(8)
        where.addWidget(self.folder, 1)
        where.addWidget(self.show_folder)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(10)
        column.addWidget(self._intro)
        column.addSpacing(8)
        column.addWidget(self._first)
        column.addLayout(self._list)
        column.addLayout(acting)
        column.addSpacing(8)
        column.addWidget(self._second)
        column.addLayout(where)
        column.addWidget(self._chrome)
        column.addWidget(self._firefox)
        column.addSpacing(8)
        column.addWidget(self._sent)
        column.addWidget(self._buttons)
