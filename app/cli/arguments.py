"""What the person typed, made ready for argparse: `-tag` is a word of the search language and of
`--tag`, not an option, and a text has to be text."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence

# Options whose values may begin with a dash.
_FREE = frozenset({"--tag", "--query", "--title", "--author", "--note", "--profile"})
_VALUED = frozenset({"--library", "--sort", "--limit"})


def shielded(argv: Sequence[str]) -> list[str]:
    """The same arguments, with values that begin with a dash out of argparse's reach."""
    return list(_shielded(argv))


def check_texts(parser: argparse.ArgumentParser, args: argparse.Namespace) -> None:
    """Bytes that are no text are fine in a path; elsewhere they could not be kept."""
    for value in vars(args).values():
        for text in value if isinstance(value, list) else [value]:
            if isinstance(text, str) and not _is_text(text):
                parser.error(f"{text!a} is not UTF-8")


def _shielded(argv: Sequence[str]) -> Iterator[str]:
    verb = None
    waiting = iter(argv)
    for each in waiting:
        if each == "--":
            yield each
            yield from waiting
        elif each in _FREE:
            value = next(waiting, None)
            if value is not None and value[:1] == "-" and value[:2] != "--":
                yield f"{each}={value}"
            else:
                yield from (each, *([] if value is None else [value]))
        elif each in _VALUED:
            yield each
            yield from [value for value in (next(waiting, None),) if value is not None]
        elif verb == "search" and each[:1] == "-" and each[:2] != "--" and each != "-h":
            yield f" {each}"  # A query's spaces mean nothing.
        else:
            verb = verb or (None if each.startswith("-") else each)
            yield each


def _is_text(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
