"""The guide in a window of its own: contents and search at the left, the page beside them.

It reads files that come with the program and nothing else, so that it works without a network.
"""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from models.folding import folded
from widgets.help.guide_pages import INDEX, found, page_file, pages
from widgets.help.guide_view import GuideView
from widgets.look import icons
from widgets.look.saying import Saying

WIDTH, HEIGHT, SIDE = 1040, 720, 230
NAME = Qt.ItemDataRole.UserRole + 1


def spoken() -> str:
    """The language of the program, as the guide has it."""
    return "ja" if QLocale().language() == QLocale.Language.Japanese else "en"


def _outermost(widget: QWidget) -> QWidget:
    """A guide over a small dialog is as large as one over the window."""
    while (parent := widget.parentWidget()) is not None:
        widget = parent
    return widget


class GuideReader(QDialog):
    """Stays beside the window or dialog it belongs to, which goes on working."""

    outside_wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.page = ""
        self._before: list[str] = []
        self._after: list[str] = []
        self.back, self.forward = QPushButton(), QPushButton()
        self.search, self.list, self.view = QLineEdit(), QListWidget(), GuideView()
        # A long title goes on below: it is no reason to push the list about.
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.told = QLabel(wordWrap=True)
        self.told.setProperty("kind", "muted")
        self.told.hide()
        self._lay_out()
        self.view.page_wanted.connect(self.show_page)
        self.view.outside_wanted.connect(self._on_outside)
        self.search.textChanged.connect(self._on_search)
        self.search.returnPressed.connect(self._on_enter)
        self.list.currentItemChanged.connect(self._on_listed)
        self.back.clicked.connect(self.go_back)
        self.forward.clicked.connect(self.go_forward)
        self._saying = Saying(self, self._say)
        room = _outermost(parent).size()
        self.resize(min(WIDTH, room.width()), min(HEIGHT, room.height()))

    def show_page(self, name: str) -> None:
        """A page by its name; what is not there is the contents."""
        if name not in {page.name for page in pages(spoken())}:
            name = INDEX
        if self.page and name != self.page:
            self._before.append(self.page)
            self._after.clear()
        self._show(name)

    def go_back(self) -> None:
        if self._before:
            self._after.append(self.page)
            self._show(self._before.pop())

    def go_forward(self) -> None:
        if self._after:
            self._before.append(self.page)
            self._show(self._after.pop())

    def _show(self, name: str) -> None:
        self.page = name
        self.view.show_file(page_file(name, spoken()))
        self.told.hide()
        self.back.setEnabled(bool(self._before))
        self.forward.setEnabled(bool(self._after))
        self._mark()
        self._go_to_word()

    def _mark(self) -> None:
        """The page in the list, without opening it again."""
        self.list.blockSignals(True)
        self.list.setCurrentRow(-1)
        for row in range(self.list.count()):
            if self.list.item(row).data(NAME) == self.page:
                self.list.setCurrentRow(row)
        self.list.blockSignals(False)

    def _go_to_word(self) -> None:
        word = self.search.text().strip()
        if word and not self.view.find(word):
            self.view.find(word.split()[0], QTextDocument.FindFlag(0))

    def _on_search(self) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for page in found(self.search.text(), spoken()):
            item = QListWidgetItem(page.title, self.list)
            item.setData(NAME, page.name)
        self.list.blockSignals(False)
        self._mark()
        none = bool(folded(self.search.text())) and not self.list.count()
        self.told.setText(self.tr("No page has these words.") if none else "")
        self.told.setVisible(none)

    def _on_enter(self) -> None:
        if self.list.count():
            self.show_page(self.list.item(0).data(NAME))

    def _on_listed(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.show_page(item.data(NAME))

    def _on_outside(self, address: str) -> None:
        if address:
            self.outside_wanted.emit(address)
        else:
            self.told.setText(self.tr("This document lies beside the program's source code."))
            self.told.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter belongs to the search field, not to a button."""
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and event.key() == Qt.Key.Key_Left:
            self.go_back()
        elif alt and event.key() == Qt.Key.Key_Right:
            self.go_forward()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.list.setFixedWidth(SIDE)
        for button in (self.back, self.forward):
            button.setAutoDefault(False)
            button.setEnabled(False)
        turn = QHBoxLayout()
        turn.addWidget(self.back)
        turn.addWidget(self.forward)
        turn.addStretch()
        side = QVBoxLayout()
        side.addLayout(turn)
        side.addWidget(self.search)
        side.addWidget(self.told)
        side.addWidget(self.list, 1)
        row = QHBoxLayout(self)
        row.addLayout(side)
        row.addWidget(self.view, 1)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Guide"))
        for button, icon, text in (
            (self.back, "back", self.tr("Back (Alt+Left)")),
            (self.forward, "forward", self.tr("Forward (Alt+Right)")),
        ):
            button.setIcon(icons.icon(icon))
            button.setToolTip(text)
            button.setAccessibleName(text)
        self.search.setPlaceholderText(self.tr("Search the guide"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.list.setAccessibleName(self.tr("Contents"))
        self.view.setAccessibleName(self.tr("Page"))
        self._on_search()
        if self.page:
            self._show(self.page)
