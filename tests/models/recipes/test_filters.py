"""Filters where a page is not as the recipe hoped: nothing is made up."""

from __future__ import annotations

import pytest

from models.recipes.language.filters import apply_filters


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        (r"\d+", ["12"]),
        (r"page (\d+)", ["12"]),
        (r"(chapter )?\d+", []),
        (r"page (\d+)( of \d+)?", ["12"]),
        (r"(\d*)$", [""]),
        (r"volume (\d+)", []),
    ],
)
def test_a_regular_expression_gives_its_first_group_or_nothing(pattern, found):
    """A group that took no part in the match is no value, least of all the word "None"."""
    assert apply_filters(["page 12 "], [f"regex:{pattern}"], "") == found
    assert apply_filters(["page 12 "], [f"regex:{pattern}", "prefix:#"], "") == [
        f"#{each}" for each in found
    ]
