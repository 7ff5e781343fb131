"""Two pictures compared under real keys and wheel: linked zoom, flipping, asking for detail."""

import pytest
from PySide6.QtCore import QSizeF, Qt

from tests.support.gui_artworks import plain_image
from widgets.viewer import ComparedPicture, CompareView

pytestmark = pytest.mark.gui
Key = Qt.Key


def compared(name: str, width: int, height: int, color: str) -> ComparedPicture:
    return ComparedPicture(name, name, f"{width} × {height}", width, height, plain_image(64, color))


@pytest.fixture
def view(qtbot):
    widget = CompareView()
    qtbot.addWidget(widget)
    widget.resize(1000, 600)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.set_pictures(compared("a", 2000, 2000, "#ff0000"), compared("b", 1000, 1000, "#0000ff"))
    return widget


def areas(view):
    for side in view.sides:
        canvas = side.canvas
        size = QSizeF(2000, 2000) / canvas.devicePixelRatioF()
        yield canvas.zoom.area(size, QSizeF(canvas.size()))


def middle_color(view) -> str:
    image = view.grab().toImage()
    return image.pixelColor(image.rect().center()).name()


def test_both_are_shown_as_large_as_the_larger_and_named(view):
    left, right = areas(view)
    assert left.size() == right.size()
    assert [side.name.accessibleName() for side in view.sides] == ["a", "b"]
    assert view.sides[1].facts.accessibleName() == "1000 × 1000"


def test_zoom_and_pan_of_one_are_those_of_the_other(qtbot, view):
    view.sides[1].canvas.zoom_by(6)
    qtbot.keyClick(view, Key.Key_Right)
    left, right = areas(view)
    assert left == right
    assert view.sides[0].canvas.zoom.shift.x() < 0


def test_space_flips_in_place_and_b_stands_them_side_by_side(qtbot, view):
    view.sides[0].canvas.zoom_by(6)
    zoom = view.sides[0].canvas.zoom
    qtbot.keyClick(view, Key.Key_Space)
    assert middle_color(view) == "#ff0000"
    with qtbot.waitSignal(view.flipped) as heard:
        qtbot.keyClick(view, Key.Key_Space)
    assert heard.args == [1]
    assert middle_color(view) == "#0000ff"
    assert view.sides[1].canvas.zoom == zoom
    qtbot.keyClick(view, Key.Key_B)
    assert view.side_by_side
    assert all(side.isVisible() for side in view.sides)


def test_more_detail_is_asked_for_up_to_the_originals_size(qtbot, view):
    asked = []
    view.picture_needed.connect(lambda name, longest: asked.append((name, longest)))
    view.sides[0].canvas.zoom_by(16)
    assert dict(asked) == {"a": 2000, "b": 1000}


def test_escape_leaves_and_letters_with_control_are_the_windows(qtbot, view):
    with qtbot.waitSignal(view.closed):
        qtbot.keyClick(view, Key.Key_Escape)
    qtbot.keyClick(view, Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert view.side_by_side
