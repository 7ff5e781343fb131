"""What the library says where it has nothing to show, and the one thing to do next."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.controllers.library.other_words import written_here
from models.records import IN_TRASH
from widgets.library.library_screen import LibraryScreen


class NothingFound(QObject):
    """Of an empty library, an empty trash, a search that finds nothing."""

    def __init__(self, screen: LibraryScreen) -> None:
        super().__init__(screen)
        self._screen = screen

    def show(self, query: str) -> None:
        """`query` is what was asked for; without one the library is empty."""
        if not query:
            self._screen.show_empty(
                self.tr("Your library is empty. Add a folder, or let a source bring pictures."),
                self.tr("Add a folder"),
            )
            return
        if query.strip() in {f"state:{state.value}" for state in IN_TRASH}:
            said = self.tr(
                "Nothing lies here. What you reject or delete can be put back for a while."
            )
        else:
            said = self.tr("No picture matches this search.")
            said = f"{said} {written_here(query)}".strip()
        self._screen.show_empty(said, self.tr("Show everything"), self._show_everything)

    def _show_everything(self) -> None:
        self._screen.bar.ask("")
        self._screen.grid.setFocus()
