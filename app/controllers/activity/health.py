"""The library's health: looked at quietly in idle time; mended when the person says so."""

from __future__ import annotations

import logging
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app.controllers.activity.activity import ActivityController
from app.workbench import Workbench
from models.cancellation import CancelToken
from models.errors import Cancelled, ExpectedError
from models.library.database.clock import now
from models.library.keeping.doctor import examine
from models.library.keeping.examination import Examination, Finding
from models.library.keeping.health import Health, is_due, is_news, last_health, look, note_told
from models.records import Progress
from widgets.activity.care_list import CareLine
from widgets.activity.records import Activity
from widgets.look.numbers import grouped
from widgets.sources.moments import moment
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice

KEY = "health"
CHECK, REPAIR = "check", "repair"
_log = logging.getLogger(__name__)


class HealthController(QObject):
    """`changed` when there is something new to show in `line`."""

    changed = Signal()

    def __init__(self, window: MainWindow, bench: Workbench, activity: ActivityController) -> None:
        super().__init__(window)
        self._bench, self._activity = bench, activity
        self._library = bench.core.library
        self._last: Health | None = None
        self._token: CancelToken | None = None
        activity.stop_with(KEY, self.stop)
        window.actions_["check_library"].triggered.connect(self.check_all)

    async def look_if_due(self) -> None:
        """Quietly; only news of trouble is told. Cancelled with the window, or by `stop`."""
        runner, library = self._bench.runner, self._library
        self._last = await runner.call(lambda: last_health(library))
        if library.read_only or not is_due(self._last, now()):
            return
        self._token = token = CancelToken()
        self._show("running", Progress())
        try:
            found = await runner.run(
                lambda _token: look(library, token), patient=True, on_progress=self._on_progress
            )
        except Cancelled:
            self._show("cancelled", Progress())
            return
        except ExpectedError as error:
            _log.info("the library was not looked at: %s", error)
            self._activity.forget(KEY)
            return
        finally:
            self._token = None
        self._last = found
        self._show("done", Progress(), found)
        self.changed.emit()
        if await runner.call(lambda: is_news(library, found)):
            self._tell(found)
        await runner.call(lambda: note_told(library, found))

    @Slot()
    def stop(self) -> None:
        if self._token is not None:
            self._token.cancel()

    @Slot()
    def check_all(self) -> None:
        """Everything, now: reads each file."""
        self._bench.tasks.restart(KEY, self._examine(repair=False))

    @Slot()
    def repair(self) -> None:
        self._bench.tasks.restart(KEY, self._examine(repair=True))

    async def read(self) -> None:
        """What is known from before."""
        self._last = await self._bench.runner.call(lambda: last_health(self._library))

    def line(self) -> CareLine:
        """For the Activity screen."""
        title, deeds = self.tr("Health"), [(CHECK, self.tr("Check all now"))]
        if self._last is None:
            told = self.tr("Not looked at yet. A part is looked at each day, when nothing goes on.")
            return CareLine(KEY, title, told, tuple(deeds))
        if not self._last.ok:
            deeds.insert(0, (REPAIR, self.tr("Repair")))
        when = moment(self._last.at, now())
        told = self.tr("{outcome} Last looked at: {when}.")
        said = told.format(outcome=self._outcome(self._last), when=when)
        return CareLine(KEY, title, said, tuple(deeds), warns=not self._last.ok)

    async def _examine(self, *, repair: bool) -> None:
        core = self._bench.core

        def work(token: CancelToken) -> list[Finding]:
            return list(examine(Examination(core.library, core.sandbox, token, repair)))

        def title() -> str:
            return self.tr("Repairing the library") if repair else self.tr("Checking the library")

        findings = await self._bench.runner.run(work, title=title)
        if repair:
            self._tell_repaired(findings)
        self._last = found = Health(now(), 0, tuple(findings))
        self.changed.emit()
        if not found.ok and not repair:
            self._tell(found)
        elif not repair:
            self._bench.tell(Notice(self.tr("The library is sound: every file was looked at.")))

    def _tell(self, found: Health) -> None:
        said = self.tr(
            "{what} Nothing is deleted: repairing looks for each file, puts damaged ones aside and "
            "marks what is missing."
        )
        self._bench.tell(
            Notice(
                said.format(what=self._outcome(found)), "warning", self.tr("Repair"), self.repair
            )
        )

    def _tell_repaired(self, findings: list[Finding]) -> None:
        mended = sum(each.repaired for each in findings)
        left = sum(each.found - each.repaired for each in findings)
        if left:
            said = self.tr(
                "%n thing(s) could not be mended. A backup has damaged pictures whole.",
                "",
                left,
            )
            self._bench.tell(Notice(said, "warning"))
        else:
            self._bench.tell(Notice(self.tr("%n thing(s) were mended.", "", mended)))

    def _outcome(self, found: Health) -> str:
        """In a sentence or two."""
        troubles = dict(found.troubles)
        said = []
        if troubles.pop("database", 0):
            said.append(self.tr("The database is damaged; a backup can be restored."))
        if lost := troubles.pop("files", 0):
            said.append(self.tr("%n file(s) are not where they should be.", "", lost))
        if damaged := troubles.pop("contents", 0):
            said.append(self.tr("%n file(s) are damaged.", "", damaged))
        if rest := sum(troubles.values()):
            said.append(self.tr("%n smaller thing(s) want mending.", "", rest))
        if said:
            return " ".join(said)
        if not found.read:
            return self.tr("All is well.")
        count = grouped(found.read)
        return self.tr("All is well; {count} files were read whole.").format(count=count)

    @Slot(object)
    def _on_progress(self, progress: Progress) -> None:
        self._show("running", progress)

    def _show(self, state: str, progress: Progress, found: Health | None = None) -> None:
        self._activity.show(self._card(state, progress, found))

    def _card(self, state: str, progress: Progress, found: Health | None) -> Activity:
        title, outcome = self.tr("Looking after the library"), ""
        if state == "cancelled":
            outcome = self.tr("Stopped; it is looked at another day.")
        elif found is not None:
            outcome = self._outcome(found)
        anew = partial(self._card, state, progress, found)
        return Activity(KEY, title, state, progress, outcome, recurring=True, anew=anew)
