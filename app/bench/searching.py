"""Searches at the largest size, against the same question as one SQL statement."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

from app.bench import Figure, Setting
from app.bench.making import library_of
from models.library import Library, open_library
from models.library.database.fetching import execute
from models.library.searching.query import find_rows, first_rows

_SAID = """EXISTS (SELECT 1 FROM artwork_tag said JOIN tag ON tag.id = said.tag
 WHERE said.artwork = row AND tag.name = ?)"""
_PLAIN = f"FROM artwork WHERE state IN ('kept', 'inbox') AND {_SAID} AND {_SAID}"
_PAIRS = (("popular and popular", 0, 1), ("popular and rare", 0, 50), ("two in the middle", 10, 20))


def measure(setting: Setting) -> Iterator[Figure]:
    folder = library_of(setting, setting.largest)
    with open_library(folder, read_only=True) as library:
        where = f"at {setting.largest:,}"
        find_rows(library, "")  # The order is read once a session, with the first whole result.
        for title, one, other in _PAIRS:
            names = (f"tag_{one:05d}", f"tag_{other:05d}")
            text = " ".join(f"tag:{name}" for name in names)
            page = _ms(lambda t=text: first_rows(library, t), library)  # type: ignore[misc]
            plain = _ms(lambda n=names: _plain_page(library, n))  # type: ignore[misc]
            yield Figure(
                f"first page, {title}, {where}",
                page,
                "ms",
                plain / page,
                "one statement",
                "≤ 100 ms",
            )
            count = _ms(lambda t=text: len(find_rows(library, t)), library)  # type: ignore[misc]
            plain = _ms(lambda n=names: _plain_count(library, n))  # type: ignore[misc]
            yield Figure(
                f"count, {title}, {where}", count, "ms", plain / count, "one statement", "≤ 300 ms"
            )


def _ms(work: Callable[[], object], forgetting: Library | None = None) -> float:
    """The median of five; with a library, what it remembers of tags is forgotten before each."""
    taken = []
    for _ in range(5):
        if forgetting is not None:
            forgetting.query_cache.forget()
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return sorted(taken)[2] * 1000


def _plain_page(library: Library, names: tuple[str, str]) -> object:
    with library.reading():
        return execute(f"SELECT row {_PLAIN} ORDER BY added DESC LIMIT 200", names).fetchall()


def _plain_count(library: Library, names: tuple[str, str]) -> object:
    with library.reading():
        return execute(f"SELECT count(*) {_PLAIN}", names).fetchone()
