"""Finds the line of a key in a TOML text, because the validator knows paths and no lines."""

from __future__ import annotations

import re
from collections import Counter

Path = tuple[str | int, ...]

_TABLE = re.compile(r"\s*\[(?P<name>[^\[\]]+)\]\s*(#.*)?$")
_ARRAY = re.compile(r"\s*\[\[(?P<name>[^\[\]]+)\]\]\s*(#.*)?$")
_KEY = re.compile(r"""\s*(?P<key>(?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')(?:\s*\.\s*[\w"'-]+)*)\s*=""")
_PIECE = re.compile(r"""[A-Za-z0-9_-]+|"[^"]*"|'[^']*'""")
_OPENS = re.compile(r"=\s*\[\s*(#.*)?$")
_ELEMENT = re.compile(r"""\s*["'{\[]""")
_CLOSES = re.compile(r"^\s*\]\s*(#.*)?$")
_LONG = ("'''", '"""')


def lines_of(text: str) -> dict[Path, int]:
    """The line (from 1) of every table and of every key that begins a line."""
    found: dict[Path, int] = {}
    counts: Counter[Path] = Counter()
    table: Path = ()
    inside: str | None = None
    array: Path | None = None
    for number, line in enumerate(text.splitlines(), 1):
        if inside:
            inside = None if inside in line else inside
            continue
        if array is not None:
            if _ELEMENT.match(line):
                found[*array, counts[array]] = number
                counts[array] += 1
            array = None if _CLOSES.search(line) else array
        elif match := _ARRAY.match(line):
            name = _numbered(_pieces(match["name"]), counts)
            table = (*name, counts[name])
            counts[name] += 1
            found.setdefault(name, number)
            found[table] = number
        elif match := _TABLE.match(line):
            table = _numbered(_pieces(match["name"]), counts)
            found[table] = number
        elif match := _KEY.match(line):
            key = (*table, *_pieces(match["key"]))
            found.setdefault(key, number)
            inside = next((q for q in _LONG if line.count(q) == 1), None)
            array = key if _OPENS.search(line) else None
    return found


def line_of(found: dict[Path, int], path: Path) -> int:
    """The line of the nearest key that is written there; 1 for the recipe as a whole."""
    while path:
        if path in found:
            return found[path]
        # A table need not be opened by itself: [step.list.fields] opens [step.list] too.
        below = [line for place, line in found.items() if place[: len(path)] == path]
        if below:
            return min(below)
        path = path[:-1]
    return 1


def _numbered(name: Path, counts: Counter[Path]) -> Path:
    """`test.expect` below the third `[[test]]` is `("test", 2, "expect")`."""
    whole: Path = ()
    for piece in name[:-1]:
        whole = (*whole, piece)
        if counts[whole]:
            whole = (*whole, counts[whole] - 1)
    return (*whole, name[-1])


def _pieces(name: str) -> Path:
    return tuple(piece.strip("\"'") for piece in _PIECE.findall(name))
