"""Takes pictures out of a running Hydrus: asks for its key once, says how many there are, and goes
on as with any folder."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from app.controllers.adding.file_arrival import Arrival
from app.controllers.adding.importing import ImportingController
from app.messages import sentence
from app.workbench import Workbench
from models.cancellation import CancelToken
from models.errors import ExpectedError, InputError
from models.records import Progress, State
from widgets.adding.adding_dialog import AddingChoices
from widgets.adding.hydrus_dialog import HydrusDialog, HydrusEntered
from widgets.window.main_window import MainWindow

if TYPE_CHECKING:
    from models.exchange.hydrus_asking import HydrusSource
    from models.library.arriving.importing import ImportReport
    from models.library.arriving.look_report import LookReport


class HydrusArriving(QObject):
    """The key goes from the dialog to the keyring and to Hydrus, and nowhere else."""

    def __init__(
        self, window: MainWindow, bench: Workbench, importing: ImportingController
    ) -> None:
        super().__init__(window)
        self._window = window
        self._bench = bench
        self._importing = importing
        self._address = ""
        self.dialog: HydrusDialog | None = None

    @Slot()
    def ask(self) -> None:
        self._bench.tasks.restart("hydrus", self._ask())

    async def _ask(self) -> None:
        from models.exchange.hydrus_api import KEY_NAME, SERVICE, STANDARD

        def look() -> tuple[bool, bool]:
            keys = self._bench.core.collecting.credentials
            return keys.get(SERVICE, KEY_NAME) is not None, keys.lasting

        known, lasting = await self._bench.runner.call(look)
        dialog = self.dialog = HydrusDialog(
            self._address or STANDARD, self._window, known=known, lasting=lasting
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.wanted.connect(self._on_wanted)
        dialog.finished.connect(self._on_finished)
        dialog.open()

    @Slot()
    def _on_finished(self) -> None:
        if self.sender() is self.dialog:
            self.dialog = None
            self._bench.tasks.stop("hydrus")

    @Slot(object)
    def _on_wanted(self, entered: HydrusEntered) -> None:
        self._bench.tasks.restart("hydrus", self._connect(entered))

    async def _connect(self, entered: HydrusEntered) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        dialog.show_waiting()
        try:
            source = await self._bench.runner.call(lambda: self._source(entered))
            count = await self._bench.runner.run(lambda token: _count(source, token))
            await self._bench.runner.call(lambda: self._keep(source.key))
        except ExpectedError as error:
            if dialog is self.dialog:
                dialog.show_problem(sentence(error))
            return
        if dialog is not self.dialog:
            return
        self.dialog, self._address = None, source.address
        dialog.accept()
        self._importing.looking.begin_with(self._arrival(source, count))

    def _source(self, entered: HydrusEntered) -> HydrusSource:
        """In a runner's thread: the keyring may take its time. Raises `InputError`."""
        from models.exchange.hydrus_api import KEY_NAME, SERVICE, checked_key
        from models.exchange.hydrus_asking import HydrusSource

        kept = self._bench.core.collecting.credentials.get(SERVICE, KEY_NAME)
        key = checked_key(entered.key) if entered.key.strip() else kept
        if key is None:
            raise InputError("hydrus-key-missing")
        return HydrusSource(key, entered.address.strip(), entered.query)

    def _keep(self, key: str) -> None:
        """Only one that Hydrus accepted."""
        from models.exchange.hydrus_api import KEY_NAME, SERVICE

        keys = self._bench.core.collecting.credentials
        if keys.get(SERVICE, KEY_NAME) != key:
            keys.set(SERVICE, KEY_NAME, key)

    def _arrival(self, source: HydrusSource, count: int) -> Arrival:
        core = self._bench.core

        def introduce() -> tuple[str, str]:
            return self.tr("%n file(s) in Hydrus fit.", "", count), self.tr(
                "Tags keep their namespaces (creator becomes artist, series becomes copyright). "
                "What is here already is not fetched again."
            )

        def look(
            _choices: AddingChoices, token: CancelToken
        ) -> Generator[Progress, None, LookReport]:
            from models.exchange.hydrus_look import look_at_hydrus

            return look_at_hydrus(core.library, source, token=token)

        async def add(choices: AddingChoices) -> None:
            from models.exchange.hydrus_import import import_hydrus
            from models.feedback.taking_over import TakingOver

            def work(token: CancelToken) -> Generator[Progress, None, ImportReport]:
                judging = TakingOver(core.library, self._bench.profile.name)
                return import_hydrus(
                    core.library,
                    source,
                    sandbox=core.sandbox,
                    token=token,
                    state=State.INBOX if choices.inbox else State.KEPT,
                    judging=judging if choices.ratings else None,
                )

            await self._importing.run(work, lambda: self.tr("Bringing pictures out of Hydrus"))

        return Arrival(introduce, look, add, files=False)


def _count(source: HydrusSource, token: CancelToken) -> int:
    from models.exchange.hydrus_asking import Asking

    with Asking(source, token) as hydrus:
        return len(hydrus.numbers())
