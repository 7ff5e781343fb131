"""What a look before adding found, as numbers with what they mean."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from widgets.look.numbers import grouped
from widgets.look.saying import Saying

KINDS = (
    *("table", "bunshin", "gallery-dl", "eagle", "hydrus"),
    *("tags", "xmp", "browser", "folder", "name"),
)


@dataclass(frozen=True, slots=True)
class Numbers:
    """How many files: `new`, `known` (of which `news` gain something), `repeated` within what is
    added, `refused`; with a `pages`, `authors`, `tagged`; `conflicts` with what the library says;
    `problems` beside them that cannot be read; `judged` with stars or a like; `kinds` of who says
    where they are from."""

    new: int = 0
    known: int = 0
    news: int = 0
    repeated: int = 0
    refused: int = 0
    pages: int = 0
    authors: int = 0
    tagged: int = 0
    conflicts: int = 0
    problems: int = 0
    judged: int = 0
    kinds: dict[str, int] = field(default_factory=dict)


class LookNumbers(QWidget):
    """Two columns: what becomes of the files, and what is known of where they are from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1)
        self._numbers = Numbers()
        self.kinds = QLabel(wordWrap=True)
        self.kinds.setProperty("kind", "caption")
        self._saying = Saying(self, self._say)

    def show_numbers(self, numbers: Numbers) -> None:
        """In place of those before. What is nothing is left out, but for the first of each."""
        self._numbers = numbers
        self._say()

    def _say(self) -> None:
        numbers = self._numbers
        while (item := self._grid.takeAt(0)) is not None:
            if (label := item.widget()) is not None and label is not self.kinds:
                label.hide()
                label.deleteLater()
        files = (
            (numbers.new, self.tr("new")),
            (numbers.known, self.tr("in the library already")),
            (numbers.news, self.tr("of these gain a place or a tag")),
            (numbers.repeated, self.tr("the same as another of these")),
            (numbers.refused, self.tr("no picture that can be read")),
        )
        origins = (
            (numbers.pages, self.tr("with the page they are from")),
            (numbers.authors, self.tr("with an author")),
            (numbers.tagged, self.tr("with tags")),
            (numbers.judged, self.tr("with stars or a like")),
            (numbers.conflicts, self.tr("say otherwise than the library (both are kept)")),
            (numbers.problems, self.tr("with something beside them that cannot be read")),
        )
        rows = max(self._fill(0, files), self._fill(2, origins))
        self.kinds.setText(self._said_by(numbers.kinds))
        self.kinds.setVisible(bool(self.kinds.text()))
        self._grid.addWidget(self.kinds, rows, 0, 1, 4)

    def _fill(self, column: int, numbers: tuple[tuple[int, str], ...]) -> int:
        """How many rows there are now."""
        row = 0
        for place, (count, meaning) in enumerate(numbers):
            if not count and place:
                continue
            number, words = QLabel(QLocale().toString(count)), QLabel(meaning, wordWrap=True)
            number.setProperty("kind", "title")
            self._grid.addWidget(number, row, column)
            self._grid.addWidget(words, row, column + 1)
            row += 1
        return row

    def _said_by(self, kinds: dict[str, int]) -> str:
        names = {
            "table": self.tr("the table"),
            "bunshin": self.tr("Bunshin's own sidecars"),
            "gallery-dl": self.tr("gallery-dl"),
            "eagle": self.tr("Eagle"),
            "hydrus": self.tr("Hydrus"),
            "tags": self.tr("files of tags"),
            "xmp": self.tr("photo programs (XMP, IPTC)"),
            "browser": self.tr("the browser"),
            "folder": self.tr("their folder's info.json"),
            "name": self.tr("a guess by their name"),
        }
        said = [
            self.tr("{who} {count}").format(who=names[kind], count=grouped(kinds[kind]))
            for kind in KINDS
            if kinds.get(kind)
        ]
        return self.tr("Said by: {list}").format(list=self.tr(" · ").join(said)) if said else ""
