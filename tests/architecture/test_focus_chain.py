"""Calls of PySide6 that give a live object the wrong owner are not made."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]
FORBIDDEN = ("nextInFocusChain(", "previousInFocusChain(")


def test_nobody_walks_the_focus_chain():
    """Their answer becomes the child of the one asked (6.11) and dies with it, in use or not."""
    walked = [
        f"{path.relative_to(ROOT)}: {word}"
        for folder in ("app", "widgets", "workers")
        for path in (ROOT / folder).rglob("*.py")
        for word in FORBIDDEN
        if word in path.read_text(encoding="utf-8")
    ]
    assert walked == []
