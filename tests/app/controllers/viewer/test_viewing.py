"""The viewer at work: animations move, the next picture is there at once, a slideshow walks."""

from __future__ import annotations

import pytest
from PIL import Image
from PySide6.QtCore import Qt

from tests.support.desk import at_desk
from tests.support.driving import press, until
from tests.support.imported import import_all
from tests.support.pictures import pictures
from widgets.grid.intervals import IntervalSet

pytestmark = pytest.mark.gui
COLORS = ("#c81414", "#14c814", "#1414c8")


@pytest.fixture
def ids(library, sandbox, tmp_path):
    """Newest first: an animation, then three still pictures."""
    files = pictures(tmp_path / "in", 3)
    moving = tmp_path / "in" / "zz-moving.gif"
    frames = [Image.new("RGB", (60, 40), color) for color in COLORS]
    frames[0].save(moving, save_all=True, append_images=frames[1:], duration=30, loop=0)
    return [
        *import_all(library, sandbox, [moving]),
        *[each for each in import_all(library, sandbox, files) if each not in _known(library)],
    ]


def _known(library):
    return [each.id for each in library.artworks.by_rows([1])]


def choose(desk, artwork_id: str) -> None:
    row = desk.library.artworks.rows_of([artwork_id])[artwork_id]
    assert desk.window.library.grid.set_current_row(row)


def middle(viewer) -> str:
    canvas = viewer.canvas
    return canvas.grab().toImage().pixelColor(canvas.rect().center()).name()


async def view(desk, artwork_id: str):
    viewer = desk.window.viewer
    await desk.show()
    choose(desk, artwork_id)
    desk.window.actions_["view"].trigger()
    await until(lambda: viewer.artwork_id == artwork_id, "the viewer")
    return viewer


def test_an_animation_plays_round_and_round_pauses_and_stops(qapp, library, sandbox, ids):
    async def story(desk):
        viewer = await view(desk, ids[0])
        seen: list[str] = []
        desk.made.viewing.animation.frame_due.connect(lambda *_: seen.append(middle(viewer)))
        await until(lambda: len(seen) > 7, "twice through")
        assert {seen[0], seen[1], seen[2]} == set(COLORS)
        press(viewer, Qt.Key.Key_A)
        count = len(seen)
        for _ in range(3):
            await desk.bench.runner.call(lambda: None)
        assert len(seen) == count
        press(viewer, Qt.Key.Key_A)
        await until(lambda: len(seen) > count + 3, "it goes on")
        press(viewer, Qt.Key.Key_Escape)
        assert desk.made.viewing.animation.playing == ""

    at_desk(qapp, library, sandbox, story)


def test_the_next_picture_is_decoded_before_it_is_asked_for(qapp, library, sandbox, ids):
    async def story(desk):
        order = [each.id for each in desk.library.artworks.by_rows([2, 3, 4])][::-1]
        viewer = await view(desk, order[0])
        ahead = desk.made.viewing._ahead
        await until(lambda: not ahead.take(order[1]).isNull(), "the next one")
        press(viewer, Qt.Key.Key_Right)
        await until(lambda: viewer.artwork_id == order[1], "the next one is shown")
        assert not viewer.canvas._pixmap.isNull()
        press(viewer, Qt.Key.Key_Escape)
        assert ahead.take(order[1]).isNull()

    at_desk(qapp, library, sandbox, story)


def test_a_slideshow_walks_until_a_hand_does_something(qapp, library, sandbox, ids):
    async def story(desk):
        order = [each.id for each in desk.library.artworks.by_rows([2, 3, 4])][::-1]
        viewer = await view(desk, order[0])
        press(viewer, Qt.Key.Key_S)
        assert viewer.slideshow.running
        press(viewer, Qt.Key.Key_Z)
        assert not viewer.slideshow.running
        viewer.slideshow._timer.setInterval(30)
        press(viewer, Qt.Key.Key_S)
        await until(lambda: viewer.artwork_id != order[0], "it walked")
        await until(lambda: not viewer.slideshow.running, "the end of the order ends it")
        press(viewer, Qt.Key.Key_S)
        press(viewer, Qt.Key.Key_Escape)
        assert not viewer.slideshow.running

    at_desk(qapp, library, sandbox, story)


def test_two_chosen_pictures_are_compared_by_a_key(qapp, library, sandbox, ids):
    async def story(desk):
        await desk.show()
        grid = desk.window.library.grid
        choose(desk, ids[1])
        desk.window.actions_["compare"].trigger()
        await until(lambda: desk.told, "that it takes two")
        desk.told.clear()
        grid.choose(IntervalSet(((0, 2),)))
        desk.window.actions_["compare"].trigger()
        comparing = desk.made.comparing
        await until(lambda: comparing.view is not None and comparing.view.isVisible(), "both")
        view = comparing.view
        await until(lambda: all(not s.canvas._pixmap.isNull() for s in view.sides), "pictures")
        assert len({side.id for side in view.sides}) == 2
        assert view.size() == desk.window.centralWidget().size()
        press(view, Qt.Key.Key_Space)
        assert not view.side_by_side
        press(view, Qt.Key.Key_Escape)
        assert view.isHidden()
        assert desk.told == []

    at_desk(qapp, library, sandbox, story)


def test_a_long_picture_is_seen_pixel_by_pixel(qapp, library, sandbox, tmp_path):
    """Every second column is white, which no smaller version could show."""
    long = Image.new("L", (6000, 40))
    long.putdata([255 * (x % 2) for x in range(6000)] * 40)
    long.save(tmp_path / "long.png")
    (artwork_id,) = import_all(library, sandbox, [tmp_path / "long.png"])

    def columns(viewer) -> set[str]:
        shown, at = viewer.canvas.grab().toImage(), viewer.canvas.rect().center()
        return {shown.pixelColor(at.x() + x, at.y()).name() for x in range(20)}

    async def story(desk):
        viewer = await view(desk, artwork_id)
        viewer.canvas.one_to_one()
        black_and_white = {"#000000", "#ffffff"}
        await until(lambda: columns(viewer) == black_and_white, "its own pixels")

    at_desk(qapp, library, sandbox, story)
