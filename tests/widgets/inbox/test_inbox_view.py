"""The inbox under real keys and a real mouse: one find at a time, one key each, and back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton

from tests.support.gui_artworks import plain_image, shown_artwork
from widgets.inbox.filmstrip import GAP, SIDE
from widgets.inbox.inbox_screen import InboxScreen
from widgets.inbox.inbox_view import InboxView
from widgets.inbox.records import Find

pytestmark = pytest.mark.gui
Key = Qt.Key


def a_find(row, **more):
    return Find(shown_artwork(row), why=f"Close to picture {row}", source="example site", **more)


def an_id(row):
    return f"{row:064x}"


@pytest.fixture
def inbox(qtbot):
    view = InboxView()
    qtbot.addWidget(view)
    view.resize(900, 700)
    with qtbot.waitExposed(view):
        view.show()
    view.set_finds([a_find(row) for row in range(1, 6)], remaining=40)
    view.setFocus()
    return view


def said(view):
    return "\n".join(label.text() for label in view.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Key.Key_P, "kept"),
        (Key.Key_X, "rejected"),
        (Key.Key_L, "liked"),
        (Key.Key_D, "disliked"),
        (Key.Key_Up, "skipped"),
    ],
)
def test_one_key_judges_and_the_next_find_is_shown(qtbot, inbox, key, signal):
    with qtbot.waitSignal(getattr(inbox, signal)) as heard:
        qtbot.keyClick(inbox, key)
    assert heard.args == [an_id(1)]
    assert inbox.current.artwork.id == an_id(2)


@pytest.mark.parametrize(
    ("name", "signal"),
    [("Keep", "kept"), ("Reject", "rejected"), ("Like", "liked"), ("Dislike", "disliked")],
)
def test_buttons_do_the_same_and_leave_the_keys_working(qtbot, inbox, name, signal):
    buttons = {each.accessibleName(): each for each in inbox.findChildren(QPushButton)}
    with qtbot.waitSignal(getattr(inbox, signal)):
        qtbot.mouseClick(buttons[name], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(inbox.kept) as heard:
        qtbot.keyClick(buttons[name], Key.Key_P)
    assert heard.args == [an_id(2)]


def test_a_skipped_find_comes_again_after_the_others(qtbot, inbox):
    qtbot.keyClick(inbox, Key.Key_Up)
    for _ in range(4):
        qtbot.keyClick(inbox, Key.Key_P)
    assert inbox.current.artwork.id == an_id(1)


def test_backspace_goes_back_to_what_was_skipped_last(qtbot, inbox):
    qtbot.keyClick(inbox, Key.Key_Up)
    qtbot.keyClick(inbox, Key.Key_Up)
    with qtbot.assertNotEmitted(inbox.went_back):
        qtbot.keyClick(inbox, Key.Key_Backspace)
        assert inbox.current.artwork.id == an_id(2)
        qtbot.keyClick(inbox, Key.Key_Backspace)
        assert inbox.current.artwork.id == an_id(1)
    with qtbot.waitSignal(inbox.went_back):
        qtbot.keyClick(inbox, Key.Key_Backspace)


def test_backspace_asks_and_what_is_put_back_is_in_front(qtbot, inbox):
    qtbot.keyClick(inbox, Key.Key_X)
    with qtbot.waitSignal(inbox.went_back):
        qtbot.keyClick(inbox, Key.Key_Backspace)
    inbox.put_back(a_find(1))
    assert inbox.current.artwork.id == an_id(1)


def test_each_find_says_why_it_is_here_and_how_many_wait(qtbot, inbox):
    assert "Close to picture 1" in said(inbox)
    assert "example site" in said(inbox)
    assert "40" in said(inbox)
    qtbot.keyClick(inbox, Key.Key_P)
    assert "Close to picture 2" in said(inbox)
    assert "39" in said(inbox)


def test_the_last_find_judged_says_that_nothing_waits(qtbot, inbox):
    heard = []
    inbox.emptied.connect(lambda: heard.append("empty"))
    inbox.set_finds([a_find(9)])
    qtbot.keyClick(inbox, Key.Key_P)
    inbox.remove_finds([an_id(row) for row in range(1, 6)])
    assert inbox.current is None
    assert heard == ["empty"]
    qtbot.keyClick(inbox, Key.Key_P)  # nothing there: nothing said
    assert heard == ["empty"]


def test_pictures_of_the_next_finds_are_asked_for_ahead(qtbot, inbox):
    asked = []
    inbox.picture_needed.connect(lambda artwork_id, _longest: asked.append(artwork_id))
    inbox.set_picture(an_id(1), plain_image(400))
    inbox.set_picture(an_id(2), plain_image(400))
    qtbot.keyClick(inbox, Key.Key_P)
    assert an_id(2) not in asked
    assert asked == [an_id(3), an_id(4)]


def test_a_click_in_the_strip_looks_at_that_find(qtbot, inbox):
    third = QPoint(4 + 2 * (SIDE + GAP) + SIDE // 2, 4 + SIDE // 2)
    qtbot.mouseClick(inbox.strip, Qt.MouseButton.LeftButton, pos=third)
    assert inbox.current.artwork.id == an_id(3)


def test_new_finds_do_not_take_the_one_in_front_away(inbox):
    inbox.set_finds([a_find(row) for row in (7, 8, 1)], remaining=3)
    assert inbox.current.artwork.id == an_id(1)


def test_finds_judged_elsewhere_leave(inbox):
    inbox.remove_finds([an_id(1), an_id(2)])
    assert inbox.current.artwork.id == an_id(3)


def test_an_empty_inbox_says_what_it_is_for(qtbot):
    screen = InboxScreen()
    qtbot.addWidget(screen)
    with qtbot.waitExposed(screen):
        screen.show()
    assert screen.currentWidget() is screen.empty
    screen.view.set_finds([a_find(1)])
    assert screen.currentWidget() is screen.view
    qtbot.keyClick(screen.view, Key.Key_P)
    assert screen.currentWidget() is screen.empty


def test_a_long_title_does_not_widen_the_window(inbox):
    title = "夕暮れの港に浮かぶ小さな船と灯台のある風景" * 20
    inbox.set_finds([Find(shown_artwork(77, title=title), why=title, source=title)])
    assert inbox.minimumSizeHint().width() <= 900


def test_the_row_of_the_next_finds_is_walked_by_keys(qtbot, inbox):
    inbox.strip.setFocus(Qt.FocusReason.TabFocusReason)
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Left):
        qtbot.keyClick(inbox.strip, key)
    assert inbox.strip.picture_current() == 2
    qtbot.keyClick(inbox.strip, Key.Key_Return)
    assert inbox.current.artwork.id == an_id(3)
    assert inbox.hasFocus()


def test_in_the_row_a_letter_still_judges_the_one_in_front(qtbot, inbox):
    inbox.strip.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(inbox.strip, Key.Key_End)
    assert inbox.strip.picture_current() == 4
    with qtbot.waitSignal(inbox.kept) as heard:
        qtbot.keyClick(inbox.strip, Key.Key_P)
    assert heard.args == [an_id(1)]
