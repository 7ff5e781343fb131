"""Searches in Hydrus' words are proposed in ours, and ours are left alone."""

from __future__ import annotations

import pytest

from models.library.searching.other_words import OtherWords, in_our_words
from models.library.searching.query_parse import parse_whole


@pytest.mark.parametrize(
    ("typed", "here"),
    [
        ("system:inbox", "state:inbox"),
        ("system:archive, system:width > 1000", "state:kept width:>1000"),
        ("system:filesize > 10megabytes", "size:>10mb"),
        ("system:filetype = image/png", "format:png"),
        ("system:rating for `stars` > 3/5", "rating:>3"),
        ("system:import time < 7 days", "added:7d"),
        ("system:no tags", "is:untagged"),
        ("system:everything", ""),
        ("creator:ann", "artist:ann"),
        ("-series:metroid sky", "-copyright:metroid sky"),
        ("character:samus aran", "character:samus_aran"),
        ("character:samus aran, -red boat", "character:samus_aran -red_boat"),
        ("rating:safe", "tag:rating:safe"),
    ],
)
def test_hydrus_words(typed, here):
    assert in_our_words(typed) == OtherWords(here)
    parse_whole(here)  # What is proposed can be read.


@pytest.mark.parametrize("typed", ["system:has audio", "system:similar to abc", "system:"])
def test_what_this_language_has_no_words_for(typed):
    assert in_our_words(typed) == OtherWords(None)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "sky sea",
        "author:ann boat",
        "character:ann -boat",
        "character:ann OR artist:bo",
        "tag:artist:ann",
        "rating:>3",
        '"a, b"',
        "(sky OR sea) -boat",
        "source:example.org sky",
        "character:ann sort:taste",
    ],
)
def test_ours_are_left_alone(typed):
    assert in_our_words(typed) is None
