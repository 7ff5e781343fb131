"""The keys: where they go is seen, no part of the window is out of their reach, Tab is no trap."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QImage, QUndoStack
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from models.map.atlas import Atlas
from models.map.mosaic import mosaic
from tests.support.dressing import undressed_after
from tests.support.driving import active
from tests.support.gui_artworks import plain_image, shown_artwork
from tests.support.looks import where
from widgets.look import contrast, theme
from widgets.window.main_window import MainWindow

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]
TAB = Qt.FocusPolicy.TabFocus
ENOUGH = 24  # Pixels of a ring that changed by 3:1 or more; that of the smallest button has more.


@pytest.fixture(params=("light", "dark", "dark strong"))
def window(qtbot, qapp, request):
    with undressed_after(qapp):
        scheme, *strong = request.param.split()
        contrast.choose_more(qapp, bool(strong))
        theme.apply(qapp, scheme, 100)
        host = QWidget()
        qtbot.addWidget(host)
        made = MainWindow(QUndoStack(host))
        qtbot.addWidget(made)
        made.resize(1280, 800)
        with qtbot.waitExposed(made):
            made.show()
        qtbot.waitUntil(lambda: active(made))
        yield made
        made.hide()


def test_where_the_keys_go_is_seen_at_every_part(window):
    unseen = []
    for name in window.screen_names:
        window.show_screen(name)
        for part in _stops(window):
            if (now := QApplication.focusWidget()) is not None:
                now.clearFocus()
            before = _pixels(window, part)
            part.setFocus(Qt.FocusReason.TabFocusReason)
            if not part.hasFocus():
                continue
            after = _pixels(window, part)
            if _stronger(before, after) < ENOUGH:
                unseen.append(f"{name}: {where(part)}")
    assert unseen == []


def test_f6_reaches_every_part_of_the_library_and_comes_back(window):
    window.show_screen("library")
    library, reached = window.library, []
    for _ in range(4):
        reached.append(window.regions.go(1))
    holders = [library.inspector, window.rail, library.bar, library.grid]
    for part, holder in zip(reached, holders, strict=True):
        assert part is holder or holder.isAncestorOf(part)
    window.regions.go(-1)
    assert library.bar.isAncestorOf(QApplication.focusWidget())


def test_f6_comes_back_to_where_one_was(window):
    window.show_screen("library")
    window.library.bar.search.setFocus()
    window.regions.go(1)
    window.regions.go(-1)
    assert window.library.bar.search.hasFocus()


def test_the_rail_is_one_stop_at_the_screen_that_is_shown(window):
    window.show_screen("duel")
    stops = [name for name, each in window.rail.buttons.items() if each.focusPolicy() & TAB]
    assert stops == ["duel"]


def test_tab_stays_in_the_viewer_which_covers_the_rest(window):
    window.viewer.open_over(window.centralWidget())
    window.viewer.show_artwork(shown_artwork(1), plain_image())
    window.viewer.setFocus()
    seen = []
    for _ in range(12):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert all(part is window.viewer or window.viewer.isAncestorOf(part) for part in seen)
    assert len(set(map(id, seen))) > 6
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not window.viewer.isVisible()


def test_without_a_mouse_a_part_of_the_map_is_chosen_by_looking_at_it(window):
    view = window.map.view
    window.map.show_atlas(_atlas())
    window.show_screen("map")
    view.fit()
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(view.choice) == 16
    view.zoom_at(view.rect().toRectF().center(), 6)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(view, Qt.Key.Key_A, both)
    assert 0 < len(view.choice) < 16


def test_the_menu_key_opens_the_menu_of_what_is_chosen_on_the_map(qtbot, window):
    window.map.show_atlas(_atlas())
    window.show_screen("map")
    QTest.keyClick(window.map.view, Qt.Key.Key_Right)
    view = window.map.view
    at = view.rect().center()
    reason = QContextMenuEvent.Reason.Keyboard
    event = QContextMenuEvent(reason, at, view.mapToGlobal(at))
    with qtbot.waitSignal(view.menu_wanted):
        QApplication.sendEvent(view, event)


def test_the_letters_of_an_open_menu_do_nothing_to_the_pictures_behind_it(qtbot, window):
    window.show_screen("library")
    did = []
    for name in ("dislike", "deal", "tag"):
        window.actions_[name].triggered.connect(lambda _checked, name=name: did.append(name))
        window.actions_[name].setEnabled(True)
    menu = window.actions_["deal"].associatedObjects()
    menu = next(each for each in menu if isinstance(each, QMenu))
    menu.popup(window.mapToGlobal(window.rect().center()))
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is menu)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_D)
    qtbot.waitUntil(lambda: bool(did))
    assert did == ["deal"]
    menu.hide()


def _atlas() -> Atlas:
    ids = tuple(f"{n:064x}" for n in range(16))
    places = np.array([((n % 4 + 0.5) / 4, (n // 4 + 0.5) / 4) for n in range(16)], np.float32)
    scores = np.full(16, 0.5, np.float32)
    return Atlas(ids, np.arange(16), places, scores, scores, mosaic(places, scores), None)


def _stops(window: MainWindow) -> list[QWidget]:
    return [
        part
        for part in window.findChildren(QWidget)
        if part.focusPolicy() & TAB
        and part.isVisible()
        and part.isEnabled()
        and part.focusProxy() is None
        and not part.objectName().startswith("qt_")
    ]


def _pixels(window: MainWindow, part: QWidget) -> np.ndarray:
    around = part.rect().translated(part.mapTo(window, part.rect().topLeft()))
    image = window.grab(around.adjusted(-3, -3, 3, 3)).toImage()
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    raw = np.frombuffer(image.constBits(), np.uint8)
    pixels = raw.reshape(image.height(), image.bytesPerLine() // 4, 4)
    return pixels[:, : image.width(), 2::-1].copy()


def _luminance(pixels: np.ndarray) -> np.ndarray:
    """WCAG 2.2, relative luminance."""
    values = pixels / 255
    linear = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


def _stronger(before: np.ndarray, after: np.ndarray) -> int:
    """How many pixels changed by a contrast of 3:1 or more."""
    if before.shape != after.shape:
        return ENOUGH
    one, other = _luminance(before) + 0.05, _luminance(after) + 0.05
    return int((np.maximum(one, other) / np.minimum(one, other) >= 3).sum())
