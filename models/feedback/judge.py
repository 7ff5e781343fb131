"""Judging: append to the log and let states, likes and ratings follow (contract: states).

Runs inside `library.writer` work. What an artwork shows is always what replaying its entries says,
so undoing restores exactly what was.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from models.feedback.records import DEFAULT_PROFILE, Judgement, holds, new_judgement
from models.feedback.replay import DECISIONS, OPINIONS, in_time, standing, without_undone
from models.library.judgements import Logged, NewEntry
from models.library.library import Library
from models.records import Artwork, LibraryChanges, State

_STATING = OPINIONS | DECISIONS
_SHOWING = _STATING | {"rating", "clear"}
_TOLD = _SHOWING | {"undo"}
_STEP: dict[tuple[State, str], State] = {
    (State.INBOX, "keep"): State.KEPT,
    (State.INBOX, "like"): State.KEPT,
    (State.INBOX, "reject"): State.REJECTED,
    (State.INBOX, "dislike"): State.REJECTED,
    (State.KEPT, "reject"): State.REJECTED,
    # A rejected find stays a find: who changes their mind gets it back.
    (State.REJECTED, "keep"): State.KEPT,
    (State.REJECTED, "like"): State.KEPT,
    (State.TRASHED, "keep"): State.KEPT,
}


@dataclass(frozen=True, slots=True)
class _Shown:
    """What an artwork shows of its judgements."""

    state: State
    liked: int
    rating: int


def judge(library: Library, judgements: Sequence[Judgement]) -> LibraryChanges:
    """Append these entries; the artworks they are about follow. Their ids must be new."""
    about = _artworks_about(library, judgements)
    touched = _touched(library, judgements, about)
    now = _artworks(library, touched)
    before = library.judgements.entries_of(list(now), _TOLD)
    library.judgements.append([_entry(each, about, now) for each in judgements])
    after = library.judgements.entries_of(list(now), _TOLD)
    resets = _resets(library)
    wanted = {
        artwork: _wanted(now[artwork], before[artwork], after[artwork], resets) for artwork in now
    }
    return _apply(library, now, wanted)


def undo(
    library: Library,
    judgement_id: str,
    *,
    via: str | None = None,
    session: str | None = None,
    at: int | None = None,
) -> LibraryChanges:
    """Take one entry back; undoing the undo's own id brings it back."""
    return judge(library, [new_judgement("undo", at=at, via=via, session=session, of=judgement_id)])


def step(state: State, kind: str) -> State:
    """The state after a judgement of this kind."""
    return _STEP.get((state, kind), state)


def _artworks_about(library: Library, judgements: Sequence[Judgement]) -> dict[str, str]:
    """The artwork of each entry by the entry's id; an undo is about what it undoes."""
    targets = [str(each.fields["of"]).lower() for each in judgements if each.kind == "undo"]
    about = library.judgements.artworks_of(targets)
    for each in judgements:
        found = about.get(str(each.fields["of"]).lower()) if each.kind == "undo" else each.artwork
        if found is not None:
            about[each.id] = found
    return about


def _touched(library: Library, judgements: Sequence[Judgement], about: dict[str, str]) -> set[str]:
    touched = {about[each.id] for each in judgements if each.id in about and _shows(each)}
    ends = {str(each.fields["of"]).lower() for each in judgements if each.kind == "undo"}
    if any(each.kind == "reset" for each in judgements) or _reach_a_reset(library, ends):
        shown = library.judgements.all(kinds=_SHOWING)
        touched |= {str(each.judgement.artwork) for each in shown}
    return touched


def _shows(judgement: Judgement) -> bool:
    return judgement.kind in _TOLD


def _reach_a_reset(library: Library, ids: set[str]) -> bool:
    """Whether an undo, or the undo that it undoes, and so on, takes back a reset."""
    seen: set[str] = set()  # A file from elsewhere may hold undos that name each other.
    while ids := ids - seen:
        seen |= ids
        found = [each.judgement for each in library.judgements.by_ids(ids).values()]
        if any(each.kind == "reset" for each in found):
            return True
        ids = {
            str(each.fields["of"]).lower() for each in found if each.kind == "undo" and holds(each)
        }
    return False


def _artworks(library: Library, ids: Iterable[str]) -> dict[str, Artwork]:
    """Those that are in the library; judgements of others are kept and wait for them."""
    rows = list(library.artworks.rows_of(ids).values())
    return {each.id: each for each in library.artworks.by_rows(rows)}


def _entry(judgement: Judgement, about: dict[str, str], now: dict[str, Artwork]) -> NewEntry:
    artwork = about.get(judgement.id)
    stands = now.get(artwork) if artwork and judgement.kind in _STATING else None
    return NewEntry(judgement, artwork, stands.state.value if stands else None)


def _resets(library: Library) -> list[Logged]:
    """The resets that still hold."""
    if not library.judgements.count(kinds=("reset",)):
        return []
    return without_undone(library.judgements.all(kinds=("reset", "undo")))


def _wanted(
    artwork: Artwork, before: list[Logged], after: list[Logged], resets: list[Logged]
) -> _Shown:
    began = next((State(each.was) for each in after if each.was), artwork.state)
    if artwork.state is _state(began, before):
        state = _state(began, after)
    else:
        # Something else changed it since (it was trashed, say): only what is new moves it on.
        known = {each.position for each in before}
        state = _state(artwork.state, [each for each in after if each.position not in known])
    every = {each.position: each for each in (*after, *resets)}
    stands = standing([every[place] for place in sorted(every)], DEFAULT_PROFILE)
    opinion, rating = stands.opinions.get(artwork.id), stands.ratings.get(artwork.id)
    liked = 0 if opinion is None else (1 if opinion.kind == "like" else -1)
    return _Shown(state, liked, int(rating.fields["value"]) if rating else 0)


def _state(began: State, entries: list[Logged]) -> State:
    state = began
    for each in in_time(without_undone(entries)):
        state = step(state, each.judgement.kind)
    return state


def _apply(library: Library, now: dict[str, Artwork], wanted: dict[str, _Shown]) -> LibraryChanges:
    changes = LibraryChanges()
    store = library.artworks
    changes = changes.merged(_set_each(now, wanted, "state", store.set_state))
    changes = changes.merged(_set_each(now, wanted, "liked", store.set_liked))
    changes = changes.merged(_set_each(now, wanted, "rating", store.set_rating))
    return LibraryChanges(updated=tuple(dict.fromkeys(changes.updated)))


def _set_each(
    now: dict[str, Artwork],
    wanted: dict[str, _Shown],
    name: str,
    write: Callable[[list[str], Any], LibraryChanges],
) -> LibraryChanges:
    groups: dict[Any, list[str]] = defaultdict(list)
    for artwork, shown in wanted.items():
        value = getattr(shown, name)
        if value != getattr(now[artwork], name):
            groups[value].append(artwork)
    changes = LibraryChanges()
    for value, ids in groups.items():
        changes = changes.merged(write(ids, value))
    return changes
