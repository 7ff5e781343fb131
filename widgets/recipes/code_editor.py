"""A text field for recipes: numbered lines, marked mistakes, indenting by keys."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontDatabase,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from widgets.look import theme
from widgets.look.grown import grown
from widgets.recipes.toml_highlighter import TomlHighlighter

INDENT = 4
AROUND = 8
PIXELS = 13  # Of a letter.


class CodeEditor(QPlainTextEdit):
    """Its undo is its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._numbers = _LineNumbers(self)
        self._wrong: frozenset[int] = frozenset()
        self._colors = TomlHighlighter(self.document())
        grown(self, self._size, PIXELS)
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._on_update)
        self._make_room()

    def _size(self, pixels: int) -> None:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(pixels)
        self.setFont(font)
        self.setTabStopDistance(self.fontMetrics().horizontalAdvance(" ") * INDENT)
        self._make_room()

    @property
    def line(self) -> int:
        """Where the cursor is, from 1."""
        return self.textCursor().blockNumber() + 1

    def show_text(self, text: str, *, read_only: bool = False) -> None:
        """In the place of what was there; nothing of it can be undone."""
        self.setReadOnly(read_only)
        self.mark(())
        if text != self.toPlainText():
            self.setPlainText(text)

    def append(self, text: str) -> None:
        """At the end, as one step that can be undone."""
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(text)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def mark(self, lines: Iterable[int]) -> None:
        """The lines with mistakes."""
        self._wrong = frozenset(lines)
        self.setExtraSelections([self._marked(line) for line in sorted(self._wrong)])
        self._numbers.update()

    def go_to(self, line: int) -> None:
        """Put the cursor at the beginning of a line and the focus here."""
        block = self.document().findBlockByNumber(max(0, line - 1))
        if block.isValid():
            self.setTextCursor(QTextCursor(block))
            self.centerCursor()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def dress(self) -> None:
        """The colours of the theme in force."""
        self._colors.dress()
        self.mark(self._wrong)

    @property
    def margin(self) -> int:
        """Pixels that the numbers of the lines take."""
        digits = max(2, len(str(self.blockCount())))
        return self.fontMetrics().horizontalAdvance("9") * digits + 2 * AROUND

    def paint_numbers(self, rect: QRect) -> None:
        """The numbers of the lines that are seen, in the strip beside them."""
        tokens = theme.current()
        painter = QPainter(self._numbers)
        painter.fillRect(rect, QColor(tokens.sunk))
        painter.setFont(self.font())
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= rect.bottom():
            number = block.blockNumber() + 1
            height = self.blockBoundingRect(block).height()
            wrong = number in self._wrong
            painter.setPen(QColor(tokens.accent if wrong else tokens.muted))
            where = QRect(0, round(top), self._numbers.width() - AROUND, round(height))
            painter.drawText(where, Qt.AlignmentFlag.AlignRight, str(number))
            block, top = block.next(), top + height
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if self.isReadOnly():
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Tab and not event.modifiers():
            self._indent(INDENT)
        elif key == Qt.Key.Key_Backtab:
            self._indent(-INDENT)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            before = self.textCursor().block().text()
            kept = before[: len(before) - len(before.lstrip())]
            self.textCursor().insertText("\n" + kept)
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _indent(self, step: int) -> None:
        """A blank or four at the cursor; with a selection, or backwards, whole lines."""
        cursor = self.textCursor()
        if step > 0 and not cursor.hasSelection():
            column = cursor.positionInBlock()
            cursor.insertText(" " * (INDENT - column % INDENT))
            return
        first = self.document().findBlock(cursor.selectionStart()).blockNumber()
        last = self.document().findBlock(cursor.selectionEnd()).blockNumber()
        cursor.beginEditBlock()
        for number in range(first, last + 1):
            edit = QTextCursor(self.document().findBlockByNumber(number))
            if step > 0:
                edit.insertText(" " * INDENT)
                continue
            text = edit.block().text()
            blanks = min(INDENT, len(text) - len(text.lstrip(" ")))
            edit.movePosition(
                QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, blanks
            )
            edit.removeSelectedText()
        cursor.endEditBlock()

    def _marked(self, line: int) -> QTextEdit.ExtraSelection:
        found = QTextEdit.ExtraSelection()
        found.format.setBackground(QColor(theme.current().accent_soft))
        found.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        found.cursor = QTextCursor(self.document().findBlockByNumber(max(0, line - 1)))
        return found

    def _make_room(self) -> None:
        self.setViewportMargins(self.margin, 0, 0, 0)
        inside = self.contentsRect()
        self._numbers.setGeometry(inside.left(), inside.top(), self.margin, inside.height())

    def _on_update(self, rect: QRect, scrolled: int) -> None:
        if scrolled:
            self._numbers.scroll(0, scrolled)
        else:
            self._numbers.update(0, rect.y(), self._numbers.width(), rect.height())


class _LineNumbers(QWidget):
    """The strip at the left of the text."""

    def __init__(self, editor: CodeEditor) -> None:
        super().__init__(editor)
        self._editor = editor

    def sizeHint(self) -> QSize:
        return QSize(self._editor.margin, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._editor.paint_numbers(event.rect())
