"""What crosses screens: laying on the board, drops on the rail, jobs and the log in Activity."""

from __future__ import annotations

import logging
import threading

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QLabel

from app.controllers.everywhere.bar_menu import BarMenu
from app.controllers.everywhere.picture_menus import PictureMenus
from models.records import State
from tests.support.desk import at_desk
from tests.support.driving import until
from tests.support.imported import import_all
from tests.support.pictures import pictures
from widgets.activity.activity_card import ActivityCard
from widgets.parts import drag_payload

pytestmark = pytest.mark.gui


@pytest.fixture
def ids(library, sandbox, tmp_path):
    return import_all(library, sandbox, pictures(tmp_path / "in", 3))


async def board_shown(desk):
    await desk.show()
    await desk.made.board.open()
    return desk.window.board


def laid(board) -> set[str]:
    return {each.artwork for each in board.board.placements}


def test_chosen_pictures_are_laid_on_the_board_and_that_is_told(qapp, library, sandbox, ids):
    async def story(desk):
        board = await board_shown(desk)
        desk.window.library.grid.select_all()
        desk.window.actions_["to_board"].trigger()
        await until(lambda: laid(board) == set(ids), "all three lie there")
        (notice,) = desk.told
        assert "3" in notice.text
        notice.act()
        assert desk.window.screen_name == "board"

    at_desk(qapp, library, sandbox, story)


def test_pictures_let_go_over_the_rail_are_laid(qapp, library, sandbox, ids):
    async def story(desk):
        board = await board_shown(desk)
        mime = drag_payload.encode(ids[:2])
        desk.window.rail.dropped.emit("library", mime)
        assert laid(board) == set()
        desk.window.rail.dropped.emit("board", mime)
        assert laid(board) == set(ids[:2])

    at_desk(qapp, library, sandbox, story)


def test_the_shelf_that_was_put_away_comes_back_by_the_menu(qapp, library, sandbox, ids):
    async def story(desk):
        await board_shown(desk)
        shelf, action = desk.window.shelf, desk.window.actions_["shelf"]
        action.setChecked(True)
        desk.window.show_screen("board")
        shelf.hide_.click()
        assert (shelf.isVisible(), action.isChecked()) == (False, False)
        desk.window.show_screen("library")
        action.trigger()
        assert (shelf.isVisible(), desk.window.screen_name) == (True, "board")

    at_desk(qapp, library, sandbox, story)


def test_files_let_go_over_the_rail_are_imported(qapp, library, sandbox, tmp_path):
    file = pictures(tmp_path / "in", 1)[0]

    async def story(desk):
        await desk.show()
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(file))])
        desk.window.rail.dropped.emit("library", mime)
        await until(lambda: desk.library.artworks.counts()[State.KEPT] == 1, "it came in")
        await until(lambda: desk.told, "told")

    at_desk(qapp, library, sandbox, story)


def test_a_job_with_a_title_is_seen_from_start_to_end(qapp, library, sandbox, tmp_path):
    files = pictures(tmp_path / "in", 3)

    async def story(desk):
        await desk.show()
        desk.made.importing.take(files)
        await until(lambda: desk.told, "imported")
        (card,) = desk.window.activity.findChildren(ActivityCard)
        assert card.activity.state == "done"
        assert card.activity.outcome.startswith("3 of 3")
        assert desk.window.status.text.text() == ""

        def facts() -> str:
            return " ".join(label.text() for label in desk.window.activity.findChildren(QLabel))

        await until(lambda: "3 picture" in desk.window.status.facts.text(), "counted")
        assert str(desk.library.paths.folder) in facts()

    at_desk(qapp, library, sandbox, story)


def test_the_log_is_told_from_any_thread(qapp, library, sandbox, caplog):
    async def story(desk):
        log = logging.getLogger("bunshin.test")
        log.setLevel(logging.INFO)
        thread = threading.Thread(target=log.info, args=["from %s", "elsewhere"])
        thread.start()
        thread.join()
        said = desk.window.activity.log
        await until(lambda: "from elsewhere" in said.toPlainText(), "the line")

    at_desk(qapp, library, sandbox, story)
    # Afterwards nothing listens any more.
    logging.getLogger("bunshin.test").info("nobody hears this")


def test_the_menu_of_pictures_is_the_same_everywhere(qapp, library, sandbox, ids):
    async def story(desk):
        await desk.show()
        names = [each.objectName() for each in desk.window.picture_menu().actions()]
        assert {"like", "trash", "to_board", "similar"} <= set(names)

    at_desk(qapp, library, sandbox, story)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_what_does_not_apply_is_grey_in_the_bar_s_menu_while_it_is_open(
    qapp, library, sandbox, ids
):
    async def story(desk):
        await desk.show()
        window, actions = desk.window, desk.window.actions_
        watched = BarMenu(window)
        PictureMenus(window, desk.bench, desk.made.choosing, desk.made.duel.asking)
        for language_changed in (False, True):
            if language_changed:
                window.retranslate()
            window.library.grid.select_rows([1])
            await until(lambda: desk.made.choosing.now().rows, "one is chosen")
            menu = watched.menu
            menu.popup(window.mapToGlobal(window.rect().topLeft()))
            await until(lambda: not actions["compare"].isEnabled(), "one cannot be compared")
            off = {each.objectName() for each in menu.actions() if not each.isEnabled()}
            assert {"compare", "group", "take_off", "restore", "open_page"} <= off
            assert not {"like", "trash", "to_board", "why", "show_file"} & off, language_changed
            menu.hide()
            assert all(each.isEnabled() for each in menu.actions()), "their keys work again"

    at_desk(qapp, library, sandbox, story)
