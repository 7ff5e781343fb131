"""While a Japanese input method composes nothing is searched; its word comes at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from models.library.searching.completion import Completion, Option
from tests.support.dialogs import DIALOGS
from tests.support.driving import active
from widgets.commands.command_palette import CommandPalette
from widgets.inspector.tag_chips import TagChips
from widgets.library.relations_dialog import RelationsDialog

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]


def compose(field: QWidget, *steps: str) -> None:
    for step in steps:
        QApplication.sendEvent(field, QInputMethodEvent(step, []))


def commit(field: QWidget, word: str) -> None:
    event = QInputMethodEvent("", [])
    event.setCommitString(word)
    QApplication.sendEvent(field, event)


def fields(window) -> dict[str, QLineEdit]:
    palette = CommandPalette(window.actions_.values(), window)
    palette.open()
    (asked,) = palette.findChildren(QLineEdit)
    return {
        "search": window.library.bar.search,
        "address": window.sources.address,
        "palette": asked,
    }


@pytest.mark.parametrize("name", ["search", "address", "palette"])
def test_what_is_composed_is_no_word_yet(window, name):
    field = fields(window)[name]
    changes = []
    field.textChanged.connect(changes.append)
    compose(field, "n", "に", "にh", "にほ", "にほn", "にほん", "日本")
    assert field.text() == ""
    assert changes == []
    commit(field, "日本")
    assert changes == ["日本"]


def test_what_the_search_offers_steps_aside_for_the_candidates(window, qtbot):
    field = window.library.bar.search
    offered = Completion(0, 1, (Option("猫", "猫", "tag", 6),))
    qtbot.waitUntil(lambda: active(window))
    window.show_screen("library")
    field.setFocus()
    commit(field, "猫")
    field.offer(offered, "猫")
    assert field.popup.isVisible()
    compose(field, "に")
    assert not field.popup.isVisible()
    field.offer(offered, "猫")  # An answer that took its time.
    assert not field.popup.isVisible()
    commit(field, "日")
    field.offer(offered, "猫日")
    assert field.popup.isVisible()


def test_the_tags_that_are_offered_step_aside_too(qtbot):
    chips = TagChips()
    qtbot.addWidget(chips)
    chips.show()
    qtbot.waitUntil(lambda: active(chips))
    chips.line.setFocus()
    popup = chips.line.completer().popup()
    commit(chips.line, "猫")
    chips.set_known_words(["猫", "猫耳"])
    assert popup.isVisible()
    compose(chips.line, "み")
    chips.set_known_words(["猫", "猫耳"])
    assert not popup.isVisible()


def test_a_long_word_has_room_while_it_is_composed(window, qtbot):
    bar = window.library.bar
    window.show_screen("library")
    assert bar.size_slider.isVisibleTo(bar)
    compose(bar.search, "にほんごのながいことばをさがす" * 4)
    assert not bar.size_slider.isVisibleTo(bar)
    narrow = bar.search.width()
    qtbot.waitUntil(lambda: bar.search.width() > narrow)
    compose(bar.search, "")
    assert bar.size_slider.isVisibleTo(bar)


def test_related_tags_step_aside_too(window, qtbot):
    dialog = RelationsDialog(window)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: active(dialog))
    dialog.begin()
    popup = dialog.tag.completer().popup()
    commit(dialog.tag, "猫")
    dialog.offer(["猫", "猫耳"])
    assert popup.isVisible()
    compose(dialog.tag, "み")
    dialog.offer(["猫", "猫耳"])
    assert not popup.isVisible()


WRITTEN_IN = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox)


def test_an_input_method_is_on_only_where_one_writes(window, qtbot):
    """Elsewhere letters are keys: under a Japanese input method they would be composed."""
    places = [window]
    for make in DIALOGS.values():
        places.append(make(window))
        qtbot.addWidget(places[-1])
    wrong = {
        f"{type(each).__name__} in {type(each.parent()).__name__} {each.objectName()}"
        for place in places
        for each in place.findChildren(QWidget)
        if each.focusPolicy() != Qt.FocusPolicy.NoFocus
        and each.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        and not isinstance(each, WRITTEN_IN)
        and each.focusProxy() is None
        and not isinstance(each.parent(), QFrame)  # A combo box's list: Qt's own, off once open.
    }
    assert wrong == set()


def test_a_press_beside_it_puts_the_offers_away(window, qtbot):
    field = window.library.bar.search
    window.show_screen("library")
    qtbot.waitUntil(lambda: active(window))
    field.setFocus()
    commit(field, "猫")
    for press_beside in (
        lambda: QTest.mouseClick(window.library.bar.count, Qt.MouseButton.LeftButton),
        window.library.grid.setFocus,
    ):
        field.setFocus()
        field.offer(Completion(0, 1, (Option("猫", "猫", "tag", 6),)), "猫")
        assert field.popup.isVisible()
        press_beside()
        assert not field.popup.isVisible()


def test_the_keys_of_the_field_lead_through_what_is_offered(window, qtbot):
    field = window.library.bar.search
    window.show_screen("library")
    qtbot.waitUntil(lambda: active(window))
    field.setFocus()
    commit(field, "猫")
    field.offer(
        Completion(0, 1, (Option("猫", "猫", "tag", 6), Option("猫耳", "猫耳", "tag", 2))), "猫"
    )
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(field, key)
    assert field.text() == "猫耳"
    assert not field.popup.isVisible()
