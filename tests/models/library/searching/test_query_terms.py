"""Numbers of a search, and that what the document promises can be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from models.library.searching.query_parse import parse_whole
from models.library.searching.query_terms import BYTES, HUNDREDTHS, UNBOUNDED, WHOLE, parse_numbers

ROOT = Path(__file__).parents[4]


@pytest.mark.parametrize(
    ("text", "units", "low", "high"),
    [
        ("3", WHOLE, 3, 4),
        (">3", WHOLE, 4, UNBOUNDED),
        ("<=3", WHOLE, -UNBOUNDED, 4),
        ("2..4", WHOLE, 2, 5),
        ("..3", WHOLE, -UNBOUNDED, 4),
        ("1920..", WHOLE, 1920, UNBOUNDED),
        ("2mb", BYTES, 2_000_000, 3_000_000),
        (">2.5k", BYTES, 2501, UNBOUNDED),
        ("0.8", HUNDREDTHS, 80, 90),
        ("..0.95", HUNDREDTHS, -UNBOUNDED, 96),
    ],
)
def test_numbers_and_their_spans(text, units, low, high):
    assert parse_numbers(text, units) == (low, high)


@pytest.mark.parametrize("text", ["..", ">2..4", "2..<4", "2.5", "3mb", "many", ""])
def test_what_is_no_number(text):
    with pytest.raises(ValueError, match=r"^.*$"):
        parse_numbers(text)


def test_every_example_of_the_document_can_be_read():
    document = (ROOT / "docs" / "search.md").read_text(encoding="utf-8")
    examples = [
        example
        for line in document.splitlines()
        if line.startswith("| `")
        for example in re.findall(r"`([^`]+)`", line.split(" | ")[0])
    ]
    assert len(examples) > 30
    for example in examples:
        assert parse_whole(example)
