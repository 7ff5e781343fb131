"""What an empty screen says, and how its lines break."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from widgets.parts.empty_state import TEXT_WIDTH, EmptyState

pytestmark = pytest.mark.usefixtures("qapp")


def sentence_of(state: EmptyState) -> QLabel:
    return next(label for label in state.findChildren(QLabel) if label.text())


@pytest.mark.parametrize("words", [1, 12, 40])
def test_lines_are_as_even_as_they_can_be(words: int):
    state = EmptyState("sources")
    state.say("picture " * words)
    label = sentence_of(state)
    width, height = label.minimumWidth(), label.minimumHeight()
    label.setMinimumSize(0, 0)
    assert height == label.heightForWidth(TEXT_WIDTH) == label.heightForWidth(width)
    if words > 1:
        assert label.heightForWidth(width - 1) > height
