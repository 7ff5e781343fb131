"""The closed list of filters: what a recipe may do to a value that it read."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from models.recipes.addresses import joined

PLAIN = ("strip", "lower", "unescape", "int", "absolute", "datetime", "epoch")
WITH_ARGUMENT = ("split", "regex", "prefix", "suffix", "replace")
NAMES = (*PLAIN, *WITH_ARGUMENT)
_LONGEST = 20_000  # A regular expression never meets more text than this.

Values = list[object]


def check_filter(text: str) -> str | None:
    """What is wrong with this filter; None when nothing is."""
    name, colon, argument = text.partition(":")
    if name not in NAMES:
        return f"unknown filter '{name}'"
    if name in PLAIN:
        return f"the filter '{name}' takes no argument" if colon else None
    if not argument:
        return f"the filter '{name}' needs an argument: '{name}:…'"
    if name == "replace" and ":" not in argument:
        return "the filter 'replace' is written 'replace:OLD:NEW'"
    if name == "regex":
        try:
            re.compile(argument)
        except re.error as error:
            return f"the regular expression '{argument}' does not hold: {error}"
    return None


def apply_filters(values: Values, filters: Iterable[str], base: str) -> Values:
    """Each filter over all values. A value that a filter cannot read is dropped."""
    for text in filters:
        name, _, argument = text.partition(":")
        step = _step(name, argument, base)
        made: Values = []
        for value in values:
            made += step(value)
        values = [value for value in made if value is not None]
    return values


def _step(name: str, argument: str, base: str) -> Callable[[object], Values]:
    if name == "split":
        return lambda value: [part for part in str(value).split(argument) if part]
    if name == "regex":
        return lambda value: _found(re.search(argument, str(value)[:_LONGEST]))
    if name == "replace":
        old, _, new = argument.partition(":")
        return lambda value: [str(value).replace(old, new)]
    if name == "absolute":
        return lambda value: [joined(base, str(value))]
    simple: dict[str, Callable[[object], object]] = {
        "strip": lambda value: str(value).strip(),
        "lower": lambda value: str(value).lower(),
        "unescape": lambda value: html.unescape(str(value)),
        "int": lambda value: int(str(value).strip().replace(",", "")),
        "datetime": lambda value: moment(str(value)),
        "epoch": lambda value: int(float(str(value)) * 1_000_000),
        "prefix": lambda value: argument + str(value),
        "suffix": lambda value: str(value) + argument,
    }
    return lambda value: _or_nothing(simple[name], value)


def added(value: object, number: int) -> Values:
    """The sum, nothing where the value is no whole number."""
    return _or_nothing(lambda each: int(str(each)) + number, value)


def moment(text: str) -> int:
    """An ISO or RFC 2822 date as microseconds since 1970 UTC. Raises ValueError."""
    from email.utils import parsedate_to_datetime

    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        found = parsedate_to_datetime(text)
    if found.tzinfo is None:
        found = found.replace(tzinfo=UTC)
    return round(found.timestamp() * 1_000_000)


def _found(match: re.Match[str] | None) -> Values:
    if match is None:
        return []
    return [match.group(1) if match.re.groups else match.group()]


def _or_nothing(step: Callable[[object], object], value: object) -> Values:
    try:
        return [step(value)]
    except (ValueError, OverflowError, TypeError):
        return []
