"""Every dialog of the program, by its class, made over a window with something in it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog

from models.records import KeptSighting, Sighting
from widgets.activity.outcome_dialog import Outcome, OutcomeDialog
from widgets.adding.adding_dialog import AddingChoices, AddingDialog
from widgets.adding.arriving_dialog import ArrivingDialog
from widgets.adding.hydrus_dialog import HydrusDialog
from widgets.commands.command_palette import CommandPalette
from widgets.crash_report_dialog import CrashReportDialog
from widgets.exporting.choices import What
from widgets.exporting.export_dialog import ExportDialog
from widgets.help.about_dialog import AboutDialog
from widgets.help.guide_reader import GuideReader
from widgets.help.shortcuts_dialog import ShortcutsDialog
from widgets.inspector.correction_dialog import CorrectionDialog
from widgets.library.relations_dialog import RelationsDialog, ShownRelation
from widgets.programs.programs_dialog import ProgramsDialog
from widgets.programs.records import Doors
from widgets.settings.settings_dialog import Around, Choices, SettingsDialog
from widgets.sources.browsing_dialog import BrowserFacts, BrowsingDialog
from widgets.sources.login_dialog import LoginDialog, LoginField
from widgets.sources.program_dialog import ProgramDialog
from widgets.sources.sign_in_dialog import SignInDialog
from widgets.sources.sign_in_pages import SignInFacts
from widgets.window.main_window import MainWindow

OUTCOME = Outcome("a.example/1", "It is gone.", "https://a.example/1")
KEPT = KeptSighting(1, Sighting(1, "collect", page_url="https://a.example/work/7"))
FIELDS = (LoginField("site", "login", secret=False), LoginField("site", "api_key", secret=True))
SITE = SignInFacts("Site", "https://a.example/register", "http://127.0.0.1", False, True)


def _browsing(window: MainWindow) -> QDialog:
    dialog = BrowsingDialog("/a/folder", window)
    dialog.show_browsers([BrowserFacts("chromium", "Chromium", "chrome", True, False)])
    return dialog


def _settings(on: MainWindow) -> SettingsDialog:
    dialog = SettingsDialog(Choices(), on, around=Around(True))
    dialog.make_pages()
    return dialog


def _guide(window: MainWindow) -> QDialog:
    reader = GuideReader(window)
    reader.show_page("library")
    return reader


def _relations(window: MainWindow) -> QDialog:
    dialog = RelationsDialog(window)
    dialog.begin()
    dialog.show_relations([ShownRelation("alias", "tree", "trees")])
    return dialog


DIALOGS: dict[str, Callable[[MainWindow], QDialog]] = {
    "AboutDialog": lambda on: AboutDialog("1", [("Qt", "LGPL")], "thanks", on),
    "AddingDialog": lambda on: AddingDialog(AddingChoices(), on),
    "ArrivingDialog": ArrivingDialog,
    "BrowsingDialog": _browsing,
    "CommandPalette": lambda on: CommandPalette(on.actions_.values(), on),
    "CorrectionDialog": lambda on: CorrectionDialog(on, KEPT),
    "CrashReportDialog": lambda on: CrashReportDialog("report", on, ended=True),
    "ExportDialog": lambda on: ExportDialog(dict.fromkeys(What, 3), on),
    "GuideReader": _guide,
    "HydrusDialog": lambda on: HydrusDialog("http://localhost", on, known=True, lasting=True),
    "LoginDialog": lambda on: LoginDialog("Site", FIELDS, on, lasting=True),
    "OutcomeDialog": lambda on: OutcomeDialog("Could not be read", [OUTCOME], on),
    "ProgramDialog": ProgramDialog,
    "ProgramsDialog": lambda on: ProgramsDialog(Doors(programs=True), on),
    "RelationsDialog": _relations,
    "SettingsDialog": _settings,
    "ShortcutsDialog": lambda on: ShortcutsDialog(on.actions_, on),
    "SignInDialog": lambda on: SignInDialog(SITE, on),
}
