"""Other programs and the phone: the switches of the settings, and what they open.

Everything slow (the keyring, the framework, a server's start and end) is done in the runner's
threads; the servers themselves have their own. Nothing listens before the person says so.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QMessageBox

from app import settings
from app.messages import sentence
from app.workbench import Workbench
from models.errors import CollectError
from widgets.main_window import MainWindow
from widgets.notification_bar import Notice
from widgets.programs.records import LEAST_PORT, MOST_PORT, USUAL_PORT, Doors

if TYPE_CHECKING:
    from app.api.keys import Scope
    from app.api.switchboard import Standing, Switchboard
    from models.collecting.events import CollectEvent
    from widgets.programs.programs_dialog import ProgramsDialog

LOOK_MS = 30_000  # Networks change, and no system tells it everywhere.


class ProgramsController(QObject):
    """`heard` carries what a program's request did, `opened` in words what is open now."""

    heard = Signal(object)
    opened = Signal(str)

    def __init__(self, window: MainWindow, bench: Workbench) -> None:
        super().__init__(window)
        self._window, self._bench = window, bench
        self._making = threading.Lock()
        self._board: Switchboard | None = None
        self._arrivals: Any = None
        self._standing: Standing | None = None
        self._asked = self._answered = 0
        self._chosen = _chosen(settings.load())
        self._closed = False
        self._told = ""
        self.dialog: ProgramsDialog | None = None
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._settle)
        bench.crawl.happened.connect(self._on_happened)
        window.actions_["programs"].triggered.connect(self.open)
        window.status.doors_pressed.connect(self.open)
        window.retranslated.connect(self._tell)

    def begin(self) -> None:
        """What was on when the program ended is on again."""
        if self._chosen["api"] or self._chosen["phone"]:
            self._settle()

    async def close(self) -> None:
        """Nothing answers any more; no thread is left."""
        self._look.stop()
        self._closed = True
        if self._board is not None:
            await self._bench.runner.call(self._board.close)

    @Slot()
    def open(self) -> None:
        """The page of the settings."""
        from widgets.programs.programs_dialog import ProgramsDialog

        dialog = ProgramsDialog(self._doors(), self._window)
        dialog.programs_toggled.connect(self._on_programs)
        dialog.port_chosen.connect(self._on_port)
        dialog.phone.toggled.connect(self._on_phone)
        dialog.phone.place_chosen.connect(self._on_place)
        dialog.key_wanted.connect(self._on_key_wanted)
        dialog.renewal_wanted.connect(self._on_renewal_wanted)
        dialog.finished.connect(self._on_finished)
        self.dialog = dialog
        dialog.open()
        self._settle()

    # What the person did ---------------------------------------------------------------------

    @Slot(bool)
    def _on_programs(self, on: bool) -> None:
        self._choose(api=on)

    @Slot(bool)
    def _on_phone(self, on: bool) -> None:
        self._choose(phone=on)

    @Slot(int)
    def _on_port(self, port: int) -> None:
        self._choose(api_port=port)

    @Slot(str)
    def _on_place(self, address: str) -> None:
        self._choose(phone_address=address)

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

    def _choose(self, **chosen: bool | int | str) -> None:
        self._chosen = {**self._chosen, **chosen}
        self._bench.tasks.start(self._settled(save=True), kept=True)

    # What is true then -----------------------------------------------------------------------

    @Slot()
    def _settle(self) -> None:
        self._bench.tasks.start(self._settled())

    async def _settled(self, *, save: bool = False) -> None:
        """The latest wish wins, in whatever order the threads come."""
        if self._closed:
            return
        self._asked += 1
        mine = self._asked
        self._tell()
        standing = await self._bench.runner.call(lambda: self._settle_now(save=save))
        if mine != self._asked:
            return
        self._standing, self._answered = standing, mine
        self._watch()
        self._tell()
        self._warn(standing.trouble or standing.phone_trouble)

    def _settle_now(self, *, save: bool) -> Standing:
        """In a thread of the runner's, as the wish stands when its turn comes."""
        from app.api.switchboard import Wanted

        if save:
            with self._making:
                settings.save(replace(settings.load(), **self._chosen))
        chosen = self._chosen
        return self._made().settle(
            Wanted(chosen["api"], chosen["phone"], chosen["api_port"], chosen["phone_address"])
        )

    def _made(self) -> Switchboard:
        """In a thread of the runner's: this loads the framework."""
        from app.api.keys import Keys
        from app.api.parts import Parts
        from app.api.switchboard import Switchboard

        with self._making:
            if self._board is None:
                keys = Keys(self._bench.core.collecting.credentials)
                parts = Parts(self._bench.core, keys, self.heard.emit)
                self._arrivals = parts.arrivals
                self._board = Switchboard(parts)
            return self._board

    async def _give_key(self, scope: str, *, copy: bool) -> None:
        key = await self._bench.runner.call(lambda: self._made().keys.of(_scope(scope)))
        if self.dialog is not None:
            self.dialog.give_key(scope, key, copy=copy)

    async def _renew(self, scope: str) -> None:
        key = await self._bench.runner.call(lambda: self._made().keys.renew(_scope(scope)))
        if self.dialog is not None:
            self.dialog.renewed(scope, key)
        self._settle()  # The code for the phone holds the key.

    @Slot(object)
    def _on_happened(self, events: Iterable[CollectEvent]) -> None:
        if self._arrivals is not None:
            self._arrivals.heed(events)

    def _watch(self) -> None:
        if self._chosen["phone"]:
            self._look.start()
        else:
            self._look.stop()

    @Slot()
    def _tell(self) -> None:
        doors = self._doors()
        if self.dialog is not None:
            self.dialog.show_doors(doors)
        said = ""
        if doors.opens:
            said = self.tr("Open to your phone")
        elif doors.answers:
            said = self.tr("Open to other programs")
        self._window.status.show_doors(said)
        self.opened.emit(said)

    def _doors(self) -> Doors:
        chosen, standing = self._chosen, self._standing
        busy = self._asked != self._answered
        doors = Doors(chosen["api"], chosen["phone"], chosen["api_port"], busy=busy)
        if standing is None:
            return doors
        return replace(
            doors,
            answers=standing.programs,
            trouble=sentence(standing.trouble) if standing.trouble else "",
            opens=standing.phone,
            phone_trouble=sentence(standing.phone_trouble) if standing.phone_trouble else "",
            code=standing.code,
            places=tuple(
                (each.address, f"{each.address} ({each.card})") for each in standing.places
            ),
            place=standing.place,
            lasting=standing.lasting,
        )

    def _warn(self, error: CollectError | None) -> None:
        """Once, where the page of the settings does not say it."""
        before, self._told = self._told, sentence(error) if error else ""
        if error is not None and self._told != before and self.dialog is None:
            action = self.tr("Settings")
            self._bench.tell(Notice(sentence(error), "warning", action, self.open))


def _chosen(kept: settings.Settings) -> dict[str, Any]:
    """The settings of this page by their names; a port that cannot be had is the usual one."""
    found = {name: getattr(kept, name) for name in ("api", "api_port", "phone", "phone_address")}
    if not LEAST_PORT <= kept.api_port <= MOST_PORT:
        found["api_port"] = USUAL_PORT
    return found


def _scope(name: str) -> Scope:
    from app.api.keys import Scope

    return Scope(name)
