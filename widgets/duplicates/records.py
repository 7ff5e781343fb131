"""What the screen shows of one pair."""

from __future__ import annotations

from dataclasses import dataclass

from widgets.viewer.compare_view import ComparedPicture


@dataclass(frozen=True, slots=True)
class ShownPair:
    """`better` is 0 (left) or 1 (right), `why` a sentence that says so."""

    left: ComparedPicture
    right: ComparedPicture
    better: int
    why: str

    @property
    def ids(self) -> tuple[str, str]:
        return self.left.id, self.right.id
