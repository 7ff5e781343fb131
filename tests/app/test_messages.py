"""Every code that `models` can raise has a sentence for the screen, with places that are filled."""

from __future__ import annotations

import errno
import os
import re
import string

import pytest

from app.messages import SENTENCES, reason, sentence
from app.reasons import REASONS
from models import errors
from models.errors import CollectError, ExpectedError, InputError, LibraryError
from models.library.searching.query_parse import parse_query
from models.library.searching.query_terms import REASONS as QUERY_REASONS


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
    assert sentence(error) == (
        "Another Bunshin is working with the library at /pictures. Close it, or wait until it is "
        "done."
    )
    for code, text in SENTENCES.items():
        assert text[0].isupper() or text[0] in "{“", code
        assert text.endswith((".", "}")), code


def test_a_fact_that_nobody_gave_does_not_hide_the_sentence():
    assert sentence(CollectError("http-status", url="a.example")) == (
        "a.example answered with the error ?."
    )


def test_a_code_of_tomorrow_is_told_as_it_is():
    assert sentence(ExpectedError("moon-full")).startswith("moon-full")


@pytest.fixture
def shouting(monkeypatch):
    """A language in which everything is written large."""
    monkeypatch.setattr(
        "app.messages.QCoreApplication.translate",
        lambda _context, text: re.sub(
            r"\{\w+\}|[^{}]+", lambda m: m[0] if "{" in m[0] else m[0].upper(), text
        ),
    )


def test_every_reason_why_a_search_cannot_be_read_has_its_sentence():
    assert REASONS == QUERY_REASONS


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ('cat "dog', "THE QUOTE IS NOT CLOSED."),
        ("cat artist:", "artist: NEEDS A WORD AFTER IT."),
        ("state:gone", "“gone” IS NO STATE; WRITE ONE OF inbox, kept, rejected, trashed."),
    ],
)
def test_a_reason_is_told_in_the_language_of_its_sentence(shouting, query, said):
    with pytest.raises(InputError) as refused:
        parse_query(query)
    assert reason(refused.value) == said
    assert sentence(refused.value).endswith(f": {said}")


def test_a_reason_that_the_world_gave_is_told_as_it_is(shouting):
    error = LibraryError("library-read-only", folder="/a", reason="Host is down by 3")
    assert reason(error) == "Host is down by 3"
    assert sentence(error).endswith(": Host is down by 3")


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        (os.strerror(errno.EACCES), "YOUR ACCOUNT MAY NOT DO THAT THERE."),
        (os.strerror(errno.EROFS), "THE PLACE IS READ-ONLY."),
        ("attempt to write a readonly database", "THE PLACE IS READ-ONLY."),
        (os.strerror(errno.EIO), "THE DRIVE DOES NOT ANSWER AS IT SHOULD."),
    ],
)
def test_what_systems_usually_say_is_said_in_the_language_of_its_sentence(shouting, said, plain):
    error = LibraryError("library-read-only", folder="/a", reason=said)
    assert sentence(error).endswith(f": {plain}")


def test_a_reason_within_a_sentence_has_no_full_stop_of_its_own():
    error = CollectError("gallery-dl-failed", reason=os.strerror(errno.EACCES))
    assert "(your account may not do that there). " in sentence(error)
