"""The grid under real keys and a real mouse: choosing, changes of the order, what it asks for."""

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage

from tests.support.gui_artworks import plain_image, shown_artwork
from widgets.grid import GridView
from widgets.grid.drag_out import payload
from widgets.parts.drag_payload import MIME

pytestmark = pytest.mark.gui
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Clock:
    now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def grid(qtbot, clock):
    view = GridView(clock=clock)
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.set_rows(range(100, 300))
    with qtbot.waitExposed(view):
        view.show()
    view.set_artworks(shown_artwork(row) for row in range(100, 300))
    return view


def click(qtbot, grid, place, modifiers=Qt.KeyboardModifier.NoModifier):
    point = grid.cell_rect(place).center()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, modifiers, point)


def test_click_shift_click_and_control_click_choose_as_people_know_it(qtbot, grid):
    click(qtbot, grid, 1)
    click(qtbot, grid, 3, SHIFT)
    assert grid.selected_rows() == (101, 102, 103)
    click(qtbot, grid, 2, CONTROL)
    assert grid.selected_rows() == (101, 103)
    click(qtbot, grid, 5)
    assert grid.selected_rows() == (105,)


def test_arrow_keys_move_and_shift_extends(qtbot, grid):
    click(qtbot, grid, 0)
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    assert grid.selected_rows() == (101 + grid.layout_.columns,)
    qtbot.keyClick(grid, Qt.Key.Key_Right, SHIFT)
    assert len(grid.selected_rows()) == 2
    qtbot.keyClick(grid, Qt.Key.Key_End)
    assert grid.selected_rows() == (299,)
    assert 199 in grid.visible()
    qtbot.keyClick(grid, Qt.Key.Key_Home)
    assert grid.verticalScrollBar().value() == 0


def test_control_moves_without_choosing_and_control_space_adds(qtbot, grid):
    click(qtbot, grid, 0)
    qtbot.keyClick(grid, Qt.Key.Key_Right, CONTROL)
    assert grid.selected_rows() == (100,)
    qtbot.keyClick(grid, Qt.Key.Key_Space, CONTROL)
    assert grid.selected_rows() == (100, 101)


def test_enter_and_double_click_activate_and_space_looks(qtbot, grid):
    click(qtbot, grid, 2)
    with qtbot.waitSignal(grid.activated) as got:
        qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert got.args == [102]
    with qtbot.waitSignal(grid.quick_look_requested) as got:
        qtbot.keyClick(grid, Qt.Key.Key_Space)
    assert got.args == [102]
    point = grid.cell_rect(4).center()
    with qtbot.waitSignal(grid.activated) as got:
        qtbot.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert got.args == [104]


def test_a_rubber_band_chooses_what_it_touches(qtbot, grid):
    viewport = grid.viewport()
    start = grid.cell_rect(0).bottomRight() + QPoint(4, 4)
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(viewport, grid.cell_rect(grid.layout_.columns + 2).center())
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton)
    columns = grid.layout_.columns
    assert grid.selected_rows() == (101 + columns, 102 + columns)


def test_select_all_and_escape(qtbot, grid):
    qtbot.keyClick(grid, Qt.Key.Key_A, CONTROL)
    assert len(grid.selected_rows()) == 200
    qtbot.keyClick(grid, Qt.Key.Key_Escape)
    assert len(grid.selected_rows()) == 0


def test_letters_are_left_to_the_window(qtbot, grid):
    click(qtbot, grid, 0)
    assert not grid.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    qtbot.keyClick(grid, Qt.Key.Key_L)
    assert grid.selected_rows() == (100,)


def test_rows_inserted_above_leave_the_screen_and_the_selection_alone(qtbot, grid):
    grid.verticalScrollBar().setValue(1000)
    place = grid.visible().start + grid.layout_.columns
    click(qtbot, grid, place)
    row, top = grid.selected_rows()[0], grid.cell_rect(place).top()
    line = grid.layout_.columns
    grid.insert_rows(0, range(1000, 1000 + 3 * line))
    assert grid.selected_rows() == (row,)
    assert grid.cell_rect(place + 3 * line).top() == top
    grid.remove_rows(range(1000, 1000 + 3 * line))
    assert grid.selected_rows() == (row,)
    assert grid.cell_rect(place).top() == top


def test_resizing_there_and_back_keeps_the_place(qtbot, grid):
    bar = grid.verticalScrollBar()
    bar.setValue(1234)
    first = grid.visible().start
    grid.resize(450, 500)
    assert first in grid.visible()
    grid.resize(700, 500)
    assert bar.value() == 1234


def test_the_neighbour_is_chosen_when_the_chosen_one_is_removed(qtbot, grid):
    click(qtbot, grid, 3)
    grid.remove_rows([103])
    assert grid.selected_rows() == (104,)
    assert grid.current_row() == 104


def test_a_new_order_keeps_what_is_chosen_if_it_is_still_there(qtbot, grid):
    click(qtbot, grid, 3)
    click(qtbot, grid, 5, CONTROL)
    grid.set_rows([200, 105, 201, 202])
    assert grid.selected_rows() == (105,)
    assert grid.current_row() == 105


def test_it_asks_for_the_records_of_visible_rows_first(qtbot):
    view = GridView()
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.set_rows(range(1_000_000))
    with qtbot.waitSignal(view.rows_needed) as got:
        view.show()
    rows = got.args[0]
    seen = view.visible()
    assert rows[: len(seen)] == tuple(seen)
    assert len(rows) <= 200


def test_it_asks_for_thumbnails_once_and_drops_late_ones(qtbot, grid):
    with qtbot.waitSignal(grid.thumbnails_needed) as got:
        grid.set_artworks([shown_artwork(100)])
    wanted = got.args[0]
    assert wanted[0].id == f"{100:064x}"
    assert wanted[0].size_px == round(grid.layout_.side * grid.devicePixelRatioF())
    grid.set_thumbnail(f"{100:064x}", plain_image())
    grid.set_thumbnail(f"{299:064x}", plain_image())
    assert grid.pixmaps.get(f"{100:064x}") is not None
    assert grid.pixmaps.get(f"{299:064x}") is None


def test_a_square_that_comes_after_the_change_to_whole_pictures_does_not_count(qtbot, grid):
    with qtbot.waitSignal(grid.thumbnails_needed):
        grid.refresh()
    before = grid.thumbnail_generation
    with qtbot.waitSignal(grid.thumbnails_needed) as got:
        grid.set_cropped(False)
    assert grid.thumbnail_generation > before
    assert not got.args[0][0].cropped


def test_a_picture_that_cannot_be_shown_is_not_asked_for_again(qtbot, grid):
    with qtbot.waitSignal(grid.thumbnails_needed):
        grid.refresh()
    grid.set_thumbnail(f"{100:064x}", QImage())
    with qtbot.waitSignal(grid.thumbnails_needed) as got:
        grid.set_cell_size(200)
    assert f"{101:064x}" in [wanted.id for wanted in got.args[0]]
    assert grid.pixmaps.get(f"{100:064x}").isNull()


def test_one_picture_chosen_by_hand_is_a_pick_with_what_stood_around(qtbot, grid, clock):
    clock.now += 2.5
    with qtbot.waitSignal(grid.picked) as got:
        click(qtbot, grid, 1)
    pick = got.args[0]
    assert pick.artwork_id == f"{101:064x}"
    assert pick.columns == grid.layout_.columns
    assert [shown.artwork for shown in pick.shown] == [
        f"{100 + place:064x}" for place in grid.mostly_visible()
    ]
    assert {shown.visible_ms for shown in pick.shown} == {2500}
    assert (pick.shown[pick.columns].row, pick.shown[pick.columns].col) == (1, 0)


def test_the_time_under_the_mouse_is_counted(qtbot, grid, clock):
    grid.hover(2)
    clock.now += 0.75
    grid.hover(0)
    with qtbot.waitSignal(grid.picked) as got:
        click(qtbot, grid, 0)
    assert got.args[0].shown[2].hovered_ms == 750


def test_pictures_that_come_in_meanwhile_do_not_undo_a_pick(qtbot, grid):
    with qtbot.waitSignal(grid.picked) as got:
        click(qtbot, grid, 1)
        grid.set_rows([99, *grid.model.rows], keep_position=True)
    assert got.args[0].artwork_id == f"{101:064x}"


def test_walking_past_pictures_picks_only_where_one_rests(qtbot, grid):
    picks = []
    grid.picked.connect(picks.append)
    click(qtbot, grid, 0)
    for _ in range(3):
        qtbot.keyClick(grid, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: bool(picks))
    assert [pick.artwork_id for pick in picks] == [f"{103:064x}"]


def test_the_program_choosing_is_no_pick_and_opening_is_one_at_once(qtbot, grid):
    picks = []
    grid.picked.connect(picks.append)
    grid.set_current_row(105)
    grid.select_rows([106])
    grid.settle_pick()
    assert picks == []
    click(qtbot, grid, 2)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert [pick.artwork_id for pick in picks] == [f"{102:064x}"]


def test_a_range_is_no_pick(qtbot, grid):
    picks = []
    grid.picked.connect(picks.append)
    click(qtbot, grid, 2)
    click(qtbot, grid, 4, SHIFT)
    grid.settle_pick()
    assert picks == []


def test_what_is_dragged_out_carries_ids_and_files():
    mime = payload([shown_artwork(1), shown_artwork(2)])
    assert json.loads(bytes(mime.data(MIME))) == [f"{1:064x}", f"{2:064x}"]
    assert [url.toLocalFile() for url in mime.urls()] == ["/pictures/1.png", "/pictures/2.png"]


def test_a_screen_reader_finds_a_list_of_titles(qtbot, grid):
    click(qtbot, grid, 3)
    interface = QAccessible.queryAccessibleInterface(grid)
    assert interface.role() == QAccessible.Role.List
    assert interface.childCount() == 200
    cell = interface.child(3)
    assert cell.text(QAccessible.Text.Name) == "Study 103"
    assert cell.state().selected


def test_the_memory_for_pictures_is_bounded(qtbot, grid):
    limit = 32 << 20
    for number in range(400):
        grid.pixmaps.put(str(number), plain_image(256))
    assert grid.pixmaps.bytes <= max(limit, 6 * 4 * grid.width() * grid.height())


def test_the_neighbour_takes_the_place_of_a_picture_that_is_gone(qtbot, grid):
    click(qtbot, grid, 2)
    rows = list(grid.model.rows)
    grid.set_rows([*rows[:2], *rows[3:]], keep_position=True)
    assert grid.current == 2
    assert list(grid.selected_rows()) == [rows[3]]


def test_another_search_chooses_nothing_by_itself(qtbot, grid):
    click(qtbot, grid, 2)
    rows = list(grid.model.rows)
    grid.set_rows([*rows[:2], *rows[3:]])
    assert grid.current_row() is None
    assert not grid.selected_rows()
