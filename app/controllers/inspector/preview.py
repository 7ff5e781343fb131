"""What a hand does with the inspector's preview: another square, pictures of a colour."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from app.controllers.writing import WriteCommand, Writing
from app.workbench import Workbench
from models.records import Focus, LibraryChanges
from widgets.library.library_screen import LibraryScreen


class PreviewController(QObject):
    """A square is an edit that can be taken back; a colour is a search."""

    def __init__(self, screen: LibraryScreen, bench: Workbench, writing: Writing) -> None:
        super().__init__(screen)
        self._screen = screen
        self._bench = bench
        self._writing = writing
        screen.inspector.focus_chosen.connect(self._on_focus_chosen)
        screen.inspector.colour_chosen.connect(self._on_colour_chosen)

    @Slot(str)
    def _on_colour_chosen(self, name: str) -> None:
        self._screen.bar.ask(f"color:{name}", "added")

    @Slot(int, object)
    def _on_focus_chosen(self, row: int, focus: Focus | None) -> None:
        from models.library.artworks.focus import focus_of, set_focus

        before: list[Focus | None] = []

        def write() -> LibraryChanges:
            before[:] = before or [focus_of([row]).get(row)]
            set_focus(row, focus)
            return LibraryChanges(updated=(row,))

        def take_back() -> LibraryChanges:
            set_focus(row, before[0])
            return LibraryChanges(updated=(row,))

        text = self.tr("another square of a picture")
        self._bench.undo.push(WriteCommand(text, self._writing, write, take_back))
