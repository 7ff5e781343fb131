"""From the log and the vectors to scores on the disk, and back for one screen."""

from __future__ import annotations

import numpy as np
import pytest

from models.cancellation import CancelToken
from models.errors import Cancelled
from models.library.artworks.telling import scores_of, taste_order
from models.taste.learn import learn, refresh
from models.taste.scores import ScoresVersion, read_scores, sorted_scores, write_scores
from tests.support.judging import add_artworks, an_id, say, take_back
from tests.support.tasting import SIZE, finished, two_kinds


def test_before_any_judgement_there_are_no_scores(library, vectors, world):
    assert refresh(library, vectors, CancelToken()) is None
    assert scores_of(library, world) == {}
    assert len(taste_order(library)) == 0


def test_likes_and_dislikes_order_what_was_never_judged(library, vectors, world):
    for each in world[:10:2]:
        say(library, "like", artwork=each)
    for each in world[1:10:2]:
        say(library, "dislike", artwork=each)
    refresh(library, vectors, CancelToken())
    order = library.artworks.ids_of(taste_order(library).tolist())
    assert sorted(order) == sorted(world)
    liked_kind = set(world[::2])
    assert len(liked_kind & set(order[:30])) >= 28
    found = scores_of(library, [order[0], order[-1]])
    assert found[order[0]].score > 0.5 > found[order[-1]].score
    assert all(0 < each.uncertainty < 0.5 for each in found.values())


def test_scores_follow_the_order(library, vectors, world):
    say(library, "like", artwork=world[0])
    scores = refresh(library, vectors, CancelToken())
    listed = [scores.of(each).score for each in scores.order()]
    assert listed == sorted(listed, reverse=True)


def test_undoing_everything_takes_the_scores_away(library, vectors, world):
    like = say(library, "like", artwork=world[0])
    refresh(library, vectors, CancelToken())
    take_back(library, like)
    assert refresh(library, vectors, CancelToken()) is None
    assert scores_of(library, world) == {}


def test_learning_twice_gives_the_same(library, vectors, world):
    for n, each in enumerate(world[:20]):
        say(library, "rating", artwork=each, value=1 + n % 5)
    first = refresh(library, vectors, CancelToken())
    (library.paths.scores / "default.npz").unlink()
    second = refresh(library, vectors, CancelToken())
    np.testing.assert_array_equal(first.utility, second.utility)


def test_fresh_scores_are_not_made_again(library, vectors, world):
    say(library, "like", artwork=world[0])
    refresh(library, vectors, CancelToken())
    file = library.paths.scores / "default.npz"
    written = file.stat().st_mtime_ns
    refresh(library, vectors, CancelToken())
    assert file.stat().st_mtime_ns == written


def test_a_new_judgement_or_a_new_picture_makes_them_anew(library, vectors, world):
    say(library, "like", artwork=world[0])
    before = refresh(library, vectors, CancelToken())
    say(library, "dislike", artwork=world[1])
    after = refresh(library, vectors, CancelToken())
    assert after.version.position == before.version.position + 1
    more = add_artworks(library, 5, start=100)
    two_kinds(vectors, more)
    assert refresh(library, vectors, CancelToken()).of(more[0]).score is not None


def test_judgements_of_unknown_and_unanalysed_pictures_harm_nothing(library, vectors, world):
    say(library, "like", artwork=an_id("elsewhere"))
    assert refresh(library, vectors, CancelToken()) is None
    say(library, "pick", picked=[world[0]], shown=[world[0], an_id("elsewhere"), world[1]])
    assert refresh(library, vectors, CancelToken()).of(world[0]).score is not None


def test_learning_stops_at_once(library, vectors, world):
    say(library, "like", artwork=world[0])
    token = CancelToken()
    work = learn(library, vectors, token)
    next(work)
    token.cancel()
    with pytest.raises(Cancelled):
        list(work)
    assert read_scores(library.paths) is None


def test_learning_from_before_is_the_same_taste(library, vectors, world):
    say(library, "like", artwork=world[0])
    first = finished(learn(library, vectors, CancelToken()))
    say(library, "dislike", artwork=world[1])
    warm = finished(learn(library, vectors, CancelToken(), before=first))
    cold = finished(learn(library, vectors, CancelToken()))
    assert warm.space is first.space
    np.testing.assert_allclose(warm.scores.utility, cold.scores.utility, atol=1e-4)


def test_axes_are_made_anew_when_many_small_steps_come_to_a_fifth(library, vectors, world):
    say(library, "like", artwork=world[0])
    first = last = finished(learn(library, vectors, CancelToken()))
    for start in range(100, 112, 4):
        two_kinds(vectors, add_artworks(library, 4, start=start))
        last = finished(learn(library, vectors, CancelToken(), before=last))
    assert last.space is not first.space
    assert last.space.pictures == 72


def test_a_damaged_scores_file_is_no_scores(library, vectors, world):
    say(library, "like", artwork=world[0])
    refresh(library, vectors, CancelToken())
    file = library.paths.scores / "default.npz"
    whole = file.read_bytes()
    for damaged in (b"", whole[: len(whole) // 2], b"PK" + bytes(500)):
        file.write_bytes(damaged)
        assert read_scores(library.paths) is None
        assert scores_of(library, world) == {}
    assert refresh(library, vectors, CancelToken()) is not None


def test_every_id_finds_its_own_score(library):
    ids = [bytes([n, *([0] * 31)]).hex() for n in range(200, -1, -1)] + ["00" * 31 + "01"]
    values = np.arange(len(ids), dtype=np.float32)
    version = ScoresVersion(1, "net@1", len(ids), 1)
    write_scores(library.paths, sorted_scores(version, ids, values, values / 1000, values / 2000))
    scores = read_scores(library.paths)
    assert [scores.utility[scores.place(each)] for each in ids] == values.tolist()
    assert scores.order() == ids[::-1]
    assert scores.of(an_id(1)).score is None
    assert scores.version == version


@pytest.mark.parametrize("count", [1, 2])
def test_a_library_of_one_or_two_pictures_can_be_judged(library, vectors, count):
    ids = add_artworks(library, count)
    two_kinds(vectors, ids)
    say(library, "like", artwork=ids[0])
    scores = refresh(library, vectors, CancelToken())
    assert 0.5 < scores.of(ids[0]).score < 1


def test_pictures_that_all_look_the_same_can_be_judged(library, vectors):
    ids = add_artworks(library, 50)
    vectors.append(ids, np.full((50, SIZE), SIZE**-0.5, np.float32))
    say(library, "dislike", artwork=ids[0])
    scores = refresh(library, vectors, CancelToken())
    assert len({scores.of(each).score for each in ids[1:]}) == 1
    assert scores.of(ids[0]).score < scores.of(ids[1]).score  # Its own judgement is its alone.
