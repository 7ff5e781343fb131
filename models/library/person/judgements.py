"""The store of judgements: append-only, read in the order in which they came."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

from peewee import fn

from models.feedback.records import Judgement, restored, to_text
from models.library.database.fetching import tuples
from models.library.tables.tables import JudgementRow

_PAGE = 2000
_CHUNK = 90  # Rows of one INSERT: 7 values each, below SQLite's oldest limit of 999.
_IN = 500


@dataclass(frozen=True, slots=True)
class Logged:
    """A judgement as it stands in the log. `was` is the artwork's state when it came, if known."""

    position: int
    judgement: Judgement
    was: str | None = None


@dataclass(frozen=True, slots=True)
class NewEntry:
    """What is appended: `artwork` and `was` are kept beside it, so that undoing finds them."""

    judgement: Judgement
    artwork: str | None = None
    was: str | None = None


class JudgementStore:
    """Reads open their own scope; `append` runs inside `library.writer` work. Nothing is edited."""

    def __init__(self, reading: Callable[[], AbstractContextManager[None]]) -> None:
        self._reading = reading

    def append(self, entries: Sequence[NewEntry]) -> None:
        """Add at the end. The ids must be new."""
        rows = [
            (
                each.judgement.id,
                each.judgement.at,
                each.judgement.kind,
                each.judgement.profile_name,
                each.artwork,
                each.was,
                to_text(each.judgement),
            )
            for each in entries
        ]
        columns = [
            JudgementRow.id,
            JudgementRow.at,
            JudgementRow.kind,
            JudgementRow.profile,
            JudgementRow.artwork,
            JudgementRow.was,
            JudgementRow.body,
        ]
        for start in range(0, len(rows), _CHUNK):
            JudgementRow.insert_many(rows[start : start + _CHUNK], fields=columns).execute()

    def all(
        self,
        since: int | None = None,
        *,
        kinds: Collection[str] | None = None,
        after: int = 0,
    ) -> Iterator[Logged]:
        """Entries in the order of the log, page by page: a long log costs no memory.

        `since` is a time in microseconds, `after` a position of the log.
        """
        while True:
            page = self._page(after, since, kinds)
            yield from page
            if len(page) < _PAGE:
                return
            after = page[-1].position

    def by_id(self, judgement_id: str) -> Judgement | None:
        found = self.by_ids([judgement_id])
        return found[judgement_id.lower()].judgement if found else None

    def by_ids(self, ids: Collection[str]) -> dict[str, Logged]:
        """The entries with these ids; those that are not there are left out."""
        found = self._among(JudgementRow.id, [each.lower() for each in ids])
        return {each.judgement.id: each for each in found}

    def has(self, artwork: str, kinds: Collection[str], profile: str) -> bool:
        """Whether this profile ever said something of these kinds of the artwork, undone or not."""
        query = JudgementRow.select(JudgementRow.seq).where(
            (JudgementRow.artwork == artwork)
            & JudgementRow.kind.in_(list(kinds))
            & (JudgementRow.profile == profile)
        )
        with self._reading():
            return bool(query.exists())

    def known(self, ids: Collection[str]) -> set[str]:
        """Which of these ids are in the log already."""
        wanted = list(ids)
        found: set[str] = set()
        with self._reading():
            for start in range(0, len(wanted), _IN):
                query = JudgementRow.select(JudgementRow.id)
                part = wanted[start : start + _IN]
                found.update(each for (each,) in tuples(query.where(JudgementRow.id.in_(part))))
        return found

    def artworks_of(self, ids: Collection[str]) -> dict[str, str]:
        """The artwork that each of these entries is about; for an undo, what it undoes."""
        wanted = [each.lower() for each in ids]
        found: dict[str, str] = {}
        with self._reading():
            for start in range(0, len(wanted), _IN):
                query = JudgementRow.select(JudgementRow.id, JudgementRow.artwork).where(
                    JudgementRow.id.in_(wanted[start : start + _IN])
                    & JudgementRow.artwork.is_null(False)
                )
                found.update((each, artwork) for each, artwork in tuples(query))
        return found

    def entries_of(
        self, artworks: Collection[str], kinds: Collection[str]
    ) -> dict[str, list[Logged]]:
        """The entries of these kinds about each of these artworks, in the log's order."""
        wanted = list(artworks)
        found: dict[str, list[Logged]] = {each: [] for each in wanted}
        with self._reading():
            for start in range(0, len(wanted), _IN):
                part = wanted[start : start + _IN]
                query = _selected(JudgementRow.artwork).where(
                    JudgementRow.artwork.in_(part) & JudgementRow.kind.in_(list(kinds))
                )
                for *row, artwork in tuples(query.order_by(JudgementRow.seq)):
                    found[artwork].append(_logged(row))
        return found

    def count(self, kinds: Collection[str] | None = None) -> int:
        with self._reading():
            query = JudgementRow.select(fn.COUNT(JudgementRow.seq))
            if kinds is not None:
                query = query.where(JudgementRow.kind.in_(list(kinds)))
            return int(tuples(query)[0][0])

    def position(self, profile: str | None = None) -> int:
        """The position of the newest entry, or of the newest that a profile's taste may depend on:
        its own, or an undo, which may take back anything. 0 before there is one."""
        query = JudgementRow.select(JudgementRow.seq).order_by(JudgementRow.seq.desc()).limit(1)
        if profile is not None:
            query = query.where((JudgementRow.profile == profile) | (JudgementRow.kind == "undo"))
        with self._reading():
            newest = tuples(query)
        return int(newest[0][0]) if newest else 0

    def profiles(self) -> set[str]:
        """Whose entries there are, whether they stand or not."""
        with self._reading():
            return {
                name for (name,) in tuples(JudgementRow.select(JudgementRow.profile).distinct())
            }

    def _page(self, after: int, since: int | None, kinds: Collection[str] | None) -> list[Logged]:
        condition: Any = JudgementRow.seq > after
        if since is not None:
            condition &= JudgementRow.at >= since
        if kinds is not None:
            condition &= JudgementRow.kind.in_(list(kinds))
        with self._reading():
            query = _selected().where(condition).order_by(JudgementRow.seq).limit(_PAGE)
            return [_logged(row) for row in tuples(query)]

    def _among(self, column: Any, wanted: Sequence[str]) -> list[Logged]:
        found: list[Logged] = []
        with self._reading():
            for start in range(0, len(wanted), _IN):
                query = _selected().where(column.in_(list(wanted[start : start + _IN])))
                found += [_logged(row) for row in tuples(query.order_by(JudgementRow.seq))]
        return found


def _selected(*more: Any) -> Any:
    row = JudgementRow
    return row.select(row.seq, row.id, row.at, row.was, row.body, *more)


def _logged(row: Sequence[Any]) -> Logged:
    position, id_, at, was, body = row
    try:
        value = json.loads(body)
    except (ValueError, RecursionError):
        value = None
    # What another program left there unreadable is an entry of no kind: it counts for nothing.
    said: Mapping[str, Any] = value if isinstance(value, Mapping) else {}
    return Logged(position, restored({**said, "id": id_}, at), was)
