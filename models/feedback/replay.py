"""What of the log stands: undo, reset, clear and "the latest wins", as pure functions.

The log's order decides what an undo reaches (it takes back what came before it); the time at
which the person acted decides which of two judgements is the latest, so that an old log that is
added to a library does not overrule newer words. What does not hold counts for nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from models.feedback.records import DEFAULT_PROFILE, Judgement, holds
from models.library.database.clock import now
from models.library.person.judgements import Logged

OPINIONS = frozenset({"like", "dislike"})
DECISIONS = frozenset({"keep", "reject"})
# What replay needs to know of; views and placements are raw material and stay where they are.
KINDS = (
    *("like", "dislike", "keep", "reject", "rating", "clear", "pick"),
    *("duel", "ranking", "arrangement", "undo", "reset"),
)
_BEGINNING = -(2**63)


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands: per artwork its like or dislike, keep or reject and rating; per board its
    latest arrangement; every comparison."""

    opinions: Mapping[str, Judgement] = field(default_factory=dict)
    decisions: Mapping[str, Judgement] = field(default_factory=dict)
    ratings: Mapping[str, Judgement] = field(default_factory=dict)
    arrangements: Mapping[str, Judgement] = field(default_factory=dict)
    picks: Sequence[Judgement] = ()
    duels: Sequence[Judgement] = ()
    rankings: Sequence[Judgement] = ()

    @property
    def count(self) -> int:
        """How many judgements stand."""
        parts = (self.opinions, self.decisions, self.ratings, self.arrangements)
        return sum(map(len, parts)) + len(self.picks) + len(self.duels) + len(self.rankings)


def standing(entries: Iterable[Logged], profile: str = DEFAULT_PROFILE) -> Standing:
    """The judgements of a profile that count. `entries` come in the log's order."""
    opinions: dict[str, Judgement] = {}
    decisions: dict[str, Judgement] = {}
    ratings: dict[str, Judgement] = {}
    arrangements: dict[str, Judgement] = {}
    lists: dict[str, list[Judgement]] = {"pick": [], "duel": [], "ranking": []}
    for each in counting(entries, profile):
        if each.kind in OPINIONS and each.artwork:
            opinions[each.artwork] = each
        elif each.kind == "clear" and each.artwork:
            _clear(opinions, each)
        elif each.kind in DECISIONS and each.artwork:
            decisions[each.artwork] = each
        elif each.kind == "rating" and each.artwork:
            ratings[each.artwork] = each
        elif each.kind == "arrangement":
            arrangements[str(each.fields["board"])] = each
        elif each.kind in lists:
            lists[each.kind].append(each)
    given = {artwork: each for artwork, each in ratings.items() if each.fields["value"]}
    return Standing(
        opinions, decisions, given, arrangements, lists["pick"], lists["duel"], lists["ranking"]
    )


def counting(entries: Iterable[Logged], profile: str | None = DEFAULT_PROFILE) -> list[Judgement]:
    """Entries that are neither undone nor before a reset, oldest first; undos and resets are
    spent. `profile` None takes all profiles."""
    kept = without_undone(entries)
    if profile is not None:
        kept = [each for each in kept if each.judgement.profile_name == profile]
    said = [each.judgement for each in in_time(kept)]
    resets = {each.profile_name: place for place, each in enumerate(said) if each.kind == "reset"}
    return [each for place, each in enumerate(said) if place > resets.get(each.profile_name, -1)]


def in_time(entries: Iterable[Logged]) -> list[Logged]:
    """Entries, given in the log's order, in the order in which the person acted.

    A time that lies ahead of this moment is that of a wrong clock: it comes right after the newest
    that stands before it in the log, so that what is said afterwards is later.
    """
    moment, newest = now(), _BEGINNING
    timed: list[tuple[int, int, Logged]] = []
    for each in entries:
        at = each.judgement.at
        newest = max(newest, at) if at <= moment else newest
        timed.append((at if at <= moment else newest, each.position, each))
    return [each for _, _, each in sorted(timed, key=lambda each: each[:2])]


def without_undone(entries: Iterable[Logged]) -> list[Logged]:
    """Entries that hold and that no standing undo names, without the undos, in the given order."""
    undone: set[str] = set()
    kept: list[Logged] = []
    for each in reversed(list(entries)):
        if each.judgement.id in undone or not holds(each.judgement):
            continue
        if each.judgement.kind == "undo":
            undone.add(str(each.judgement.fields["of"]).lower())
        else:
            kept.append(each)
    kept.reverse()
    return kept


def _clear(opinions: dict[str, Judgement], clear: Judgement) -> None:
    artwork = str(clear.artwork)
    if artwork in opinions and opinions[artwork].kind == clear.fields["of"]:
        del opinions[artwork]
