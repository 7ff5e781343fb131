"""Going from part to part reads the order of the widgets and leaves it as it is."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtWidgets import QLineEdit, QWidget

from widgets.look.regions import Regions, step_within

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]


def test_no_widget_comes_to_belong_to_its_neighbour(qtbot):
    """PySide6 gives what `nextInFocusChain` returns to what was asked: when that is deleted, the
    others count as deleted too."""
    window = QWidget()
    qtbot.addWidget(window)
    fields = [QLineEdit(window), QLineEdit(window)]
    with qtbot.waitExposed(window):
        window.show()
    assert Regions(lambda: [window]).go(1) is fields[0]
    assert step_within(window, forward=True)
    for each in (window, *fields):
        owners = [line for line in shiboken6.dump(each).splitlines() if line.startswith("parent")]
        assert not any("QLineEdit" in line for line in owners), owners
