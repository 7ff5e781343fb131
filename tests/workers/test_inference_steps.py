"""What the window learns step by step is what learning from the whole log gives.

Equal to the last bit: which judgements count, whose scores there are, and the metric of the boards.
Equal within 1e-4: utilities, because the weights are sought from where they stood before; so the
order is the same but for equals. Where the library has grown by less than a fifth the axes are
those from before, and only the order is nearly the same.
"""

from __future__ import annotations

import numpy as np
import pytest

from models.cancellation import CancelToken
from models.feedback.judge import judge
from models.feedback.records import new_judgement
from models.library import open_library
from models.nets.analyse import Wanted, analyse
from models.taste.learn import learn
from models.taste.scores import read_scores
from tests.support.analysed import analysed_library
from tests.support.imported import import_all
from tests.support.inference_parts import Parts
from tests.support.nets import the_default_nets
from tests.support.pictures import pictures
from tests.support.tasting import finished
from workers.inference_work import Inference

COUNT = 48


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("steps")


@pytest.fixture(scope="module")
def ids(folder):
    return analysed_library(folder, COUNT)


@pytest.fixture
def parts(folder, sandbox, ids):
    with open_library(folder / "library") as library:
        yield Parts(library, sandbox, the_default_nets())


class Steps:
    """A person at the window; every step is followed by the learning that the window asks for."""

    def __init__(self, parts) -> None:
        self.parts, self.said = parts, []
        self.inference = Inference(parts)

    def say(self, kind, **fields):
        library, said = self.parts.library, new_judgement(kind, **fields)
        library.writer.call(lambda: judge(library, [said]))
        self.said.append(said)
        self.rank()
        return said

    def rank(self):
        return finished(self.inference.rank(CancelToken()))

    def fresh(self):
        parts = self.parts
        work = learn(parts.library, parts.vectors, CancelToken(), styles=parts.styles)
        return finished(work)

    def check(self):
        """The window's scores are those of the whole log."""
        here, fresh = self.rank(), self.fresh()
        if fresh is None:
            assert here is None
            return
        assert here.version == fresh.scores.version
        np.testing.assert_array_equal(here.ids, fresh.scores.ids)
        np.testing.assert_array_equal(self.inference.metric.weights, fresh.metric.weights)
        for name in ("utility", "score", "uncertainty"):
            mine, whole = getattr(here, name), getattr(fresh.scores, name)
            np.testing.assert_allclose(mine, whole, atol=1e-4, err_msg=name)
        same_order(here, fresh.scores)


def same_order(one, other) -> None:
    """But for equals: no picture comes before one that the other has clearly above it."""
    listed = other.utility[np.argsort(-one.utility, kind="stable")]
    assert (np.diff(listed) < 1e-4).all()


@pytest.fixture
def steps(parts):
    made = Steps(parts)
    made.say("reset")
    return made


def board(ids, turn=0):
    placements = [
        {"artwork": each, "x": (n + turn) % 4, "y": (n + turn) // 4} for n, each in enumerate(ids)
    ]
    return {"board": "one", "placements": placements}


def test_every_kind_of_step(steps, ids):
    steps.say("like", artwork=ids[0])
    steps.check()
    wrong = steps.say("dislike", artwork=ids[1])
    steps.check()
    steps.say("duel", left=ids[2], right=ids[3], outcome="left")
    steps.check()
    undone = steps.say("undo", of=wrong.id)
    steps.check()
    steps.say("arrangement", **board(ids[:12]))
    steps.check()
    steps.say("pick", picked=[ids[4]], shown=ids[:9], columns=3)
    steps.say("ranking", order=ids[5:10])
    steps.check()
    steps.say("undo", of=undone.id)
    steps.check()
    steps.say("arrangement", **board(ids[:12], turn=5))
    steps.say("rating", artwork=ids[11], value=5)
    steps.check()
    reset = steps.say("reset")
    steps.check()
    steps.say("dislike", artwork=ids[0])
    steps.check()
    steps.say("undo", of=reset.id)
    steps.check()


def test_a_reset_leaves_nothing_behind(steps, ids):
    for place in range(8):
        steps.say("like", artwork=ids[place])
    steps.say("arrangement", **board(ids[:12]))
    steps.say("reset")
    assert steps.rank() is None
    assert read_scores(steps.parts.library.paths) is None
    steps.say("dislike", artwork=ids[0])
    steps.check()
    np.testing.assert_array_equal(steps.inference.metric.weights, 1)


@pytest.mark.parametrize(
    "seed", [0, *(pytest.param(seed, marks=pytest.mark.torture) for seed in range(1, 6))]
)
def test_sixty_steps_at_random(steps, ids, seed):
    random = np.random.default_rng(seed)

    def some(count):
        return [ids[each] for each in random.choice(COUNT, count, replace=False).tolist()]

    def one():
        return {"artwork": some(1)[0]}

    ways = (
        lambda: ("like", one()),
        lambda: ("dislike", one()),
        lambda: ("keep", one()),
        lambda: ("rating", {**one(), "value": int(random.integers(6))}),
        lambda: ("clear", {**one(), "of": "like"}),
        lambda: ("duel", dict(zip(("left", "right"), some(2), strict=True), outcome="right")),
        lambda: ("pick", {"picked": some(2), "shown": some(12), "columns": 4}),
        lambda: ("arrangement", board(some(8), int(random.integers(9)))),
        lambda: ("undo", {"of": steps.said[int(random.integers(len(steps.said)))].id}),
        lambda: ("ranking", {"order": some(4)}),
    )
    for number in range(60):
        kind, fields = ways[int(random.integers(len(ways)))]()
        steps.say(kind, **fields)
        if number % 10 == 9:
            steps.check()


def test_what_is_kept_on_the_disk_is_what_the_window_knows(steps, ids):
    steps.say("like", artwork=ids[0])
    here = steps.rank()
    stored = read_scores(steps.parts.library.paths)
    assert stored.version == here.version
    np.testing.assert_array_equal(stored.utility, here.utility)


def test_a_library_that_grows(tmp_path, sandbox):
    """By a few pictures the axes stay and the order is nearly that of a fresh start; by a fifth
    they are made anew and it is the same."""
    nets = the_default_nets()
    with open_library(tmp_path / "library", create=True) as library:
        parts = Parts(library, sandbox, nets)
        every = import_all(library, sandbox, pictures(tmp_path / "in", 36))
        steps = Steps(parts)
        grown_to(parts, 30)
        known = [each for each in every if not parts.vectors.missing([each])]
        steps.say("like", artwork=known[0])
        steps.say("dislike", artwork=known[1])
        grown_to(parts, 33)
        near, fresh = steps.rank(), steps.fresh()
        assert near.version == fresh.scores.version
        assert np.corrcoef(near.utility, fresh.scores.utility)[0, 1] > 0.95
        grown_to(parts, 36)
        steps.check()


def grown_to(parts, count) -> None:
    more = count - len(parts.vectors)
    for _ in analyse(parts.library, parts.analyser, CancelToken(), Wanted(more)):
        pass
    assert len(parts.vectors) == count
