"""Looks for artworks that look alike: fingerprints that are missing, then pairs, step by step.

Each step commits what it found together with how far it came, so that a search that is stopped or
killed goes on where it was. Only thumbnails that the program wrote are read.
"""

from __future__ import annotations

import time
from collections.abc import Generator, Sequence

from PIL import Image

from models.cancellation import CancelToken
from models.imaging.fingerprint import BLANK, difference, fingerprint
from models.imaging.thumbnail_read import thumbnail_picture
from models.library.artworks.fingerprints import (
    Alike,
    fingerprinted,
    how_many_not_searched,
    how_many_unprinted,
    known_pairs,
    not_searched,
    unprinted,
    write_fingerprints,
    write_pairs,
)
from models.library.library import Library
from models.pace import progress
from models.records import Progress
from models.similarity.fingerprint_index import FingerprintIndex

_STEP = 200
_SIZE = 320
# Of a long series of almost the same picture, each is paired with the most alike only.
_MOST = 20
_UNKNOWN = -1.0

Found = tuple[int, str, int]  # Row, id, fingerprint.


def find_duplicates(library: Library, token: CancelToken) -> Generator[Progress, None, int]:
    """Search what was not searched yet; how many pairs were found. Needs no scope.

    Raises `Cancelled`; what was found until then stays.
    """
    yield from _print_all(library, token)
    token.check()
    with library.reading():
        total = how_many_not_searched()
        index = FingerprintIndex(*fingerprinted()) if total else None
    yield Progress(0, total)
    started, done, found = time.monotonic(), 0, 0
    while index is not None and (step := _next_to_search(library)):
        token.check()
        pairs = _pairs(library, index, step)
        found += len(pairs)
        library.writer.call(lambda p=pairs, last=step[-1][0]: write_pairs(p, last))  # type: ignore[misc]
        done += len(step)
        yield progress(done, max(total, done), started)
    return found


def _next_to_search(library: Library) -> list[Found]:
    with library.reading():
        return not_searched(_STEP)


def _print_all(library: Library, token: CancelToken) -> Generator[Progress, None, None]:
    """Fingerprints from thumbnails; an artwork without one waits until it is there."""
    with library.reading():
        total = how_many_unprinted()
    yield Progress(0, total)
    started, done, last = time.monotonic(), 0, 0
    while step := _next_to_print(library, last):
        prints = []
        for row, artwork_id in step:
            token.check()
            picture = _thumbnail(library, artwork_id)
            if picture is not None:
                prints.append((row, fingerprint(picture)))
        if prints:
            library.writer.call(lambda prints=prints: write_fingerprints(prints))  # type: ignore[misc]
        done, last = done + len(step), step[-1][0]
        yield progress(done, max(total, done), started)


def _next_to_print(library: Library, after: int) -> list[tuple[int, str]]:
    with library.reading():
        return unprinted(after, _STEP)


def _pairs(library: Library, index: FingerprintIndex, step: Sequence[Found]) -> list[Alike]:
    """Each pair once, those on record left out."""
    near: dict[tuple[int, int], int] = {}
    for row, _, printed in step:
        if printed == BLANK:
            continue
        rows, distances = index.near(printed)
        others = [
            each for each in zip(rows.tolist(), distances.tolist(), strict=True) if each[0] != row
        ]
        near |= {(min(row, other), max(row, other)): d for other, d in others[:_MOST]}
    with library.reading():
        for pair in known_pairs([row for row, _, _ in step]):
            near.pop(pair, None)
        touched = sorted({row for pair in near for row in pair})
        ids = dict(zip(touched, library.artworks.ids_of(touched), strict=True))
    return [
        Alike(first, second, distance, _difference(library, ids[first], ids[second]))
        for (first, second), distance in sorted(near.items())
    ]


def _difference(library: Library, first: str, second: str) -> float:
    one, other = _thumbnail(library, first), _thumbnail(library, second)
    return _UNKNOWN if one is None or other is None else difference(one, other)


def _thumbnail(library: Library, artwork_id: str) -> Image.Image | None:
    return thumbnail_picture(library.paths.thumb(artwork_id, _SIZE))
