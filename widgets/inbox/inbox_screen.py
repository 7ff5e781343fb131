"""The Inbox screen: triage of finds, or what an empty inbox says."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from widgets.inbox.inbox_view import InboxView
from widgets.parts.empty_state import EmptyState

WHY = ("empty", "collecting", "no_sources")


class InboxScreen(QStackedWidget):
    """Shows the triage while something waits; else why nothing does, one of `WHY`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = InboxView()
        self.empty = EmptyState("inbox")
        self.why = WHY[0]
        self.addWidget(self.empty)
        self.addWidget(self.view)
        self.view.current_changed.connect(self._on_current_changed)
        self.retranslate()

    def say_why(self, why: str) -> None:
        """Why nothing waits, while nothing does."""
        if why != self.why:
            self.why = why
            self.retranslate()

    def retranslate(self) -> None:
        """Texts and icons anew: after a change of language or theme."""
        said = {
            "empty": (
                self.tr("New finds wait here until you keep or reject them. The inbox is empty."),
                self.tr("Collect now"),
            ),
            "collecting": (
                self.tr("New finds wait here. The first ones are on their way."),
                self.tr("Show what is going on"),
            ),
            "no_sources": (
                self.tr(
                    "New finds wait here until you keep or reject them. Add a site, and they come."
                ),
                self.tr("Add a site"),
            ),
        }
        self.empty.say(*said[self.why])

    def _on_current_changed(self, find: object) -> None:
        self.setCurrentWidget(self.view if find is not None else self.empty)
        if find is not None and self.isVisible():
            self.view.setFocus()
