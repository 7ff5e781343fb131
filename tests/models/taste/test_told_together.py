"""Parts of a score as people are told them."""

from __future__ import annotations

import pytest

from models.taste.explain import Part, told_together

PARTS = [
    Part("disliked", "me", -0.5),
    Part("unlike", "me", -1.4),
    Part("picked", "me", 0.2),
    Part("own", "", 0.1),
    Part("picked", "other", 0.3),
    Part("picked", "other", 0.4),
    Part("preferred", "me", 0.25, "other"),
    Part("general", "", 0.9),
]


def test_what_was_said_of_itself_and_what_was_repeated_is_one():
    found = {(e.kind, e.artwork, e.other): e.amount for e in told_together(PARTS, "me")}
    assert found == {
        ("own", "", ""): pytest.approx(-1.6),
        ("general", "", ""): pytest.approx(0.9),
        ("picked", "other", ""): pytest.approx(0.7),
        ("preferred", "me", "other"): pytest.approx(0.25),
    }


def test_the_sum_stays_and_the_largest_comes_first():
    found = [each.amount for each in told_together(PARTS, "me")]
    assert sum(found) == pytest.approx(sum(each.amount for each in PARTS))
    assert [abs(each) for each in found] == sorted((abs(each) for each in found), reverse=True)
