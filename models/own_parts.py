"""Starts parts of this program as processes of their own: by Python, or by the frozen program.

A frozen program has no Python beside it. There it starts itself, and `main.py` runs the named part.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence
from pathlib import Path

WORD = "--part"
ROOT = Path(__file__).resolve().parents[1]  # Of the modules, from source and frozen.
# By name, so that nothing else can be run in this way.
PARTS = {"decode": "models.imaging.sandbox_worker", "map": "models.map.projecting"}


def is_frozen() -> bool:
    """Whether this is the packaged program, which brings its Python along."""
    return bool(getattr(sys, "frozen", False))


def command(part: str, *arguments: str) -> list[str]:
    """What starts that part of the program."""
    if is_frozen():
        return [sys.executable, WORD, part, *arguments]
    return [sys.executable, "-m", PARTS[part], *arguments]


def run_part(words: Sequence[str]) -> int:
    """In the new process: the part that `command` named, with its arguments; the exit code."""
    part, *arguments = words
    return int(importlib.import_module(PARTS[part]).main(arguments))
