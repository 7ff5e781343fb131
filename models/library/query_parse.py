"""The search language: text → words → terms, all of which must hold.

Now: words, "quoted words", `-` for not, `state:` with `is:` as its synonym, `added:2026-10`
with `<` and `>`, `namespace:tag`.
"""

from __future__ import annotations

from dataclasses import dataclass

from models.errors import InputError
from models.library.query_dates import parse_span
from models.records import State

# Within what SQLite takes in one statement: values, depth, length of a pattern.
MOST_TERMS = 100
LONGEST = 10_000


# Why a search cannot be read: `why` of the error, for translators and other programs.
REASONS = {
    "too-long": "it is too long.",
    "too-many": "these are too many words.",
    "word-missing": "{key}: needs a word after it.",
    "quote-open": "the quote is not closed.",
    "date-wrong": "“{value}” is no day that can be searched; "
    "write one like 2026, 2026-10 or 2026-10-05.",
    "state-unknown": "“{value}” is no state; write one of {known}.",
    "sort-unknown": "there is no order called “{value}”.",
}


@dataclass(frozen=True, slots=True)
class Term:
    """One condition. `key` is empty for a plain word; `position` counts from 1 for messages."""

    key: str
    value: str
    negated: bool
    position: int


def parse_query(text: str) -> list[Term]:
    """Raises `query-wrong` with the position."""
    if len(text) > LONGEST:
        raise refused("too-long", LONGEST)
    terms: list[Term] = []
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        if len(terms) == MOST_TERMS:
            raise refused("too-many", at + 1)
        term, at = _term(text, at)
        terms.append(term)
    return terms


def refused(why: str, position: int, **facts: str) -> InputError:
    """The error `query-wrong` with its reason, in English and as a code."""
    reason = REASONS[why].format_map(facts)
    return InputError("query-wrong", position=position, why=why, reason=reason, **facts)


def _term(text: str, start: int) -> tuple[Term, int]:
    at = start
    negated = text[at] == "-" and at + 1 < len(text) and not text[at + 1].isspace()
    if negated:
        at += 1
    key, at = _key(text, at)
    value, at = _value(text, at)
    if key and not value:
        raise refused("word-missing", start + 1, key=key)
    if key in ("state", "is"):
        key, value = "state", _state(value, start)
    if key == "added":
        _check_days(value, start)
    return Term(key, value, negated, start + 1), at


def _key(text: str, start: int) -> tuple[str, int]:
    at = start
    while at < len(text) and (text[at].isalnum() or text[at] in "_-"):
        at += 1
    # A lone or doubled colon is part of a word such as `:d` or `::`.
    if start < at < len(text) and text[at] == ":" and text[at + 1 : at + 2] != ":":
        return text[start:at].lower(), at + 1
    return "", start


def _value(text: str, start: int) -> tuple[str, int]:
    if text[start : start + 1] == '"':
        end = text.find('"', start + 1)
        if end < 0:
            raise refused("quote-open", start + 1)
        return text[start + 1 : end], end + 1
    end = start
    while end < len(text) and not text[end].isspace():
        end += 1
    return text[start:end], end


def _check_days(value: str, start: int) -> None:
    try:
        parse_span(value)
    except ValueError as error:
        raise refused("date-wrong", start + 1, value=value) from error


def _state(value: str, start: int) -> str:
    try:
        return State(value.lower()).value
    except ValueError:
        known = ", ".join(State)
        raise refused("state-unknown", start + 1, value=value, known=known) from None
