"""Several tastes on one library: what is whose, and whose likes the artworks show."""

from __future__ import annotations

import json

import pytest

from models.cancellation import CancelToken
from models.errors import InputError
from models.feedback.log import add_judgements, read_back, read_log
from models.feedback.profiles import checked_profile, choose_profile, known_profiles, said_by
from models.feedback.records import to_json
from models.feedback.uniting import keep_better
from models.library import open_library
from models.library.person.shown_profile import shown_profile
from models.records import State
from tests.support.judging import add_artworks, an_id, say, take_back

SISTER = "my sister"


@pytest.fixture
def library(tmp_path):
    with open_library(tmp_path / "library", create=True) as opened:
        yield opened


def choose(library, profile):
    return library.writer.call(lambda: choose_profile(library, profile))


def marks(library, ids):
    return [(each.liked, each.rating) for each in map(library.artworks.by_id, ids)]


def test_the_log_alone_says_whose_tastes_there_are(library):
    ids = add_artworks(library, 2)
    assert known_profiles(library) == ["default"]
    say(library, "like", artwork=ids[0], profile=SISTER)
    said = say(library, "like", artwork=ids[0], profile="Work")
    say(library, "view", artwork=ids[0], ms=4000, profile="only looked")
    assert known_profiles(library) == ["default", SISTER, "Work"]
    take_back(library, said)
    assert known_profiles(library) == ["default", SISTER]
    say(library, "reset", profile=SISTER)
    assert known_profiles(library) == ["default"]


def test_likes_and_ratings_are_those_of_the_chosen_taste(library):
    ids = add_artworks(library, 3)
    say(library, "like", artwork=ids[0])
    say(library, "rating", artwork=ids[1], value=4)
    say(library, "dislike", artwork=ids[0], profile=SISTER)
    assert marks(library, ids) == [(1, 0), (0, 4), (0, 0)]
    changes = choose(library, SISTER)
    rows = library.artworks.rows_of(ids)
    assert set(changes.updated) == {rows[ids[0]], rows[ids[1]]}
    assert marks(library, ids) == [(-1, 0), (0, 0), (0, 0)]
    say(library, "like", artwork=ids[2])
    assert marks(library, ids)[2] == (0, 0)
    say(library, "rating", artwork=ids[2], value=5, profile=SISTER)
    assert marks(library, ids)[2] == (0, 5)
    choose(library, "default")
    assert marks(library, ids) == [(1, 0), (0, 4), (1, 0)]
    assert not choose(library, "default").updated


def test_what_an_artwork_is_belongs_to_the_library(library):
    kept, rejected = add_artworks(library, 2, State.INBOX)
    say(library, "like", artwork=kept, profile=SISTER)
    said = say(library, "reject", artwork=rejected, profile=SISTER)
    states = [library.artworks.by_id(each).state for each in (kept, rejected)]
    assert states == [State.KEPT, State.REJECTED]
    choose(library, SISTER)
    assert [library.artworks.by_id(each).state for each in (kept, rejected)] == states
    take_back(library, said)
    assert library.artworks.by_id(rejected).state is State.INBOX


def test_beginning_anew_is_one_taste_s_own(library):
    ids = add_artworks(library, 1)
    say(library, "like", artwork=ids[0])
    say(library, "like", artwork=ids[0], profile=SISTER)
    choose(library, SISTER)
    reset = say(library, "reset", profile=SISTER)
    assert marks(library, ids) == [(0, 0)]
    take_back(library, reset)
    assert marks(library, ids) == [(1, 0)]
    say(library, "reset", profile=SISTER)
    choose(library, "default")
    assert marks(library, ids) == [(1, 0)]


def test_the_choice_lies_in_the_library(tmp_path):
    for expected in ("default", SISTER):
        with open_library(tmp_path / "library", create=True) as opened:
            assert shown_profile(opened) == expected
            choose(opened, SISTER)


def test_of_two_copies_the_kept_one_gets_what_is_shown_of_the_other(library):
    kept, other = add_artworks(library, 2)
    say(library, "like", artwork=other)
    say(library, "rating", artwork=other, value=5, profile=SISTER)
    choose(library, SISTER)
    library.writer.call(lambda: keep_better(library, [(kept, other)]))
    assert marks(library, [kept]) == [(0, 5)]
    assert [each.profile for each in read_back(library)] == [None, SISTER, SISTER]


def test_a_log_goes_out_and_in_with_everybody_s_words(library, tmp_path):
    said = [
        {"id": "01933f0e-7d5c-7abc-8def-0123456789ab", "at": "2026-11-24T09:30:00.000001Z"},
        {"id": "01933f0e-7d5c-7abc-8def-0123456789ac", "at": "2026-11-24T09:30:00.000002Z"},
    ]
    said[0] |= {"kind": "like", "profile": SISTER, "artwork": an_id(1)}
    said[1] |= {"kind": "like", "artwork": an_id(1)}
    file = tmp_path / "log.jsonl"
    file.write_text("".join(json.dumps(each) + "\n" for each in said))
    read = read_log(library, file, CancelToken())
    library.writer.call(lambda: add_judgements(library, read.judgements))
    assert [to_json(each) for each in read_back(library)] == said


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("  work ", "work"),
        ("妹　の好み", "妹　の好み"),
        ("Cafe\u0301", "Café"),
        ("x" * 64, "x" * 64),
    ],
)
def test_names_are_what_people_write(typed, name):
    assert checked_profile(typed) == name


@pytest.mark.parametrize("name", ["", "   ", "x" * 65, "a\nb", "a\x00b", "a\u2028b", "a\x1b[2Jb"])
def test_names_that_nobody_could_read_are_refused(name):
    with pytest.raises(InputError) as refused:
        checked_profile(name)
    assert refused.value.code == "profile-wrong"


def test_the_default_taste_is_never_named_in_the_log():
    assert said_by("default") is None
    assert said_by(SISTER) == SISTER
