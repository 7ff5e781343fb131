"""The system's file dialogs, opened without blocking: what is chosen goes to `chosen`."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QDir, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

Chosen = Callable[[str], object]


def ask_for_folder(
    parent: QWidget, title: str, chosen: Chosen, *, folders_alone: bool = False
) -> None:
    """With the files that lie in each, unless `folders_alone`."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly, folders_alone)
    _open(dialog, chosen)


def ask_for_file(parent: QWidget, title: str, filters: Sequence[str], chosen: Chosen) -> None:
    """One that is there. `filters` as Qt writes them: `Table (*.csv)`; none for any file."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    if filters:
        dialog.setNameFilters(filters)
    _open(dialog, chosen)


def ask_for_files(parent: QWidget, title: str, chosen: Callable[[list[str]], object]) -> None:
    """Any number that are there, of any kind."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(chosen)
    _show(dialog)


def ask_where_to_save(
    parent: QWidget, title: str, filters: Sequence[str], suffix: str, chosen: Chosen
) -> QFileDialog:
    """A name without an ending gets `suffix`. The dialog, where a name may be put forward."""
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(filters)
    dialog.setDefaultSuffix(suffix)
    _open(dialog, chosen)
    return dialog


def _open(dialog: QFileDialog, chosen: Chosen) -> None:
    dialog.fileSelected.connect(chosen)
    _show(dialog)


def _show(dialog: QFileDialog) -> None:
    if dialog.directory() == QDir.current():  # Where the program was started: nobody's place.
        dialog.setDirectory(_beginning())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _beginning() -> str:
    """Where pictures are kept on this desktop; else the person's home."""
    places = QStandardPaths.StandardLocation
    pictures = QStandardPaths.writableLocation(places.PicturesLocation)
    return pictures if QDir(pictures).exists() else QDir.homePath()
