"""The order in which Tab visits the pictures of a board: as one reads, row by row."""

from __future__ import annotations

from collections.abc import Sequence

from models.records import Placement

ROW_HEIGHT = 0.6


def reading_order(placements: Sequence[Placement]) -> list[str]:
    """Artworks from top left to bottom right; what lies nearly level counts as one row."""
    ordered: list[str] = []
    row: list[Placement] = []
    for placement in sorted(placements, key=lambda one: (one.y, one.x)):
        if row and placement.y - row[0].y > ROW_HEIGHT:
            ordered += _across(row)
            row = []
        row.append(placement)
    return ordered + _across(row)


def _across(row: list[Placement]) -> list[str]:
    return [one.artwork for one in sorted(row, key=lambda one: (one.x, one.y))]
