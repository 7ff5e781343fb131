"""Which page of the guide speaks of a dialog; data, so that a test can ask for all of them."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

PAGES = {
    "AboutDialog": "index",
    "AddingDialog": "adding",
    "ArrivingDialog": "adding",
    "BrowsingDialog": "browsing",
    "CommandPalette": "keyboard",
    "CorrectionDialog": "library",
    "CrashReportDialog": "updates",
    "ExportDialog": "leaving",
    "GuideReader": "index",
    "HydrusDialog": "adding",
    "LoginDialog": "sources",
    "OutcomeDialog": "activity",
    "ProgramDialog": "sources",
    "ProgramsDialog": "programs",
    "RelationsDialog": "library",
    "SettingsDialog": "settings",
    "ShortcutsDialog": "keyboard",
    "SignInDialog": "tumblr-likes",
}


def page_of(dialog: QDialog) -> str | None:
    """Its page; None for a system's dialog or a plain question, which have none of their own."""
    return PAGES.get(type(dialog).__name__)
