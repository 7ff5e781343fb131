"""What the table of sources says of one: short, whole, and no site is blamed for the line."""

from __future__ import annotations

import pytest

from app.controllers.sources.health_words import RUNNING, health_sentences, state_word
from models.collecting.sources.health import WAITS, Health
from models.errors import CollectError


@pytest.mark.parametrize("state", [WAITS, RUNNING])
def test_where_nothing_can_be_reached_no_site_is_said_to_ask_for_rest(qapp, state):
    health = Health(1, state, reason=CollectError("line-down", host="a.example"))
    assert state_word(state, health) == "no network"
    assert health_sentences(state, health) == [
        "Nothing can be reached, a.example neither. It goes on by itself when the network is back."
    ]


def test_a_site_that_asks_for_rest_says_until_when(qapp):
    reason = CollectError("host-waits", host="a.example", until="12:30")
    health = Health(1, WAITS, reason=reason)
    assert state_word(WAITS, health) == "waiting till 12:30"
    assert "until 12:30" in health_sentences(WAITS, health)[0]
