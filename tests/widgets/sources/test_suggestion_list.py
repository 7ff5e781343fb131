"""Suggestions of sources: shown while there are some, added or put off by a click only."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from widgets.sources.suggestion_list import SuggestedSource, SuggestionList

pytestmark = pytest.mark.gui
LEFT = Qt.MouseButton.LeftButton
MIKA = SuggestedSource("https://site.example/mika", "Mika: you like 3 of 4 pictures")
REN = SuggestedSource("https://site.example/ren", "<b>Ren</b>")


@pytest.fixture
def suggestions(qtbot):
    made = SuggestionList()
    qtbot.addWidget(made)
    return made


def test_it_is_there_while_there_is_something_to_suggest(suggestions):
    assert suggestions.isHidden()
    suggestions.suggest([MIKA, REN])
    assert not suggestions.isHidden()
    assert [label.text() for label, _, _ in suggestions.rows] == [MIKA.sentence, REN.sentence]
    suggestions.suggest([])
    assert suggestions.isHidden()
    assert suggestions.rows == []


def test_a_click_says_which(qtbot, suggestions):
    suggestions.suggest([MIKA, REN])
    (_, add, _), (_, _, later) = suggestions.rows
    with qtbot.waitSignal(suggestions.accepted) as got:
        qtbot.mouseClick(add, LEFT)
    assert got.args == [MIKA.url]
    with qtbot.waitSignal(suggestions.declined) as got:
        qtbot.mouseClick(later, LEFT)
    assert got.args == [REN.url]


def test_a_name_from_a_site_is_plain_text(suggestions):
    suggestions.suggest([REN])
    assert suggestions.rows[0][0].textFormat() == Qt.TextFormat.PlainText


def test_the_same_suggestions_stay_under_the_hand(suggestions):
    suggestions.suggest([MIKA])
    before = suggestions.rows[0][1]
    suggestions.suggest([MIKA])
    assert suggestions.rows[0][1] is before
