"""Each dialog of the program, made as its controller makes it, by the name of its class."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QWidget

from widgets.activity.outcome_dialog import OutcomeDialog
from widgets.adding.adding_dialog import AddingChoices, AddingDialog
from widgets.adding.arriving_dialog import ArrivingDialog
from widgets.adding.hydrus_dialog import HydrusDialog
from widgets.crash_report_dialog import CrashReportDialog
from widgets.exporting.choices import What
from widgets.exporting.export_dialog import ExportDialog
from widgets.help.about_dialog import AboutDialog
from widgets.help.guide_reader import GuideReader
from widgets.help.shortcuts_dialog import ShortcutsDialog
from widgets.inspector.correction_dialog import CorrectionDialog
from widgets.library.relations_dialog import RelationsDialog
from widgets.made_actions import Actions
from widgets.programs.programs_dialog import ProgramsDialog
from widgets.programs.records import Doors
from widgets.settings_dialog import Around, Choices, SettingsDialog
from widgets.sources.browsing_dialog import BrowsingDialog
from widgets.sources.login_dialog import LoginDialog, LoginField
from widgets.sources.program_dialog import ProgramDialog
from widgets.sources.sign_in_dialog import SignInDialog
from widgets.sources.sign_in_pages import SignInFacts

DIALOGS: dict[str, Callable[[QWidget], QDialog]] = {
    "AboutDialog": lambda host: AboutDialog("1", [("Somebody", "")], "", host),
    "AddingDialog": lambda host: AddingDialog(AddingChoices(), host),
    "ArrivingDialog": ArrivingDialog,
    "BrowsingDialog": lambda host: BrowsingDialog("/somewhere", host),
    "CorrectionDialog": CorrectionDialog,
    "CrashReportDialog": lambda host: CrashReportDialog("what went wrong", host, ended=True),
    "ExportDialog": lambda host: ExportDialog(dict.fromkeys(What, 3), host),
    "GuideReader": GuideReader,
    "HydrusDialog": lambda host: HydrusDialog("http://a", host, known=False, lasting=False),
    "LoginDialog": lambda host: LoginDialog(
        "a", [LoginField("a", "key", True)], host, lasting=True
    ),
    "OutcomeDialog": lambda host: OutcomeDialog("Adding", (), host),
    "ProgramDialog": ProgramDialog,
    "ProgramsDialog": lambda host: ProgramsDialog(Doors(programs=True), host),
    "RelationsDialog": RelationsDialog,
    "SettingsDialog": lambda host: SettingsDialog(Choices(), host, around=Around(False)),
    "ShortcutsDialog": lambda host: ShortcutsDialog(Actions(host), host),
    "SignInDialog": lambda host: SignInDialog(
        SignInFacts("a", "https://a", "http://b", False, True), host
    ),
}
