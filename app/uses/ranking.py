"""Every kept artwork and find in the order of the person's taste or of their duels, as the
contract's records: for the command line and the API."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from models.cancellation import CancelToken
from models.records import SHOWN, Score

if TYPE_CHECKING:
    from app.core import Core

TASTE, BY = "taste", ("taste", "bradley-terry", "elo", "schulze")


@dataclass(frozen=True, slots=True)
class Ranking:
    """`records` best first; `judgements` is how many stand; without a `score` nothing that was
    judged was analysed."""

    records: Iterator[dict[str, Any]]
    judgements: int
    scored: bool = True


def ranking(core: Core, by: str, token: CancelToken) -> Ranking:
    """What has no place yet comes last, as it was added."""
    return _by_taste(core, token) if by == TASTE else _by_duels(core, by)


def _by_duels(core: Core, named: str) -> Ranking:
    from app.uses.taste_facts import ranked_by_duels, taste_facts
    from models.taste.duelling import By, Ranked

    by = By(named)
    everything = core.library.artworks.all_ids(SHOWN)
    facts = taste_facts(core)
    scores = {} if facts is None else _scores(core)
    wanted = set(everything)
    found = [] if facts is None else ranked_by_duels(facts, by)
    ranked = [each for each in found if each.artwork in wanted]
    compared = {each.artwork for each in ranked}
    ranked += [Ranked(each) for each in everything if each not in compared]

    def records() -> Iterator[dict[str, Any]]:
        for place, each in enumerate(ranked, 1):
            record = _record(place, each.artwork, scores.get(each.artwork))
            yield record if by is By.SCHULZE else {**record, "elo": each.elo}

    return Ranking(records(), facts.judgements if facts is not None else 0)


def _by_taste(core: Core, token: CancelToken) -> Ranking:
    from app.uses.taste_facts import todays_scores
    from models.feedback.replay import KINDS, standing

    library, profile = core.library, core.profile
    scores = todays_scores(core, token, profile)
    everything = library.artworks.all_ids(SHOWN)
    ranked: list[Score] = []
    wanted = set(everything)
    if scores is None:
        judgements = standing(library.judgements.all(kinds=KINDS), profile).count
    else:
        judgements = scores.version.judgements
        ranked = [scores.of(each) for each in scores.order() if each in wanted]
        wanted.difference_update(each.id for each in ranked)
    ranked += [Score(each, None, None) for each in everything if each in wanted]
    records = (_record(place, each.id, each) for place, each in enumerate(ranked, 1))
    return Ranking(records, judgements, scores is not None)


def _record(place: int, artwork: str, score: Score | None) -> dict[str, Any]:
    return {
        "rank": place,
        "id": artwork,
        "score": score.score if score else None,
        "uncertainty": score.uncertainty if score else None,
    }


def _scores(core: Core) -> Mapping[str, Score]:
    from models.taste.scores import read_scores

    scores = read_scores(core.library.paths, core.profile)
    return {} if scores is None else {each: scores.of(each) for each in scores.order()}
