"""Every code that `models` can raise has a sentence for the screen, with places that are filled."""

from __future__ import annotations

import string

import pytest

from app.messages import SENTENCES, sentence
from models import errors
from models.errors import CollectError, ExpectedError, LibraryError


def families(kind: type[ExpectedError] = ExpectedError) -> list[type[ExpectedError]]:
    return [kind, *(each for below in kind.__subclasses__() for each in families(below))]


CODES = {
    code: text
    for family in families()
    if family.__module__ == errors.__name__
    for code, text in family.__dict__.get("sentences", {}).items()
}


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_each_code_has_a_sentence_and_each_sentence_a_code():
    assert sorted(SENTENCES) == sorted(CODES)


@pytest.mark.parametrize("code", sorted(CODES))
def test_a_sentence_needs_only_what_the_error_carries(code):
    """It may say less than the command line, where file and line stand for themselves."""
    assert places(SENTENCES[code]) <= places(CODES[code])


def test_a_sentence_is_filled_and_ends_as_one():
    error = LibraryError("library-in-use", folder="/pictures", pid=12)
    assert sentence(error) == "Another Bunshin is working with the library at /pictures."
    for code, text in SENTENCES.items():
        assert text[0].isupper() or text[0] in "{“", code
        assert text.endswith((".", "}")), code


def test_a_fact_that_nobody_gave_does_not_hide_the_sentence():
    assert sentence(CollectError("http-status", url="a.example")) == (
        "a.example answered with the error ?."
    )


def test_a_code_of_tomorrow_is_told_as_it_is():
    assert sentence(ExpectedError("moon-full")).startswith("moon-full")
