"""Whether a picture that is new by its bytes is one that is here, or was rejected, encoded anew.

What is here must have the same fingerprint, what lies in the trash may differ in two bits of it:
so few does another compression turn over. In both cases the pictures themselves decide.
"""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from models.imaging.fingerprint import BLANK
from models.imaging.same_picture import is_same_picture
from models.imaging.thumbnail_read import thumbnail_picture
from models.library.artworks.artworks import NewArtwork
from models.library.database.fetching import execute
from models.library.library import Library
from models.records import IN_TRASH, State

_SIZE = 768
_ASPECT = 0.01
_BETTER = 1.2  # So many times the pixels are worth having, although the picture is known.
_BITS = 2  # By which what lies in the trash may differ.


@dataclass(frozen=True, slots=True)
class _Candidate:
    row: int
    id: str
    state: State
    width: int
    height: int
    emptied: bool


class KnownLooks:
    """Made for a round of collecting; asked from any thread."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._lock = threading.Lock()
        self._binned: NDArray[np.uint64] = np.empty(0, np.uint64)
        self._up_to: int | None = None

    def known(self, new: NewArtwork) -> str | None:
        """The id of the artwork that shows the same; None for what is new, moves, or is a better
        copy of what is here. Opens its own scope."""
        if not new.fingerprint or new.fingerprint == BLANK or new.frames != 1:
            return None
        library = self._library
        with library.reading():
            found = _candidates([new.fingerprint, *self._near(new.fingerprint)])
        for each in found:
            if not _same_shape(each, new):
                continue
            if each.state not in IN_TRASH and _is_better(new, each):
                return None
            if _shows_the_same(library, each, new):
                return each.id
        return None

    def _near(self, fingerprint: int) -> list[int]:
        """Fingerprints in the trash that differ in two bits at most. Needs a scope."""
        with self._lock:
            self._update()
            wanted = np.uint64(fingerprint & ((1 << 64) - 1))
            close = np.bitwise_count(self._binned ^ wanted) <= _BITS
            return [int(each) for each in self._binned[close].view(np.int64).tolist()]

    def _update(self) -> None:
        """What came into the trash since; what left it is asked about again anyway."""
        since = "state IN ('rejected', 'trashed')" if self._up_to is None else "binned > ?"
        values = () if self._up_to is None else (self._up_to,)
        found = execute(
            "SELECT fingerprint, ifnull(binned, 0) FROM artwork WHERE fingerprint IS NOT NULL"
            f" AND fingerprint != 0 AND {since}",
            values,
        ).fetchall()
        if found or self._up_to is None:
            prints = np.array([each for each, _ in found], np.int64).view(np.uint64)
            self._binned = np.concatenate([self._binned, prints])
            self._up_to = max([self._up_to or 0, *(at for _, at in found)])


def _shows_the_same(library: Library, known: _Candidate, new: NewArtwork) -> bool:
    if known.emptied:
        # Its thumbnail is gone with it: only a copy of the very same size is taken for it.
        return (known.width, known.height) == (new.width, new.height)
    one, other = _thumbnail(library, new.id), _thumbnail(library, known.id)
    return one is not None and other is not None and is_same_picture(one, other)


def _candidates(prints: list[int]) -> list[_Candidate]:
    """Kept ones and finds first; those only with the first of the fingerprints. Needs a scope."""
    found = execute(
        # CROSS: from the few fingerprints to the many artworks, never the other way round.
        "SELECT row, artwork.id, state, width, height, missing FROM json_each(?) wanted"
        " CROSS JOIN artwork ON fingerprint = wanted.value WHERE frames = 1"
        " AND (state IN ('rejected', 'trashed') OR (NOT missing AND wanted.key = 0))"
        " ORDER BY state IN ('rejected', 'trashed'), row LIMIT 20",
        (json.dumps(prints),),
    )
    return [
        _Candidate(row, id_, State(state), width, height, bool(missing))
        for row, id_, state, width, height, missing in found.fetchall()
    ]


def _same_shape(known: _Candidate, new: NewArtwork) -> bool:
    one, other = known.width / known.height, new.width / new.height
    return abs(one - other) <= _ASPECT * max(one, other)


def _is_better(new: NewArtwork, known: _Candidate) -> bool:
    return new.width * new.height >= _BETTER * known.width * known.height


def _thumbnail(library: Library, artwork_id: str) -> Image.Image | None:
    return thumbnail_picture(library.paths.thumb(artwork_id, _SIZE))
