"""Files that go missing, in the window: said once, shown by their thumbnail, found again."""

from __future__ import annotations

import shutil

import pytest

from models.library.arriving.importing import Mode
from models.library.searching.query import find_rows
from tests.support.desk import at_desk
from tests.support.driving import click, until
from tests.support.libraries import run_import
from tests.support.pictures import pictures

pytestmark = pytest.mark.gui


@pytest.fixture
def drive(library, sandbox, tmp_path):
    drive = tmp_path / "drive"
    run_import(library, sandbox, *pictures(drive, 4), mode=Mode.REFERENCE)
    return drive


def missing(library):
    return len(find_rows(library, "is:missing"))


def test_an_unplugged_drive_is_one_notice_and_its_return_another(
    qapp, library, sandbox, drive, monkeypatch
):
    monkeypatch.setattr("app.controllers.library.missing.AGAIN_MS", 40)

    async def story(desk):
        await desk.show()
        await desk.made.missing.look()
        assert desk.told == []
        away = drive.rename(drive.with_name("away"))
        await desk.made.missing.look()
        await desk.made.missing.look()
        (said,) = desk.texts()
        assert said.startswith("4 picture")
        assert str(drive) in said
        away.rename(drive)
        await until(lambda: len(desk.told) == 2, "that it is back")
        assert desk.texts()[1] == "All files are there again."
        assert missing(library) == 0

    at_desk(qapp, library, sandbox, story)


def test_a_lost_file_is_seen_by_its_thumbnail_and_found_in_a_folder(
    qapp, library, sandbox, drive, tmp_path
):
    moved = tmp_path / "moved"
    moved.mkdir()

    async def story(desk):
        await desk.show()
        grid = desk.window.library.grid
        row = int(grid.model.rows[0])
        shutil.move(library.artworks.by_rows([row])[0].path, moved / "renamed.png")
        grid.select_rows([row])
        desk.made.viewing.open(row)
        await until(lambda: missing(library) == 1, "that it is missing")
        viewer = desk.window.viewer
        await until(lambda: not viewer.canvas._pixmap.isNull(), "the thumbnail")
        viewer.close_viewer()
        find = desk.window.library.inspector.relink
        await until(find.isVisible, "the button")
        click(find)
        desk.made.missing.find_in(str(tmp_path / "drive"))
        await until(lambda: len(desk.told) == 1, "nothing found")
        desk.made.missing.find_in(str(moved))
        await until(lambda: len(desk.told) == 2, "found")
        assert desk.texts()[1].startswith("1 file")
        await until(lambda: not find.isVisible(), "no button")

    at_desk(qapp, library, sandbox, story)
