"""Every button of the window says what it does, and with which key where it has one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QKeySequence, QUndoStack
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.support.translations import compile_all
from widgets.commands import keys
from widgets.window.main_window import MainWindow

pytestmark = pytest.mark.gui
NOT_PRESSED = ("SourceTable", "QTableView", "SearchField")  # Corners of tables, a sign in a field.


@pytest.fixture(scope="module")
def texts(tmp_path_factory):
    return compile_all(tmp_path_factory.mktemp("texts"))


@pytest.fixture(params=["en", "ja"])
def window(request, qtbot, texts):
    translator = QTranslator()
    assert translator.load(str(texts / f"bunshin_{request.param}.qm"))
    QApplication.installTranslator(translator)
    made = MainWindow(QUndoStack())
    made.undo.setParent(made)
    qtbot.addWidget(made)
    yield made
    QApplication.removeTranslator(translator)


def test_every_command_tells_its_key(window):
    for name, action in window.actions_.items():
        assert action.toolTip(), name
        if keys.of_command(name):
            told = f"({keys.shown(keys.of_command(name)[:1])})"
            assert action.toolTip().endswith(told), (name, action.toolTip())


def test_every_button_has_words_or_a_tip(window):
    window.show()
    seen = []
    for name in window.screen_names:
        window.show_screen(name)
        seen += [each for each in window.findChildren(QAbstractButton) if each.isVisible()]
    assert len(set(seen)) > 40
    # Named by the controllers that the window has here none of.
    later = (window.library.bar.filters, window.board.bar.chooser)
    silent = [
        (each.parent().__class__.__name__, each.objectName())
        for each in dict.fromkeys(seen)
        if not (each.text() or each.toolTip() or each in later)
        if each.parent().__class__.__name__ not in NOT_PRESSED
    ]
    assert silent == []


def test_a_changed_key_is_told_at_once(window):
    try:
        keys.change({"like": ("H",), "go_board": ("Ctrl+B",)})
        window.actions_.rebind()
        window.retranslate()
        assert window.actions_["like"].shortcuts() == [QKeySequence("H")]
        assert window.actions_["like"].toolTip().endswith("(H)")
        assert window.rail.buttons["board"].toolTip().endswith("(Ctrl+B)")
    finally:
        keys.change({})
