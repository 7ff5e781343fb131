"""Corrects what was said of a picture at one place, or title and author of several pictures."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QDateTime, Qt, QTimeZone, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from models.records import KeptSighting
from widgets.switch import Switch

WIDTH = 520
OF_A_PLACE = ("title", "author", "author_url", "page_url", "file_url", "posted_at")
OF_SEVERAL = ("title", "author")


class CorrectionDialog(QDialog):
    """`saved` carries the fields that were changed, as typed, and whether the author is renamed
    everywhere. Whoever owns it closes it, or answers with `show_problem`."""

    saved = Signal(object, bool)

    def __init__(
        self, fields: tuple[str, ...], parent: QWidget, kept: KeptSighting | None = None
    ) -> None:
        super().__init__(parent)
        self._kept = kept
        self.lines: dict[str, QLineEdit] = {}
        self.back: dict[str, QPushButton] = {}
        self._before: dict[str, str] = {}
        self._others = 0
        self.everywhere = Switch()
        self.everywhere.hide()
        self._problem = QLabel(wordWrap=True)
        self._problem.setProperty("kind", "problem")
        self._problem.hide()
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._build(fields)
        self._say_buttons()
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        self.setMinimumWidth(WIDTH)

    def introduce(self, sentence: str) -> None:
        """What is corrected here, in a sentence; already translated."""
        self._intro.setText(sentence)

    def offer_everywhere(self, name: str, count: int) -> None:
        """The same author's name stands at so many other pictures."""
        self._others = count
        words = self.tr("Also at %n other picture(s) by “{name}”", "", count)
        self.everywhere.setText(words.format(name=_short(name)))
        self._show_everywhere()

    def show_problem(self, field: str, sentence: str) -> None:
        """It cannot be kept so."""
        self._problem.setText(sentence)
        self._problem.show()
        if field in self.lines:
            self.lines[field].setFocus(Qt.FocusReason.OtherFocusReason)
            self.lines[field].selectAll()

    def _build(self, fields: tuple[str, ...]) -> None:
        self._intro = QLabel(wordWrap=True)
        self._intro.setProperty("kind", "muted")
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for number, field in enumerate(fields):
            self._add_field(grid, 2 * number, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(self._intro)
        column.addLayout(grid)
        column.addWidget(self.everywhere)
        column.addWidget(self._problem)
        column.addWidget(self.buttons)

    def _add_field(self, grid: QGridLayout, row: int, field: str) -> None:
        line = QLineEdit()
        name = QLabel(self._name(field))
        name.setBuddy(line)
        line.setAccessibleName(name.text())
        self.lines[field] = line
        grid.addWidget(name, row, 0)
        grid.addWidget(line, row, 1, 1, 2)
        grid.setRowMinimumHeight(row + 1, 6)
        if self._kept is None:
            line.setPlaceholderText(self.tr("as it is"))
        else:
            line.setText(written(field, getattr(self._kept.said, field)))
            line.setCursorPosition(0)
        self._before[field] = line.text()
        if field == "posted_at":
            line.setPlaceholderText(self.tr("year-month-day"))
        if field == "author":
            line.textChanged.connect(self._show_everywhere)
        if self._kept is not None and field in self._kept.original:
            self._add_original(grid, row + 1, field, self._kept.original)

    def _add_original(
        self, grid: QGridLayout, row: int, field: str, original: Mapping[str, str | int | None]
    ) -> None:
        word = written(field, original[field])
        said = self.tr("The site said: {word}").format(word=word) if word else self._said_nothing()
        caption = QLabel(said, wordWrap=True)
        caption.setProperty("kind", "caption")
        caption.setTextFormat(Qt.TextFormat.PlainText)
        back = QPushButton(self.tr("Back to that"))
        back.setAutoDefault(False)
        back.setAccessibleName(
            self.tr("{field}: back to the site's word").format(field=self._name(field))
        )
        back.clicked.connect(lambda: self.lines[field].setText(word))
        self.back[field] = back
        grid.addWidget(caption, row, 1)
        grid.addWidget(back, row, 2)

    def _said_nothing(self) -> str:
        return self.tr("The site said nothing here.")

    def _name(self, field: str) -> str:
        return {
            "title": self.tr("Title"),
            "author": self.tr("Author"),
            "author_url": self.tr("Author's page"),
            "page_url": self.tr("Page"),
            "file_url": self.tr("File"),
            "posted_at": self.tr("Posted"),
        }[field]

    def _say_buttons(self) -> None:
        for standard, text in (
            (QDialogButtonBox.StandardButton.Save, self.tr("Save")),
            (QDialogButtonBox.StandardButton.Cancel, self.tr("Cancel")),
        ):
            button = self.buttons.button(standard)
            button.setText(text)
            button.setIcon(QIcon())
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setProperty("kind", "primary")

    def _show_everywhere(self) -> None:
        changed = self.lines["author"].text().strip() != self._before["author"]
        self.everywhere.setVisible(bool(self._others) and changed)

    def _on_accepted(self) -> None:
        typed = {field: line.text().strip() for field, line in self.lines.items()}
        changed = {field: text for field, text in typed.items() if text != self._before[field]}
        self._problem.hide()
        # Hidden is not wanted: a name that did not change is not renamed.
        everywhere = "author" in changed and self._others > 0 and self.everywhere.isChecked()
        self.saved.emit(changed, everywhere)


def written(field: str, word: str | int | None) -> str:
    """A value as one types it: the day alone where the time says nothing more."""
    if word is None or field != "posted_at":
        return str(word or "")
    moment = QDateTime.fromMSecsSinceEpoch(int(word) // 1000, QTimeZone.utc())
    at_midnight = int(word) % 86_400_000_000 == 0
    return moment.toString("yyyy-MM-dd" if at_midnight else "yyyy-MM-dd HH:mm:ss")


def _short(name: str) -> str:
    return name if len(name) <= 40 else name[:39] + "…"
