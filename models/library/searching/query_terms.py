"""What the keys of a search mean and which values they take, before any library is asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from models.errors import ExpectedError, InputError
from models.imaging.formats import ENDINGS
from models.library.searching.query_dates import parse_span
from models.library.searching.query_tree import Term
from models.records import State

SORTS = (
    "added",
    "name",
    "size",
    "rating",
    "random",
    "taste",
    "width",
    "height",
    "similar",
)
TRAITS = ("missing", "animated", "liked", "disliked", "rated", "untagged")
NUMBERS = {"rating": "rating", "width": "width", "height": "height", "size": "bytes"}
KEYS = (
    "tag",
    "author",
    "source",
    "state",
    "is",
    "rating",
    "taste",
    "added",
    "width",
    "height",
    "size",
    "format",
    "similar",
    "color",
    "variants",
    "sort",
)
UNBOUNDED = 2**62
ALL_VARIANTS = "all"

# Why a search cannot be read: `why` of the error, for translators and other programs.
REASONS = {
    "too-long": "it is too long.",
    "too-many": "these are too many words.",
    "word-missing": "{key}: needs a word after it.",
    "word-empty": "there is nothing between the quotes.",
    "quote-open": "the quote is not closed.",
    "group-open": "the parenthesis is not closed.",
    "group-not-open": "nothing opens this parenthesis; put a word that holds one in quotes.",
    "or-alone": "OR needs something on both sides; put the word itself in quotes.",
    "not-negatable": "an order cannot be left out with “-”.",
    "date-wrong": "“{value}” is no day that can be searched; "
    "write one like 2026, 2026-10 or 2026-10-05, or 7d for the last seven days.",
    "number-wrong": "“{value}” is no number that can be searched; write one like 3, >3 or 2..4.",
    "share-wrong": "“{value}” is no taste that can be searched; write one like >0.8 or 0.4..0.6.",
    "state-unknown": "“{value}” is no state; write one of {known}.",
    "format-unknown": "“{value}” is no format; write one of {known}.",
    "variants-unknown": "“{value}” says nothing of variants; write variants:all, or variants: and "
    "the beginning of an artwork's id.",
    "similar-missing": "nothing can be compared with “{value}” yet.",
    "color-unknown": "“{value}” is no colour; write a name such as red, or #b2461c.",
    "sort-unknown": "there is no order called “{value}”; write one of {known}.",
}

_NUMBER = re.compile(r"(>=|<=|>|<)?(\d{1,15})(?:\.(\d{1,6}))?([a-z]{0,3})")
_ID = re.compile("[0-9a-f]{8,64}")
WHOLE = {"": 1}
HUNDREDTHS = {"": 100}
BYTES = {"": 1, "b": 1, "k": 10**3, "kb": 10**3, "m": 10**6, "mb": 10**6, "g": 10**9, "gb": 10**9}
_FORMATS = {"jpg": "jpeg", "tif": "tiff"}


def refused(why: str, position: int, length: int = 1, **facts: str) -> InputError:
    """The error `query-wrong` with its reason, in English and as a code."""
    reason = REASONS[why].format_map(facts)
    return InputError(
        "query-wrong", position=position, length=length, why=why, reason=reason, **facts
    )


def place_of(error: ExpectedError) -> tuple[int, int]:
    """Where a `query-wrong` points: the first character, counted from 1, and how many."""
    start, length = (int(str(error.params[each])) for each in ("position", "length"))
    return start, length


def check_term(term: Term) -> Term:
    """The term with its value as it is compared. Raises `query-wrong`."""
    check = _CHECKS.get(term.key)
    return check(term) if check is not None else term


def parse_numbers(text: str, units: Mapping[str, int] = WHOLE) -> tuple[int, int]:
    """The first number and the first behind the last of `3`, `>3`, `2..4`, in `units` such as
    `2.5mb`.

    A size without a sign means all that is written so: `2mb` is from 2 to less than 3 MB.
    Raises ValueError.
    """
    first, dots, last = text.lower().partition("..")
    if not dots:
        return _numbers(first, units)
    low = _numbers(first, units)[0] if first else -UNBOUNDED
    high = _numbers(last, units)[1] if last else UNBOUNDED
    if not (first or last) or first.startswith(("<", ">")) or last.startswith(("<", ">")):
        raise ValueError(text)
    return low, high


def _numbers(text: str, units: Mapping[str, int]) -> tuple[int, int]:
    found = _NUMBER.fullmatch(text)
    if found is None:
        raise ValueError(text)
    sign, whole, rest, unit = found.groups()
    if unit not in units or (rest and units is WHOLE):
        raise ValueError(text)
    scale = units[unit]
    step = max(scale // 10 ** len(rest or ""), 1)
    start = int(whole) * scale + int(rest or 0) * scale // 10 ** len(rest or "")
    if sign == ">":
        return (start + step if units is WHOLE else start + 1), UNBOUNDED
    if sign == ">=":
        return start, UNBOUNDED
    if sign in ("<", "<="):
        return -UNBOUNDED, start if sign == "<" else start + 1
    return start, start + step


def sort_named(name: str) -> str:
    """The name if there is such an order. Raises `query-wrong`."""
    if name not in SORTS:
        raise refused("sort-unknown", 1, value=name, known=", ".join(SORTS))
    return name


def _wrong(why: str, term: Term, **facts: str) -> InputError:
    length = term.position + term.length - term.value_position
    return refused(why, term.value_position, length, value=term.value, **facts)


def _number(term: Term) -> Term:
    try:
        parse_numbers(term.value, BYTES if term.key == "size" else WHOLE)
    except ValueError as error:
        raise _wrong("number-wrong", term) from error
    return term


def _share(term: Term) -> Term:
    try:
        low, high = parse_numbers(term.value, HUNDREDTHS)
    except ValueError as error:
        raise _wrong("share-wrong", term) from error
    if low > 100 or 200 < high < UNBOUNDED:
        raise _wrong("share-wrong", term)
    return term


def _days(term: Term) -> Term:
    try:
        parse_span(term.value)
    except ValueError as error:
        raise _wrong("date-wrong", term) from error
    return term


def _state(term: Term) -> Term:
    value = term.value.lower()
    known = (*State, *TRAITS) if term.key == "is" else tuple(State)
    if value not in known:
        raise _wrong("state-unknown", term, known=", ".join(known))
    return replace(term, key="is" if value in TRAITS else "state", value=value)


def _format(term: Term) -> Term:
    value = _FORMATS.get(term.value.lower(), term.value.lower())
    if value not in ENDINGS:
        raise _wrong("format-unknown", term, known=", ".join(sorted(ENDINGS)))
    return replace(term, value=value)


def _variants(term: Term) -> Term:
    value = term.value.lower()
    if value != ALL_VARIANTS and not _ID.fullmatch(value):
        raise _wrong("variants-unknown", term)
    return replace(term, value=value)


def _color(term: Term) -> Term:
    from PIL import ImageColor

    try:
        ImageColor.getrgb(term.value)
    except ValueError as error:
        raise _wrong("color-unknown", term) from error
    return replace(term, value=term.value.lower())


def _sort(term: Term) -> Term:
    value = term.value.lower()
    name = value.removeprefix("-") if value[0] == "-" else value.removesuffix("-")
    if name not in SORTS:
        raise _wrong("sort-unknown", term, known=", ".join(SORTS))
    return replace(term, value=value)


_CHECKS: dict[str, Callable[[Term], Term]] = {
    **dict.fromkeys(NUMBERS, _number),
    "taste": _share,
    "added": _days,
    "state": _state,
    "is": _state,
    "format": _format,
    "variants": _variants,
    "color": _color,
    "sort": _sort,
}
