"""Carries out what the person says of two artworks that look alike; everything can be taken back.

Of two copies one is kept and gets all that is known of the other, which goes to the trash. Nothing
is ever deleted here. All of it runs inside `library.writer` work.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from models.feedback.judge import judge
from models.feedback.profiles import said_by
from models.feedback.records import Judgement, new_judgement
from models.library.artworks import variants
from models.library.artworks.duplicate_pairs import Verdict, say, unsay
from models.library.artworks.merging import Moved, move_facts, take_back
from models.library.artworks.variants import Grouped
from models.library.library import Library
from models.library.person.shown_profile import shown_profile
from models.records import IN_TRASH, Artwork, LibraryChanges, State

VIA = "grid"
_OPINIONS = {1: "like", -1: "dislike"}


@dataclass(frozen=True, slots=True)
class Done:
    """What was done, and what takes it back. `pair` are two rows of which something was said."""

    pair: tuple[int, int] | None = None
    moved: Moved | None = None
    grouped: Grouped | None = None
    judgements: tuple[str, ...] = ()
    trashed: tuple[str, State] | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """Changes to announce, with the way back."""

    changes: LibraryChanges
    done: tuple[Done, ...]


def keep_better(library: Library, pairs: Sequence[tuple[str, str]]) -> Settled:
    """Of each pair of ids keep the first and put the second into the trash. A pair of which one is
    in the trash already, as after an earlier pair, is left alone."""
    changes = LibraryChanges()
    done: list[Done] = []
    for kept, other in pairs:
        first, second = library.artworks.by_id(kept), library.artworks.by_id(other)
        if first.state in IN_TRASH or second.state in IN_TRASH:
            continue
        settled = _keep(library, first, second)
        changes = changes.merged(settled.changes)
        done += settled.done
    return Settled(_once(changes), tuple(done))


def as_variants(library: Library, ids: Sequence[str]) -> Settled:
    """Both or all stay, shown as one cell with the first in front; finds among them are kept."""
    artworks = [library.artworks.by_id(each) for each in ids]
    head, *others = artworks
    mine = said_by(shown_profile(library))
    entries = [
        new_judgement("keep", via=VIA, profile=mine, artwork=each.id)
        for each in artworks
        if each.state is State.INBOX
    ]
    changes = judge(library, entries)
    regrouped, before = variants.gather([each.row for each in others], head.row)
    for other in others:
        say(head.row, other.row, Verdict.VARIANTS)
    said = tuple(each.id for each in entries)
    done = [Done((head.row, others[0].row), None, before, said)]
    done += [Done((head.row, each.row)) for each in others[1:]]
    return Settled(_once(changes.merged(regrouped)), tuple(done))


def as_different(library: Library, first: str, second: str) -> Settled:
    """They only look alike: nobody asks again."""
    rows = library.artworks.rows_of([first, second])
    say(rows[first], rows[second], Verdict.DIFFERENT)
    both = (rows[first], rows[second])
    return Settled(LibraryChanges(updated=both), (Done(both),))


def apart(library: Library, ids: Sequence[str]) -> Settled:
    """The groups of these artworks are dissolved: each is seen."""
    rows = list(library.artworks.rows_of(ids).values())
    changes, before = variants.scatter(rows)
    return Settled(changes, (Done(grouped=before),))


def unsettle(library: Library, done: Sequence[Done]) -> LibraryChanges:
    """Everything as it was before."""
    changes = LibraryChanges()
    for each in reversed(done):
        changes = changes.merged(_take_back(library, each))
    return _once(changes)


def _keep(library: Library, kept: Artwork, other: Artwork) -> Settled:
    group = variants.group_of(other.row)
    before = None
    changes = LibraryChanges(updated=(kept.row, other.row))
    if len(group) > 1:
        head = kept.row if variants.head_of(other.row) == other.row else group[0]
        regrouped, before = variants.gather([kept.row, other.row], head)
        changes = changes.merged(regrouped)
    moved = move_facts(kept.row, other.row)
    entries = _opinions(kept, other, said_by(shown_profile(library)))
    changes = changes.merged(judge(library, entries))
    changes = changes.merged(library.artworks.set_state([other.id], State.TRASHED))
    say(kept.row, other.row, Verdict.MERGED)
    said = tuple(each.id for each in entries)
    done = Done((kept.row, other.row), moved, before, said, (other.id, other.state))
    return Settled(changes, (done,))


def _opinions(kept: Artwork, other: Artwork, profile: str | None) -> list[Judgement]:
    """What the other shows of a person's opinion is said of the kept one, unless that was judged
    itself."""
    new = partial(new_judgement, via=VIA, profile=profile, artwork=kept.id)
    made = []
    if other.liked and not kept.liked:
        made.append(new(_OPINIONS[other.liked]))
    if other.rating and not kept.rating:
        made.append(new("rating", value=other.rating))
    if kept.state is State.INBOX:
        made.append(new("keep"))
    return made


def _take_back(library: Library, done: Done) -> LibraryChanges:
    changes = LibraryChanges(updated=done.pair or ())
    if done.pair is not None:
        unsay(*done.pair)
    if done.trashed is not None:
        artwork_id, state = done.trashed
        changes = changes.merged(library.artworks.set_state([artwork_id], state))
    mine = said_by(shown_profile(library)) if done.judgements else None
    undone = [new_judgement("undo", via=VIA, profile=mine, of=each) for each in done.judgements]
    changes = changes.merged(judge(library, undone))
    if done.moved is not None:
        take_back(done.moved)
    if done.grouped is not None:
        changes = changes.merged(variants.regroup(done.grouped))
    return changes


def _once(changes: LibraryChanges) -> LibraryChanges:
    return LibraryChanges(updated=tuple(dict.fromkeys(changes.updated)))
