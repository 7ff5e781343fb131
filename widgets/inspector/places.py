"""Where a picture was seen: a place a line, who said what there, and a pencil to correct it."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from models.records import KeptSighting
from widgets.inspector.facts import asked_of_machines, breakable_address, day, place_of
from widgets.look import icons, theme
from widgets.look.saying import Saying
from widgets.parts.own_menu import Deed, offer_deeds, put_away

SHOWN = 4
GUESSED = "file-name/"


@dataclass(frozen=True, slots=True)
class Place:
    """One place; the newest sighting there speaks, `keys` are all of them."""

    kept: KeptSighting
    keys: tuple[int, ...]


class Places(QWidget):
    """The newest places, the others behind a button. Says what was pressed."""

    opened = Signal(str)
    correction_wanted = Signal(object)  # a Place

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: list[Place] = []
        self._all = False
        self._heading = QLabel()
        self._heading.setProperty("kind", "caption")
        self._lines = QWidget()
        self._column = QVBoxLayout(self._lines)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.more = QPushButton()
        self.more.clicked.connect(self._on_more)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        for part in (self._heading, self._lines):
            box.addWidget(part)
        box.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._saying = Saying(self, self._say)

    def show_sightings(self, sightings: Sequence[KeptSighting]) -> None:
        """All of them, newest first; none hides this part."""
        places = _places(sightings)
        self.setVisible(bool(places))
        if places == self._places:
            return
        if {each.kept.key for each in places} != {each.kept.key for each in self._places}:
            self._all = False
        self._places = places
        self._fill()

    def _fill(self) -> None:
        had_focus = self._lines.isAncestorOf(self.focusWidget() or self)
        while (item := self._column.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                put_away(line)
        shown = self._places if self._all else self._places[:SHOWN]
        lines = [self._line(place) for place in shown]
        for line in lines:
            self._column.addWidget(line)
            line.show()
        left = len(self._places) - len(shown)
        self.more.setVisible(left > 0)
        self.more.setText(self.tr("and %n more", "", left))
        if had_focus and lines:
            pencil = lines[0].findChild(QToolButton)
            if pencil is not None:
                pencil.setFocus()

    def _line(self, place: Place) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        words = QLabel(self._words(place), wordWrap=True)
        words.setTextFormat(Qt.TextFormat.RichText)
        words.setProperty("kind", "caption")
        words.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        words.linkActivated.connect(self.opened)
        pencil = QToolButton()
        pencil.setIcon(icons.icon("correct"))
        pencil.setAutoRaise(True)
        pencil.setToolTip(self.tr("Correct what is said here"))
        name = self.tr("Correct what is said at {place}").format(place=place_of(place.kept.said))
        pencil.setAccessibleName(name)
        pencil.clicked.connect(lambda: self.correction_wanted.emit(place))
        self._fill_menu(line, place)
        for part in (words, pencil):
            part.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # The line's is asked.
        row.addWidget(words, 1)
        row.addWidget(pencil, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _fill_menu(self, line: QWidget, place: Place) -> None:
        said = place.kept.said
        copy = QGuiApplication.clipboard().setText
        deeds: list[Deed] = []
        for address, opening, copying in (
            (said.page_url, self.tr("Open the page"), self.tr("Copy the page's address")),
            (said.file_url, self.tr("Open the file's address"), self.tr("Copy the file's address")),
        ):
            if address and address.startswith(("http://", "https://")):
                deeds.append((opening, partial(self.opened.emit, address)))
                deeds.append((copying, partial(copy, address)))
        if said.author:
            deeds.append((self.tr("Copy the author's name"), partial(copy, said.author)))
        deeds.append((self.tr("Correct…"), partial(self.correction_wanted.emit, place)))
        offer_deeds(line, deeds)

    def _words(self, place: Place) -> str:
        said = place.kept.said
        address = said.page_url or said.file_url or ""
        words = html.escape(breakable_address(place_of(said)))
        if address.startswith(("http://", "https://")):
            color = theme.current().accent
            words = f'<a style="color:{color}" href="{html.escape(address)}">{words}</a>'
        facts = [said.title or "", day(said.posted_at) if said.posted_at else ""]
        if said.author:
            facts.insert(0, self.tr("by {author}").format(author=said.author))
        if (said.recipe or "").startswith(GUESSED):
            facts.append(self.tr("guessed by the file's name"))
        if place.kept.original:
            facts.append(self.tr("corrected by you"))
        lines = [breakable_address(" · ".join(filter(None, facts))), *asked_of_machines(said)]
        return "<br>".join([words, *(html.escape(each) for each in lines if each)])

    def _on_more(self) -> None:
        self._all = True
        self._fill()

    def _say(self) -> None:
        self._heading.setText(self.tr("Where it was seen"))
        self._fill()


def _places(sightings: Sequence[KeptSighting]) -> list[Place]:
    """Newest first, none twice."""
    newest = sorted(sightings, key=lambda each: (-each.said.found_at, -each.key))
    found: dict[tuple[str, str], list[KeptSighting]] = {}
    for each in newest:
        where = (place_of(each.said), each.said.page_url or "")
        found.setdefault(where, []).append(each)
    return [Place(kept[0], tuple(each.key for each in kept)) for kept in found.values()]
