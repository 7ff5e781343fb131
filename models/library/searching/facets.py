"""What a result is made of: its most frequent tags, authors, sources, formats, ratings, years."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from models.library.database.fetching import execute
from models.library.database.query_cache import Rows
from models.library.library import Library
from models.library.searching.completion import written_tag
from models.library.searching.query_tree import Term, written_term
from models.records import Tag

MOST_COUNTED = 20_000
SHOWN = 12  # Of each kind.
_TAGS = """SELECT tag.namespace, tag.name, count(*) FROM
 (SELECT said.tag AS number FROM json_each(?) chosen
  CROSS JOIN artwork_tag said ON said.artwork = chosen.value GROUP BY said.artwork, said.tag
  HAVING sum(said.origin = 'person' AND ifnull(said.confidence, 1) = 0) = 0)
 JOIN tag ON tag.id = number GROUP BY number ORDER BY 3 DESC, 2 LIMIT ?"""
_AUTHORS = """SELECT author, count(DISTINCT artwork) FROM
 (SELECT row AS artwork, author FROM json_each(?1) chosen JOIN artwork ON row = chosen.value
  UNION ALL SELECT artwork, sighting.author FROM json_each(?1) chosen
  CROSS JOIN sighting ON sighting.artwork = chosen.value)
 WHERE author IS NOT NULL AND author != '' GROUP BY author ORDER BY 2 DESC, 1 LIMIT ?2"""
_SOURCES = """SELECT source.id, source.url, count(DISTINCT sighting.artwork)
 FROM json_each(?) chosen CROSS JOIN sighting ON sighting.artwork = chosen.value
 JOIN source ON source.id = sighting.source GROUP BY 1 ORDER BY 3 DESC LIMIT ?"""
_COLUMN = """SELECT {column}, count(*) FROM json_each(?) chosen
 JOIN artwork ON row = chosen.value GROUP BY 1 ORDER BY 2 DESC LIMIT ?"""


@dataclass(frozen=True, slots=True)
class Facet:
    """One value: `term` is the search for it, `count` how many of the result have it."""

    label: str
    term: str
    count: int


@dataclass(frozen=True, slots=True)
class Facets:
    """By kind (tag, author, source, format, rating, added), the most frequent first.

    `counted` is how many artworks were looked at: fewer than the result holds when it is large;
    the counts are then of an even sample, scaled up.
    """

    groups: dict[str, tuple[Facet, ...]]
    counted: int
    total: int


def facets_of(library: Library, rows: Rows) -> Facets:
    """The facets of a result of any size."""
    sample = rows
    if len(rows) > MOST_COUNTED:
        places = np.random.default_rng(0).choice(len(rows), MOST_COUNTED, replace=False)
        sample = np.sort(rows[places])
    chosen = json.dumps(sample.tolist())
    scale = len(rows) / max(len(sample), 1)
    with library.reading():
        groups = {kind: read(chosen, SHOWN) for kind, read in _READERS.items()}
    scaled = {
        kind: tuple(Facet(each.label, each.term, round(each.count * scale)) for each in found)
        for kind, found in groups.items()
        if found
    }
    return Facets(scaled, len(sample), len(rows))


def _tags(chosen: str, limit: int) -> list[Facet]:
    found = execute(_TAGS, (chosen, limit)).fetchall()
    tags = [(Tag(name, namespace), count) for namespace, name, count in found]
    return [Facet(tag.text, written_tag(tag), count) for tag, count in tags]


def _authors(chosen: str, limit: int) -> list[Facet]:
    found = execute(_AUTHORS, (chosen, limit)).fetchall()
    return [Facet(name, written_term(Term("author", name)), count) for name, count in found]


def _sources(chosen: str, limit: int) -> list[Facet]:
    found = execute(_SOURCES, (chosen, limit)).fetchall()
    return [Facet(url, f"source:{number}", count) for number, url, count in found]


def _column(column: str, key: str) -> Callable[[str, int], list[Facet]]:
    def read(chosen: str, limit: int) -> list[Facet]:
        found = execute(_COLUMN.format(column=column), (chosen, limit)).fetchall()
        return [Facet(str(value), f"{key}:{value}", count) for value, count in found]

    return read


_READERS: dict[str, Callable[[str, int], list[Facet]]] = {
    "tag": _tags,
    "author": _authors,
    "source": _sources,
    "format": _column("format", "format"),
    "rating": _column("rating", "rating"),
    "added": _column("strftime('%Y', added / 1000000, 'unixepoch', 'localtime')", "added"),
}
