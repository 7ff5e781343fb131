"""Fills the inspector for what is chosen in the grid, and carries out what is edited there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QImage

from app.controllers.choosing import ChoosingController
from app.controllers.opening import open_address
from app.controllers.pictures import Pictures
from app.controllers.writing import WriteCommand, Writing
from app.workbench import Workbench
from models.errors import InputError
from models.imaging.palette import PaletteColour
from models.library.artworks.artworks import Edit
from models.records import Artwork, KeptSighting, LibraryChanges, Score, State
from widgets.commands import keys
from widgets.library.library_screen import LibraryScreen
from widgets.parts.thumbnail_wanted import ThumbnailWanted

MANY = 200
Facts = tuple[Artwork, list[KeptSighting], Score | None, tuple[PaletteColour, ...]]


class InspectingController(QObject):
    """Follows the selection; late answers are dropped."""

    def __init__(
        self,
        screen: LibraryScreen,
        bench: Workbench,
        writing: Writing,
        choosing: ChoosingController,
        pictures: Pictures,
    ) -> None:
        super().__init__(screen)
        self._screen = screen
        self._inspector = screen.inspector
        self._bench = bench
        self._writing = writing
        self._library = bench.core.library
        self._choosing = choosing
        screen.grid.selection_changed.connect(self._on_selection_changed)
        bench.changes.announced.connect(self._on_changed)
        inspector = screen.inspector
        inspector.liked.connect(self._on_liked)
        inspector.disliked.connect(self._on_disliked)
        inspector.rated.connect(choosing.rate)
        inspector.note_edited.connect(self._on_note_edited)
        inspector.tags_edited.connect(self._on_tags_edited)
        inspector.source_opened.connect(self._on_source_opened)
        inspector.preview_needed.connect(self._on_preview_needed)
        pictures.show_in("inspector", self._show_preview)

    @Slot()
    def refresh(self) -> None:
        """Fetch anew what is shown."""
        rows = self._screen.grid.selected_rows()
        if not rows:
            self._bench.tasks.restart("inspect", self._clear())
        elif len(rows) == 1:
            self._bench.tasks.restart("inspect", self._show_one(rows[0]))
        else:
            self._bench.tasks.restart("inspect", self._show_several(rows))

    async def _clear(self) -> None:
        self._inspector.clear()

    async def _show_one(self, row: int) -> None:
        def fetch() -> Facts | None:
            from models.library.artworks.telling import scores_of

            store = self._library.artworks
            found = store.with_tags([row])
            if not found:
                return None
            artwork = found[0]
            profile = self._bench.core.profile
            score = scores_of(self._library, [artwork.id], profile).get(artwork.id)
            return artwork, store.kept_sightings(artwork.id), score, self._colours(artwork.id)

        facts = await self._bench.runner.call(fetch)
        if facts is not None:
            artwork, sightings, score, colours = facts
            why = self._why(artwork, score)
            self._inspector.show_artwork(artwork, sightings, score, why, colours)

    def _colours(self, artwork_id: str) -> tuple[PaletteColour, ...]:
        """Those that an analysis found; in a runner's thread."""
        from models.imaging.palette import named

        palettes = self._bench.core.palettes
        place = int(palettes.positions([artwork_id])[0])
        return named(palettes.matrix()[place]) if place >= 0 else ()

    async def _show_several(self, rows: Sequence[int]) -> None:
        from models.library.tags.sharing import what_is_shared

        shared = await self._bench.runner.call(lambda: what_is_shared(self._library, rows))
        self._inspector.show_several(rows, shared)

    def _why(self, artwork: Artwork, score: Score | None) -> str:
        if artwork.missing:
            return self.tr("The file is missing; its thumbnail is shown.")
        if artwork.state is State.INBOX:
            told = self.tr("A find that waits in the inbox: {keep} or {reject} it.")
            keep = keys.with_key(self.tr("keep"), "keep")
            return told.format(keep=keep, reject=keys.with_key(self.tr("reject"), "reject"))
        if artwork.state is State.REJECTED:
            return self.tr("Rejected. It lies in the trash and is never fetched again.")
        if artwork.state is State.TRASHED:
            return self.tr("In the trash. “Put Back” in the Picture menu restores it.")
        return ""

    # What the person did

    @Slot(object)
    def _on_selection_changed(self, _rows: object) -> None:
        self.refresh()

    @Slot(object)
    def _on_changed(self, changes: LibraryChanges) -> None:
        chosen = set(self._screen.grid.selected_rows()[:MANY])
        if chosen & set(changes.updated) or chosen & set(changes.removed):
            self.refresh()

    @Slot()
    def _on_liked(self) -> None:
        self._choosing.say("like")

    @Slot()
    def _on_disliked(self) -> None:
        self._choosing.say("dislike")

    @Slot(str, str)
    def _on_note_edited(self, artwork_id: str, note: str) -> None:
        """Handed over at once: leaving the field may be the last thing before quitting."""
        store, before = self._library.artworks, dict[str, str]()

        def write() -> LibraryChanges:
            before.setdefault(artwork_id, store.by_id(artwork_id).note)
            return store.edit([artwork_id], Edit(note=note))

        def take_back() -> LibraryChanges:
            return store.edit([artwork_id], Edit(note=before[artwork_id]))

        text = self.tr("edit of a note")
        self._bench.undo.push(WriteCommand(text, self._writing, write, take_back))

    @Slot(object, object, object)
    def _on_tags_edited(
        self, rows: Sequence[int], added: Sequence[str], removed: Sequence[str]
    ) -> None:
        from models.library.tags.bulk_tagging import Untag, retag, untag_back
        from models.library.tags.tagging import parse_tag

        try:
            more = tuple(parse_tag(word) for word in added)
            less = tuple(parse_tag(word) for word in removed)
        except InputError as error:
            self._bench.report(error)
            return
        before: list[Untag] = []

        def write() -> LibraryChanges:
            done = retag(rows, more, less)
            before[:] = [done.undo]
            return done.changes

        text = self.tr("edit of tags of %n picture(s)", "", len(rows))
        self._bench.undo.push(
            WriteCommand(text, self._writing, write, lambda: untag_back(before[0]))
        )

    @Slot(str)
    def _on_source_opened(self, address: str) -> None:
        open_address(address)

    @Slot(str, int)
    def _on_preview_needed(self, artwork_id: str, size: int) -> None:
        wanted = ThumbnailWanted(artwork_id, size, cropped=False)
        self._bench.thumbnails.request([wanted], asker="inspector", replace=True)

    def _show_preview(self, artwork_id: str, image: QImage) -> None:
        self._inspector.set_preview(artwork_id, image)
