"""What is told after adding: it leads to what came, and says why nothing did."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from models.records import State
from tests.support.desk import at_desk
from tests.support.driving import active, until
from tests.support.gui_artworks import plain_image
from tests.support.judging import add_artworks
from tests.support.pictures import a_picture

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("empty", "There is no picture in “empty”."),
        ("texts", "There is no picture in “texts”. 1 file(s) refused: a.md is not a picture."),
        ("own", "This is your library's own folder: what is in it is there already."),
    ],
)
def test_a_folder_without_pictures_is_named_and_another_offered(
    qapp, library, sandbox, tmp_path, kind, said
):
    folder = library.paths.folder if kind == "own" else tmp_path / kind
    folder.mkdir(exist_ok=True)
    if kind == "texts":
        (folder / "a.md").write_text("words")

    async def story(desk):
        await desk.show()
        asked = []
        desk.made.importing.news._again = lambda: asked.append(True)
        desk.made.importing.take([folder])
        await until(lambda: desk.told, "told")
        assert desk.texts() == [said]
        desk.told[0].act()
        assert asked == [True]

    at_desk(qapp, library, sandbox, story)


def test_a_pasted_picture_is_shown_whatever_was_searched_for(qapp, library, sandbox):
    old = add_artworks(library, 60)

    async def story(desk):
        await desk.show()
        desk.window.library.bar.ask("-state:kept")
        await until(lambda: not len(desk.window.library.grid.model), "nothing is found")
        desk.window.show_screen("sources")
        QGuiApplication.clipboard().setImage(plain_image(32))
        await desk.made.importing.paste_pictures()
        (notice,) = desk.told
        assert notice.action == "Show it"
        notice.act()
        grid = desk.window.library.grid
        await until(lambda: len(grid.selected_rows()) == 1, "it is chosen")
        (new,) = set(library.artworks.all_ids([State.KEPT])) - set(old)
        assert library.artworks.rows_of([new])[new] == grid.current_row()
        assert desk.window.screen_name == "library"

    at_desk(qapp, library, sandbox, story)


def test_files_that_were_added_can_be_shown(qapp, library, sandbox, tmp_path):
    for number in range(2):
        a_picture(tmp_path / "in" / f"{number}.png", seed=number)

    async def story(desk):
        await desk.show()
        desk.made.importing.take([tmp_path / "in"])
        await until(lambda: desk.told, "told")
        assert (desk.told[0].text, desk.told[0].action) == ("2 picture(s) added.", "Show them")
        desk.told[0].act()
        await until(lambda: len(desk.window.library.grid.selected_rows()) == 2, "both are chosen")

    at_desk(qapp, library, sandbox, story)


def test_a_picture_is_pasted_though_the_cursor_is_in_the_search(qapp, library, sandbox):
    async def story(desk):
        await desk.show()
        field = desk.window.library.bar.search
        await until(lambda: active(desk.window), "the keys go to it")
        field.setFocus()
        QGuiApplication.clipboard().setText("words")
        QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert field.text() == "words"
        QGuiApplication.clipboard().setImage(plain_image(32))
        QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        await until(lambda: desk.told, "told")
        assert (desk.told[0].text, field.text()) == ("The picture was added.", "words")

    at_desk(qapp, library, sandbox, story)
