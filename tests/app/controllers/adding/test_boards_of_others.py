"""What an artist with years of boards elsewhere does first: drops them, right-clicks, presses G."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtWidgets import QApplication, QMenu

from models.errors import InputError
from models.exchange.bee import BeePicture, boards_among, read_bee, write_bee
from models.records import Placement
from tests.support.asked import accepted
from tests.support.desk import at_desk
from tests.support.driving import drop, press, until
from tests.support.libraries import filled
from tests.support.pictures import pictures

pytestmark = pytest.mark.gui


def urls(*files):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(each)) for each in files])
    return mime


def a_bee(folder, count=3):
    files = pictures(folder / "pictures", count)
    laid = (BeePicture(e.name, e.read_bytes(), 500.0 * n, 0.0) for n, e in enumerate(files))
    write_bee(folder / "sea.bee", laid)
    return folder / "sea.bee"


@pytest.mark.parametrize("screen", ["board", "library"])
def test_a_beeref_board_dropped_anywhere_becomes_a_board(qapp, library, sandbox, tmp_path, screen):
    file = a_bee(tmp_path)

    async def story(desk):
        await desk.show()
        await desk.made.board.open()
        desk.window.show_screen(screen)
        if screen == "board":
            drop(desk.window.board.view.viewport(), urls(file), QPoint(200, 200))
        else:
            desk.made.importing.take([file])
        said = await accepted(desk.made.board_files)
        assert said == "Add “sea” as a new board?\n3 new picture(s)."
        assert library.artworks.all_ids() == []
        await until(lambda: desk.window.board.board.name == "sea", "the board")
        await until(lambda: desk.told, "told")
        assert desk.window.screen_name == "board"
        assert len(desk.window.board.board.placements) == 3

    at_desk(qapp, library, sandbox, story)


def test_several_boards_are_one_question_and_can_be_left(qapp, library, sandbox, tmp_path):
    first, second = a_bee(tmp_path / "one"), a_bee(tmp_path / "two", 2)
    second = second.rename(second.with_name("sky.bee"))
    broken = tmp_path / "no.bee"
    broken.write_bytes(b"no board")

    async def story(desk):
        await desk.show()
        await desk.made.board.open()
        files = desk.made.board_files
        desk.made.importing.take([first, broken, second])
        await until(lambda: files.question is not None and files.question.isVisible(), "asked")
        assert desk.errors.pop().code == "file-unreadable"
        assert files.question.text() == "Add these 2 board(s)?"
        files.question.reject()
        files.question = None
        desk.made.importing.take([first, second])
        await accepted(files)
        await until(lambda: len(desk.told) == 2, "told of both")
        assert {"sea", "sky"} <= {each.name for each in library.boards.all()}

    at_desk(qapp, library, sandbox, story)


def test_a_pureref_board_is_told_of_and_the_pictures_beside_it_come(
    qapp, library, sandbox, tmp_path
):
    (picture,) = pictures(tmp_path / "in", 1)
    board = tmp_path / "mood.pur"
    board.write_bytes(b"\0\0\0\x08")

    async def story(desk):
        await desk.show()
        desk.made.importing.take([board, picture])
        await until(lambda: desk.told, "the picture")
        (error,) = desk.errors
        desk.errors.clear()
        assert (error.code, error.params["path"]) == ("pureref-file", "mood.pur")
        assert len(library.artworks.all_ids()) == 1

    at_desk(qapp, library, sandbox, story)


def test_a_pureref_board_named_to_the_beeref_reader(tmp_path):
    (tmp_path / "mood.PUR").write_bytes(b"\0")
    with pytest.raises(InputError) as raised:
        list(read_bee(tmp_path / "mood.PUR"))
    assert raised.value.code == "pureref-file"
    found = boards_among([tmp_path / "a.BEE", tmp_path / "mood.PUR", tmp_path / "c.png"])
    assert found == ([tmp_path / "a.BEE"], [tmp_path / "mood.PUR"])


def on_a_board(library, sandbox, tmp_path):
    ids = filled(library, sandbox, tmp_path / "in")

    def make():
        board = library.boards.create("Sea")
        library.boards.place(board.id, [Placement(e, 2.0 * n, 0.0) for n, e in enumerate(ids)])

    library.writer.call(make)
    return ids


def right_click(view, point):
    place = view.viewport().mapToGlobal(point)
    QApplication.sendEvent(
        view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, place)
    )


def menu_shown():
    (menu,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible())
    texts = [each.text() for each in menu.actions()]
    menu.close()
    return texts


# The offscreen platform says so of every menu.
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_right_click_on_a_picture_and_beside_one(qapp, library, sandbox, tmp_path):
    ids = on_a_board(library, sandbox, tmp_path)

    async def story(desk):
        await desk.show()
        desk.window.show_screen("board")
        await desk.made.board.open()
        view, scene = desk.window.board.view, desk.window.board.scene
        view.fit()
        right_click(view, view.mapFromScene(scene.item(ids[1]).pos()))
        assert [each.artwork for each in scene.selected()] == [ids[1]]
        await until(lambda: QApplication.activePopupWidget() is not None, "the menu")
        assert desk.window.actions_["export"].text() in menu_shown()
        assert desk.made.choosing.now().ids == (ids[1],)
        scene.clearSelection()
        right_click(view, QPoint(3, 3))
        texts = menu_shown()
        assert desk.window.actions_["deal"].text() in texts
        assert "Export the board…" in texts
        assert scene.selected() == []

    at_desk(qapp, library, sandbox, story)


def test_g_takes_the_colours_away_and_brings_them_back(qapp, library, sandbox, tmp_path):
    ids = on_a_board(library, sandbox, tmp_path)

    async def story(desk):
        await desk.show()
        desk.window.show_screen("board")
        await desk.made.board.open()
        view, scene = desk.window.board.view, desk.window.board.scene
        item = scene.item(ids[0])
        red = QImage(
            1100,
            1100,  # Finer than any thumbnail that may still come.
            QImage.Format.Format_ARGB32,
        )
        red.fill(Qt.GlobalColor.red)
        item.set_image(red)

        def color():
            return item.childItems()[0].pixmap().toImage().pixelColor(16, 16)

        assert color().red() > color().green() + 50
        press(view, Qt.Key.Key_G)
        assert color().red() == color().green() == color().blue()
        assert item.childItems()[0].pixmap().toImage().pixelColor(0, 0).alpha() < 255
        press(view, Qt.Key.Key_G)
        assert color().red() > color().green() + 50

    at_desk(qapp, library, sandbox, story)


def test_the_window_stays_above_others_until_it_is_told_otherwise(qapp, library, sandbox):
    async def story(desk):
        await desk.show()
        window = desk.window
        window.actions_["on_top"].toggled.connect(window.stay_on_top)
        window.actions_["on_top"].trigger()
        hint = Qt.WindowType.WindowStaysOnTopHint
        assert window.windowHandle().flags() & hint
        assert window.isVisible()
        window.actions_["on_top"].trigger()
        assert not window.windowHandle().flags() & hint

    at_desk(qapp, library, sandbox, story)
