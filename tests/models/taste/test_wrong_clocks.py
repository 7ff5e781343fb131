"""Entries dated in the far past or the future, and a clock that was set back."""

from __future__ import annotations

import numpy as np
import pytest

from models.feedback.judge import judge
from models.feedback.records import JudgementWrong, from_json, new_judgement
from models.library.database.clock import from_rfc3339, now
from tests.support.judging import an_id, say, take_back
from tests.support.tasting import learned, write_raw

DAY = 86_400_000_000
YEAR_2, YEAR_9999 = (from_rfc3339(f"{year}-06-01T12:00:00Z") for year in ("0002", "9999"))


@pytest.mark.parametrize("at", ["0002-06-01T12:00:00Z", "1969-12-31T23:59:59Z"])
def test_a_file_cannot_say_what_was_before_there_were_clocks(at):
    with pytest.raises(JudgementWrong, match="before 1970"):
        from_json({"kind": "like", "artwork": an_id(1), "at": at})


def test_a_word_of_the_year_2_has_faded_away(library, vectors, world):
    write_raw(library, {"kind": "like", "artwork": world[0]}, at=YEAR_2)
    write_raw(library, {"kind": "duel", "left": world[2], "right": world[1], "outcome": "left"})
    with_it = learned(library, vectors)
    say(library, "reset")
    say(library, "duel", left=world[2], right=world[1], outcome="left")
    np.testing.assert_allclose(with_it.utility, learned(library, vectors).utility, atol=1e-4)


def test_a_word_of_the_year_2_is_all_there_is(library, vectors, world):
    write_raw(library, {"kind": "like", "artwork": world[0]}, at=YEAR_2)
    scores = learned(library, vectors)
    assert scores.of(world[0]).score > scores.of(world[1]).score


def test_a_word_of_the_future_weighs_no_more_than_one_of_today(library, vectors, world):
    say(library, "like", artwork=world[0])
    say(library, "dislike", artwork=world[1])
    plain = learned(library, vectors)
    say(library, "reset")
    say(library, "like", artwork=world[0], at=YEAR_9999)
    say(library, "dislike", artwork=world[1])
    np.testing.assert_allclose(learned(library, vectors).utility, plain.utility, atol=1e-4)


def test_who_spoke_in_the_future_can_still_change_their_mind(library, vectors, world):
    """The clock was wrong when it was said; what is said afterwards is later all the same."""
    say(library, "like", artwork=world[0], at=YEAR_9999)
    say(library, "dislike", artwork=world[0])
    assert learned(library, vectors).of(world[0]).score < 0.5
    assert library.artworks.by_id(world[0]).liked == -1


def test_a_reset_of_the_future_does_not_end_what_is_said_after_it(library, vectors, world):
    say(library, "dislike", artwork=world[0])
    say(library, "reset", at=YEAR_9999)
    assert learned(library, vectors) is None
    say(library, "like", artwork=world[0])
    assert learned(library, vectors).of(world[0]).score > 0.5
    assert library.artworks.by_id(world[0]).liked == 1


def test_an_old_log_that_is_added_later_stays_old(library, vectors, world):
    """Among times that can be true, time decides and not the order of adding."""
    say(library, "dislike", artwork=world[0])
    say(library, "like", artwork=world[0], at=now() - 400 * DAY)
    assert learned(library, vectors).of(world[0]).score < 0.5
    assert library.artworks.by_id(world[0]).liked == -1


def test_an_undo_of_the_past_takes_back_a_word_of_the_future(library, vectors, world):
    said = say(library, "like", artwork=world[0], at=YEAR_9999)
    take_back(library, said)
    assert learned(library, vectors) is None


def test_times_all_over_the_place(library, vectors, world):
    random = np.random.default_rng(0)
    times = random.integers(0, 2 * now(), 200).tolist()
    said = [
        new_judgement("like" if n % 2 == 0 else "dislike", artwork=world[n % 60], at=at)
        for n, at in enumerate(times)
    ]
    library.writer.call(lambda: judge(library, said))
    scores = learned(library, vectors)
    assert scores.of(world[0]).score > scores.of(world[1]).score
