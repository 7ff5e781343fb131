"""Judging: append to the log and let states, likes and ratings follow (contract: states).

Runs inside `library.writer` work. What an artwork shows is always what replaying its entries says,
so undoing restores exactly what was.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from models.feedback.records import Judgement, holds, new_judgement
from models.feedback.replay import (
    DECISIONS,
    OPINIONS,
    Standing,
    in_time,
    standing,
    without_undone,
)
from models.library.library import Library
from models.library.person.judgements import Logged, NewEntry
from models.library.person.shown_profile import shown_marks, shown_profile
from models.records import Artwork, LibraryChanges, State

_Write = Callable[[list[str], Any], LibraryChanges]
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
    resets, profile = _resets(library), shown_profile(library)
    wanted = {}
    for artwork in now.values():
        mine = after[artwork.id]
        every = {each.position: each for each in (*mine, *resets)}
        stands = standing([every[place] for place in sorted(every)], profile)
        state = _moved(artwork, before[artwork.id], mine)
        wanted[artwork.id] = _Shown(state, *_marks(artwork.id, stands))
    return _apply(library, now, wanted)


def show_marks(library: Library, profile: str) -> LibraryChanges:
    """Likes and ratings of this profile instead of another's; states stay. Inside a write."""
    stands = standing(library.judgements.all(kinds=(*_TOLD, "reset")), profile)
    now = shown_marks()
    every = {*stands.opinions, *stands.ratings, *now}
    store = library.artworks
    changes = LibraryChanges()
    for place, write in enumerate((store.set_liked, store.set_rating)):
        before = {each: now.get(each, (0, 0))[place] for each in every}
        after = {each: _marks(each, stands)[place] for each in every}
        changes = changes.merged(_set_each(before, after, write))
    return LibraryChanges(updated=tuple(dict.fromkeys(changes.updated)))


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


def _moved(artwork: Artwork, before: list[Logged], after: list[Logged]) -> State:
    """The state that follows from everything that anybody said of it."""
    began = next((State(each.was) for each in after if each.was), artwork.state)
    if artwork.state is _state(began, before):
        return _state(began, after)
    # Something else changed it since (it was trashed, say): only what is new moves it on.
    known = {each.position for each in before}
    return _state(artwork.state, [each for each in after if each.position not in known])


def _marks(artwork: str, stands: Standing) -> tuple[int, int]:
    """Its like or dislike, and its rating."""
    opinion, rating = stands.opinions.get(artwork), stands.ratings.get(artwork)
    liked = 0 if opinion is None else (1 if opinion.kind == "like" else -1)
    return liked, int(rating.fields["value"]) if rating else 0


def _state(began: State, entries: list[Logged]) -> State:
    state = began
    for each in in_time(without_undone(entries)):
        state = step(state, each.judgement.kind)
    return state


def _apply(library: Library, now: dict[str, Artwork], wanted: dict[str, _Shown]) -> LibraryChanges:
    changes = LibraryChanges()
    store = library.artworks
    writers: dict[str, _Write] = {
        "state": store.set_state,
        "liked": store.set_liked,
        "rating": store.set_rating,
    }
    for name, write in writers.items():
        before = {each: getattr(artwork, name) for each, artwork in now.items()}
        after = {each: getattr(shown, name) for each, shown in wanted.items()}
        changes = changes.merged(_set_each(before, after, write))
    return LibraryChanges(updated=tuple(dict.fromkeys(changes.updated)))


def _set_each(before: Mapping[str, Any], after: Mapping[str, Any], write: _Write) -> LibraryChanges:
    groups: dict[Any, list[str]] = defaultdict(list)
    for artwork, value in after.items():
        if value != before[artwork]:
            groups[value].append(artwork)
    changes = LibraryChanges()
    for value, ids in groups.items():
        changes = changes.merged(write(ids, value))
    return changes
