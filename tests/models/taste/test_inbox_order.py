"""The order of the inbox: mostly the best and varied, some to explore, one of ten by chance."""

from __future__ import annotations

import numpy as np

from models.records import Score
from models.taste.inbox_order import AUDIT, BEST, EXPLORED, PATTERN, inbox_order
from tests.support.judging import an_id

IDS = [an_id(number) for number in range(60)]


def scores(uncertainty: float = 0.1) -> dict[str, Score]:
    return {each: Score(each, 1 - place / 100, uncertainty) for place, each in enumerate(IDS)}


def test_nothing_judged_stays_newest_first():
    assert [each.id for each in inbox_order(IDS, {})] == IDS
    assert [each.id for each in inbox_order(IDS, {}, most=7)] == IDS[:7]


def test_each_find_once_in_the_shares_that_were_decided():
    placed = inbox_order(IDS, scores())
    assert sorted(each.id for each in placed) == sorted(IDS)
    slots = [each.slot for each in placed[:30]]
    assert slots == list(PATTERN) * 3
    assert (slots.count(BEST), slots.count(EXPLORED), slots.count(AUDIT)) == (21, 6, 3)


def test_the_best_come_first_and_chance_tells_its_chance():
    placed = inbox_order(IDS, scores())
    best = [each.id for each in placed if each.slot == BEST][:5]
    assert best == [each for each in IDS if each in best]
    assert placed[0].id == IDS[0]
    audits = [(place, each) for place, each in enumerate(placed) if each.slot == AUDIT]
    assert [each.propensity for _, each in audits] == [1 / (60 - place) for place, _ in audits]
    assert all(each.propensity is None for each in placed if each.slot != AUDIT)


def test_the_order_stays_while_the_person_looks():
    placed = inbox_order(IDS, scores())
    gone = placed[0].id
    left = [each for each in IDS if each != gone]
    again = inbox_order(left, {each: found for each, found in scores().items() if each != gone})
    audits = [each.id for each in placed if each.slot == AUDIT]
    assert [each.id for each in again if each.slot == AUDIT][:3] == audits[:3]


def test_what_looks_the_same_does_not_stand_in_a_row():
    """The twenty best are one picture twenty times."""
    rows = np.eye(60)
    rows[:20] = rows[0]

    def rows_of(ids):
        return np.stack([rows[IDS.index(each)] for each in ids])

    plain = [each.id for each in inbox_order(IDS, scores()) if each.slot == BEST][:7]
    varied = [each.id for each in inbox_order(IDS, scores(), rows_of) if each.slot == BEST][:7]
    twins = set(IDS[:20])
    assert len(twins & set(plain)) == 7
    assert len(twins & set(varied)) < 3


def test_the_unsure_are_explored():
    known = scores(0.01)
    known[IDS[50]] = Score(IDS[50], 0.5, 3.0)
    known[IDS[51]] = Score(IDS[51], 0.5, 3.0)
    known[IDS[52]] = Score(IDS[52], 0.5, 3.0)
    explored = [each.id for each in inbox_order(IDS, known) if each.slot == EXPLORED][:2]
    assert set(explored) & set(IDS[50:53])


def test_finds_without_a_score_come_by_chance():
    known = {each: found for each, found in scores().items() if each in IDS[:5]}
    placed = inbox_order(IDS, known)
    assert sorted(each.id for each in placed) == sorted(IDS)
    assert {each.slot for each in placed if each.id in IDS[5:]} == {AUDIT}
