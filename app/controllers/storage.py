"""How much room the library takes: looked at whenever the Activity screen is opened."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject, Slot

from app.controllers.activity import ActivityController
from app.workbench import Workbench
from models.library.room import room_of
from widgets.main_window import MainWindow


class StorageController(QObject):
    """Tells the facts of the Activity screen."""

    def __init__(self, window: MainWindow, bench: Workbench, activity: ActivityController) -> None:
        super().__init__(window)
        self._bench, self._activity = bench, activity
        window.screen_shown.connect(self._on_screen_shown)

    @Slot(str)
    def _on_screen_shown(self, name: str) -> None:
        if name == "activity":
            self._bench.tasks.restart("room", self._look())

    async def _look(self) -> None:
        room = await self._bench.runner.call(lambda: room_of(self._bench.core.library))
        derived = _bytes(room.derived)
        if not room.whole:
            derived = self.tr("more than {size}").format(size=derived)
        self._activity.storage = (
            (self.tr("Pictures"), _bytes(room.originals)),
            (self.tr("Trash"), _bytes(room.trash)),
            (self.tr("Database"), _bytes(room.database)),
            (self.tr("Thumbnails and the like"), self._made_again(derived)),
            (self.tr("Free on this disk"), _bytes(room.free)),
        )
        self._activity.tell_facts()

    def _made_again(self, size: str) -> str:
        return self.tr("{size}; may be deleted, is made again").format(size=size)


def _bytes(count: int) -> str:
    return QLocale().formattedDataSize(count)
