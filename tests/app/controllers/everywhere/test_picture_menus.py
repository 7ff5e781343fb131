"""Wherever a picture is shown a right click opens the same menu, about that very picture."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from app.menu_facts import does_not_apply, page_of
from models.library.artworks import variants
from models.records import Sighting, State
from tests.support.desk import at_desk
from tests.support.driving import until
from tests.support.duels import begin, comparable, question
from tests.support.gui_artworks import shown_artwork
from tests.support.imported import import_all
from tests.support.pictures import pictures
from widgets.commands.menus import PICTURE_MENU

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]
EVERYWHERE = ["view", "like", "dislike", "keep", "reject", "tag", "similar", "why", "copy"]


@pytest.fixture
def ids(library, sandbox, tmp_path):
    return import_all(library, sandbox, pictures(tmp_path / "in", 5))


def ask(widget, at: QPoint | None = None) -> None:
    """A right click there, or the Menu key."""
    key = QContextMenuEvent.Reason.Keyboard
    reason = key if at is None else QContextMenuEvent.Reason.Mouse
    place = at or widget.rect().center()
    event = QContextMenuEvent(reason, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, event)


async def menu_of(desk) -> QMenu:
    found: list[QMenu] = []

    def there() -> bool:
        found[:] = [m for m in desk.window.findChildren(QMenu) if m.isVisible()]
        return bool(found)

    await until(there, "a menu")
    return found[0]


async def close(menu: QMenu, desk) -> None:
    menu.close()
    await until(lambda: desk.made.choosing.pointed is None, "the menu is forgotten")


def names(menu: QMenu) -> list[str]:
    return [each.objectName() for each in menu.actions() if each.objectName()]


def enabled(menu: QMenu) -> set[str]:
    return {each.objectName() for each in menu.actions() if each.isEnabled()}


def test_every_place_has_the_one_menu_in_the_one_order(qapp, library, sandbox, ids):
    async def story(desk):
        await desk.show()
        window = desk.window
        board_view = window.board.view

        async def lay() -> None:
            desk.made.board.place(window.board.board.id, [ids[0]], 0.0, 0.0)
            await until(lambda: window.board.board.placements, "laid")
            window.board.scene.select_all()

        await desk.made.board.open()
        places = {
            "library": (window.library.grid, None),
            "taste": (window.taste.best, QPoint(20, 20)),
            "duplicates": (window.duplicates.view.compare.sides[0], None),
            "board": (board_view, None),
        }
        for screen, (widget, at) in places.items():
            window.show_screen(screen)
            if screen == "library":
                window.library.grid.go_to(0)
                window.library.grid.select_rows([window.library.grid.model.rows[0]])
            elif screen == "taste":
                window.taste.best.show_ids(ids[:1])
            elif screen == "duplicates":
                window.duplicates.view.compare.sides[0].id = ids[0]
            else:
                await lay()
            ask(widget, at)
            menu = await menu_of(desk)
            order = [n for n in PICTURE_MENU.replace("|", " ").split() if n in names(menu)]
            assert names(menu) == order, screen
            assert set(EVERYWHERE) <= set(names(menu)), screen
            assert ("take_off" in names(menu)) == (screen == "board")
            await close(menu, desk)

    at_desk(qapp, library, sandbox, story)


def test_a_duel_s_pictures_and_its_ranking_have_it_too(qapp, library, sandbox, tmp_path):
    comparable(library, sandbox, tmp_path / "in", 6)

    async def story(desk):
        await begin(desk)
        duel = desk.window.duel
        for place, shown in enumerate(question(desk).shown):
            ask(duel.cards.cards[place])
            menu = await menu_of(desk)
            assert desk.made.choosing.now().ids == (shown,)
            await close(menu, desk)
        duel.ranking.list.setCurrentRow(0)
        ask(duel.ranking.list)
        menu = await menu_of(desk)
        assert set(EVERYWHERE) <= set(names(menu))
        await close(menu, desk)

    at_desk(qapp, library, sandbox, story)


def test_what_is_done_there_is_done_to_that_picture(qapp, library, sandbox, ids):
    async def story(desk):
        await desk.show()
        desk.window.library.grid.select_rows([desk.window.library.grid.model.rows[0]])
        chosen = desk.window.library.grid.model.artwork(0).id
        other = next(each for each in ids if each != chosen)
        desk.window.show_screen("taste")
        desk.window.taste.best.show_ids([other])
        ask(desk.window.taste.best, QPoint(20, 20))
        menu = await menu_of(desk)
        next(each for each in menu.actions() if each.objectName() == "like").trigger()
        await close(menu, desk)
        await desk.written()
        assert [each["artwork"] for each in desk.log("like")] == [other]

    at_desk(qapp, library, sandbox, story)


def test_the_score_is_explained_where_the_picture_is(qapp, library, sandbox, ids):
    async def story(desk):
        await desk.show()
        desk.window.library.bar.ask("nothing like this")
        await until(lambda: not len(desk.window.library.grid.model), "nothing is found")
        desk.window.show_screen("taste")
        desk.window.taste.best.show_ids([ids[1]])
        ask(desk.window.taste.best, QPoint(20, 20))
        menu = await menu_of(desk)
        next(each for each in menu.actions() if each.objectName() == "why").trigger()
        await close(menu, desk)
        grid = desk.window.library.grid
        await until(lambda: len(grid.selected_rows()) == 1, "it is chosen in the library")
        assert desk.artwork(ids[1]).row == grid.selected_rows()[0]
        assert desk.window.screen_name == "library"
        assert desk.window.library.inspector.isVisible()

    at_desk(qapp, library, sandbox, story)


def test_the_board_s_ground_has_a_menu_of_its_own(qapp, library, sandbox):
    async def story(desk):
        await desk.made.board.open()
        await desk.show("board")
        ask(desk.window.board.view.viewport(), QPoint(5, 5))
        menu = await menu_of(desk)
        assert next(each.text() for each in menu.actions()).startswith("Paste here")
        assert {"shelf", "deal", "undo"} <= set(names(menu))
        menu.close()

    at_desk(qapp, library, sandbox, story)


@pytest.mark.parametrize(
    ("state", "off", "on"),
    [
        (State.INBOX, {"restore"}, {"keep", "reject", "trash"}),
        (State.KEPT, {"restore", "keep", "reject"}, {"trash", "like"}),
        (State.TRASHED, {"trash", "keep", "reject"}, {"restore"}),
        (State.REJECTED, {"reject"}, {"restore", "keep", "trash"}),
    ],
)
def test_only_what_applies_can_be_chosen(state, off, on):
    found = does_not_apply([shown_artwork(1, state=state)], 1, page=True, grid=True)
    assert off <= found
    assert not on & found


def test_a_file_of_this_computer_has_an_address_and_no_page_to_open():
    here = Sighting(1, "import", file_url="file:///home/anna/a.png")
    there = Sighting(2, "crawl", page_url="https://a.example/1")
    assert page_of([here, there]) == "https://a.example/1"
    assert page_of([here]) == ""
    off = does_not_apply([shown_artwork(1)], 1, page=False, address=True, grid=True)
    assert "open_page" in off
    assert "copy_source" not in off


def test_two_can_be_compared_and_one_cannot():
    one = does_not_apply([shown_artwork(1)], 1, page=False, grid=True)
    two = does_not_apply([shown_artwork(1), shown_artwork(2)], 2, page=False, grid=True)
    assert {"compare", "group", "open_page", "copy_source"} <= one
    assert not {"compare", "group"} & two
    assert {"view", "why"} <= two


def test_variants_are_separated_only_where_there_are_some(qapp, library, sandbox, ids):
    found = library.artworks.rows_of(ids)
    rows = [found[each] for each in ids]
    library.writer.call(lambda: variants.gather(rows[:2], rows[0]))

    async def story(desk):
        async def offered(row: int) -> set[str]:
            desk.made.choosing.pointed = None
            desk.window.library.grid.select_rows([row])
            ask(desk.window.library.grid)
            menu = await menu_of(desk)
            found = enabled(menu)
            await close(menu, desk)
            return found & {"ungroup", "show_variants"}

        await desk.show()
        assert await offered(rows[2]) == set()
        assert await offered(rows[0]) == {"ungroup", "show_variants"}
        desk.window.library.bar.ask(f"variants:{ids[0][:12]}")
        await until(lambda: len(desk.window.library.grid.model) == 2, "the group")
        assert await offered(rows[1]) == {"ungroup", "show_variants"}

    at_desk(qapp, library, sandbox, story)


async def asked_by_key(desk, widget) -> set[str]:
    """The pictures that the menu is about which the Menu key opens, as the window system asks."""
    ask(widget)
    menu = await menu_of(desk)
    about = set(desk.made.choosing.now().ids)
    await close(menu, desk)
    return about


def test_the_menu_key_opens_it_over_a_strip_and_over_the_viewer(qapp, library, sandbox, ids):
    async def story(desk):
        await desk.show()
        window = desk.window
        window.show_screen("taste")
        window.taste.best.show_ids(ids[2:4])
        assert await asked_by_key(desk, window.taste.best) == {ids[2]}
        window.show_screen("library")
        grid = window.library.grid
        grid.set_current_row(grid.model.rows[0])
        window.actions_["view"].trigger()
        await until(lambda: window.viewer.artwork_id, "the viewer")
        assert await asked_by_key(desk, window.viewer) == {window.viewer.artwork_id}
        window.viewer.close_viewer()

    at_desk(qapp, library, sandbox, story)
