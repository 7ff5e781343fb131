"""Steering on a real library: what is derived from sightings, log and scores, and how it deals."""

from __future__ import annotations

import numpy as np
import pytest

from models.library.database.clock import now
from models.library.ledger.crawl_jobs import CrawlJobs, NewJob
from models.steering.arms import PRIOR
from models.steering.pace import A_DAY, DAY, FIRST
from models.steering.steering import ROUND, Steering
from models.steering.why import FAVOURITE, LEARNING, RESTING, SELDOM, STARTING, UNTRIED, Tally
from models.taste.scores import ScoresVersion, sorted_scores, write_scores
from tests.support.judging import add_artworks, say, take_back
from tests.support.sourced import add_source, bring


@pytest.fixture
def sources(library):
    return [add_source(library, f"https://{name}.example/") for name in ("one", "two", "three")]


@pytest.fixture
def steering(library):
    return Steering(library)


def say_of(library, kind, ids):
    return [say(library, kind, artwork=each) for each in ids]


def test_what_a_source_brought_and_what_was_said_of_it_is_counted(library, sources, steering):
    ids = bring(library, sources[0], range(10))
    bring(library, sources[1], range(5, 12))
    say_of(library, "like", ids[:3])
    (disliked,) = say_of(library, "dislike", ids[3:4])
    say_of(library, "keep", ids[4:5])
    first, second, third = steering.why(sources)
    assert first.tally == Tally(new=10, known=0, liked=4, disliked=1)
    assert second.tally == Tally(new=2, known=5)
    assert third.tally == Tally()
    assert second.novelty < first.novelty == 1
    take_back(library, disliked)
    assert steering.why(sources)[0].tally.disliked == 0


def test_what_the_person_had_already_is_not_new(library, sources, steering):
    add_artworks(library, 3)
    bring(library, sources[0], range(4))
    assert steering.why(sources)[0].tally == Tally(new=1, known=3)


def test_guesses_of_the_taste_are_the_prior_of_what_nobody_judged(library, sources, steering):
    good, bad = bring(library, sources[0], range(20)), bring(library, sources[1], range(20, 40))
    before = steering.why(sources)
    assert before[0].value == before[1].value
    guesses = np.array([0.9] * 20 + [0.1] * 20, np.float32)
    version = ScoresVersion(0, "net", 40, 1)
    write_scores(library.paths, sorted_scores(version, [*good, *bad], guesses, guesses, guesses))
    first, second, third = steering.why(sources)
    assert first.value > 0.6
    assert second.value < 0.15
    assert third.value == pytest.approx(1 / 9)
    # Twenty guesses count as four pictures, beside a prior that counts as four.
    assert first.high - first.low > 0.2
    assert PRIOR == 4


def test_a_new_source_of_a_known_site_is_expected_to_be_like_its_others(library):
    known = add_source(library, "https://one.example/liked")
    say_of(library, "like", bring(library, known, range(10)))
    beside = add_source(library, "https://one.example/other")
    elsewhere = add_source(library, "https://two.example/")
    _, near, far = Steering(library).why([known, beside, elsewhere])
    assert near.value > far.value


def test_the_liked_source_gets_most_and_the_reasons_say_why(library, sources, steering):
    good = bring(library, sources[0], range(40))
    say_of(library, "like", good[:28])
    say_of(library, "dislike", [*good[28:], *bring(library, sources[1], range(40, 80))])
    dealt = steering.deal(sources)
    assert sum(dealt.values()) == ROUND
    assert dealt[sources[0].id] >= ROUND // 2
    said = steering.why(sources)
    assert [each.code for each in said] == [FAVOURITE, SELDOM, UNTRIED]
    assert said[0].share > said[2].share > said[1].share
    assert sum(each.share for each in said) == pytest.approx(1)
    say_of(library, "like", bring(library, sources[2], range(80, 83)))
    assert steering.why(sources)[2].code == LEARNING
    assert steering.why(sources) == steering.why(sources)


def test_the_day_is_bounded_for_all_sources_together(library, sources):
    steering = Steering(library, a_day=lambda: 50)
    bring(library, sources[0], range(30))
    assert steering.left_today() == 20
    assert sum(steering.deal(sources).values()) == 20
    assert sum(steering.deal(sources, limit=33).values()) == 33  # The person named a number.
    bring(library, sources[1], range(30, 60))
    assert (steering.left_today(), steering.deal(sources)) == (0, {})
    tomorrow = Steering(library, a_day=lambda: 50, clock=lambda: now() + DAY)
    assert tomorrow.left_today() == 50
    without = Steering(library, a_day=lambda: 0)
    assert without.left_today() is None
    assert sum(without.deal(sources).values()) == ROUND


def test_a_source_of_which_nothing_is_judged_begins_slowly(library, sources, steering):
    ids = bring(library, sources[0], range(FIRST))
    assert steering.deal(sources[:1]) == {}
    assert steering.deal(sources[:1], limit=10) == {sources[0].id: 10}  # The person named it.
    assert steering.why(sources)[0].code == STARTING
    say_of(library, "like", ids[:1])
    assert steering.deal(sources[:1]) == {sources[0].id: ROUND}


def test_the_example_site_belongs_to_the_program_and_need_not_begin_slowly(library, steering):
    own = add_source(library, "http://example.localhost:48650/")
    bring(library, own, range(FIRST))
    assert sum(steering.deal([own]).values()) > 0


def test_what_is_due_comes_before_what_rests(library):
    rested = add_source(library, "https://one.example/", last=now() - DAY // 4)
    due = add_source(library, "https://two.example/", last=now() - 100 * DAY)
    steering = Steering(library)
    assert set(steering.deal([rested, due])) == {due.id}
    assert set(steering.deal([rested])) == {rested.id}  # The person asked, and nothing else is.
    (said,) = steering.why([rested])
    assert (said.code, said.share) == (RESTING, 0.0)
    assert said.next == rested.last + DAY
    job = NewJob("file", "file:waits", "one.example", rested.id)
    library.writer.call(lambda: CrawlJobs(library.reading).add([job]))
    assert set(steering.deal([rested])) == {rested.id}
    assert steering.why([rested])[0].next is None


def test_each_taste_steers_for_itself(library, sources):
    ids = bring(library, sources[0], range(20))
    for each in ids:
        say(library, "dislike", artwork=each, profile="other")
    mine, theirs = (Steering(library, lambda name=name: name) for name in ("default", "other"))
    assert mine.why(sources)[0].value > theirs.why(sources)[0].value
    assert Steering(library).left_today() == A_DAY - 20
