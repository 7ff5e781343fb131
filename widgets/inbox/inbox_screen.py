"""The Inbox screen: triage of finds, or what an empty inbox says."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from widgets.empty_state import EmptyState
from widgets.inbox.inbox_view import InboxView


class InboxScreen(QStackedWidget):
    """Shows the triage while something waits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = InboxView()
        self.empty = EmptyState("inbox")
        self.addWidget(self.empty)
        self.addWidget(self.view)
        self.view.current_changed.connect(self._on_current_changed)
        self.retranslate()

    def retranslate(self) -> None:
        """Texts and icons anew: after a change of language or theme."""
        self.empty.say(
            self.tr("New finds wait here until you keep or reject them. The inbox is empty."),
            self.tr("Collect now"),
        )

    def _on_current_changed(self, find: object) -> None:
        self.setCurrentWidget(self.view if find is not None else self.empty)
        if find is not None and self.isVisible():
            self.view.setFocus()
