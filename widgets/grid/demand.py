"""What the grid lacks: records and thumbnails, nearest first, in the direction of travel."""

from __future__ import annotations

from itertools import islice

from widgets.grid.artwork_list_model import ArtworkListModel
from widgets.grid.pixmap_cache import PixmapCache
from widgets.parts.thumbnail_wanted import ThumbnailWanted

BATCH = 200


class Demand:
    """Remembers what was asked for, so that nothing is asked twice and late answers are known."""

    def __init__(self, model: ArtworkListModel, pixmaps: PixmapCache) -> None:
        self._model = model
        self._pixmaps = pixmaps
        self._asked: set[int] = set()
        self._wanted: tuple[ThumbnailWanted, ...] = ()
        self._near: dict[str, int] = {}
        self._answered: set[str] = set()
        self._outdated: set[str] = set()
        self.generation = 0

    def forget(self) -> None:
        """Ask again for what is missing: another order."""
        self._asked.clear()
        self._wanted = ()

    def renew(self) -> None:
        """Ask again for every picture: another size or crop. Older answers do not count."""
        self.generation += 1
        self._answered.clear()
        self._wanted = ()

    def outdated(self, artwork_id: str) -> None:
        """Its picture is to be had anew; until then the old one is shown."""
        self._outdated.add(artwork_id)

    def picture_came(self, artwork_id: str) -> None:
        """What was asked for in this generation is here, whatever its size."""
        self._answered.add(artwork_id)
        self._outdated.discard(artwork_id)

    def row_awaiting(self, artwork_id: str) -> int | None:
        """The row a thumbnail that comes now is of use for; None when it scrolled far away."""
        return self._near.get(artwork_id)

    def answered(self, row: int) -> None:
        self._asked.discard(row)

    def rows(self, near: list[int]) -> tuple[int, ...]:
        """Row numbers near the viewport whose records are not here and were not asked for."""
        rows = [self._model.rows[place] for place in near]
        # What scrolled away unanswered may be asked for again when it comes back.
        self._asked.intersection_update(rows)
        missing = (
            row for row in rows if row not in self._asked and self._model.record(row) is None
        )
        batch = tuple(islice(missing, BATCH))
        self._asked.update(batch)
        return batch

    def thumbnails(
        self, near: list[int], size_px: int, cropped: bool
    ) -> tuple[ThumbnailWanted, ...]:
        """The thumbnails still to come, or () when that is what was asked for last."""
        records = [record for place in near if (record := self._model.artwork(place)) is not None]
        near_rows = {record.id: record.row for record in records}
        wanted = tuple(
            ThumbnailWanted(record.id, size_px, cropped, record.focus if cropped else None)
            for record in records
            if not self._has(record.id, size_px)
        )
        # Fewer of the same need no new request: the answers are on their way.
        if set(wanted) <= set(self._wanted):
            self._near |= near_rows
            return ()
        self._near = near_rows
        self._wanted = wanted
        return wanted

    def _has(self, artwork_id: str, size_px: int) -> bool:
        pixmap = self._pixmaps.get(artwork_id)
        if pixmap is None or artwork_id in self._outdated:
            return False
        if pixmap.isNull() or artwork_id in self._answered:
            return True
        return max(pixmap.width(), pixmap.height()) >= size_px


def nearby(visible: range, count: int, downwards: bool, pages: int = 1) -> list[int]:
    """Visible positions, then some pages ahead, then half a page behind."""
    page = max(len(visible), 1)
    far, near = page * pages, page // 2
    below = range(visible.stop, min(count, visible.stop + (far if downwards else near)))
    above = range(max(0, visible.start - (near if downwards else far)), visible.start)
    ahead, behind = (below, reversed(above)) if downwards else (reversed(above), below)
    return [*visible, *ahead, *behind]
