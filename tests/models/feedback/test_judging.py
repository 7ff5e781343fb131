"""States, likes and ratings follow the log; undo restores exactly what was (contract: states)."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from models.feedback.judge import judge, undo
from models.feedback.records import new_judgement
from models.library import open_library
from models.records import State
from tests.support.judging import add_artworks, an_id, say, take_back

INBOX, KEPT, REJECTED, TRASHED = State


@pytest.fixture
def library(tmp_path):
    with open_library(tmp_path / "library", create=True) as opened:
        yield opened


def shown(library, artwork):
    found = library.artworks.by_id(artwork)
    return found.state, found.liked, found.rating


@pytest.mark.parametrize(
    ("before", "kind", "after", "liked"),
    [
        (INBOX, "keep", KEPT, 0),
        (INBOX, "like", KEPT, 1),
        (INBOX, "reject", REJECTED, 0),
        (INBOX, "dislike", REJECTED, -1),
        (KEPT, "keep", KEPT, 0),
        (KEPT, "like", KEPT, 1),
        (KEPT, "dislike", KEPT, -1),
        (KEPT, "reject", REJECTED, 0),
        (REJECTED, "keep", KEPT, 0),
        (REJECTED, "like", KEPT, 1),
        (REJECTED, "dislike", REJECTED, -1),
        (REJECTED, "reject", REJECTED, 0),
        (TRASHED, "keep", KEPT, 0),
        (TRASHED, "like", TRASHED, 1),
        (TRASHED, "dislike", TRASHED, -1),
        (TRASHED, "reject", TRASHED, 0),
    ],
)
def test_each_judgement_moves_each_state_and_its_undo_moves_it_back(
    library, before, kind, after, liked
):
    (artwork,) = add_artworks(library, 1, before)
    said = say(library, kind, artwork=artwork)
    assert shown(library, artwork) == (after, liked, 0)
    take_back(library, said)
    assert shown(library, artwork) == (before, 0, 0)


@pytest.mark.parametrize("state", [INBOX, KEPT])
def test_what_is_no_verdict_changes_no_state(library, state):
    (artwork,) = add_artworks(library, 1, state)
    say(library, "rating", artwork=artwork, value=5)
    say(library, "view", artwork=artwork, ms=4000)
    say(library, "pick", picked=[artwork], shown=[artwork])
    assert shown(library, artwork) == (state, 0, 5)


def test_rating_zero_clears_and_its_undo_brings_the_rating_back(library):
    (artwork,) = add_artworks(library, 1)
    say(library, "rating", artwork=artwork, value=4)
    zero = say(library, "rating", artwork=artwork, value=0)
    assert shown(library, artwork)[2] == 0
    take_back(library, zero)
    assert shown(library, artwork)[2] == 4


def test_the_later_of_like_and_dislike_shows(library):
    (artwork,) = add_artworks(library, 1)
    say(library, "like", artwork=artwork)
    dislike = say(library, "dislike", artwork=artwork)
    assert shown(library, artwork)[1] == -1
    take_back(library, dislike)
    assert shown(library, artwork)[1] == 1


def test_clear_takes_back_what_it_names_and_nothing_else(library):
    (artwork,) = add_artworks(library, 1)
    say(library, "like", artwork=artwork)
    say(library, "clear", artwork=artwork, of="dislike")
    assert shown(library, artwork)[1] == 1
    clear = say(library, "clear", artwork=artwork, of="like")
    assert shown(library, artwork)[1] == 0
    take_back(library, clear)
    assert shown(library, artwork)[1] == 1


def test_clearing_a_dislike_leaves_no_opinion(library):
    (artwork,) = add_artworks(library, 1)
    for kind in ("like", "dislike"):
        say(library, kind, artwork=artwork)
    say(library, "clear", artwork=artwork, of="dislike")
    assert shown(library, artwork)[1] == 0


def test_undo_of_an_undo_of_an_undo(library):
    (artwork,) = add_artworks(library, 1, INBOX)
    entry = say(library, "like", artwork=artwork)
    for expected in ((INBOX, 0, 0), (KEPT, 1, 0), (INBOX, 0, 0)):
        entry = take_back(library, entry)
        assert shown(library, artwork) == expected


def test_undoing_the_first_of_two_keeps_what_the_second_says(library):
    (artwork,) = add_artworks(library, 1, INBOX)
    reject = say(library, "reject", artwork=artwork)
    like = say(library, "like", artwork=artwork)
    take_back(library, reject)
    assert shown(library, artwork) == (KEPT, 1, 0)
    take_back(library, like)
    assert shown(library, artwork) == (INBOX, 0, 0)


def test_undo_leaves_alone_what_the_person_did_otherwise_since(library):
    (artwork,) = add_artworks(library, 1, INBOX)
    keep = say(library, "keep", artwork=artwork)
    library.writer.call(lambda: library.artworks.set_state([artwork], TRASHED))
    take_back(library, keep)
    assert shown(library, artwork)[0] is TRASHED


def test_a_judgement_of_a_picture_that_is_not_there_is_kept(library):
    said = say(library, "like", artwork=an_id("elsewhere"))
    assert library.judgements.by_id(said.id) == said


def test_an_older_word_that_comes_later_does_not_overrule_a_newer_one(library):
    (artwork,) = add_artworks(library, 1, INBOX)
    say(library, "like", artwork=artwork, at=2_000_000)
    say(library, "dislike", artwork=artwork, at=1_000_000)
    assert shown(library, artwork) == (KEPT, 1, 0)


def test_a_reset_clears_likes_and_ratings_but_moves_nothing_and_can_be_undone(library):
    one, two = add_artworks(library, 2, INBOX)
    say(library, "like", artwork=one)
    say(library, "rating", artwork=two, value=2)
    reset = say(library, "reset", profile="default")
    assert shown(library, one) == (KEPT, 0, 0)
    assert shown(library, two) == (INBOX, 0, 0)
    take_back(library, reset)
    assert shown(library, one) == (KEPT, 1, 0)
    assert shown(library, two) == (INBOX, 0, 2)


def test_many_at_once_do_what_they_do_one_by_one(library):
    one, two, three = add_artworks(library, 3, INBOX)
    entries = [
        new_judgement("like", artwork=one),
        new_judgement("reject", artwork=two),
        new_judgement("keep", artwork=two),
        new_judgement("dislike", artwork=three),
    ]
    entries.append(new_judgement("undo", of=entries[3].id))
    changes = library.writer.call(lambda: judge(library, entries))
    states = [shown(library, each)[0] for each in (one, two, three)]
    assert states == [KEPT, KEPT, INBOX]
    assert sorted(changes.updated) == sorted(library.artworks.rows_of([one, two]).values())


def test_undo_says_who_asked(library):
    (artwork,) = add_artworks(library, 1)
    like = say(library, "like", artwork=artwork)
    changes = library.writer.call(lambda: undo(library, like.id, via="grid", session="s"))
    *_, last = [each.judgement for each in library.judgements.all()]
    assert (last.kind, last.via, last.session, last.fields["of"]) == ("undo", "grid", "s", like.id)
    assert changes.updated == tuple(library.artworks.rows_of([artwork]).values())


def test_a_failure_undoes_the_log_too(library):
    (artwork,) = add_artworks(library, 1)

    def work():
        judge(library, [new_judgement("like", artwork=artwork)])
        raise RuntimeError("the power went")

    with pytest.raises(RuntimeError):
        library.writer.call(work)
    assert library.judgements.count() == 0
    assert shown(library, artwork) == (KEPT, 0, 0)


def test_undos_that_name_each_other_end(library):
    """A file from elsewhere may hold a circle; looking for a reset at its end must not go round."""
    first, second = new_judgement("undo", of=an_uuid(1)), new_judgement("undo", of=an_uuid(2))
    first, second = replace(first, id=an_uuid(2)), replace(second, id=an_uuid(1))
    library.writer.call(lambda: judge(library, [first, second]))
    said = new_judgement("undo", of=an_uuid(1))
    library.writer.submit(lambda: judge(library, [said])).result(timeout=10)
    assert library.judgements.count() == 3


def an_uuid(number: int) -> str:
    return str(UUID(int=number))
