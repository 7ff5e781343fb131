"""What the screen shows of one pair."""

from __future__ import annotations

from dataclasses import dataclass

from widgets.viewer.compare_view import ComparedPicture


@dataclass(frozen=True, slots=True)
class ShownPair:
    """`proposed` is what to say of them (left, right, variants), `why` a sentence that says so."""

    left: ComparedPicture
    right: ComparedPicture
    proposed: str
    why: str

    @property
    def ids(self) -> tuple[str, str]:
        return self.left.id, self.right.id
