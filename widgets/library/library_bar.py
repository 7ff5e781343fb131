"""The bar above the grid: add, search, state, order, square or whole, size, how many."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSlider,
    QToolButton,
    QWidget,
)

from models.records import State
from widgets.commands import keys
from widgets.grid.artwork_canvas import LARGEST, SMALLEST
from widgets.library.order_box import OrderBox
from widgets.library.search_field import SearchField
from widgets.look import icons
from widgets.look.announcing import announce
from widgets.look.grown import grown
from widgets.look.numbers import grouped
from widgets.parts.wrapping_row import WrappingRow

TYPING_MS = 180
ROOM_FOR_COUNT = 680
SEARCH_PX = 120
ROOM_FOR_CHIPS = 360
ROOM_FOR_NUMBERS = 960
CONTEXT = "LibraryBar"
STATES = (
    ("", QT_TRANSLATE_NOOP("LibraryBar", "Everything")),
    (State.KEPT.value, QT_TRANSLATE_NOOP("LibraryBar", "Kept")),
    (State.INBOX.value, QT_TRANSLATE_NOOP("LibraryBar", "Inbox")),
    (State.REJECTED.value, QT_TRANSLATE_NOOP("LibraryBar", "Rejected")),
    (State.TRASHED.value, QT_TRANSLATE_NOOP("LibraryBar", "Trash")),
)
SORTS = (
    ("added", QT_TRANSLATE_NOOP("LibraryBar", "Newest first")),
    ("taste", QT_TRANSLATE_NOOP("LibraryBar", "By taste")),
    ("name", QT_TRANSLATE_NOOP("LibraryBar", "By name")),
    ("rating", QT_TRANSLATE_NOOP("LibraryBar", "By rating")),
    ("size", QT_TRANSLATE_NOOP("LibraryBar", "Largest files")),
    ("width", QT_TRANSLATE_NOOP("LibraryBar", "Widest")),
    ("height", QT_TRANSLATE_NOOP("LibraryBar", "Tallest")),
    ("random", QT_TRANSLATE_NOOP("LibraryBar", "Shuffled")),
)


class LibraryBar(QWidget):
    """Says what is asked for; finds nothing itself."""

    search_changed = Signal()
    cell_size_changed = Signal(int)
    cropped_changed = Signal(bool)
    search_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add = QPushButton()
        self.add.setMenu(QMenu(self.add))
        self.search = SearchField()
        self.search.setProperty("kind", "search")
        self.search.setClearButtonEnabled(True)
        self._sign = QAction(self)
        self.search.addAction(self._sign, QLineEdit.ActionPosition.LeadingPosition)
        self._shows_all = True
        self.state, self.sort = QComboBox(), OrderBox()
        self.filters = QToolButton()
        self.filters.setProperty("kind", "button")
        self.crop = QToolButton()
        self.crop.setProperty("kind", "button")
        self.crop.setCheckable(True)
        self.size_slider = QSlider(Qt.Orientation.Horizontal)
        self.size_slider.setRange(SMALLEST, LARGEST)
        self.size_slider.setMinimumWidth(64)
        self.size_slider.setMaximumWidth(112)
        self.alike, self.words = QToolButton(), QToolButton()
        for chip in (self.alike, self.words):
            chip.setProperty("kind", "button")
            chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            chip.hide()
        self.count = QLabel()
        self.count.setProperty("kind", "muted")
        self._rest = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def query(self) -> str:
        """The search as text, the chosen state included."""
        return (self._state_term + self.search.text().strip()).strip()

    @property
    def _state_term(self) -> str:
        state = self.state.currentData()
        return f"state:{state} " if state else ""

    def ask(self, query: str, order: str = "") -> None:
        """Search for this instead, in any state, at once."""
        for part in (self.search, self.state, self.sort):
            part.blockSignals(True)
        self.choose_state("")
        self.search.setText(query)
        if order:
            self.choose_order(order)
        for part in (self.search, self.state, self.sort):
            part.blockSignals(False)
        self._rest.stop()
        self.search_changed.emit()

    def add_term(self, term: str) -> None:
        """Narrow the search by one more term, once."""
        text = self.search.text().strip()
        if term not in text.split():
            self.search.setText(f"{text} {term}".strip())
            self._rest.stop()
            self.search_changed.emit()

    def show_wrong(self, position: int, length: int) -> None:
        """Mark these characters of `query` (counted from 1) in the field."""
        text = self.search.text()
        spaces = len(text) - len(text.lstrip())
        self.search.show_wrong(max(1, position + spaces - len(self._state_term)), length)

    @property
    def order(self) -> str:
        """The name of the chosen order (models.library.searching.query.SORTS)."""
        return str(self.sort.currentData())

    def choose_order(self, name: str) -> None:
        self.sort.setCurrentIndex(max(0, self.sort.findData(name)))

    def choose_state(self, state: str) -> None:
        self.state.setCurrentIndex(max(0, self.state.findData(state)))

    def show_count(self, shown: int, total: int) -> None:
        """How many of the library's pictures are shown."""
        self._shows_all = shown == total
        self._fit_count()
        if shown == total:
            self.count.setText(self.tr("%n picture(s)", "", total))
        else:
            said = self.tr("{shown} of {total}")
            self.count.setText(said.format(shown=grouped(shown), total=grouped(total)))
            if self.search.hasFocus():
                announce(self.count, self.count.text())

    def show_alike(self, pairs: int) -> None:
        """How many pairs look alike and wait; the chip is there only while some do."""
        told = keys.with_key(
            self.tr("%n pair(s) of pictures look alike", "", pairs), "go_duplicates"
        )
        _show_chip(self.alike, pairs, told)
        self._fit_count()

    def show_words(self, words: int) -> None:
        """How many words that nets said wait to be checked; likewise."""
        told = keys.with_key(
            self.tr("%n word(s) that Bunshin found wait for your check", "", words), "review_tags"
        )
        _show_chip(self.words, words, told)
        self._fit_count()

    def show_cropped(self, cropped: bool) -> None:
        """Whether thumbnails are cut to squares."""
        self.crop.setChecked(not cropped)
        self.crop.setIcon(icons.icon("square" if cropped else "whole"))
        self.crop.setToolTip(
            self.tr("Thumbnails are cut to squares; press to see whole pictures")
            if cropped
            else self.tr("Thumbnails show whole pictures; press to cut them to squares")
        )
        self.crop.setAccessibleName(self.tr("Whole pictures"))

    def retranslate(self) -> None:
        """Texts and icons anew: after a change of language or theme."""
        self.add.setText(self.tr("Add"))
        self.add.setIcon(icons.icon("add"))
        self._sign.setIcon(icons.icon("search"))
        self._sign.setText(self.tr("Search"))
        self.search.setPlaceholderText(self.tr("Search titles, authors and tags"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setToolTip(
            self.tr(
                "Words, “quoted words”, -without, OR, artist:name, rating:>3, added:7d  (Ctrl+F). "
                "Drop a picture here to find what looks like it."
            )
        )
        chosen = self.state.currentIndex()
        self.state.blockSignals(True)
        self.state.clear()
        for value, text in STATES:
            self.state.addItem(QCoreApplication.translate(CONTEXT, text), value)
        self.state.setCurrentIndex(max(0, chosen))
        self.state.blockSignals(False)
        self.sort.show_orders(SORTS)
        self.filters.setAccessibleName(self.tr("Filters"))
        self.state.setAccessibleName(self.tr("Which pictures"))
        self.sort.setAccessibleName(self.tr("Order"))
        self.size_slider.setAccessibleName(self.tr("Size of the thumbnails"))
        told = ", ".join(filter(None, map(keys.first_shown, ("larger", "smaller"))))
        size = self.tr("Size of the thumbnails")
        self.size_slider.setToolTip(f"{size} ({told})" if told else size)
        self.alike.setIcon(icons.icon("duplicates"))
        self.words.setIcon(icons.icon("tag"))
        self.show_cropped(not self.crop.isChecked())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_count()
        _fit_text(self.search, self.size_slider)

    def _fit_count(self) -> None:
        """The number of all pictures stands in the status bar too: where room is scarce, the search
        field needs it more."""
        chips = any(not chip.isHidden() for chip in (self.alike, self.words))
        spare = ROOM_FOR_CHIPS if chips and self._shows_all else 0
        self.count.setVisible(self.width() >= ROOM_FOR_COUNT + spare)
        style = Qt.ToolButtonStyle
        wide = self.width() >= ROOM_FOR_NUMBERS
        for chip in (self.alike, self.words):
            chip.setToolButtonStyle(
                style.ToolButtonTextBesideIcon if wide else style.ToolButtonIconOnly
            )

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_typed)
        for changed in (self.search.textChanged, self.search.offering.changed):
            changed.connect(lambda: _fit_text(self.search, self.size_slider))
        self.search.returnPressed.connect(self._rest.stop)
        self.search.returnPressed.connect(self.search_changed)
        self.search.left.connect(self.search_left)
        self._rest.timeout.connect(self.search_changed)
        self.state.currentIndexChanged.connect(self.search_changed)
        self.sort.currentIndexChanged.connect(self.search_changed)
        self.size_slider.valueChanged.connect(self.cell_size_changed)
        self.crop.clicked.connect(self._on_crop)

    def _on_typed(self) -> None:
        self._rest.start()

    def _on_crop(self) -> None:
        cropped = not self.crop.isChecked()
        self.show_cropped(cropped)
        self.cropped_changed.emit(cropped)

    def _lay_out(self) -> None:
        row = WrappingRow(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.add)
        row.addWidget(self.filters)
        row.addWidget(self.search, 1)
        grown(self, self.search.setMinimumWidth, SEARCH_PX)
        for box in (self.state, self.sort):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setMinimumContentsLength(6)
        for part in (self.state, self.sort, self.crop, self.size_slider):
            row.addWidget(part)
        for more in (self.alike, self.words, self.count):
            row.addWidget(more)


def _show_chip(chip: QToolButton, waiting: int, told: str) -> None:
    chip.setText(grouped(waiting))
    chip.setToolTip(told)
    chip.setAccessibleName(told)
    chip.setVisible(waiting > 0)


def _fit_text(search: SearchField, slider: QSlider) -> None:
    """A search that is longer than its field takes the slider's place, which keys stand for."""
    room = search.width() - slider.isHidden() * (slider.maximumWidth() + 8)
    slider.setVisible(search.text_width <= room)
