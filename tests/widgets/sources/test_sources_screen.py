"""The Sources screen: adding what can be read, choosing by row, a model that holds its word."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from models.records import Source
from widgets.sources.records import SourceLine
from widgets.sources.source_list_model import (
    COLUMNS,
    LAST,
    LIKED,
    NEEDING,
    NEXT,
    PAUSED,
    RHYTHM,
    SourceListModel,
    short_address,
)
from widgets.sources.sources_screen import SourcesScreen

pytestmark = pytest.mark.gui
LEFT = Qt.MouseButton.LeftButton
FIRST = Source(7, "https://one.example/gallery/", "example", every=0, found=1200, liked=3)
SECOND = Source(9, "http://two.example/", "feed", last=1_794_000_000_000_000)
ONE = SourceLine(FIRST, "new", "not looked at yet", ("Try it.",), judged=12, liked=3, recipe="One")
TWO = SourceLine(SECOND, "failed", "could not be read", ("two.example cannot be reached.",))


@pytest.fixture
def screen(qtbot):
    made = SourcesScreen()
    qtbot.addWidget(made)
    made.resize(1000, 600)
    with qtbot.waitExposed(made):
        made.show()
    made.explain("", usable=False)
    return made


@pytest.fixture
def model(qtbot):
    made = SourceListModel()
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yield made
    tester.deleteLater()
    made.deleteLater()


def choose(screen, *rows: int) -> None:
    how = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    screen.table.clearSelection()
    for row in rows:
        screen.table.selectionModel().setCurrentIndex(screen.table.shown.index(row, 0), how)


def shown(screen) -> list[str]:
    table = screen.table.shown
    return [table.index(row, 0).data() for row in range(table.rowCount())]


def texts(model, row: int) -> list[str]:
    return [model.index(row, column).data() for column in range(len(COLUMNS))]


def test_an_address_is_added_only_when_it_can_be_read(qtbot, screen):
    screen.address.setText(" https://one.example/ ")
    with qtbot.assertNotEmitted(screen.source_added):
        qtbot.keyClick(screen.address, Qt.Key.Key_Return)
        qtbot.mouseClick(screen.add, LEFT)
    screen.explain("The recipe “Example” will be used.", usable=True)
    with qtbot.waitSignal(screen.source_added) as got:
        qtbot.keyClick(screen.address, Qt.Key.Key_Return)
    assert got.args == ["https://one.example/"]
    with qtbot.waitSignal(screen.source_added):
        qtbot.mouseClick(screen.add, LEFT)


def test_without_sources_the_example_site_is_offered(qtbot, screen):
    screen.show_sources([])
    with qtbot.waitSignal(screen.example_wanted):
        qtbot.mouseClick(screen.empty.button, LEFT)


def test_collect_now_means_all_and_the_card_the_chosen_ones(qtbot, screen):
    screen.show_sources([ONE, TWO])
    assert screen.detail.isHidden()
    choose(screen, 1)
    assert screen.chosen() == (9,)
    assert screen.detail.text() == "two.example cannot be reached."
    with qtbot.waitSignal(screen.collect_requested) as got:
        qtbot.mouseClick(screen.collect, LEFT)
    assert got.args == [()]
    choose(screen, 0, 1)
    with qtbot.waitSignal(screen.collect_requested) as got:
        qtbot.mouseClick(screen.detail.collect, LEFT)
    assert got.args == [(7, 9)]
    with qtbot.waitSignal(screen.removed) as got:
        qtbot.mouseClick(screen.detail.remove, LEFT)
    assert got.args == [(7, 9)]


def test_news_of_a_source_keep_the_choice(screen):
    screen.show_sources([ONE, TWO])
    choose(screen, 0)
    more = replace(ONE, source=replace(FIRST, found=1201))
    screen.show_sources([more, TWO])
    assert screen.chosen() == (7,)
    assert "1,201" in texts(screen.model, 0)
    three = SourceLine(Source(11, "https://three.example/", "feed"))
    screen.show_sources([more, TWO, three])
    assert screen.chosen() == (7,)
    screen.show_sources([TWO, three])
    assert screen.chosen() == ()
    assert screen.detail.isHidden()


def test_keys_do_all_that_the_card_does(qtbot, screen):
    screen.show_sources([ONE, replace(TWO, state="paused")])
    choose(screen, 0)
    for key, signal, args in (
        (Qt.Key.Key_Space, screen.pause_requested, [(7,), True]),
        (Qt.Key.Key_Return, screen.page_opened, [FIRST.url]),
        (Qt.Key.Key_Delete, screen.removed, [(7,)]),
    ):
        with qtbot.waitSignal(signal) as got:
            qtbot.keyClick(screen.table, key)
        assert got.args == args
    with qtbot.waitSignal(screen.collect_requested) as got:
        qtbot.keyClick(screen.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert got.args == [(7,)]
    choose(screen, 1)
    with qtbot.waitSignal(screen.pause_requested) as got:
        qtbot.keyClick(screen.table, Qt.Key.Key_Space)
    assert got.args == [(9,), False]


def test_the_rhythm_is_chosen_for_all_that_are_selected(qtbot, screen):
    screen.show_sources([ONE, TWO])
    choose(screen, 0, 1)
    rhythm = screen.detail.rhythm
    assert rhythm.currentText() == "several rhythms"
    with qtbot.waitSignal(screen.rhythm_chosen) as got:
        rhythm.activated.emit(rhythm.findData(6 * 3600))
    assert got.args == [(7, 9), 6 * 3600]
    choose(screen, 0)
    assert rhythm.currentText() == "by itself"


def test_what_is_parked_is_tried_again_by_one_click(screen):
    screen.show_sources([replace(ONE, parked=3, state="parked"), TWO])
    choose(screen, 0)
    assert "3" in screen.detail.collect.text()
    choose(screen, 1)
    assert screen.detail.collect.text() == "Collect this one"


def test_a_login_is_offered_where_the_site_knows_one(qtbot, screen):
    screen.show_sources([ONE, replace(TWO, takes_login=True, login="kept")])
    choose(screen, 0)
    assert screen.detail.login.isHidden()
    assert screen.detail.forget.isHidden()
    choose(screen, 1)
    with qtbot.waitSignal(screen.login_requested):
        screen.detail.login.click()
    with qtbot.waitSignal(screen.login_forgotten) as got:
        screen.detail.forget.click()
    assert got.args == [9]


def many(count: int) -> list[SourceLine]:
    states = ("fine", "waits", "login", "paused")
    return [
        SourceLine(Source(n, f"https://{n % 7}.example/{n}", "feed", found=n), states[n % 4])
        for n in range(1, count + 1)
    ]


def test_among_many_one_is_found_by_words_state_and_order(screen):
    screen.show_sources(many(3))
    assert screen.sought.isHidden()
    screen.show_sources(many(200))
    screen.sought.setText("/19")
    assert shown(screen) == [f"{n % 7}.example/{n}" for n in (19, *range(190, 200))]
    screen.kind.setCurrentIndex(screen.kind.findData(PAUSED))
    assert shown(screen) == ["5.example/19", "2.example/191", "6.example/195", "3.example/199"]
    screen.sought.clear()
    screen.kind.setCurrentIndex(screen.kind.findData(NEEDING))
    assert len(shown(screen)) == 50
    screen.kind.setCurrentIndex(screen.kind.findData("all"))
    screen.table.sortByColumn(5, Qt.SortOrder.DescendingOrder)
    assert shown(screen)[:2] == ["4.example/200", "3.example/199"]
    screen.show_sources(many(2))
    assert len(shown(screen)) == 2


def test_a_watched_folder_has_no_page_but_is_opened(screen):
    folder = replace(ONE, source=replace(FIRST, url="file:///home/me/Pictures", recipe="folder"))
    screen.show_sources([folder, TWO])
    screen.table.selectRow(0)
    assert screen.detail.page.text() == "Open the folder"
    screen.table.selectRow(1)
    assert screen.detail.page.text() == "Open its page"


def test_pause_says_what_pressing_it_would_do(qtbot, screen):
    running = screen.pause.text()
    screen.show_sources([ONE])
    with qtbot.waitSignal(screen.pause_toggled) as got:
        qtbot.mouseClick(screen.pause, LEFT)
    assert got.args == [True]
    screen.show_paused(True)
    assert screen.pause.text() != running
    screen.retranslate()
    assert screen.pause.isChecked()


def test_where_the_table_is_narrow_the_card_tells_what_its_columns_did(screen):
    screen.show_sources([ONE, TWO])
    header = screen.table.horizontalHeader()
    assert header.hiddenSectionCount() == 0
    screen.resize(620, 600)
    QApplication.processEvents()
    assert [header.isSectionHidden(n) for n in (LAST, NEXT, RHYTHM)][-1]
    assert not header.isSectionHidden(LIKED)
    choose(screen, 0)
    assert "Next look:" in screen.detail.times.text()
    assert "Rhythm:" in screen.detail.times.text()


def test_a_double_click_on_a_row_opens_its_page(qtbot, screen):
    screen.show_sources([ONE, TWO])
    choose(screen, 1)
    with qtbot.waitSignal(screen.page_opened) as got:
        screen.table.doubleClicked.emit(screen.table.shown.index(1, 0))
    assert got.args == [SECOND.url]


def test_the_model_keeps_qts_rules_through_every_change(model):
    model.show_sources([ONE, TWO])
    model.show_sources([replace(ONE, liked=4), TWO])
    model.retranslate()
    model.show_sources([TWO])
    model.show_sources([ONE, TWO])
    model.show_sources([])
    assert (model.rowCount(), model.columnCount()) == (0, len(COLUMNS))


def test_the_model_says_what_people_read(model):
    model.show_sources([ONE, TWO])
    assert texts(model, 0) == [
        *("one.example/gallery", "not looked at yet", "never", "when you ask"),
        *("by itself", "1,200", "3 (25 %)"),
    ]
    assert texts(model, 1)[-1] == "–"
    tip = model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.splitlines() == ["http://two.example/", "two.example cannot be reached."]
    header = model.headerData(0, Qt.Orientation.Horizontal)
    assert header == "Source"


def test_only_what_changed_is_announced(qtbot, model):
    model.show_sources([ONE, TWO])
    changed = []
    model.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    model.show_sources([ONE, replace(TWO, state="ready")])
    assert changed == [(1, 1)]


@pytest.mark.parametrize(
    ("url", "short"),
    [
        ("https://a.example/b/", "a.example/b"),
        ("http://a.example", "a.example"),
        ("http:///", ""),
    ],
)
def test_addresses_are_told_as_people_say_them(url, short):
    assert short_address(url) == short
