"""What an analysis saw reaches the window: squares, which a hand may move, and colours."""

from __future__ import annotations

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from models.cancellation import CancelToken
from models.imaging.palette import palette
from models.library.artworks.focus import write_focus
from models.nets.analyse import Analyser, analyse
from models.nets.looks import PlainLook
from models.records import CROPS, Focus, LibraryChanges
from tests.support.desk import at_desk
from tests.support.driving import press, until
from tests.support.imported import import_all
from tests.support.pictures import a_picture
from widgets.inspector.crop_preview import CropPreview
from widgets.inspector.swatches import Swatches

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


def test_a_colour_of_the_inspector_finds_the_pictures_that_hold_it(
    qapp, library, sandbox, tmp_path
):
    for name in ("teal", "red"):
        Image.new("RGB", (60, 40), name).save(tmp_path / f"{name}.png")
    ids = import_all(library, sandbox, [tmp_path / "teal.png", tmp_path / "red.png"])

    async def story(desk):
        core = desk.bench.core
        analyser = Analyser((PlainLook(core.palettes, palette),), core.sandbox)
        list(analyse(library, analyser, CancelToken()))
        await desk.show()
        desk.window.library.grid.set_current_row(library.artworks.rows_of(ids)[ids[0]])
        swatches = desk.window.library.inspector.findChild(Swatches)
        await until(swatches.isVisible, "the colours")
        swatches.findChild(QPushButton).click()
        model = desk.window.library.grid.model
        await until(lambda: len(model) == 1 and model.artwork(0), "the search")
        assert model.artwork(0).id == ids[0]
        assert desk.window.library.bar.query.startswith("color:#0080")
        desk.window.library.bar.ask("color:nothing")
        await until(desk.window.library.problem.isVisible, "the sentence")
        assert "no colour" in desk.window.library.problem.text()

    at_desk(qapp, library, sandbox, story)
