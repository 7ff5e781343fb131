"""The sources as a table for Qt's own view: few rows, updated in place; sorted and filtered."""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    QUrl,
)

from widgets.look import icons
from widgets.look.numbers import grouped
from widgets.sources.moments import last_look, next_look, rhythm
from widgets.sources.records import AT_REST, IN_NEED, ORDER, SourceLine

CONTEXT = "SourceListModel"
COLUMNS = (
    QT_TRANSLATE_NOOP("SourceListModel", "Source"),
    QT_TRANSLATE_NOOP("SourceListModel", "State"),
    QT_TRANSLATE_NOOP("SourceListModel", "Last look"),
    QT_TRANSLATE_NOOP("SourceListModel", "Next look"),
    QT_TRANSLATE_NOOP("SourceListModel", "Rhythm"),
    QT_TRANSLATE_NOOP("SourceListModel", "Brought"),
    QT_TRANSLATE_NOOP("SourceListModel", "Liked"),
)
ADDRESS, STATE, LAST, NEXT, RHYTHM, BROUGHT, LIKED = range(len(COLUMNS))
NUMBERS = (BROUGHT, LIKED)
TIMES = (LAST, NEXT, RHYTHM)
SORT_ROLE = Qt.ItemDataRole.UserRole + 1
EVERYTHING, NEEDING, RESTING, PAUSED = "all", "needing", "resting", "paused"
Index = QModelIndex | QPersistentModelIndex


class SourceListModel(QAbstractTableModel):
    """One row a source, in the order they were added."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[SourceLine] = []

    def show_sources(self, lines: Sequence[SourceLine]) -> None:
        """Those that are new come in, those that are gone go, the others change in their place."""
        there = {line.id for line in lines}
        for row in range(len(self._lines) - 1, -1, -1):
            if self._lines[row].id not in there:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._lines[row]
                self.endRemoveRows()
        for row, line in enumerate(lines):
            if row < len(self._lines) and self._lines[row].id == line.id:
                self._change(row, line)
            else:
                self._move_in(row, line)

    def retranslate(self) -> None:
        """Have the views read everything anew: after a change of language."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        self.tick()

    def tick(self) -> None:
        """Time has passed: `soon` and `14:20` are said by the clock."""
        if self._lines:
            last = self.index(len(self._lines) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def line(self, row: int) -> SourceLine | None:
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate(CONTEXT, COLUMNS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index.row())
        if line is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(line, index.column())
        if role == SORT_ROLE:
            return _order(line, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((line.source.url, *line.sentences))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role == Qt.ItemDataRole.DecorationRole and index.column() == STATE:
            return icons.icon("warning") if line.state in IN_NEED[:4] else None
        return None

    def _change(self, row: int, line: SourceLine) -> None:
        if self._lines[row] != line:
            self._lines[row] = line
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(COLUMNS) - 1))

    def _move_in(self, row: int, line: SourceLine) -> None:
        """Sources keep their order, so that what is not here is new."""
        self.beginInsertRows(QModelIndex(), row, row)
        self._lines.insert(row, line)
        self.endInsertRows()


class SourceFilter(QSortFilterProxyModel):
    """Sorts by any column; shows what has a text in its address and is in a state of a kind."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text, self._kind = "", EVERYTHING
        self.setSortRole(SORT_ROLE)

    def narrow(self, text: str, kind: str) -> None:
        self.beginFilterChange()
        self._text, self._kind = text.casefold().strip(), kind
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, _parent: Index) -> bool:
        model = self.sourceModel()
        line = model.line(row) if isinstance(model, SourceListModel) else None
        if line is None:
            return False
        address = f"{short_address(line.source.url)} {line.recipe}".casefold()
        return self._text in address and _is_of(line, self._kind)


def _is_of(line: SourceLine, kind: str) -> bool:
    if kind == NEEDING:
        return line.state in IN_NEED
    if kind == RESTING:
        return line.state in AT_REST
    return kind != PAUSED or line.paused


def times_of(line: SourceLine) -> str:
    """What the columns tell that give way where the table is narrow."""
    named = ((QCoreApplication.translate(CONTEXT, COLUMNS[n]), _text(line, n)) for n in TIMES)
    return " · ".join(f"{name}: {told}" for name, told in named)


def _text(line: SourceLine, column: int) -> str:
    source, now = line.source, time.time_ns() // 1000
    if column == LIKED:
        return _liked(line)
    return {
        ADDRESS: lambda: short_address(source.url),
        STATE: lambda: line.told,
        LAST: lambda: last_look(source.last, now),
        NEXT: lambda: "–" if line.paused else next_look(source.next, now),
        RHYTHM: lambda: rhythm(source.every),
        BROUGHT: lambda: grouped(source.found),
    }[column]()


def _liked(line: SourceLine) -> str:
    """`12 (34 %)`: of those that were judged."""
    if line.share is None:
        return grouped(line.source.liked) if line.source.liked else "–"
    return f"{grouped(line.liked)} ({QLocale().toString(round(100 * line.share))} %)"


def _order(line: SourceLine, column: int) -> object:
    source, late = line.source, 2**62
    return {
        ADDRESS: short_address(source.url).casefold(),
        STATE: ORDER.index(line.state) if line.state in ORDER else len(ORDER),
        LAST: float(source.last or 0),
        NEXT: float(late if source.next is None or line.paused else source.next),
        RHYTHM: float(late if source.every is None else source.every),
        BROUGHT: source.found,
        LIKED: -1.0 if line.share is None else line.share,
    }[column]


def short_address(url: str) -> str:
    """The address as people say it: without the scheme; a folder as its path."""
    if url.startswith("file:"):
        return QUrl(url).toLocalFile()
    return url.removeprefix("https://").removeprefix("http://").rstrip("/") or QUrl(url).host()


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in NUMBERS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
