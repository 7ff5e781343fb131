"""Dialogs that scroll only where the screen is too small."""

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout

from widgets.look.fitting import FittingArea, fit_screen

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]
WIDE = 400


@pytest.mark.usefixtures("dressed")
def test_a_bar_goes_when_there_is_room_and_comes_when_there_is_none(qtbot):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    column = QVBoxLayout(dialog)
    words = QLabel("i" + " i" * 1200, wordWrap=True)
    column.addWidget(words)
    fit_screen(dialog)
    dialog.setMinimumWidth(WIDE)
    area = dialog.findChild(FittingArea)
    bar = area.verticalScrollBar()
    margins = column.contentsMargins()
    wide = WIDE - margins.left() - margins.right()
    narrower = wide - bar.sizeHint().width()
    while words.heightForWidth(narrower) == words.heightForWidth(wide):
        words.setText(f"{words.text()} i")
    dialog.resize(WIDE, 200)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.resize(WIDE, 200)
    qtbot.waitUntil(bar.isVisible)
    dialog.resize(WIDE, column.totalHeightForWidth(WIDE))
    qtbot.waitUntil(lambda: not bar.isVisible())
    assert words.height() >= words.heightForWidth(words.width())
