"""Other programs and the phone: the page of the settings, and what the window says of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QMessageBox

from app.controllers.programs.open_doors import OpenDoors
from app.workbench import Workbench
from widgets.programs.programs_dialog import ProgramsDialog
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice


class ProgramsController(QObject):
    """`opened` says in words what is open now."""

    opened = Signal(str)

    def __init__(self, window: MainWindow, bench: Workbench) -> None:
        super().__init__(window)
        self._window, self._bench = window, bench
        self.doors = OpenDoors(bench, self)
        self.dialog: ProgramsDialog | None = None
        self._told = ""
        self.doors.changed.connect(self._tell)
        window.actions_["programs"].triggered.connect(self.open)
        window.status.doors_pressed.connect(self.open)
        window.retranslated.connect(self._tell)

    @Slot()
    def open(self) -> None:
        """The page of the settings."""
        dialog = ProgramsDialog(self.doors.doors, self._window)
        dialog.programs_toggled.connect(self._on_programs)
        dialog.port_chosen.connect(self._on_port)
        dialog.phone.toggled.connect(self._on_phone)
        dialog.phone.place_chosen.connect(self._on_place)
        dialog.key_wanted.connect(self._on_key_wanted)
        dialog.renewal_wanted.connect(self._on_renewal_wanted)
        dialog.finished.connect(self._on_finished)
        self.dialog = dialog
        dialog.open()
        self.doors.settle()

    @Slot(bool)
    def _on_programs(self, on: bool) -> None:
        self.doors.choose(api=on)

    @Slot(bool)
    def _on_phone(self, on: bool) -> None:
        self.doors.choose(phone=on)

    @Slot(int)
    def _on_port(self, port: int) -> None:
        self.doors.choose(api_port=port)

    @Slot(str)
    def _on_place(self, address: str) -> None:
        self.doors.choose(phone_address=address)

    @Slot(str, bool)
    def _on_key_wanted(self, scope: str, copy: bool) -> None:
        self._bench.tasks.start(self._give_key(scope, copy=copy))

    @Slot(str)
    def _on_renewal_wanted(self, scope: str) -> None:
        question = QMessageBox(self.dialog)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setWindowTitle(self.tr("New Key"))
        question.setText(self.tr("Make a new key?"))
        question.setInformativeText(
            self.tr("Programs and phones that have the old one are out until they get the new one.")
        )
        renew = question.addButton(self.tr("Make a new key"), QMessageBox.ButtonRole.AcceptRole)
        question.setDefaultButton(question.addButton(QMessageBox.StandardButton.Cancel))
        renew.clicked.connect(lambda: self._bench.tasks.start(self._renew(scope)))
        question.open()

    @Slot()
    def _on_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    async def _give_key(self, scope: str, *, copy: bool) -> None:
        from app.api.keys import Scope

        key = await self.doors.with_keys(lambda keys: keys.of(Scope(scope)))
        if self.dialog is not None:
            self.dialog.give_key(scope, key, copy=copy)

    async def _renew(self, scope: str) -> None:
        from app.api.keys import Scope

        key = await self.doors.with_keys(lambda keys: keys.renew(Scope(scope)))
        if self.dialog is not None:
            self.dialog.renewed(scope, key)
        self.doors.settle()  # The code for the phone holds the key.

    @Slot()
    def _tell(self) -> None:
        doors = self.doors.doors
        if self.dialog is not None:
            self.dialog.show_doors(doors)
        said = ""
        if doors.opens:
            said = self.tr("Open to your phone")
        elif doors.answers:
            said = self.tr("Open to other programs")
        self._window.status.show_doors(said)
        self.opened.emit(said)
        self._warn(doors.trouble or doors.phone_trouble)

    def _warn(self, trouble: str) -> None:
        """Once, where the page of the settings does not say it."""
        before, self._told = self._told, trouble
        if trouble and trouble != before and self.dialog is None:
            self._bench.tell(Notice(trouble, "warning", self.tr("Settings"), self.open))
