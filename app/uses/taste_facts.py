"""What is known of the taste that is meant (`Core.profile`), for questions about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from app.uses.similar_rows import color_carriers
from models.cancellation import CancelToken
from models.feedback.replay import KINDS, standing
from models.library.tags.tag_carriers import tag_carriers
from models.records import SHOWN, Neighbour
from models.taste.asking import next_question
from models.taste.audited import audited, audits
from models.taste.beliefs import LEAST, MOST, Beliefs, beliefs
from models.taste.dealing import deal
from models.taste.duelling import Aim, By, Ranked, Round
from models.taste.features import FeatureSpace
from models.taste.held_out import HeldOut, held_out
from models.taste.learn import refresh
from models.taste.looks import Looks, looks_of
from models.taste.metric import PersonalMetric, quick_metric
from models.taste.personal_order import personally
from models.taste.preference import fit
from models.taste.scores import Scores, read_scores
from models.taste.terms import Compared, Terms, compared_in, cut_to, terms_of
from models.taste.triplets import laid_out

if TYPE_CHECKING:
    from app.core import Core

MOST_OF_A_POOL = 1500  # A round's work grows with the cube of this.


@dataclass(frozen=True)
class TasteFacts:
    """`terms` and `compared`, the answers of the Duel screen, name only artworks that were
    analysed; `audits` are those that were judged where chance had put them, `boards` the
    arrangements that stand, as they were logged; `judgements` is how many stand."""

    core: Core
    looks: Looks
    space: FeatureSpace
    terms: Terms
    compared: list[Compared]
    audits: Mapping[str, float]
    boards: list[Mapping[str, Any]]
    judgements: int

    def features(self, names: list[str]) -> NDArray[np.floating]:
        return self.looks.features(self.space, names)


def looks_now(core: Core) -> Looks:
    """What is known of the library's pictures at this moment."""
    for each in (core.vectors, core.styles, core.said):
        each.refresh()
    return looks_of(core.vectors, core.styles, core.said)


def taste_facts(core: Core) -> TasteFacts | None:
    """None while nothing is analysed. Takes a moment."""
    looks = looks_now(core)
    if not looks.ids:
        return None
    stands = standing(core.library.judgements.all(kinds=KINDS), core.profile)
    terms = terms_of(stands).among(looks.places)
    boards = [each.fields for each in stands.arrangements.values()]
    among = (cut_to(each, looks.places) for each in compared_in(stands))
    compared = [each for each in among if each is not None]
    return TasteFacts(
        core, looks, looks.fit(), terms, compared, audits(stands), boards, stands.count
    )


def todays_scores(core: Core, token: CancelToken, profile: str | None = None) -> Scores | None:
    """Of a profile, or of the one that is meant; learned now if something was judged since."""
    return refresh(
        core.library,
        core.vectors,
        token,
        profile=profile or core.profile,
        styles=core.styles,
        words=core.said,
    )


def how_good(facts: TasteFacts) -> HeldOut:
    """On judgements that it was not fitted on: those of finds that chance chose, once there are
    enough of them, until then a fifth after the other of all."""
    names = facts.terms.artworks
    if not names:
        return HeldOut()
    features, styles = facts.features(names), facts.space.styles
    by_chance = audited(facts.terms, features, names, facts.audits, styles)
    return by_chance or held_out(facts.terms, features, names, styles)


def ranked_by_duels(facts: TasteFacts, by: By) -> list[Ranked]:
    """Those that were compared, best first; of very many the ones compared last."""
    every = dict.fromkeys(name for each in reversed(facts.compared) for name in each.artworks)
    names = list(every)[:MOST_OF_A_POOL]
    if not names:
        return []
    round_ = Round(names, facts.features(names), Aim.BEST)
    round_.take(facts.compared)
    return round_.ranking(by)


def questions(facts: TasteFacts, count: int, seed: int = 0) -> list[tuple[str, str]]:
    """So many pairs whose answers would teach the taste most; none for fewer than two pictures."""
    shown = set(facts.core.library.artworks.all_ids(SHOWN))
    names = [each for each in facts.core.vectors.ids() if each in shown]
    if len(names) < 2:
        return []
    random = np.random.default_rng(seed)
    some = [names[place] for place in random.permutation(len(names))[:2000].tolist()]
    judged = [each for each in facts.terms.artworks if each not in set(some)]
    features = facts.features([*some, *judged])
    places = {name: place for place, name in enumerate([*some, *judged])}
    now = fit(facts.terms, places, features, styles=facts.space.styles)
    pairs = []
    for _ in range(count):
        one, other = next_question(now, features, np.arange(len(some)), random)
        pairs.append((some[one], some[other]))
        # As if it were a draw: the next question is about something else.
        now = now.updated(features[one] - features[other], 0.5, 1.0)
    return pairs


def what_it_believes(core: Core) -> Beliefs:
    """By the scores that were learned last; nothing before that."""
    scores = read_scores(core.library.paths, core.profile)
    if scores is None:
        return Beliefs()
    shown = set(core.library.artworks.all_ids(SHOWN))
    with core.library.reading():
        carriers = tag_carriers(LEAST, MOST)
    return beliefs(scores, carriers, shown, color_carriers(core))


def dealt(core: Core, count: int, seed: int = 0) -> tuple[list[str], int]:
    """Pictures for the next board, and how many of them were on one before; none while fewer are
    analysed."""
    facts = taste_facts(core)
    if facts is None:
        return [], 0
    shown = set(core.library.artworks.all_ids(SHOWN))
    names = [each for each in core.vectors.ids() if each in shown]
    if len(names) < count:
        return [], 0
    random = np.random.default_rng(seed)
    known = _placed(facts) & set(names)
    rest = [each for each in names if each not in known]
    some = [*sorted(known), *(rest[n] for n in random.permutation(len(rest))[:2000].tolist())]
    boards = laid_out(facts.boards, {name: place for place, name in enumerate(some)})
    features = facts.features(some)
    found = deal(quick_metric(features, boards).placed(features), boards, count, random)
    return [some[row] for row in found.rows], found.known


def in_personal_order(
    core: Core, ids: list[str], vectors: NDArray[np.floating], found: list[Neighbour]
) -> list[Neighbour]:
    """`found` in the order of the personal metric: like the first of the queries, whose `vectors`
    are (count, dimensions), and unlike the others."""
    facts = taste_facts(core)
    if facts is None or not found:
        return found
    said = facts.looks.said(facts.space, ids)
    queries = facts.space.of(vectors, core.styles.of(ids), said)
    features = facts.features([each.id for each in found])
    return personally(found, features, queries, len(ids) - 1, metric_now(facts))


def metric_now(facts: TasteFacts) -> PersonalMetric:
    """What the standing boards taught; all alike where there is none."""
    names = _placed(facts) & set(facts.core.vectors.ids())
    places = {name: place for place, name in enumerate(sorted(names))}
    return quick_metric(facts.features(list(places)), laid_out(facts.boards, places))


def _placed(facts: TasteFacts) -> set[str]:
    """Every artwork that lies on a board."""
    return {each["artwork"] for board in facts.boards for each in board["placements"]}
