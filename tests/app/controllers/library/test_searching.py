"""The search field and the filters at work: options by real keys, facets, saved searches."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from models.library.person import saved_searches
from models.library.tags import tagging
from models.library.tags.bulk_tagging import retag
from models.records import Tag
from tests.support.desk import at_desk
from tests.support.driving import press, until
from tests.support.judging import add_artworks

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]


@pytest.fixture
def tagged(library):
    add_artworks(library, 5)
    library.writer.call(lambda: retag(range(1, 6), [Tag("sky")], []))
    library.writer.call(lambda: retag([1, 2], [Tag("sketch"), Tag("ann", "artist")], []))
    return library


def rows(desk) -> list[int]:
    return sorted(desk.window.library.grid.model.rows)


def entries(desk) -> dict[str, str]:
    tree = desk.window.library.filters.tree
    return {
        item.text(0): item.text(1)
        for group in tree.groups()
        for item in (group.child(n) for n in range(group.childCount()))
    }


def entry(desk, text: str):
    tree = desk.window.library.filters.tree
    (item,) = tree.findItems(text, Qt.MatchFlag.MatchRecursive | Qt.MatchFlag.MatchExactly)
    return item


async def type_in(desk, text: str) -> None:
    search = desk.window.library.bar.search
    desk.window.activateWindow()
    search.setFocus()
    QTest.keyClicks(search, text)


def test_an_option_is_taken_by_keys_and_searched(qapp, tagged, sandbox):
    async def story(desk):
        await desk.show()
        search = desk.window.library.bar.search
        await type_in(desk, "ske")
        await until(search.popup.isVisible, "the options")
        press(search.popup, Qt.Key.Key_Down)
        press(search.popup, Qt.Key.Key_Return)
        assert search.text() == "tag:sketch "
        await until(lambda: rows(desk) == [1, 2], "what was chosen")
        await type_in(desk, "artist:a")
        await until(search.popup.isVisible, "the options")
        press(search, Qt.Key.Key_Tab)
        assert search.text() == "tag:sketch tag:artist:ann "
        press(search, Qt.Key.Key_Escape)
        await until(lambda: len(rows(desk)) == 5, "everything again")

    at_desk(qapp, tagged, sandbox, story)


def test_return_searches_what_was_typed_while_options_are_open(qapp, tagged, sandbox):
    async def story(desk):
        await desk.show()
        search = desk.window.library.bar.search
        await type_in(desk, "sk")
        await until(search.popup.isVisible, "the options")
        press(search.popup, Qt.Key.Key_Return)
        await until(search.popup.isHidden, "no options")
        assert search.text() == "sk"

    at_desk(qapp, tagged, sandbox, story)


def test_filters_count_the_result_narrow_it_and_leave_out(qapp, tagged, sandbox):
    async def story(desk):
        await desk.show()
        desk.window.actions_["filters"].trigger()
        await until(lambda: entries(desk).get("sky") == "5", "the facets")
        panel = desk.window.library.filters
        panel.tree.itemActivated.emit(entry(desk, "sketch"), 0)
        await until(lambda: rows(desk) == [1, 2], "only sketches")
        await until(lambda: entries(desk)["sky"] == "2", "counted anew")
        panel.term_excluded.emit("tag:artist:ann")
        await until(lambda: rows(desk) == [], "nothing")
        assert desk.window.library.bar.search.text() == "tag:sketch -tag:artist:ann"

    at_desk(qapp, tagged, sandbox, story)


def test_a_search_is_saved_chosen_renamed_deleted_and_all_of_it_undone(qapp, tagged, sandbox):
    def saved() -> list[str]:
        with tagged.reading():
            return [each.name for each in saved_searches.all_saved()]

    async def story(desk):
        await desk.show()
        bar, panel = desk.window.library.bar, desk.window.library.filters
        bar.ask("tag:sketch", "name")
        await until(lambda: rows(desk) == [1, 2], "sketches")
        desk.made.filtering._on_named("My sketches")
        await until(lambda: "My sketches" in entries(desk), "it is listed")
        bar.ask("", "added")
        await until(lambda: len(rows(desk)) == 5, "everything")
        panel.tree.itemClicked.emit(entry(desk, "My sketches"), 0)
        await until(lambda: rows(desk) == [1, 2], "sketches again")
        assert bar.order == "name"
        entry(desk, "My sketches").setText(0, "Sketches")
        await until(lambda: saved() == ["Sketches"], "another name")
        await until(lambda: "Sketches" in entries(desk), "it is listed so")
        panel.tree.setCurrentItem(entry(desk, "Sketches"))
        press(panel.tree, Qt.Key.Key_Delete)
        await until(lambda: saved() == [], "gone")
        for expected in (["Sketches"], ["My sketches"], []):
            desk.bench.undo.undo()
            await until(lambda expected=expected: saved() == expected, "taken back")

    at_desk(qapp, tagged, sandbox, story)


def test_tags_given_to_everything_chosen_reach_every_picture_with_one_undo(qapp, library, sandbox):
    add_artworks(library, 260)
    library.writer.call(lambda: retag([1], [Tag("sea")], []))

    def carrying(name: str) -> int:
        with library.reading():
            found = tagging.tags_of(list(range(1, 261))).values()
            return sum(any(tag.name == name for tag in tags) for tags in found)

    async def story(desk):
        desk.window.show()
        await desk.made.library.search()
        grid, inspector = desk.window.library.grid, desk.window.library.inspector
        grid.select_all()
        await until(lambda: inspector._rows and len(inspector._rows) == 260, "all are chosen")
        inspector.tags.line.setText("sea")
        press(inspector.tags.line, Qt.Key.Key_Return)
        await desk.written()
        assert carrying("sea") == 260
        desk.bench.undo.undo()
        await desk.written()
        assert carrying("sea") == 1

    at_desk(qapp, library, sandbox, story)


def test_the_order_says_when_the_best_come_first(qapp, tagged, sandbox):
    async def story(desk):
        await desk.show()
        bar = desk.window.library.bar
        assert bar.sort.currentText() == "Newest first"
        bar.ask("taste:>0.5")
        await until(lambda: bar.sort.currentText() == "Best first", "best first")
        desk.window.retranslate()
        assert bar.sort.currentText() == "Best first"
        bar.ask("sky")
        await until(lambda: bar.sort.currentText() == "Newest first", "newest first")
        bar.ask("sort:name taste:>0.5")
        await until(lambda: not desk.bench.tasks.running, "searched")
        assert bar.sort.currentText() == "Newest first"

    at_desk(qapp, tagged, sandbox, story)


def test_an_empty_trash_is_called_so_and_a_search_in_it_is_a_search(qapp, tagged, sandbox):
    async def story(desk):
        await desk.show()
        screen = desk.window.library
        await type_in(desk, "state:trashed")
        await until(lambda: "Nothing lies here" in _nothing_said(screen), "the empty trash")
        screen.bar.ask("")
        screen.bar.choose_state("trashed")
        await until(lambda: "Nothing lies here" in _nothing_said(screen), "by the list, too")
        await type_in(desk, "sky")
        await until(lambda: "No picture matches" in _nothing_said(screen), "a search in it")

    at_desk(qapp, tagged, sandbox, story)


def _nothing_said(screen) -> str:
    return screen.empty.findChildren(QLabel)[1].text()
