"""What a net or a hand says of the square reaches the grid; a hand's word can be taken back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from models.library.focus import write_focus
from models.records import CROPS, Focus, LibraryChanges
from tests.support.desk import at_desk
from tests.support.driving import press, until
from tests.support.imported import import_all
from tests.support.pictures import a_picture
from widgets.inspector.crop_preview import CropPreview

pytestmark = pytest.mark.gui

FACE = Focus(0.1, 0.1, 0.2, 0.2, "face")


@pytest.fixture
def artwork(library, sandbox, tmp_path):
    (made,) = import_all(library, sandbox, [a_picture(tmp_path / "a.png", size=(300, 100))])
    return library.artworks.by_id(made)


def test_a_square_moved_by_hand_is_kept_and_taken_back(qapp, library, sandbox, artwork):
    library.writer.call(lambda: write_focus({artwork.id: FACE}, "yunet@1"))

    async def story(desk):
        await desk.show()
        desk.window.library.grid.set_current_row(artwork.row)
        preview = desk.window.library.inspector.findChild(CropPreview)
        await until(lambda: not preview.square().isEmpty(), "the preview")
        assert preview.square().left() < 20
        press(preview, Qt.Key.Key_Right)
        await desk.written()
        assert desk.artwork(artwork.id).focus.because == "person"
        shown = desk.window.library.grid.model
        await until(lambda: shown.record(artwork.row).focus.because == "person", "the grid")
        desk.bench.undo.undo()
        await desk.written()
        assert desk.artwork(artwork.id).focus == FACE
        desk.bench.undo.redo()
        await desk.written()
        press(preview, Qt.Key.Key_Backspace)
        await desk.written()
        assert desk.artwork(artwork.id).focus is None

    at_desk(qapp, library, sandbox, story)


def test_what_an_analysis_found_changes_the_squares_and_no_search(qapp, library, sandbox, artwork):
    async def story(desk):
        await desk.show()
        searches = []
        desk.bench.changes.announced.connect(searches.append)
        library.writer.call(lambda: write_focus({artwork.id: FACE}, "yunet@1"))
        changes = LibraryChanges(updated=(artwork.row,), initiator=CROPS)
        desk.bench.inference.changed.emit(changes)
        model = desk.window.library.grid.model
        await until(lambda: model.record(artwork.row).focus == FACE, "the square")
        assert searches == []

    at_desk(qapp, library, sandbox, story)
