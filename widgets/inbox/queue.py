"""The finds that wait, as a plain list with a place in it and a way back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from widgets.inbox.records import Find


class FindQueue:
    """The order is the owner's; judged finds leave, skipped ones go to the end."""

    def __init__(self) -> None:
        self.finds: list[Find] = []

    @property
    def current(self) -> Find | None:
        return self.finds[0] if self.finds else None

    def replace(self, finds: Sequence[Find]) -> None:
        """New finds in a new order; the one being looked at stays in front while it waits."""
        before = self.current.artwork.id if self.current else ""
        self.finds = list(finds)
        self.bring(before)

    def append(self, finds: Iterable[Find]) -> None:
        """Finds that came while one is looked at; one that waits already is renewed."""
        fresh = {find.artwork.id: find for find in finds}
        self.finds = [fresh.pop(find.artwork.id, find) for find in self.finds]
        self.finds += fresh.values()

    def remove(self, artwork_id: str) -> None:
        self.finds = [find for find in self.finds if find.artwork.id != artwork_id]

    def put_back(self, find: Find) -> None:
        """A find whose judgement was taken back comes to the front again."""
        self.remove(find.artwork.id)
        self.finds.insert(0, find)

    def bring(self, artwork_id: str) -> bool:
        """Look at this one now."""
        for find in self.finds:
            if find.artwork.id == artwork_id:
                self.put_back(find)
                return True
        return False

    def skip(self) -> None:
        """Look at it again after all others."""
        if self.finds:
            self.finds.append(self.finds.pop(0))
