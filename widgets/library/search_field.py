"""The search field: offers how the word at the cursor may go on, and marks what cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QStandardItem,
    QStandardItemModel,
    QTextCharFormat,
)
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from widgets.look import theme
from widgets.look.numbers import grouped
from widgets.parts.offering import Offering
from widgets.parts.picture_drop import PictureDrop

if TYPE_CHECKING:
    from models.library.searching.completion import Completion

TEXT = Qt.ItemDataRole.UserRole + 1
COUNT = Qt.ItemDataRole.UserRole + 2
SIGN = 40  # The sign of a search, or of emptying it, with its margins.
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _pastes_a_picture(event: QEvent) -> bool:
    if not (isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Paste)):
        return False
    clip = QGuiApplication.clipboard().mimeData()
    return clip is not None and clip.hasImage() and not clip.hasText()


class SearchField(QLineEdit):
    """Enter searches; Esc empties it, then leaves it; ↓ goes into what is offered, Tab takes it."""

    left = Signal()
    dropped = Signal(object)  # a picture's QMimeData: what looks alike is wanted
    options_needed = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._replaced = (0, 0)
        self._options = QStandardItemModel(self)
        self.completer_ = QCompleter(self._options, self)
        self.popup = QListView()
        self.completer_.setPopup(self.popup)
        self.completer_.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer_.setMaxVisibleItems(12)
        self.completer_.setWidget(self)
        self.offering = Offering(self, self.completer_)
        self.popup.setItemDelegate(_OptionDelegate(self))
        self.completer_.activated[QModelIndex].connect(  # type: ignore[index]
            self._on_chosen
        )
        PictureDrop(self).dropped.connect(self.dropped)
        self.textEdited.connect(self._on_edited)
        self.textChanged.connect(self.show_right)

    @property
    def text_width(self) -> int:
        """How wide it had to be to show all its text, composed one too, in pixels."""
        signs = 2 * theme.px(SIGN)
        return self.fontMetrics().horizontalAdvance(self.text() + self.offering.composed) + signs

    @property
    def _may_offer(self) -> bool:
        return self.hasFocus() and not self.offering.is_composing

    def offer(self, completion: Completion, typed: str) -> None:
        """Ways to go on with `typed`; nothing happens if the text is another one by now."""
        popup = self.popup
        if typed != self.text() or not self._may_offer or not completion.options:
            popup.hide()
            return
        self._replaced = (completion.start, completion.stop)
        self._options.clear()
        for option in completion.options:
            item = QStandardItem(option.label)
            item.setData(option.text, TEXT)
            item.setData(option.count, COUNT)
            self._options.appendRow(item)
        self.completer_.complete()
        popup.setCurrentIndex(QModelIndex())

    def take(self, row: int = 0) -> None:
        """Write one of the options in the place of the word."""
        text = str(self._options.item(row).data(TEXT))
        start, stop = self._replaced
        self.popup.hide()
        self.setText(self.text()[:start] + text + self.text()[stop:].lstrip(" "))
        self.setCursorPosition(start + len(text))
        if text.endswith(":"):
            self._on_edited()

    def show_wrong(self, position: int, length: int) -> None:
        """Underline the characters from `position` (counted from 1)."""
        mark = QTextCharFormat()
        mark.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        mark.setUnderlineColor(theme.current().color("accent"))
        mark.setForeground(theme.current().color("accent"))
        self._mark(position - 1, length, mark)

    def show_right(self) -> None:
        """Nothing is wrong, or something else is by now."""
        self._mark(0, 0, QTextCharFormat())

    def _mark(self, start: int, length: int, look: QTextCharFormat) -> None:
        # QLineEdit has no marks of its own, but shows those of an input method.
        if self.offering.is_composing:
            return
        kind = QInputMethodEvent.AttributeType.TextFormat
        place = start - self.cursorPosition()
        marks = [QInputMethodEvent.Attribute(kind, place, length, look)] if length else []
        QCoreApplication.sendEvent(self, QInputMethodEvent("", marks))

    def _on_edited(self) -> None:
        self.options_needed.emit(self.text(), self.cursorPosition())

    def _on_chosen(self, index: QModelIndex) -> None:
        self.take(index.row())

    # Qt

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _pastes_a_picture(event):
            event.ignore()  # It is the window's: a field has no use for it.
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            popup = self.popup
            if event.key() == Qt.Key.Key_Tab and popup.isVisible():
                self.take(max(0, popup.currentIndex().row()))
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self.popup
        if popup.isVisible() and event.key() in (*_ENTERS, Qt.Key.Key_Escape):
            if popup.currentIndex().isValid() or event.key() == Qt.Key.Key_Escape:
                event.ignore()  # The completer's own.
                return
            popup.hide()
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _OptionDelegate(QStyledItemDelegate):
    """An option with its count at the right."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        count = index.data(COUNT)
        if count is None:
            return
        rect = option.rect.adjusted(0, 0, -12, 0)
        painter.save()
        chosen = option.state & QStyle.StateFlag.State_Selected
        painter.setPen(theme.current().color("text" if chosen else "muted"))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, side, grouped(count))
        painter.restore()
