"""Corrections of what sites said: a dialog for one place or for several pictures, undoable."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Slot

from app.controllers.choosing import ChoosingController, Chosen
from app.controllers.writing import WriteCommand, Writing
from app.messages import sentence
from app.workbench import Workbench
from models.errors import InputError
from models.records import LibraryChanges, all_changes
from widgets.inspector.correction_dialog import CorrectionDialog
from widgets.inspector.facts import place_of
from widgets.inspector.places import Place
from widgets.window.main_window import MainWindow

if TYPE_CHECKING:
    from models.library.artworks.correcting import Corrected

Correct = Callable[[], "Corrected"]


class CorrectingController(QObject):
    """One dialog at a time; the window stays usable meanwhile."""

    def __init__(
        self, window: MainWindow, bench: Workbench, writing: Writing, choosing: ChoosingController
    ) -> None:
        super().__init__(window)
        self._window = window
        self._bench = bench
        self._writing = writing
        self._choosing = choosing
        self._library = bench.core.library
        self._place: Place | None = None
        self._rows: Sequence[int] = ()
        self.dialog: CorrectionDialog | None = None
        inspector = window.library.inspector
        inspector.places.correction_wanted.connect(self._on_place)
        inspector.correct.clicked.connect(self._on_several)
        window.actions_["correct"].triggered.connect(self._on_several)

    @Slot(object)
    def _on_place(self, place: Place) -> None:
        """What is said of the picture at one place."""
        self._place, self._rows = place, ()
        dialog = self._open(CorrectionDialog(self._window, place.kept))
        if place.kept.said.author:
            self._bench.tasks.restart("author", self._count(place.kept.said.author, dialog))

    @Slot()
    def _on_several(self) -> None:
        """Title and author of the chosen pictures."""
        self._bench.tasks.restart("correct", self._ask_several(self._choosing.now()))

    async def _ask_several(self, chosen: Chosen) -> None:
        artworks = await self._choosing.artworks(chosen)
        if not artworks:
            return
        self._place, self._rows = None, tuple(each.row for each in artworks)
        self._open(CorrectionDialog(self._window, count=len(artworks)))

    def _open(self, dialog: CorrectionDialog) -> CorrectionDialog:
        if self.dialog is not None:
            self.dialog.close()
        self.dialog = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(self._on_saved)
        dialog.finished.connect(self._on_finished)
        dialog.show()
        first = next(iter(dialog.lines.values()))
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        return dialog

    @Slot()
    def _on_finished(self) -> None:
        if self.sender() is self.dialog:
            self.dialog = None

    async def _count(self, author: str, dialog: CorrectionDialog) -> None:
        from models.library.artworks.correcting import author_count

        def count() -> int:
            with self._library.reading():
                return author_count(author)

        found = await self._bench.runner.call(count)
        if dialog is self.dialog:
            dialog.offer_everywhere(found - 1)

    @Slot(object, bool)
    def _on_saved(self, typed: Mapping[str, str], everywhere: bool) -> None:
        from models.library.artworks.correcting import read_correction

        dialog = self.dialog
        if dialog is None:
            return
        try:
            said = read_correction(typed)
        except InputError as error:
            dialog.show_problem(str(error.params["field"]), sentence(error))
            return
        if said:
            self._push(said, everywhere)
        dialog.accept()

    def _push(self, said: Mapping[str, Any], everywhere: bool) -> None:
        """Hand it over with its inverse, which is known once it is written."""
        from models.library.artworks import correcting

        done: list[Corrected] = []
        place, rows = self._place, self._rows

        def write() -> LibraryChanges:
            done.clear()
            if place is None:
                done.append(correcting.correct_shown(rows, said))
            else:
                done.append(correcting.correct(place.keys, said))
                name = place.kept.said.author
                if everywhere and name:
                    done.append(correcting.rename_author(name, said["author"]))
            return all_changes(each.changes for each in done)

        def take_back() -> LibraryChanges:
            return all_changes([correcting.undo(each) for each in reversed(done)])

        text = self._text(said, everywhere)
        self._bench.undo.push(WriteCommand(text, self._writing, write, take_back))

    def _text(self, said: Mapping[str, Any], everywhere: bool) -> str:
        """What an undo says that it takes back."""
        if self._place is None:
            return self.tr("correction of %n picture(s)", "", len(self._rows))
        if everywhere:
            return self.tr("new name of the author {name}").format(
                name=self._place.kept.said.author
            )
        fields = {
            "title": self.tr("title"),
            "author": self.tr("author"),
            "author_url": self.tr("author's page"),
            "page_url": self.tr("page"),
            "file_url": self.tr("file's address"),
            "posted_at": self.tr("date"),
        }
        names = self.tr(", ").join(fields[field] for field in said)
        where = place_of(self._place.kept.said)
        return self.tr("{fields} of {place}").format(fields=names, place=where)
