"""The sources as a table for Qt's own view: few rows, updated in place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QUrl,
)

from models.records import Source

CONTEXT = "SourceListModel"
COLUMNS = (
    QT_TRANSLATE_NOOP("SourceListModel", "Source"),
    QT_TRANSLATE_NOOP("SourceListModel", "Recipe"),
    QT_TRANSLATE_NOOP("SourceListModel", "State"),
    QT_TRANSLATE_NOOP("SourceListModel", "Last collected"),
    QT_TRANSLATE_NOOP("SourceListModel", "Found"),
    QT_TRANSLATE_NOOP("SourceListModel", "Liked"),
)
STATES = {
    "ready": QT_TRANSLATE_NOOP("SourceListModel", "ready"),
    "running": QT_TRANSLATE_NOOP("SourceListModel", "collecting…"),
    "paused": QT_TRANSLATE_NOOP("SourceListModel", "paused"),
    "finished": QT_TRANSLATE_NOOP("SourceListModel", "up to date"),
    "login": QT_TRANSLATE_NOOP("SourceListModel", "needs login"),
    "failed": QT_TRANSLATE_NOOP("SourceListModel", "failed"),
    "unsupported": QT_TRANSLATE_NOOP("SourceListModel", "no recipe"),
    "suspect-broken": QT_TRANSLATE_NOOP("SourceListModel", "may be broken"),
}
WATCHED = QT_TRANSLATE_NOOP("SourceListModel", "watched folder")
NUMBERS = (4, 5)
Index = QModelIndex | QPersistentModelIndex


class SourceListModel(QAbstractTableModel):
    """One row a source, in the order they were added."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sources: list[Source] = []
        self._reasons: Mapping[int, str] = {}

    def show_sources(self, sources: Sequence[Source]) -> None:
        """Update in place while the sources are the same ones; else start anew."""
        if [one.id for one in sources] != [one.id for one in self._sources]:
            self.beginResetModel()
            self._sources = list(sources)
            self.endResetModel()
            return
        for place, source in enumerate(sources):
            if source != self._sources[place]:
                self._sources[place] = source
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(COLUMNS) - 1))

    def show_reasons(self, reasons: Mapping[int, str]) -> None:
        """What is told of a source where nothing is wrong with it, by its id."""
        self._reasons = reasons

    def retranslate(self) -> None:
        """Have the views read everything anew: after a change of language."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        if self._sources:
            last = self.index(len(self._sources) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def source(self, row: int) -> Source | None:
        return self._sources[row] if 0 <= row < len(self._sources) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._sources)

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
        source = self.source(index.row())
        if source is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _texts(source)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return source.reason or self._reasons.get(source.id) or source.url
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        return None


def _texts(source: Source) -> tuple[str, ...]:
    state = STATES.get(source.state)
    return (
        short_address(source.url),
        QCoreApplication.translate(CONTEXT, WATCHED)
        if source.recipe == "folder"
        else source.recipe,
        QCoreApplication.translate(CONTEXT, state) if state else source.state,
        _moment(source.last),
        f"{source.found:,}",
        f"{source.liked:,}",
    )


def short_address(url: str) -> str:
    """The address as people say it: without the scheme; a folder as its path."""
    if url.startswith("file:"):
        return QUrl(url).toLocalFile()
    return url.removeprefix("https://").removeprefix("http://").rstrip("/") or QUrl(url).host()


def _moment(at: int | None) -> str:
    if at is None:
        return QCoreApplication.translate(CONTEXT, QT_TRANSLATE_NOOP("SourceListModel", "never"))
    moment = QDateTime.fromMSecsSinceEpoch(at // 1000)
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in NUMBERS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
