"""The finds that wait: in which order they are shown, and why each is here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QUrl

from app.core import Core
from models.records import Artwork, Score, Sighting
from models.taste.inbox_order import AUDIT, EXPLORED, Placed, inbox_order
from models.taste.looks import looks_of
from models.taste.memory import unit_rows
from widgets.inbox.records import Find

if TYPE_CHECKING:
    from models.taste.learn import Learned

BATCH = 200


class WaitingFinds(QObject):
    """Reads only. `learned` is what the taste learned last, as far as it did."""

    def __init__(self, core: Core, learned: Callable[[], Learned | None]) -> None:
        super().__init__()
        self._core = core
        self._learned = learned
        self._library = core.library

    def fetch(self) -> tuple[list[Find], int]:
        """The next finds in their order, and how many wait in all. Not for the window's thread."""
        from models.library.artworks.telling import scores_of
        from models.library.searching.query import find_rows

        store = self._library.artworks
        rows = find_rows(self._library, "state:inbox", sort="added")
        ids = store.ids_of(rows.tolist())
        scores = scores_of(self._library, ids, self._core.profile)
        first = inbox_order(ids, scores, self._rows_of, most=BATCH)
        known = store.rows_of([each.id for each in first])
        artworks = store.by_rows([known[each.id] for each in first])
        places = {each.id: each for each in first}
        finds = [
            self._find(each, store.sightings(each.id), scores.get(each.id), places[each.id])
            for each in artworks
        ]
        return finds, len(rows)

    def _rows_of(self, ids: Sequence[str]) -> NDArray[np.floating] | None:
        """In the personal metric where boards taught one. Where vectors lack, variety has to
        wait."""
        core, learned = self._core, self._learned()
        core.vectors.refresh()
        if core.vectors.missing(ids):
            return None
        if learned is None or not learned.metric.boards or learned.version.net != core.vectors.key:
            return core.vectors.get(ids)
        looks = looks_of(core.vectors, core.styles, core.said)
        features = looks.features(learned.space, ids)
        return unit_rows(learned.metric.placed(features))

    def _find(
        self,
        artwork: Artwork,
        sightings: Sequence[Sighting],
        score: Score | None,
        placed: Placed,
    ) -> Find:
        seen = sightings[0] if sightings else None
        place = (seen.page_url or seen.file_url or "") if seen else ""
        host = QUrl(place).host()
        named = replace(
            artwork,
            title=artwork.title or (seen.title if seen else "") or "",
            author=artwork.author or (seen.author if seen else "") or "",
        )
        saved = seen is not None and seen.via == "browse"
        why = self._why(host, score, placed.slot, saved=saved)
        return Find(named, why, host, place, placed.slot, placed.propensity)

    def _why(self, host: str, score: Score | None, slot: str, *, saved: bool) -> str:
        brought = (
            self.tr("New from {place}.").format(place=host) if host else self.tr("Newly imported.")
        )
        if saved and host:
            brought = self.tr("You saved it from {place}.").format(place=host)
        if score is None or score.score is None:
            return brought
        percent = round(100 * score.score)
        if slot == AUDIT:
            said = self.tr("Shown to learn: chance chose it ({percent} %).")
        elif slot == EXPLORED or (score.uncertainty is not None and score.uncertainty > 0.25):
            said = self.tr("Shown to explore: how you will like it is still open ({percent} %).")
        elif percent >= 50:
            said = self.tr("Here because you will probably like it ({percent} %).")
        else:
            said = self.tr("You will probably not like it much ({percent} %).")
        return f"{brought} {said.format(percent=percent)}"
