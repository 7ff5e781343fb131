"""At twice the size of text nothing is cut off, on every screen, in both languages."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, QTranslator
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from tests.support.dialogs import DIALOGS
from tests.support.dressing import undressed_after
from tests.support.gui_artworks import plain_image
from tests.support.looks import cut_off, elided, overlapping, scrolls_sideways
from tests.support.translations import compile_all
from widgets.adding.arriving_dialog import ArrivingDialog
from widgets.adding.hydrus_dialog import HydrusDialog
from widgets.duplicates import ShownPair
from widgets.exporting.choices import What
from widgets.exporting.export_dialog import ExportDialog
from widgets.help.shortcuts_dialog import ShortcutsDialog
from widgets.look import theme
from widgets.look.fitting import SHARE
from widgets.look.text_size import bounded
from widgets.parts.wrapping_row import WrappingRow
from widgets.programs.programs_dialog import ProgramsDialog
from widgets.programs.records import Doors
from widgets.settings.settings_dialog import Around, Choices, SettingsDialog
from widgets.viewer.compare_view import ComparedPicture
from widgets.window.main_window import MainWindow

pytestmark = [
    pytest.mark.gui,
    pytest.mark.long,
    pytest.mark.qt_log_ignore("This plugin does not support"),
]


SCREEN = (1280, 800)


class Lengthened(QTranslator):
    """English as long as the longest languages are: two fifths more, as translators reckon."""

    def translate(self, _context, source, _note=None, _n=-1):
        if not source or "{" in source:
            return source
        return source + " ~~~~" * max(1, 2 * len(source) // 25)


@pytest.fixture(scope="module")
def compiled(tmp_path_factory):
    return compile_all(tmp_path_factory.mktemp("qm"))


@pytest.fixture(params=("en", "ja", "long"))
def spoken(qapp, compiled, request):
    translator = Lengthened(qapp) if request.param == "long" else QTranslator(qapp)
    if request.param != "long":
        assert translator.load(f"bunshin_{request.param}", str(compiled))
    qapp.installTranslator(translator)
    yield request.param
    qapp.removeTranslator(translator)
    translator.deleteLater()


@pytest.fixture
def window(qtbot, qapp, spoken):
    with undressed_after(qapp):
        theme.apply(qapp, "light", 200)
        host = QWidget()
        qtbot.addWidget(host)
        made = MainWindow(QUndoStack(host))
        qtbot.addWidget(made)
        made.resize(1280, 800)
        with qtbot.waitExposed(made):
            made.show()
        yield made
        made.hide()


def test_no_words_are_cut_off_on_any_screen(qtbot, window):
    qtbot.waitUntil(lambda: window.rail.isVisible())
    for name in window.screen_names:
        window.show_screen(name)
        QApplication.processEvents()
        assert cut_off(window) == [], name
        assert overlapping(window) == [], name
        assert [text for text, tip in elided(window) if not tip] == [], name
    assert (window.width(), window.height()) == (1280, 800)


def test_at_twice_the_scale_a_small_screen_is_enough(qtbot, qapp):
    """1920x1080 at twice the scale has 960x540, of which bars and title take their part."""
    with undressed_after(qapp):
        theme.apply(qapp, "light", 100)
        host = QWidget()
        qtbot.addWidget(host)
        made = MainWindow(QUndoStack(host))
        qtbot.addWidget(made)
        made.resize(960, 480)
        with qtbot.waitExposed(made):
            made.show()
        for name in made.screen_names:
            made.show_screen(name)
            QApplication.processEvents()
            assert cut_off(made) == [], name
            assert overlapping(made) == [], name
        assert (made.width(), made.height()) == (960, 480)
        made.hide()


def test_a_pair_of_duplicates_has_room_for_its_words(window):
    sides = [
        ComparedPicture(name, name, "1,920 × 1,080 · PNG · 27 Nov 2026", 1920, 1080, plain_image())
        for name in ("left", "right")
    ]
    window.show_screen("duplicates")
    window.duplicates.show_pair(ShownPair(*sides, "They look the same.", "left"))
    window.layout().activate()
    assert cut_off(window) == []
    assert overlapping(window) == []


def test_no_words_are_cut_off_in_any_dialog(window):
    found = {}
    for name, make in DIALOGS.items():
        dialog = make(window)
        getattr(dialog, "open_over", lambda _, dialog=dialog: dialog.open())(window)
        room = QSize(*SCREEN) * SHARE
        assert dialog.size().boundedTo(room) == dialog.size(), name
        dialog.resize(room)
        QApplication.processEvents()
        found[name] = [*cut_off(dialog), *overlapping(dialog), *scrolls_sideways(dialog)]
        dialog.close()
        dialog.deleteLater()
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def test_a_command_and_its_keys_can_be_read_in_the_page_of_shortcuts(window):
    dialog = ShortcutsDialog(window.actions_, window)
    dialog.open()
    tree = dialog.list
    for item in (tree.topLevelItem(0).child(n) for n in range(5)):
        wide = tree.fontMetrics().horizontalAdvance(item.text(0))
        assert tree.visualItemRect(item).height() >= tree.fontMetrics().height()
        assert tree.columnWidth(0) >= min(wide, tree.viewport().width() // 2)
    dialog.close()
    dialog.deleteLater()


def test_the_text_of_a_recipe_grows_too(window):
    assert window.recipes.editor.fontMetrics().height() >= 2 * 13


def test_a_dialog_stays_within_the_screen_and_scrolls_only_downwards(qtbot, window):
    dialog = SettingsDialog(Choices(text_size=200), window, around=Around(False))
    dialog.make_pages()
    dialog.open()
    room = dialog.screen().availableSize() * SHARE
    assert dialog.width() <= room.width() + 1
    assert dialog.height() <= room.height() + 1
    assert scrolls_sideways(dialog) == []
    dialog.close()
    dialog.deleteLater()


@pytest.mark.parametrize(
    "make",
    [
        lambda window: ProgramsDialog(Doors(programs=True), window),
        lambda window: ExportDialog(dict.fromkeys(What, 3), window),
        ArrivingDialog,
        lambda window: HydrusDialog("http://localhost", window, known=False, lasting=False),
    ],
    ids=("programs", "export", "arriving", "hydrus"),
)
def test_what_comes_and_goes_by_a_dialog_fits_the_screen_as_well(qtbot, window, make):
    dialog = make(window)
    dialog.open()
    room = dialog.screen().availableSize() * SHARE
    assert dialog.width() <= room.width() + 1
    assert dialog.height() <= room.height() + 1
    dialog.close()
    dialog.deleteLater()


@pytest.mark.parametrize("percent", [100, 125, 150, 175, 200])
def test_the_chosen_size_is_that_of_all_text(qapp, percent):
    with undressed_after(qapp):
        tokens = theme.apply(qapp, "light", percent)
        assert qapp.font().pixelSize() == round(14 * percent / 100)
        assert tokens.caption_size == round(12 * percent / 100)
        assert theme.px(100) == percent


def test_without_a_choice_text_is_never_smaller_than_designed(qapp):
    with undressed_after(qapp):
        theme.apply(qapp, "dark", 0)
        assert theme.percent() >= 100
    assert [bounded(each) for each in (40, 100, 180, 400)] == [100, 100, 180, 200]


def test_a_row_that_has_room_is_one_line_and_shares_what_is_left(qtbot):
    row, parts = _row(qtbot, 600)
    assert all(part.y() < parts[-1].geometry().bottom() for part in parts)
    assert parts[-1].geometry().right() == 599
    assert row.layout().heightForWidth(600) < row.layout().heightForWidth(150)


def test_a_row_without_room_goes_on_below(qtbot):
    _, parts = _row(qtbot, 150)
    assert len({part.y() for part in parts}) > 1
    assert all(part.geometry().right() < 150 for part in parts)


def _row(qtbot, width):
    row = QWidget()
    qtbot.addWidget(row)
    layout = WrappingRow(row)
    layout.setContentsMargins(0, 0, 0, 0)
    label = QLabel("words")
    layout.addWidget(label, 1)
    buttons = [QPushButton(text) for text in ("Collect now", "Pause")]
    for button in buttons:
        layout.addWidget(button)
    row.resize(width, max(40, layout.heightForWidth(width)))
    row.show()
    return row, [label, *buttons]
