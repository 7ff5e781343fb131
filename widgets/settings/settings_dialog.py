"""The settings: few, on pages, each takes effect at once; never blocks the window.

A page is a file in `widgets/settings` and one line in `PAGES`.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from widgets.look import theme
from widgets.look.fitting import size_within_screen
from widgets.look.saying import Saying
from widgets.parts.calm_dialog import CalmDialog
from widgets.settings.background_page import BackgroundPage
from widgets.settings.choices import LANGUAGES, MOST_A_DAY, THEMES, Around, Choices
from widgets.settings.collecting_page import CollectingPage
from widgets.settings.keys_page import KeysPage
from widgets.settings.library_page import LibraryPage
from widgets.settings.looks_page import LooksPage
from widgets.settings.privacy_page import PrivacyPage
from widgets.settings.settings_page import SettingsPage
from widgets.settings.upkeep_page import UpkeepPage

__all__ = ["LANGUAGES", "MOST_A_DAY", "PAGES", "THEMES", "Around", "Choices", "SettingsDialog"]

# In the order in which they stand; each is made with `Around`.
PAGES: tuple[tuple[str, type[SettingsPage]], ...] = (
    ("looks", LooksPage),
    ("library", LibraryPage),
    ("collecting", CollectingPage),
    ("background", BackgroundPage),
    ("keys", KeysPage),
    ("upkeep", UpkeepPage),
    ("privacy", PrivacyPage),
)
SIZE = (760, 460)
LIST_WIDTH = 190


class SettingsDialog(CalmDialog):
    """Emits every change at once; `wanted` names an action that a page asks for, `page_made` a
    page whose controls are there now: each is built when it is first shown or searched."""

    changed = Signal(object)
    wanted = Signal(str)
    page_made = Signal(str)

    def __init__(self, choices: Choices, parent: QWidget, *, around: Around) -> None:
        super().__init__(parent)
        self._choices = choices
        self.pages: dict[str, SettingsPage] = {name: make(around) for name, make in PAGES}
        self._areas: dict[str, QScrollArea] = {}  # Of the pages that are built.
        self.search, self.list, self._stack = QLineEdit(), QListWidget(), QStackedWidget()
        self.search.setClearButtonEnabled(True)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._nothing = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._nothing.setProperty("kind", "muted")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        roles = QDialogButtonBox.ButtonRole
        self.defaults = self._buttons.addButton("", roles.ResetRole)
        self._close = self._buttons.button(QDialogButtonBox.StandardButton.Close)
        # The style's own sign does not follow the theme.
        self._close.setIcon(QIcon())
        self._buttons.rejected.connect(self.reject)
        self.defaults.clicked.connect(self._on_defaults)
        self._lay_out()
        self._saying = Saying(self, self.retranslate)
        for page in self.pages.values():
            page.changed.connect(self._on_changed)
            page.wanted.connect(self._on_wanted)
        self.search.textChanged.connect(self._on_search)
        self.list.currentRowChanged.connect(self._on_page_chosen)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    @property
    def choices(self) -> Choices:
        """What stands on all pages together."""
        choices = self._choices
        for page in self._made():
            choices = page.put_into(choices)
        return choices

    def show_page(self, name: str) -> None:
        """Open at this page."""
        self.list.setCurrentRow(list(self.pages).index(name))

    def make_pages(self, *names: str) -> None:
        """Build these pages, all without a name, as far as they are not."""
        for name in names or self.pages:
            if not self.pages[name].ready:
                self._give_room(name)
                self.pages[name].make_ready(self._choices)
                self.page_made.emit(name)

    def retranslate(self) -> None:
        """Texts anew: after a change of language."""
        self.setWindowTitle(self.tr("Settings"))
        self.search.setPlaceholderText(self.tr("Find a setting"))
        self.search.setAccessibleName(self.tr("Find a setting"))
        self.list.setAccessibleName(self.tr("Pages of the settings"))
        self._nothing.setText(self.tr("No setting speaks of that."))
        self.defaults.setText(self.tr("Restore defaults"))
        self.defaults.setToolTip(
            self.tr("All settings as they were at first; pictures and judgements stay.")
        )
        self._close.setText(self.tr("Close"))
        for place, page in enumerate(self.pages.values()):
            if page.ready:
                page.retranslate()
            self.list.item(place).setText(page.title())

    def _give_room(self, name: str) -> None:
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(self.pages[name])
        self._stack.addWidget(area)
        self._areas[name] = area

    def _made(self) -> list[SettingsPage]:
        return [page for page in self.pages.values() if page.ready]

    def _show(self, choices: Choices) -> None:
        self._choices = choices
        for page in self._made():
            page.blockSignals(True)
            page.show_choices(choices)
            page.blockSignals(False)

    def _on_changed(self) -> None:
        self._choices = self.choices
        self.changed.emit(self._choices)

    def _on_defaults(self) -> None:
        self._show(Choices())
        self._on_changed()

    def _on_wanted(self, action: str) -> None:
        self.close()
        self.wanted.emit(action)

    def _on_page_chosen(self, place: int) -> None:
        if place >= 0:
            name = list(self.pages)[place]
            self.make_pages(name)
            self._stack.setCurrentWidget(self._areas[name])

    def _on_search(self, text: str) -> None:
        """Pages and rows that speak of it; the first such page comes forward."""
        self.make_pages()
        first = -1
        for place, page in enumerate(self.pages.values()):
            found = page.show_found(text.strip())
            self.list.item(place).setHidden(not found)
            first = place if found and first < 0 else first
        if first < 0:
            self._stack.setCurrentWidget(self._nothing)
            return
        here = self.list.currentRow()
        self.list.setCurrentRow(here if not self.list.item(here).isHidden() else first)
        self._stack.setCurrentWidget(self._areas[list(self.pages)[self.list.currentRow()]])

    def _lay_out(self) -> None:
        self.list.addItems([""] * len(self.pages))
        self._stack.addWidget(self._nothing)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        for part in (self.search, self.list):
            part.setFixedWidth(theme.px(LIST_WIDTH))
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addLayout(left)
        middle.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(middle, 1)
        column.addWidget(self._buttons)
        size_within_screen(self, *SIZE)
