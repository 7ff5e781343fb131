"""What a menu elsewhere offers to look up is searched for in the library."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from widgets.window.main_window import MainWindow


class LookingUpController(QObject):
    """A tag of the inspector, and what sources brought."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        tags = window.library.inspector.tags
        tags.search_wanted.connect(self._on_tag)
        tags.exclusion_wanted.connect(self._on_excluded)
        window.sources.by_hand.pictures_wanted.connect(self._on_sources)

    @Slot(str)
    def _on_tag(self, word: str) -> None:
        self._window.library.bar.ask(_term(word))

    @Slot(str)
    def _on_excluded(self, word: str) -> None:
        """What is shown stays, but for these."""
        self._window.library.bar.add_term(f"-{_term(word)}")

    @Slot(str)
    def _on_sources(self, query: str) -> None:
        self._window.show_screen("library")
        self._window.library.bar.ask(query)


def _term(word: str) -> str:
    from models.library.searching.completion import written_tag
    from models.library.tags.tagging import parse_tag

    return written_tag(parse_tag(word))
