"""The words about a picture as chips that can be taken away, and a line to add one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QCompleter, QLineEdit, QPushButton, QVBoxLayout, QWidget

from models.records import Tag
from widgets.inspector.flow_layout import FlowLayout
from widgets.look import theme
from widgets.look.saying import Saying
from widgets.parts.offering import Offering
from widgets.parts.own_menu import Deed, offer_deeds, put_away

MOST_CHIPS = 60
LONGEST_PX = 190  # What is longer would push the picture out of the inspector.


class TagChips(QWidget):
    """Shows tags; says which word was added or taken away. The owner decides what follows."""

    added = Signal(str)
    removed = Signal(str)
    words_needed = Signal(str)
    relation_wanted = Signal(str)  # what this tag means or includes
    search_wanted = Signal(str)
    exclusion_wanted = Signal(str)  # what has the tag is to be left out of what is shown

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QStringListModel(self)
        self._taken = ""
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        self.line = QLineEdit()
        completer = QCompleter(self._words, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.line.setCompleter(completer)
        self._offering = Offering(self.line, completer)
        self.line.returnPressed.connect(self._on_return)
        # One chosen from the list is a tag at once. Queued, as the completer writes it into the
        # line after Return was answered.
        completer.activated[str].connect(  # type: ignore[index]  # overloads are unknown to the stubs
            self._on_offered, Qt.ConnectionType.QueuedConnection
        )
        self.line.textEdited.connect(self._on_edited)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self._chips)
        box.addWidget(self.line)
        self._saying = Saying(self, self._say)

    def _say(self) -> None:
        self.line.setPlaceholderText(self.tr("Add a tag"))
        self.line.setAccessibleName(self.tr("Add a tag"))

    def set_known_words(self, words: Sequence[str]) -> None:
        """The words the line offers while one types."""
        self._words.setStringList(list(words))
        completer = self.line.completer()
        if self._offering.is_composing:
            return
        if words and self.line.hasFocus() and self.line.text():
            completer.setCompletionPrefix(self.line.text())
            completer.complete()

    def show_tags(self, tags: Sequence[Tag]) -> None:
        """Replace the chips."""
        had_focus = self._chips.isAncestorOf(self.focusWidget() or self)
        while (item := self._flow.takeAt(0)) is not None:
            if (chip := item.widget()) is not None:
                put_away(chip)
        for tag in tags[:MOST_CHIPS]:
            self._flow.addWidget(self._chip(tag))
        self._chips.setVisible(bool(tags))
        self._chips.updateGeometry()
        if had_focus:
            self.line.setFocus()

    def _chip(self, tag: Tag) -> QPushButton:
        tokens = theme.in_sheets()
        word = tag.text
        text = word.replace("_", " ")
        if tag.confidence is not None:
            text = self.tr("{tag} {percent} %").format(
                tag=text, percent=round(tag.confidence * 100)
            )
        chip = QPushButton(self._shortened(text) + "  ×", self._chips)
        chip.setAccessibleName(self.tr("Remove the tag {tag}").format(tag=text))
        chip.setToolTip(chip.accessibleName())
        border = f"1px dashed {tokens.muted}" if tag.origin == "net" else f"1px solid {tokens.sunk}"
        chip.setStyleSheet(
            f"QPushButton {{ background: {tokens.sunk}; border: {border}; border-radius: 6px;"
            f" padding: 1px 7px; font-size: {tokens.caption_size}px; min-height: 18px; }}"
            f"QPushButton:hover {{ border-color: {tokens.muted}; }}"
            f"QPushButton:focus {{ border: 2px solid {tokens.accent}; padding: 0 6px; }}"
        )
        chip.clicked.connect(lambda: self.removed.emit(word))
        self._fill_menu(chip, tag)
        return chip

    def _shortened(self, text: str) -> str:
        """As far as it goes into one line; sites have tags that are whole sentences. The tool tip
        and the chip's name say all of it."""
        font = self.font()
        font.setPixelSize(theme.current().caption_size)
        metrics = QFontMetrics(font)
        return metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, theme.px(LONGEST_PX))

    def _fill_menu(self, chip: QPushButton, tag: Tag) -> None:
        word = tag.text
        deeds: list[Deed] = [
            (self.tr("Show all with this tag"), lambda: self.search_wanted.emit(word)),
            (self.tr("Leave out what has this tag"), lambda: self.exclusion_wanted.emit(word)),
            (self.tr("Another word for, or a kind of…"), lambda: self.relation_wanted.emit(word)),
            (self.tr("Copy the tag"), lambda: QGuiApplication.clipboard().setText(word)),
            (self.tr("Remove from the picture"), lambda: self.removed.emit(word)),
        ]
        if tag.origin == "net":
            deeds.insert(0, (self.tr("That Is Right"), lambda: self.added.emit(word)))
        offer_deeds(chip, deeds)

    def _on_edited(self, text: str) -> None:
        self._taken = ""
        self.words_needed.emit(text)

    def _on_offered(self, word: str) -> None:
        if word == self._taken:  # By Return; the mouse says nothing else.
            self.line.clear()
        else:
            self._on_return()

    def _on_return(self) -> None:
        self._taken = self.line.text()
        word = "_".join(self.line.text().split()).lower()
        self.line.clear()
        if word:
            self.added.emit(word)
