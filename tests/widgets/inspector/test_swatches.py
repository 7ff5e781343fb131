"""The colours of a picture under a real mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from models.imaging.palette import PaletteColour
from widgets.inspector.swatches import Swatches

pytestmark = pytest.mark.gui


@pytest.fixture
def swatches(qtbot):
    made = Swatches()
    qtbot.addWidget(made)
    made.resize(300, made.height())
    made.show_colours([PaletteColour("#008080", 0.75), PaletteColour("#ffffff", 0.25)])
    qtbot.waitUntil(lambda: made.findChild(QPushButton).width() > 12)
    return made


def test_they_are_as_wide_as_their_share(swatches):
    teal, white = swatches.findChildren(QPushButton)
    assert 2 < teal.width() / white.width() < 4
    assert "75 % #008080" in teal.accessibleName()


def test_a_click_chooses_the_colour(qtbot, swatches):
    with qtbot.waitSignal(swatches.chosen) as got:
        qtbot.mouseClick(swatches.findChildren(QPushButton)[1], Qt.MouseButton.LeftButton)
    assert got.args == ["#ffffff"]


def test_without_colours_there_is_nothing(swatches):
    swatches.show_colours([])
    assert swatches.isHidden()
