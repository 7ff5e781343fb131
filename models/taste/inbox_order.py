"""The order of the inbox: best expected first, with a share of exploration."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from models.records import Score

EXPLORE_EVERY = 5


def inbox_order(ids: Sequence[str], scores: Mapping[str, Score]) -> list[str]:
    """`ids` (newest first) with the best expected first; every fifth place goes to the find
    that is least sure. Finds without a score keep their order and come in at those places.

    One in five: judging only what the taste already favours teaches it little, because the
    contrasts within such a list carry its own opinion (docs/adr/0013).
    """
    known = [each for each in ids if each in scores and scores[each].score is not None]
    scored = set(known)
    unknown = [each for each in ids if each not in scored]
    if not known:
        return list(ids)
    best = sorted(known, key=lambda each: -(scores[each].score or 0.0))
    unsure = unknown + sorted(known, key=lambda each: -(scores[each].uncertainty or 0.0))
    ordered: list[str] = []
    taken: set[str] = set()
    lanes = {False: iter(best), True: iter(unsure)}
    while len(ordered) < len(ids):
        explore = len(ordered) % EXPLORE_EVERY == EXPLORE_EVERY - 1
        for lane in (explore, not explore):
            found = next((each for each in lanes[lane] if each not in taken), None)
            if found is not None:
                taken.add(found)
                ordered.append(found)
                break
    return ordered
