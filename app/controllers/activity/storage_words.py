"""What is said of storage: a line a kind, what its loss costs, the question before a deed."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from models.library.keeping.stock import Stock, Taken
from widgets.activity.care_list import CareLine
from widgets.look.numbers import grouped

CONTEXT = "Storage"
KINDS = {
    "originals": QT_TRANSLATE_NOOP("Storage", "Pictures"),
    "trash": QT_TRANSLATE_NOOP("Storage", "Trash"),
    "thumbnails": QT_TRANSLATE_NOOP("Storage", "Thumbnails"),
    "spare thumbnails": QT_TRANSLATE_NOOP("Storage", "of these, of thrown pictures"),
    "vectors": QT_TRANSLATE_NOOP("Storage", "What nets saw"),
    "index": QT_TRANSLATE_NOOP("Storage", "Search index and scores"),
    "database": QT_TRANSLATE_NOOP("Storage", "Database"),
    "backups": QT_TRANSLATE_NOOP("Storage", "Backups of the database"),
    "old backups": QT_TRANSLATE_NOOP("Storage", "of these, old ones"),
    "orphans": QT_TRANSLATE_NOOP("Storage", "Files put aside"),
    "nets": QT_TRANSLATE_NOOP("Storage", "Nets you fetched"),
    "gallery-dl": QT_TRANSLATE_NOOP("Storage", "gallery-dl"),
    "logs": QT_TRANSLATE_NOOP("Storage", "Log and reports"),
    "cache": QT_TRANSLATE_NOOP("Storage", "Cache"),
}
ALWAYS = ("originals", "thumbnails", "database")
COSTS = {
    "trash": QT_TRANSLATE_NOOP("Storage", "empties itself after 30 days"),
    "thumbnails": QT_TRANSLATE_NOOP("Storage", "needed to look at pictures"),
    "spare thumbnails": QT_TRANSLATE_NOOP("Storage", "made again when you look into the trash"),
    "vectors": QT_TRANSLATE_NOOP("Storage", "to make them again takes hours"),
    "index": QT_TRANSLATE_NOOP("Storage", "made again within minutes"),
    "old backups": QT_TRANSLATE_NOOP("Storage", "the newest stays"),
    "orphans": QT_TRANSLATE_NOOP("Storage", "no picture of the library; perhaps the only copy"),
    "nets": QT_TRANSLATE_NOOP("Storage", "those not in use can be fetched again"),
    "gallery-dl": QT_TRANSLATE_NOOP("Storage", "More sites… on the Sources screen removes it"),
    "logs": QT_TRANSLATE_NOOP("Storage", "bounded; old ones help nobody"),
    "cache": QT_TRANSLATE_NOOP("Storage", "made again when it is needed"),
}
DEEDS = {
    "spare thumbnails": QT_TRANSLATE_NOOP("Storage", "Delete the thumbnails of thrown pictures?"),
    "old backups": QT_TRANSLATE_NOOP("Storage", "Delete old backups of the database?"),
    "orphans": QT_TRANSLATE_NOOP("Storage", "Delete the files that were put aside?"),
    "nets": QT_TRANSLATE_NOOP("Storage", "Delete the nets that are not in use?"),
    "logs": QT_TRANSLATE_NOOP("Storage", "Delete older logs?"),
    "cache": QT_TRANSLATE_NOOP("Storage", "Delete what is in the cache?"),
}
EMPTY = QT_TRANSLATE_NOOP("Storage", "Empty…")
DELETE = QT_TRANSLATE_NOOP("Storage", "Delete…")
DELETE_NOW = QT_TRANSLATE_NOOP("Storage", "Delete")
FREE = QT_TRANSLATE_NOOP("Storage", "Free on this disk")
COUNTING = QT_TRANSLATE_NOOP("Storage", "{size}, counting…")
FULL_IN = QT_TRANSLATE_NOOP(
    "Storage", "{free}; at the pace of late ({pace} a day) full in about {days} days"
)
FULL = 1_000_000  # Bytes that are left: not even the next picture is sure of its place.
FULL_NOW = QT_TRANSLATE_NOOP("Storage", "full")
ONE_FILE = QT_TRANSLATE_NOOP("Storage", "{size} in one file")
FILES = QT_TRANSLATE_NOOP("Storage", "{size} in {count} files")
FAR = 730  # Days; what lies beyond is not worth a word.
SOON = 30


def storage_lines(stock: Stock, *, counting: bool) -> list[CareLine]:
    """In an order that does not change while it is counted; what is empty has no line."""
    parts = [each for each in stock.taken.values() if not _is_part(each.kind)]
    whole = sum(each.bytes for each in parts) + stock.free
    lines = [_free(stock, whole)]
    for kind in KINDS:
        taken = stock.taken.get(kind)
        if kind in ALWAYS or (taken is not None and taken.files):
            lines.append(_line(taken or Taken(kind, 0, 0), whole, counting=counting))
    return lines


def question_of(deed: str, stock: Stock, parent: QWidget) -> QDialog:
    """`accepted` where it is to be done."""
    taken = stock.taken.get(deed, Taken(deed, 0, 0))
    box = QMessageBox(QMessageBox.Icon.Question, _said(KINDS[deed]), _said(DEEDS[deed]))
    box.setParent(parent, box.windowFlags())
    box.setInformativeText(f"{_files(taken)}: {_said(COSTS[deed])}.")
    delete = box.addButton(_said(DELETE_NOW), QMessageBox.ButtonRole.AcceptRole)
    delete.setObjectName("delete")
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    return box


def _free(stock: Stock, whole: int) -> CareLine:
    free, days = size_of(stock.free), stock.days_left
    told = free
    if stock.free < FULL:
        told = _said(FULL_NOW)
    elif days is not None and days < FAR:
        said, count = _said(FULL_IN), grouped(max(2, round(days)))
        told = said.format(free=free, pace=size_of(int(stock.a_day)), days=count)
    warns = stock.free < FULL or (days is not None and days < SOON)
    return CareLine("free", _said(FREE), told, share=stock.free / max(1, whole), warns=warns)


def _line(taken: Taken, whole: int, *, counting: bool) -> CareLine:
    kind = taken.kind
    told = _files(taken) if taken.files else size_of(taken.bytes)
    if counting and kind == "thumbnails":
        told = _said(COUNTING).format(size=size_of(taken.bytes))
    cost = _said(COSTS[kind]) if kind in COSTS else ""
    deeds: tuple[tuple[str, str], ...] = ()
    if kind == "trash":
        deeds = (("empty trash", _said(EMPTY)),)
    elif kind in DEEDS:
        deeds = ((kind, _said(DELETE)),)
    said = " · ".join(filter(None, (told, cost)))
    share = taken.bytes / max(1, whole)
    return CareLine(kind, _said(KINDS[kind]), said, deeds, share=share, hint=cost)


def _is_part(kind: str) -> bool:
    return kind in ("spare thumbnails", "old backups")


def _files(taken: Taken) -> str:
    said = _said(ONE_FILE if taken.files == 1 else FILES)
    return said.format(size=size_of(taken.bytes), count=grouped(taken.files))


def size_of(count: int) -> str:
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def _said(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
