"""The menus of small things: tags, places, cards of Activity, sources."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget

from models.records import KeptSighting, Sighting, Source, Tag
from widgets.activity.activity_screen import ActivityScreen
from widgets.activity.records import Activity
from widgets.inspector.places import Places
from widgets.inspector.tag_chips import TagChips
from widgets.sources.records import SourceLine
from widgets.sources.sources_screen import SourcesScreen
from widgets.window.notification_bar import Notice

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]


def shown(qtbot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(800, 600)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def named(actions, text: str):
    return next(each for each in actions if each.text() == text)


def by_key(qtbot, widget: QWidget, asked: QWidget) -> QMenu:
    at = QPoint(4, 4)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, asked.mapToGlobal(at))
    QApplication.sendEvent(asked, event)
    qtbot.waitUntil(lambda: any(m.isVisible() for m in widget.findChildren(QMenu)))
    return next(m for m in widget.findChildren(QMenu) if m.isVisible())


def test_a_tag_is_looked_up_left_out_copied_and_removed(qtbot):
    chips = shown(qtbot, TagChips())
    chips.show_tags([Tag("sea", origin="net", confidence=0.9)])
    chip = next(each for each in chips.findChildren(QWidget) if each.actions())
    heard: list[str] = []
    for signal in (chips.added, chips.search_wanted, chips.exclusion_wanted, chips.removed):
        signal.connect(heard.append)
    for text in (
        "That Is Right",
        "Show all with this tag",
        "Leave out what has this tag",
        "Copy the tag",
        "Remove from the picture",
    ):
        named(chip.actions(), text).trigger()
    assert heard == ["sea"] * 4
    assert QGuiApplication.clipboard().text() == "sea"


def test_a_place_is_opened_copied_and_corrected(qtbot):
    places = shown(qtbot, Places())
    said = Sighting(page_url="https://one.example/w/1", author="Ana", found_at=1, via="collect")
    places.show_sightings([KeptSighting(1, said, None)])
    line = next(each for each in places.findChildren(QWidget) if each.actions())
    opened: list[str] = []
    places.opened.connect(opened.append)
    named(line.actions(), "Open the page").trigger()
    assert opened == ["https://one.example/w/1"]
    named(line.actions(), "Copy the page's address").trigger()
    assert QGuiApplication.clipboard().text() == "https://one.example/w/1"
    with qtbot.waitSignal(places.correction_wanted):
        named(line.actions(), "Correct…").trigger()


def test_work_that_is_over_is_copied_and_taken_off(qtbot):
    screen = shown(qtbot, ActivityScreen())
    screen.show_activity(Activity("k", "Adding", "done", outcome="3 new."))
    card = screen._over[0]
    menu = by_key(qtbot, card, card)
    named(menu.actions(), "Copy what it says").trigger()
    assert QGuiApplication.clipboard().text() == "Adding\n3 new."
    named(menu.actions(), "Take off the list").trigger()
    menu.close()
    assert screen._over == []


def test_a_source_shows_what_it_brought_and_changes_its_rhythm(qtbot):
    screen = shown(qtbot, SourcesScreen())
    source = Source(7, "https://one.example/", "feed", every=0)
    screen.show_sources([SourceLine(source, "new", "not looked at yet")])
    screen.table.selectRow(0)
    menu = by_key(qtbot, screen.table, screen.table.viewport())
    with qtbot.waitSignal(screen.by_hand.pictures_wanted) as heard:
        named(menu.actions(), "Show what it brought").trigger()
    assert heard.args == ["source:7"]
    rhythms = next(each.menu() for each in menu.actions() if each.menu())
    with qtbot.waitSignal(screen.rhythm_chosen) as chosen:
        rhythms.actions()[-1].trigger()
    assert chosen.args[0] == (7,)
    named(menu.actions(), "Copy its address").trigger()
    assert QGuiApplication.clipboard().text() == "https://one.example/"
    menu.close()


def test_a_notice_lies_above_what_one_needs(qtbot):
    from widgets.window.notification_bar import NotificationBar

    host = QWidget()
    strip = QWidget(host)
    strip.setGeometry(0, 500, 800, 100)
    bar = NotificationBar()
    bar.lie_over(host)
    bar.lie_above(strip)
    shown(qtbot, host)
    bar.tell(Notice("Something happened"))
    assert not bar.geometry().intersects(strip.geometry())
    words = QLabel("what is said of the picture, at some length, right above it", host)
    words.setGeometry(20, 470, 760, 20)
    words.show()
    bar.lie_above(strip, [words])
    for said in ("Short", "Something happened, and there is so much to say of it " * 3):
        bar.tell(Notice(said))
        long = words.fontMetrics().horizontalAdvance(words.text())
        assert not bar.geometry().intersects(QRect(20, 470, long, 20)), said
    assert bar.geometry().bottom() > 500
    bar.tell(Notice("Short again"))
    strip.hide()
    bar.place_again()
    qtbot.waitUntil(lambda: bar.geometry().bottom() > 500)
    bar.next()


def test_a_notice_does_not_hide_what_the_keys_are_at(qtbot):
    from widgets.window.notification_bar import NotificationBar

    host = QWidget()
    button = QPushButton("Add", host)
    button.setGeometry(360, 540, 80, 30)
    bar = NotificationBar()
    bar.lie_over(host)
    host.resize(800, 600)
    shown(qtbot, host)
    button.clearFocus()
    bar.tell(Notice("Something happened"))
    assert bar.geometry().intersects(button.geometry())
    button.setFocus()
    qtbot.waitUntil(lambda: not bar.geometry().intersects(button.geometry()))
    bar.next()
