"""What each kind of judgement must say (contract: judgements), as one table of small checks.

A check answers with the reason why a value does not do, or with None.
"""

from __future__ import annotations

import math
import re
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Check = Callable[[Any], str | None]

_ID = re.compile(r"[0-9a-f]{8,64}")
_MOST = 2**53  # Beyond it other programs' JSON readers lose digits.
VIAS = ("grid", "inbox", "viewer", "duel", "board", "cli", "import")
OUTCOMES = ("left", "right", "draw", "skip")


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind."""

    check: Check
    required: bool = True


def artwork(value: Any) -> str | None:
    if isinstance(value, str) and _ID.fullmatch(value):
        return None
    return "is not an artwork's id (64 lower-case hex digits, or their first 8 or more)"


def text(value: Any) -> str | None:
    return None if isinstance(value, str) and value else "is not a text"


def truth(value: Any) -> str | None:
    return None if isinstance(value, bool) else "is neither true nor false"


def number(value: Any) -> str | None:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return "is not a number"
    try:
        return None if math.isfinite(value) else "is not a number"
    except OverflowError:
        return "is a number beyond reckoning"


def judgement_id(value: Any) -> str | None:
    try:
        return None if str(uuid.UUID(value)) == value.lower() else "is not a UUID"
    except (ValueError, AttributeError, TypeError):
        return "is not a UUID"


def one_of(*choices: str) -> Check:
    def check(value: Any) -> str | None:
        known = isinstance(value, str) and value in choices
        return None if known else f"is none of {', '.join(choices)}"

    return check


def whole(low: int, high: int | None = None) -> Check:
    limits = f"{low} or more" if high is None else f"from {low} to {high}"
    most = _MOST if high is None else high

    def check(value: Any) -> str | None:
        fits = isinstance(value, int) and not isinstance(value, bool) and low <= value <= most
        return None if fits else f"is not a whole number {limits}"

    return check


def distinct(least: int) -> Check:
    def check(value: Any) -> str | None:
        if not isinstance(value, list) or any(artwork(each) for each in value):
            return "is not a list of artworks' ids"
        if len(value) < least:
            return f"names fewer than {least}"
        return "names an artwork twice" if len(set(value)) < len(value) else None

    return check


def list_of(fields: Mapping[str, Field], *, plain_ids: bool = False) -> Check:
    """A list of objects with these fields; with `plain_ids` an id may stand for an object."""

    def check(value: Any) -> str | None:
        if not isinstance(value, list):
            return "is not a list"
        for place, each in enumerate(value):
            if plain_ids and isinstance(each, str):
                reason = artwork(each)
                reason = f"{each!r} {reason}" if reason else None
            else:
                reason = problem(fields, each)
            if reason:
                return f"[{place}]: {reason}"
        return None

    return check


def problem(fields: Mapping[str, Field], value: Any) -> str | None:
    """The first reason why `value` does not do, or None."""
    if not isinstance(value, Mapping):
        return "it is not a JSON object"
    for name, wanted in fields.items():
        if name not in value:
            if wanted.required:
                return f"{name!r} is missing"
            continue
        reason = wanted.check(value[name])
        if reason:
            return f"{name!r} {reason}"
    return None


_ARTWORK = {"artwork": Field(artwork)}
_MAYBE_TRUE = Field(truth, required=False)
_SHOWN = {
    "artwork": Field(artwork),
    "row": Field(whole(0), required=False),
    "col": Field(whole(0), required=False),
    "visible_ms": Field(number, required=False),
    "hovered_ms": Field(number, required=False),
    "slot": Field(text, required=False),
    "propensity": Field(number, required=False),
}
_PLACED = {
    "artwork": Field(artwork),
    "x": Field(number),
    "y": Field(number),
    "moved": _MAYBE_TRUE,
}

COMMON: Mapping[str, Field] = {
    "id": Field(judgement_id, required=False),
    "session": Field(text, required=False),
    "profile": Field(text, required=False),
    "net": Field(text, required=False),
    "via": Field(one_of(*VIAS), required=False),
}

KINDS: Mapping[str, Mapping[str, Field]] = {
    "like": _ARTWORK,
    "dislike": _ARTWORK,
    "keep": _ARTWORK,
    "reject": _ARTWORK,
    "rating": {**_ARTWORK, "value": Field(whole(0, 5))},
    "clear": {**_ARTWORK, "of": Field(one_of("like", "dislike"))},
    "view": {**_ARTWORK, "ms": Field(number)},
    "pick": {
        "picked": Field(distinct(1)),
        "shown": Field(list_of(_SHOWN, plain_ids=True)),
        "columns": Field(whole(1), required=False),
    },
    "duel": {
        "left": Field(artwork),
        "right": Field(artwork),
        "outcome": Field(one_of(*OUTCOMES)),
    },
    "ranking": {"order": Field(distinct(2))},
    "placement": {
        "board": Field(text),
        **_PLACED,
        "zoom": Field(number, required=False),
        "removed": _MAYBE_TRUE,
    },
    "arrangement": {
        "board": Field(text),
        "teaches": _MAYBE_TRUE,
        "placements": Field(list_of(_PLACED)),
    },
    "undo": {"of": Field(judgement_id)},
    "reset": {},
}
