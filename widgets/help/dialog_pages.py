"""Which page of the guide speaks of a dialog; data, so that a test can ask for all of them. What is
not here (a question, a dialog of the system's) is explained with the screen behind it."""

from __future__ import annotations

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
