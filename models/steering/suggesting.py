"""Where else to look: who posted what is liked, who posts beside them, and liked words of a search.

A random walk with restart over the sightings: from a liked picture to those who posted it, from one
of them to another picture of theirs as likely as that is liked, and so on; who is come by often
and posts what is liked is suggested. Nothing is ever added by itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

import numpy as np
from numpy.typing import NDArray

from models.library.ledger.source_history import Place

AUTHOR, BESIDE, TAG = "author", "beside", "tag"
LIKED = 0.75  # From this worth on a picture counts as liked in what is told.
_RESTART, _STEPS = 0.3, 60
_LEAST_OF_TAG = 3
_TAGS = 5

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An address that may be worth adding. `kind`: the `author` of liked pictures, one who posts
    `beside` such, or a `tag` of a search that is collected from. `liked` of the `seen` pictures
    are liked; `name` is the author or the tag."""

    url: str
    kind: str
    name: str
    liked: int
    seen: int
    weight: float


def suggested_authors(
    places: Sequence[Place], worth: Mapping[str, float], sources: Collection[str]
) -> list[Suggestion]:
    """Best first. `worth` is how likely each artwork is liked: 1 and 0 where it was said; `sources`
    are the addresses that are collected from."""
    known = {_bare(each) for each in sources}
    names = {each.author_url: each.author or each.author_url for each in places if each.author_url}
    pairs = {(each.artwork, _node(each)) for each in places if each.artwork in worth}
    walk = _Walk(sorted(pairs), worth)
    found = []
    for node, score in walk.scores().items():
        if node not in names or _bare(node) in known or score <= 0:
            continue
        seen = walk.artworks_of(node)
        liked = sum(worth[each] >= LIKED for each in seen)
        kind = AUTHOR if liked else BESIDE
        found.append(Suggestion(node, kind, names[node], liked, len(seen), score))
    return sorted(found, key=lambda each: (-each.weight, each.url))


def suggested_tags(
    tags: Iterable[tuple[str, str]], worth: Mapping[str, float], sources: Collection[str]
) -> list[Suggestion]:
    """The searches that are collected from, with a tag that is liked in the place of theirs."""
    carriers: dict[str, set[str]] = defaultdict(set)
    for artwork, tag in tags:
        if artwork in worth:
            carriers[tag].add(artwork)
    liked = _liked_tags(carriers, worth)
    known = {_bare(each) for each in sources}
    found: dict[str, Suggestion] = {}
    for source in sources:
        for tag, weight in liked:
            for url in _with_tag(source, tag, carriers.keys()):
                if _bare(url) not in known:
                    count = sum(worth[each] >= LIKED for each in carriers[tag])
                    made = Suggestion(url, TAG, tag, count, len(carriers[tag]), weight)
                    found.setdefault(url, made)
    return sorted(found.values(), key=lambda each: (-each.weight, each.url))


class _Walk:
    """Over two kinds of nodes, artworks and places (authors' pages and sources)."""

    def __init__(self, pairs: Sequence[tuple[str, str]], worth: Mapping[str, float]) -> None:
        self._artworks = sorted({artwork for artwork, _ in pairs})
        self._places = sorted({place for _, place in pairs})
        row = {each: number for number, each in enumerate(self._artworks)}
        column = {each: number for number, each in enumerate(self._places)}
        self._rows = np.array([row[artwork] for artwork, _ in pairs], np.int64)
        self._columns = np.array([column[place] for _, place in pairs], np.int64)
        self._worth = np.array([worth[each] for each in self._artworks], float)

    def scores(self) -> dict[str, float]:
        """How often each place is come by, times what its pictures are worth on the whole."""
        start = np.where(self._worth >= LIKED, self._worth, 0)
        if not start.any():
            return {}
        start = start / start.sum()
        of_artwork = np.bincount(self._rows, minlength=len(self._artworks))
        of_place = np.bincount(self._columns, minlength=len(self._places))
        standing = start
        for _ in range(_STEPS):
            places = self._sum((standing / of_artwork)[self._rows], self._columns, of_place)
            back = self._sum((places / of_place)[self._columns], self._rows, of_artwork)
            moved = back * self._worth  # What is not liked leads nowhere: it starts anew.
            standing = (1 - _RESTART) * moved
            standing = standing + (1 - standing.sum()) * start
        mean = self._sum(self._worth[self._rows], self._columns, of_place) / of_place
        return dict(zip(self._places, (places * mean).tolist(), strict=True))

    def artworks_of(self, place: str) -> list[str]:
        number = self._places.index(place)
        return [self._artworks[row] for row in self._rows[self._columns == number].tolist()]

    @staticmethod
    def _sum(values: Floats, where: NDArray[np.int64], like: NDArray[np.int64]) -> Floats:
        return np.asarray(np.bincount(where, values, len(like)), float)


def _node(place: Place) -> str:
    """An author by their page, else a source, else a name."""
    if place.author_url:
        return place.author_url
    return f"source {place.source}" if place.source is not None else f"name {place.author}"


def _liked_tags(
    carriers: Mapping[str, Collection[str]], worth: Mapping[str, float]
) -> list[tuple[str, float]]:
    """By how much more than usual their pictures are liked, for as many as there are."""
    usual = sum(worth.values()) / max(len(worth), 1)
    found = []
    for tag, artworks in carriers.items():
        if sum(worth[each] >= LIKED for each in artworks) < _LEAST_OF_TAG:
            continue
        lift = sum(worth[each] - usual for each in artworks) / len(artworks) ** 0.5
        if lift > 0:
            found.append((tag, lift))
    return sorted(found, key=lambda each: (-each[1], each[0]))[:_TAGS]


def _with_tag(url: str, tag: str, known: Collection[str]) -> list[str]:
    """The address with the tag where it names one by itself, in the query or the path."""
    parts = urlsplit(url)
    found = []
    query = parse_qsl(parts.query, keep_blank_values=True)
    for place, (name, value) in enumerate(query):
        if value.lower() in known and value.lower() != tag:
            changed = [*query[:place], (name, tag), *query[place + 1 :]]
            found.append(parts._replace(query=urlencode(changed)).geturl())
    steps = parts.path.split("/")
    for place, step in enumerate(steps):
        if step and unquote(step).lower() in known and unquote(step).lower() != tag:
            path = "/".join([*steps[:place], quote(tag), *steps[place + 1 :]])
            found.append(parts._replace(path=path).geturl())
    return found


def _bare(url: str) -> str:
    return url.removeprefix("https://").removeprefix("http://").rstrip("/").lower()
