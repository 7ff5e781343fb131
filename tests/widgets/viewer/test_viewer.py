"""The viewer under real keys, wheel and mouse: walking, judging, zooming at the cursor, leaving."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from tests.support.gui_artworks import plain_image, shown_artwork
from widgets.viewer import Viewer
from widgets.viewer.zoom import LARGEST, Zoom

pytestmark = pytest.mark.gui
Key = Qt.Key
NO_KEY = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def host(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(900, 700)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


@pytest.fixture
def viewer(host):
    view = Viewer(host)
    view.show_artwork(shown_artwork(1, width=1600, height=1200), plain_image(), count=3)
    view.open_over(host)
    return view


def wheel(canvas, at: QPointF, notches: int):
    event = QWheelEvent(
        at,
        QPointF(canvas.mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        NO_KEY,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)


def area(viewer):
    canvas = viewer.canvas
    return canvas.zoom.area(QSizeF(1600, 1200) / canvas.devicePixelRatioF(), QSizeF(canvas.size()))


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Key.Key_Right, "next_requested"),
        (Key.Key_PageDown, "next_requested"),
        (Key.Key_Left, "previous_requested"),
        (Key.Key_PageUp, "previous_requested"),
        (Key.Key_L, "like_requested"),
        (Key.Key_D, "dislike_requested"),
        (Key.Key_Escape, "closed"),
        (Key.Key_Return, "closed"),
        (Key.Key_Space, "closed"),
    ],
)
def test_keys_do_what_fingers_know(qtbot, viewer, key, signal):
    with qtbot.waitSignal(getattr(viewer, signal)) as heard:
        qtbot.keyClick(viewer, key)
    assert heard.args in ([], [f"{1:064x}"])


def test_escape_leads_back_to_the_window(qtbot, viewer):
    qtbot.keyClick(viewer, Key.Key_Escape)
    assert not viewer.isVisible()
    assert viewer.artwork_id == ""


def test_letters_with_control_are_left_to_the_window(qtbot, viewer):
    heard = []
    viewer.like_requested.connect(heard.append)
    qtbot.keyClick(viewer, Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert heard == []


def test_every_button_has_a_name_and_acts(qtbot, viewer):
    buttons = {button.accessibleName(): button for button in viewer.findChildren(QToolButton)}
    assert "" not in buttons
    with qtbot.waitSignal(viewer.more_like_this_requested) as heard:
        qtbot.mouseClick(buttons["More like this (M)"], Qt.MouseButton.LeftButton)
    assert heard.args == [f"{1:064x}"]


def test_a_picture_larger_than_the_view_is_fitted_and_a_small_one_is_not_enlarged():
    assert Zoom().effective(QSizeF(1600, 1200), QSizeF(800, 800)) == pytest.approx(0.5)
    assert Zoom().effective(QSizeF(100, 100), QSizeF(800, 800)) == 1.0


@pytest.mark.parametrize("notches", [1, 4])
def test_the_wheel_zooms_at_the_cursor(viewer, notches):
    at = QPointF(viewer.canvas.rect().center()) + QPointF(40, 25)
    before = area(viewer)
    share = (at.x() - before.x()) / before.width(), (at.y() - before.y()) / before.height()
    for _ in range(notches + 4):  # until the picture is larger than the view on both sides
        wheel(viewer.canvas, at, 1)
    after = area(viewer)
    assert after.width() > before.width()
    now = (at.x() - after.x()) / after.width(), (at.y() - after.y()) / after.height()
    assert now == pytest.approx(share, abs=0.01)


def test_zooming_ends_at_fit_and_at_the_largest(viewer):
    at = QPointF(viewer.canvas.rect().center())
    wheel(viewer.canvas, at, 60)
    assert viewer.canvas.zoom.scale == LARGEST
    wheel(viewer.canvas, at, -90)
    assert viewer.canvas.zoom == Zoom()


def test_a_drag_pans_but_not_beyond_the_edge(qtbot, viewer):
    canvas = viewer.canvas
    canvas.zoom_by(8)
    left, middle = area(viewer).x(), canvas.rect().center()
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(canvas, middle + QPoint(60, 0))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=middle + QPoint(60, 0))
    assert area(viewer).x() == pytest.approx(left + 60)
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=middle)
    for step in range(1, 20):
        qtbot.mouseMove(canvas, middle + QPoint(400 * step, 0))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=middle)
    assert area(viewer).x() <= 0.5


def test_z_shows_single_pixels_and_fits_again(qtbot, viewer):
    qtbot.keyClick(viewer, Key.Key_Z)
    assert viewer.canvas.zoom.scale == pytest.approx(1.0)
    qtbot.keyClick(viewer, Key.Key_Z)
    assert viewer.canvas.zoom.scale == 0


def test_r_turns_the_view_by_quarters(qtbot, viewer):
    before = viewer.canvas.longest_needed()
    qtbot.keyClick(viewer, Key.Key_R)
    turned = viewer.grab().toImage()
    at = QPoint(viewer.canvas.x() + 40, viewer.canvas.geometry().center().y())
    assert turned.pixelColor(at * viewer.devicePixelRatioF()).name() != "#336699"
    qtbot.keyClick(viewer, Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    assert viewer.canvas.longest_needed() == before
    upright = viewer.grab().toImage()
    assert upright.pixelColor(at * viewer.devicePixelRatioF()).name() == "#336699"


def test_arrows_pan_a_zoomed_picture_and_walk_a_fitted_one(qtbot, viewer):
    walked = []
    viewer.next_requested.connect(lambda: walked.append(1))
    viewer.canvas.zoom_by(8)
    left = area(viewer).x()
    qtbot.keyClick(viewer, Key.Key_Right)
    assert area(viewer).x() < left
    assert walked == []
    viewer.canvas.fit()
    qtbot.keyClick(viewer, Key.Key_Right)
    assert walked == [1]


def test_more_detail_is_asked_for_only_when_it_would_be_seen(host):
    view = Viewer(host)
    asked = []
    view.picture_needed.connect(lambda _id, longest: asked.append(longest))
    view.show_artwork(shown_artwork(1, width=4000, height=3000), plain_image(), count=3)
    view.open_over(host)
    assert len(asked) == 1
    view.canvas.zoom_by(2)
    view.canvas.zoom_by(0.5)
    assert len(asked) == 2
    assert asked[1] > asked[0]


def test_a_late_picture_of_another_artwork_is_dropped(viewer):
    viewer.show_artwork(shown_artwork(2), plain_image(color="#00ff00"), position=1, count=3)
    viewer.set_picture(f"{1:064x}", plain_image(color="#ff0000"))
    shown = viewer.grab().toImage()
    at = viewer.canvas.geometry().center() * viewer.devicePixelRatioF()
    assert shown.pixelColor(at).name() == "#00ff00"


def test_a_like_refreshes_without_losing_the_place(viewer):
    viewer.canvas.zoom_by(4)
    zoom = viewer.canvas.zoom
    viewer.show_artwork(shown_artwork(1, width=1600, height=1200, liked=1), QImage(), count=3)
    assert viewer.canvas.zoom == zoom


def test_it_follows_the_windows_size(qtbot, host, viewer):
    host.resize(700, 500)
    qtbot.waitUntil(lambda: viewer.size() == host.size())


def test_a_long_title_does_not_widen_the_window(host, viewer):
    viewer.show_artwork(shown_artwork(3, title="夕暮れの港に浮かぶ小さな船" * 20), plain_image())
    assert viewer.minimumSizeHint().width() <= 700
