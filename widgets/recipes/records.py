"""What the recipe screen is handed to show; all texts are translated."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ShownRecipe:
    """One in the list; `trouble` puts a sign before it."""

    file: Path
    name: str
    detail: str
    own: bool
    trouble: bool = False


@dataclass(frozen=True, slots=True)
class ShownProblem:
    """A mistake and the line of the text that it is in, from 1."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """One row of what a page gave or a test said. With a `note` there are no facts beside it."""

    kind: str
    address: str = ""
    title: str = ""
    author: str = ""
    tags: str = ""
    note: str = ""
    trouble: bool = False
