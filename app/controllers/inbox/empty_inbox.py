"""What the empty inbox and the idle Activity screen lead to: that depends on what is collected."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from widgets.window.main_window import MainWindow


class EmptyInbox(QObject):
    """`collect` begins a round over all sources."""

    def __init__(self, window: MainWindow, collect: Callable[[], object]) -> None:
        super().__init__(window)
        self._window, self._collect = window, collect
        self._sources = False
        window.inbox.empty.pressed.connect(self._on_pressed)
        window.activity.begin_wanted.connect(self._on_begin_wanted)

    def tell(self, *, running: bool, sources: bool) -> None:
        """Whether something is being collected now, and whether there is anywhere to look."""
        known = self._sources = sources or running
        self._window.activity.lead_to(collecting=known)
        self._window.inbox.say_why("collecting" if running else "empty" if known else "no_sources")

    @Slot()
    def _on_pressed(self) -> None:
        why = self._window.inbox.why
        if why == "empty":
            self._collect()
        else:
            self._window.show_screen("activity" if why == "collecting" else "sources")

    @Slot()
    def _on_begin_wanted(self) -> None:
        if self._sources:
            self._collect()
        else:
            self._window.show_screen("sources")
