"""Which page of the guide is about which dialog, by the dialog's class. What is not here (a
question, a dialog of the system's) is explained with the screen behind it."""

from __future__ import annotations

from types import MappingProxyType

DIALOG_PAGES = MappingProxyType(
    {
        "AboutDialog": "index",
        "AddingDialog": "adding",
        "ArrivingDialog": "adding",
        "BrowsingDialog": "browsing",
        "CommandPalette": "keyboard",
        "CorrectionDialog": "library",
        "CrashReportDialog": "troubleshooting",
        "ExportDialog": "leaving",
        "HydrusDialog": "adding",
        "LoginDialog": "sources",
        "OutcomeDialog": "activity",
        "ProgramDialog": "sources",
        "ProgramsDialog": "settings",
        "RelationsDialog": "library",
        "SettingsDialog": "settings",
        "ShortcutsDialog": "keyboard",
        "SignInDialog": "tumblr-likes",
    }
)
