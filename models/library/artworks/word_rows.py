"""What people and sites say of pictures in words, as a sparse table: tags, and who made them.

Words of nets are left out: they are made of the vectors, which say the same and more.
"""

from __future__ import annotations

import threading
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from models.library.artworks.correcting import CORRECTED_AT
from models.library.database.fetching import execute

if TYPE_CHECKING:
    from models.library.library import Library

LEAST, MOST = 5, 2000  # Pictures of a word below which it is left out, and words of a vocabulary.
_SPACES = "('general', 'artist', 'character', 'series')"
_WORDS = f"""
    SELECT said.artwork, said.tag, max(ifnull(said.confidence, 1)),
           sum(said.origin = 'person' AND ifnull(said.confidence, 1) = 0)
    FROM artwork_tag said JOIN tag ON tag.id = said.tag
    WHERE tag.uses >= {LEAST} AND tag.namespace IN {_SPACES} AND said.origin != 'net'
    GROUP BY said.artwork, said.tag
"""
_AUTHORS = f"""
    WITH made AS (
        SELECT DISTINCT artwork.row AS artwork, ifnull(artwork.author, sighting.author) AS name
        FROM artwork LEFT JOIN sighting ON sighting.artwork = artwork.row
        WHERE ifnull(artwork.author, sighting.author) IS NOT NULL
    )
    SELECT artwork, name FROM made
    WHERE name IN (SELECT name FROM made GROUP BY name HAVING count(*) >= {LEAST})
"""


@dataclass(frozen=True, slots=True)
class _Table:
    """A sparse array (pictures, words), where each picture stands, and each word."""

    stamp: tuple[Any, ...]
    amounts: Any
    places: dict[str, int]
    words: dict[str, int]


class WordRows:
    """Words by artwork id; a person's denial takes a word away. Used from any thread."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._table: _Table | None = None
        self._lock = threading.Lock()

    def refresh(self) -> None:
        """See what was said since; takes a moment when something was."""
        with self._lock, self._library.reading():
            stamp = execute(
                "SELECT (SELECT count(*) FROM artwork_tag), (SELECT ifnull(sum(uses), 0) FROM tag),"
                " (SELECT ifnull(max(id), 0) FROM sighting), (SELECT count(*) FROM artwork),"
                f" (SELECT value FROM meta WHERE key = '{CORRECTED_AT}')"
            ).fetchone()
            if self._table is None or self._table.stamp != stamp:
                self._table = _read(stamp)

    def vocabulary(self) -> tuple[str, ...]:
        """The words that most pictures have, at most two thousand."""
        table = self._known()
        counts = np.bincount(table.amounts.indices, minlength=len(table.words))
        names = list(table.words)
        order = np.argsort(-counts, kind="stable")[:MOST]
        return tuple(sorted(names[n] for n in order.tolist() if counts[n] >= LEAST))

    def of(self, ids: Sequence[str], vocabulary: Sequence[str]) -> Any:
        """A sparse array (pictures, words of the vocabulary) of 0 to 1, empty where nothing is
        said."""
        from scipy.sparse import csr_array, vstack

        table = self._known()
        nothing = csr_array((1, len(table.words)), dtype=np.float32)
        rows = np.array([table.places.get(each, len(table.places)) for each in ids], np.int64)
        columns = np.array([table.words.get(each, -1) for each in vocabulary], np.int64)
        found = vstack([table.amounts, nothing], format="csr")[rows]
        here = np.flatnonzero(columns >= 0)
        # A product, because a word that nobody says any more has no column to choose.
        ones = np.ones(len(here), np.float32)
        choose = csr_array((ones, (columns[here], here)), (len(table.words), len(vocabulary)))
        return found @ choose

    def _known(self) -> _Table:
        if self._table is None:
            self.refresh()
        assert self._table is not None
        return self._table


def _read(stamp: tuple[Any, ...]) -> _Table:
    """Row by row, so that millions of them take little room."""
    from scipy.sparse import csr_array

    pictures, words, amounts = array("q"), array("q"), array("f")
    tags: dict[int, int] = {}
    for artwork, tag, confidence, denials in execute(_WORDS):
        if not denials and confidence > 0:
            pictures.append(artwork)
            words.append(tags.setdefault(tag, len(tags)))
            amounts.append(min(confidence, 1.0))
    names = {_named(tag): place for tag, place in tags.items()}
    for artwork, name in execute(_AUTHORS):
        pictures.append(artwork)
        words.append(names.setdefault(f"author:{name}", len(names)))
        amounts.append(1.0)
    ids = dict(execute("SELECT row, id FROM artwork").fetchall())
    rows = {row: place for place, row in enumerate(ids)}
    at = np.array([rows[each] for each in pictures], np.int64)
    shape = (len(ids), len(names))
    table = csr_array((np.array(amounts), (at, np.array(words, np.int64))), shape, np.float32)
    return _Table(stamp, table, {ids[row]: place for row, place in rows.items()}, names)


def _named(tag: int) -> str:
    namespace, name = execute("SELECT namespace, name FROM tag WHERE id = ?", (tag,)).fetchone()
    return str(name) if namespace == "general" else f"{namespace}:{name}"
