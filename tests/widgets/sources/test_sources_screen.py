"""The Sources screen: adding what can be read, choosing by row, a model that holds its word."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester

from models.records import Source
from widgets.sources.source_list_model import COLUMNS, SourceListModel, short_address
from widgets.sources.sources_screen import SourcesScreen

pytestmark = pytest.mark.gui
LEFT = Qt.MouseButton.LeftButton
ONE = Source(7, "https://one.example/gallery/", "example", found=1200, liked=3)
TWO = Source(9, "http://two.example/", "feed", state="failed", last=1_794_000_000_000_000)
TWO = replace(TWO, reason="two.example cannot be reached.")


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
        screen.table.selectionModel().setCurrentIndex(screen.model.index(row, 0), how)


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


def test_the_chosen_ones_are_collected_and_removed_else_all(qtbot, screen):
    screen.show_sources([ONE, TWO])
    assert not screen.remove.isEnabled()
    with qtbot.waitSignal(screen.collect_requested) as got:
        qtbot.mouseClick(screen.collect, LEFT)
    assert got.args == [()]
    choose(screen, 1)
    assert screen.chosen() == (9,)
    assert screen.detail.text() == "two.example cannot be reached."
    choose(screen, 0, 1)
    with qtbot.waitSignal(screen.collect_requested) as got:
        qtbot.mouseClick(screen.collect, LEFT)
    assert sorted(got.args[0]) == [7, 9]
    with qtbot.waitSignal(screen.removed) as got:
        qtbot.mouseClick(screen.remove, LEFT)
    assert sorted(got.args[0]) == [7, 9]


def test_news_of_a_source_keep_the_choice(screen):
    screen.show_sources([ONE, TWO])
    choose(screen, 0)
    screen.show_sources([replace(ONE, state="running", found=1201), TWO])
    assert screen.chosen() == (7,)
    assert "1,201" in texts(screen.model, 0)
    screen.show_sources([TWO])
    assert screen.chosen() == ()
    assert not screen.remove.isEnabled()


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


def test_enter_on_a_row_opens_its_page(qtbot, screen):
    screen.show_sources([ONE, TWO])
    choose(screen, 1)
    with qtbot.waitSignal(screen.page_opened) as got:
        screen.table.activated.emit(screen.model.index(1, 0))
    assert got.args == [TWO.url]


def test_the_model_keeps_qts_rules_through_every_change(model):
    model.show_sources([ONE, TWO])
    model.show_sources([replace(ONE, liked=4), TWO])
    model.retranslate()
    model.show_sources([TWO])
    model.show_sources([])
    assert (model.rowCount(), model.columnCount()) == (0, len(COLUMNS))


def test_the_model_says_what_people_read(model):
    model.show_sources([ONE, TWO])
    assert texts(model, 0) == ["one.example/gallery", "example", "ready", "never", "1,200", "3"]
    assert texts(model, 1)[2] == "failed"
    tip = model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "two.example cannot be reached."
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
