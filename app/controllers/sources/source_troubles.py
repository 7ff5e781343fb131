"""What needs the person: told until they have looked, and again when it comes again."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from app.controllers.sources.health_words import state_word
from app.controllers.sources.source_lines import Seen
from models.collecting.sources.health import IN_NEED
from widgets.sources.source_list_model import short_address
from widgets.window.main_window import MainWindow


class SourceTroubles(QObject):
    """`told` carries a sentence, "" when nothing is to be told."""

    told = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._screen = window.sources
        self._known: set[tuple[int, str]] = set()
        self._now: dict[tuple[int, str], str] = {}
        window.screen_shown.connect(self._on_screen_shown)

    @Slot(object)
    def heed(self, seen: Seen) -> None:
        """The sources as they stand."""
        self._now = {}
        for source, health in zip(seen.sources, seen.healths, strict=True):
            if health.code in IN_NEED:
                said = state_word(health.code, health)
                self._now[source.id, health.code] = f"{short_address(source.url)}: {said}"
        self._known &= set(self._now)
        self._tell()

    @Slot(str)
    def _on_screen_shown(self, name: str) -> None:
        if name == "sources":
            self._tell()

    def _tell(self) -> None:
        if self._screen.isVisible():
            self._known |= set(self._now)
        new = [said for key, said in self._now.items() if key not in self._known]
        many = self.tr("%n source(s) need you", "", len(new))
        self.told.emit(new[0] if len(new) == 1 else many if new else "")
