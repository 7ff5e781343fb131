"""Variants by hand: grouping what is chosen, separating it again, showing a whole group."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from app.controllers.choosing import ChoosingController, Chosen, ids_of
from app.controllers.duplicates.settling import Settling
from app.workbench import Workbench
from models.records import IN_TRASH
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice

ID_LETTERS = 12


class GroupingController(QObject):
    """Answers three actions of the Picture menu."""

    def __init__(
        self,
        window: MainWindow,
        bench: Workbench,
        choosing: ChoosingController,
        settling: Settling,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._bench = bench
        self._choosing = choosing
        self._settling = settling
        window.actions_["group"].triggered.connect(self._on_group)
        window.actions_["ungroup"].triggered.connect(self._on_ungroup)
        window.actions_["show_variants"].triggered.connect(self._on_show)

    @Slot()
    def _on_group(self) -> None:
        self._bench.tasks.start(self._group(self._choosing.now()), kept=True)

    @Slot()
    def _on_ungroup(self) -> None:
        self._bench.tasks.start(self._ungroup(self._choosing.now()), kept=True)

    @Slot()
    def _on_show(self) -> None:
        self._bench.tasks.start(self._show(self._choosing.now()))

    async def _group(self, chosen: Chosen) -> None:
        found = await self._choosing.artworks(chosen)
        artworks = [each for each in found if each.state not in IN_TRASH]
        if len(artworks) < 2:
            self._bench.tell(
                Notice(self.tr("Choose at least two pictures to group them as variants."))
            )
            return
        self._settling.group(ids_of(artworks))

    async def _ungroup(self, chosen: Chosen) -> None:
        artworks = await self._choosing.artworks(chosen)
        if artworks:
            self._settling.ungroup(ids_of(artworks))

    async def _show(self, chosen: Chosen) -> None:
        artworks = await self._choosing.artworks(chosen)
        if artworks:
            self._window.show_screen("library")
            self._window.library.bar.ask(f"variants:{artworks[0].id[:ID_LETTERS]}")
