"""Notices: in order, not twice, information leaves by itself, warnings stay, one thing to do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from widgets.window.notification_bar import Notice, NotificationBar

pytestmark = pytest.mark.gui
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def bar(qtbot):
    made = NotificationBar()
    qtbot.addWidget(made)
    made.resize(800, 40)
    made.findChild(QTimer).setInterval(20)
    yield made
    made.findChild(QTimer).stop()


def warning(text: str, **more) -> Notice:
    return Notice(text, "warning", **more)


def text_of(bar: NotificationBar) -> str | None:
    return bar.shown.text if bar.shown else None


def test_nothing_is_shown_until_something_is_told(bar):
    assert bar.isHidden()
    assert bar.shown is None


def test_information_leaves_by_itself(qtbot, bar):
    bar.tell(Notice("Three pictures added."))
    assert bar.isVisibleTo(None)
    qtbot.waitUntil(bar.isHidden, timeout=2000)
    assert bar.shown is None


def test_a_warning_stays_until_it_is_closed(qtbot, bar):
    bar.tell(warning("The disk is full."))
    assert not bar.findChild(QTimer).isActive()
    qtbot.mouseClick(bar.findChild(QToolButton), LEFT)
    assert bar.isHidden()


def test_warnings_wait_for_each_other_in_order(bar):
    for text in ("one", "two", "three"):
        bar.tell(warning(text))
    told = []
    while bar.shown:
        told.append(text_of(bar))
        bar.next()
    assert told == ["one", "two", "three"]


def test_information_makes_room_at_once_but_not_a_warning(bar):
    bar.tell(Notice("old news"))
    bar.tell(warning("look here"))
    bar.tell(Notice("new news"))
    assert text_of(bar) == "look here"
    bar.next()
    assert text_of(bar) == "new news"


def test_a_warning_says_how_many_wait_behind_it(bar):
    for text in ("one", "two", "three"):
        bar.tell(warning(text))
    assert bar.more.isVisibleTo(bar)
    assert bar.more.text().startswith("2")
    bar.next()
    bar.next()
    assert not bar.more.isVisibleTo(bar)


def test_the_same_sentence_is_not_told_twice_in_a_row(bar):
    for _ in range(5):
        bar.tell(warning("offline"))
    bar.next()
    assert bar.shown is None
    bar.tell(warning("offline"))
    assert text_of(bar) == "offline"


def test_the_button_does_what_it_says_after_the_notice_has_gone(qtbot, bar):
    seen = []
    bar.tell(Notice("Laid.", action="Show", act=lambda: seen.append(bar.shown)))
    button = bar.findChild(QPushButton)
    assert button.text() == "Show"
    qtbot.mouseClick(button, LEFT)
    assert seen == [None]


def test_without_something_to_do_there_is_no_button(bar):
    bar.tell(Notice("Just so."))
    assert bar.findChild(QPushButton).isHidden()
    assert bar.accessibleName() == "Just so."


def test_it_lies_over_the_foot_of_its_host_and_moves_nothing(qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(1000, 600)
    bar = NotificationBar()
    bar.lie_over(host, foot=28)
    host.show()
    bar.tell(warning("The disk is full."))
    assert bar.geometry().bottom() < 600 - 28
    assert abs(bar.geometry().center().x() - 500) <= 1
    host.resize(700, 400)
    assert bar.geometry().bottom() < 400 - 28
    assert host.rect().contains(bar.geometry())
    bar.next()
