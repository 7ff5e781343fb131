"""What the empty inbox says and leads to: it depends on what is being collected."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from widgets.main_window import MainWindow


class EmptyInbox(QObject):
    """`collect` begins a round over all sources."""

    def __init__(self, window: MainWindow, collect: Callable[[], object]) -> None:
        super().__init__(window)
        self._window, self._collect = window, collect
        window.inbox.empty.pressed.connect(self._on_pressed)

    def tell(self, *, running: bool, sources: bool) -> None:
        """Whether something is being collected now, and whether there is anywhere to look."""
        known = sources or running
        self._window.inbox.say_why("collecting" if running else "empty" if known else "no_sources")

    @Slot()
    def _on_pressed(self) -> None:
        why = self._window.inbox.why
        if why == "empty":
            self._collect()
        else:
            self._window.show_screen("activity" if why == "collecting" else "sources")
