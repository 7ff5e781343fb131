"""What sites say to machines, in headers and pages, and what is said to others only."""

from __future__ import annotations

import pytest

from models.recipes.pages.machine_words import in_header, in_page, joined_words, split_words


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("noai", {"noai"}),
        ("noai, noimageai", {"noai", "noimageai"}),
        ("NoIndex,NOARCHIVE", {"noindex", "noarchive"}),
        ("none", {"noindex"}),
        ("index, follow, max-image-preview:large", set()),
        ("unavailable_after: 25 Jun 2030 15:00:00 PST, noai", {"noai"}),
        ("otherbot: noindex, nofollow", set()),
        ("noai, otherbot: noindex", {"noai"}),
        ("otherbot: noindex, bunshin: noarchive", {"noarchive"}),
        ("*: noai", {"noai"}),
        ("", set()),
    ],
)
def test_words_of_a_header(header, words):
    assert in_header({"x-robots-tag": header}) == words


def test_an_apis_answer_that_is_not_to_be_found_says_nothing_of_the_picture():
    assert in_header({"x-robots-tag": "noindex, noai"}, data=True) == {"noai"}
    assert in_header({}) == set()


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ('<meta name="robots" content="noai, noimageai">', {"noai", "noimageai"}),
        ("<META CONTENT='NOARCHIVE' NAME='ROBOTS'>", {"noarchive"}),
        (
            '<meta name=robots content=noai><meta name="robots" content="noindex">',
            {"noai", "noindex"},
        ),
        ('<meta name="bunshin" content="none">', {"noindex"}),
        ('<meta name="otherbot" content="noindex">', set()),
        ('<meta name="description" content="robots, noai">', set()),
        ("<p>noai robots</p>", set()),
        ("", set()),
    ],
)
def test_words_of_a_page(page, words):
    assert in_page(f"<html><head>{page}</head></html>".encode()) == words


def test_they_are_kept_sorted_and_joined():
    assert joined_words(["noindex", "noai", "noai"]) == "noai,noindex"
    assert joined_words([]) is None
    assert split_words("noai,noindex") == {"noai", "noindex"}
    assert split_words(None) == set()
