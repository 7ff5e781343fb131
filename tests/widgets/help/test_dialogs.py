"""Every button of every dialog says what it does, in both languages."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.support.dialogs import DIALOGS
from tests.support.translations import compile_all
from widgets.window.main_window import MainWindow

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]
# Parts of Qt's own: the cross in a field, the corner of a table.
OF_QT = ("QLineEdit", "QTableWidget", "QTableView")


@pytest.fixture(scope="module")
def texts(tmp_path_factory):
    return compile_all(tmp_path_factory.mktemp("texts"))


@pytest.fixture(params=["en", "ja"])
def host(request, qtbot, texts):
    translator = QTranslator()
    assert translator.load(str(texts / f"bunshin_{request.param}.qm"))
    QApplication.installTranslator(translator)
    made = MainWindow(QUndoStack(owner := QWidget()))
    qtbot.addWidget(owner)
    made.resize(1280, 800)
    qtbot.addWidget(made)
    yield made
    QApplication.removeTranslator(translator)


@pytest.mark.parametrize("name", sorted(DIALOGS))
def test_every_button_has_words_or_a_tip(host, name):
    dialog = DIALOGS[name](host)
    dialog.open()
    buttons = [
        each
        for each in dialog.findChildren(QAbstractButton)
        if each.parent().__class__.__name__ not in OF_QT and not each.isHidden()
    ]
    silent = [
        (each.parent().__class__.__name__, each.objectName())
        for each in buttons
        if not (each.text().strip() or each.toolTip())
    ]
    dialog.close()
    assert silent == []
