"""Actions, menus and keys as data: complete, unique, reachable, in words."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from widgets.commands.actions import ACTIONS
from widgets.commands.made_actions import Actions
from widgets.commands.menus import MENUS, PICTURE_MENU, STARS_MENU

pytestmark = pytest.mark.gui
NAMES = {spec.name for spec in ACTIONS}


@pytest.fixture
def actions(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    made = Actions(window)
    made.window = window
    return made


def names_in(text: str) -> list[str]:
    return [name for name in text.split() if name != "|"]


def test_every_name_is_given_once():
    assert [name for name, count in Counter(s.name for s in ACTIONS).items() if count > 1] == []


def test_every_action_says_something_without_unfilled_places(actions):
    for name, action in actions.items():
        assert action.text().strip("& …"), name
        assert "%" not in action.text(), name
        assert action.toolTip(), name
        assert "&" not in action.toolTip(), name


def test_the_tooltip_tells_the_key(actions):
    assert actions["like"].toolTip() == "Like (L)"
    assert actions["add_folder"].toolTip() == "Add Folder (Ctrl+O)"


def test_one_star_and_several_are_told_apart(actions):
    assert [actions[f"rate_{n}"].text() for n in (1, 3)] == ["1 Star", "3 Stars"]


def test_no_key_means_two_things():
    """Picture keys must differ from the window's too: both work where pictures have the focus."""
    keys = Counter(
        QKeySequence(key).toString() for spec in ACTIONS for key in (*spec.keys, spec.shown_key)
    )
    assert [key for key, count in keys.items() if key and count > 1] == []


def test_keys_can_be_read_by_qt():
    for spec in ACTIONS:
        for key in spec.keys:
            assert QKeySequence(key).toString(), (spec.name, key)


def test_menus_list_only_what_there_is_and_nothing_is_out_of_reach():
    listed = [name for _, names in MENUS for name in names_in(names)]
    assert set(listed) == NAMES
    assert len(listed) == len(set(listed))
    assert set(names_in(PICTURE_MENU)) - {"stars"} <= NAMES
    assert set(names_in(STARS_MENU[1])) <= NAMES


def test_the_menus_titles_have_keys_of_their_own():
    letters = [title[title.index("&") + 1].lower() for title, _ in MENUS]
    assert len(letters) == len(set(letters))


def test_letters_work_only_where_pictures_have_the_focus(actions):
    for spec in ACTIONS:
        if any(len(key) == 1 for key in spec.keys):
            action = actions[spec.name]
            context = action.shortcutContext()
            assert context == Qt.ShortcutContext.WidgetWithChildrenShortcut, spec.name
            assert action not in actions.window.actions(), spec.name
    assert actions["like"] in actions.for_pictures()


def test_a_key_held_down_does_not_judge_again_and_again(actions):
    assert not actions["like"].autoRepeat()
    assert not actions["trash"].autoRepeat()
    assert actions["larger"].autoRepeat()
