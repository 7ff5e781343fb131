"""Corrects what was said of a picture at one place, or title and author of several pictures."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, Qt, QTimeZone, Signal
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from models.records import KeptSighting
from widgets.inspector.facts import place_of
from widgets.look import theme
from widgets.look.fitting import fit_screen
from widgets.look.saying import Saying
from widgets.parts.switch import Switch

WIDTH = 540
OF_A_PLACE = ("title", "author", "author_url", "page_url", "file_url", "posted_at")
OF_SEVERAL = ("title", "author")


class CorrectionDialog(QDialog):
    """Of one place with `kept`, of `count` pictures without. `saved` carries the fields that were
    changed, as typed, and whether the author is renamed everywhere. Whoever owns it closes it, or
    answers with `show_problem`."""

    saved = Signal(object, bool)

    def __init__(self, parent: QWidget, kept: KeptSighting | None = None, count: int = 1) -> None:
        super().__init__(parent)
        self._kept, self._count = kept, count
        self._others = 0
        self.lines = {field: QLineEdit() for field in (OF_A_PLACE if kept else OF_SEVERAL)}
        self._names = {field: QLabel() for field in self.lines}
        self._said: dict[str, QLabel] = {}
        self.back: dict[str, QPushButton] = {}
        self._intro, self._problem = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self._intro.setProperty("kind", "muted")
        self._problem.setProperty("kind", "problem")
        self._problem.hide()
        self.everywhere = Switch()
        self.everywhere.hide()
        self.save, self.cancel = QPushButton(), QPushButton()
        self.save.setProperty("kind", "primary")
        self.save.setDefault(True)
        self.cancel.setAutoDefault(False)
        self._lay_out()
        self._before = {field: line.text() for field, line in self.lines.items()}
        self.lines["author"].textChanged.connect(self._show_everywhere)
        self.save.clicked.connect(self._on_saved)
        self.cancel.clicked.connect(self.reject)
        self._saying = Saying(self, self._say)

    def offer_everywhere(self, count: int) -> None:
        """The same author's name stands at so many other pictures."""
        self._others = count
        self._say()
        self._show_everywhere()

    def show_problem(self, field: str, sentence: str) -> None:
        """It cannot be kept so."""
        self._problem.setText(sentence)
        self._problem.show()
        if field in self.lines:
            self.lines[field].setFocus(Qt.FocusReason.OtherFocusReason)
            self.lines[field].selectAll()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for number, (field, line) in enumerate(self.lines.items()):
            self._names[field].setBuddy(line)
            grid.addWidget(self._names[field], 2 * number, 0)
            grid.addWidget(line, 2 * number, 1, 1, 2)
            if self._kept is not None:
                line.setText(written(field, getattr(self._kept.said, field)))
                line.setCursorPosition(0)
                if field in self._kept.original:
                    self._add_original(grid, 2 * number + 1, field)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(self._intro)
        column.addLayout(grid)
        column.addWidget(self.everywhere)
        column.addWidget(self._problem)
        column.addStretch()
        column.addLayout(buttons)
        self.setMinimumWidth(theme.px(WIDTH))
        fit_screen(self)

    def _add_original(self, grid: QGridLayout, row: int, field: str) -> None:
        said, back = QLabel(wordWrap=True), QPushButton()
        said.setProperty("kind", "caption")
        said.setTextFormat(Qt.TextFormat.PlainText)
        back.setAutoDefault(False)
        word = self._original(field)
        back.clicked.connect(lambda: self.lines[field].setText(word))
        self._said[field], self.back[field] = said, back
        grid.addWidget(said, row, 1)
        grid.addWidget(back, row, 2)

    def _original(self, field: str) -> str:
        return written(field, self._kept.original[field]) if self._kept is not None else ""

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Correct What Was Said"))
        self._intro.setText(self._introduction())
        for field, name in self._field_names().items():
            if field in self.lines:
                self._names[field].setText(name)
                self.lines[field].setAccessibleName(name)
            if field in self.back:
                word = self._original(field)
                said = self.tr("The site said: {word}").format(word=word)
                self._said[field].setText(said if word else self.tr("The site said nothing here."))
                self.back[field].setText(self.tr("Back to that"))
                told = self.tr("{field}: back to the site's word").format(field=name)
                self.back[field].setAccessibleName(told)
            if self._kept is None and field in self.lines:
                self.lines[field].setPlaceholderText(self.tr("as it is"))
        if "posted_at" in self.lines:
            self.lines["posted_at"].setPlaceholderText(self.tr("year-month-day"))
        if self._kept is not None and self._others:
            words = self.tr("Also at %n other picture(s) by “{name}”", "", self._others)
            self.everywhere.setText(words.format(name=_short(self._kept.said.author or "")))
        self.save.setText(self.tr("Save"))
        self.cancel.setText(self.tr("Cancel"))
        self._fit()

    def _fit(self) -> None:
        """A layout with texts of several lines would rather squeeze the fields."""
        for line in self.lines.values():
            line.setMinimumHeight(line.sizeHint().height())
        self._intro.setMinimumHeight(self._intro.heightForWidth(theme.px(WIDTH) - 48))
        self.adjustSize()

    def _introduction(self) -> str:
        if self._kept is None:
            return self.tr(
                "What you write here is said of %n picture(s). A field that stays empty changes "
                "nothing; what sites said is kept.",
                "",
                self._count,
            )
        return self.tr(
            "Seen at {place}. What you write here counts instead of what was said there; "
            "searches and your taste follow it."
        ).format(place=place_of(self._kept.said))

    def _field_names(self) -> dict[str, str]:
        return {
            "title": self.tr("Title"),
            "author": self.tr("Author"),
            "author_url": self.tr("Author's page"),
            "page_url": self.tr("Page"),
            "file_url": self.tr("File"),
            "posted_at": self.tr("Posted"),
        }

    def _show_everywhere(self) -> None:
        changed = self.lines["author"].text().strip() != self._before["author"]
        if self.everywhere.isVisibleTo(self) != (self._others > 0 and changed):
            self.everywhere.setVisible(self._others > 0 and changed)
            self._fit()

    def _on_saved(self) -> None:
        typed = {field: line.text().strip() for field, line in self.lines.items()}
        changed = {field: text for field, text in typed.items() if text != self._before[field]}
        self._problem.hide()
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
