"""How alike waiting finds are: as the person's boards have it, once they say something."""

from __future__ import annotations

import numpy as np
import pytest

from app.controllers.inbox.finds import WaitingFinds
from app.core import Core
from models.cancellation import CancelToken
from models.nets.vectors import open_vectors
from models.records import State
from tests.support.judging import add_artworks, say
from tests.support.nets import the_default_nets
from workers.inference_work import Inference

pytestmark = pytest.mark.gui
COUNT = 30


@pytest.fixture
def core(library, qapp):
    return Core(library)


@pytest.fixture
def finds(library):
    """They differ in two things, of which a net sees the first one more."""
    ids = add_artworks(library, COUNT, State.INBOX)
    entry = the_default_nets().entry()
    things = np.random.default_rng(0).uniform(-1, 1, (COUNT, 2))
    rows = np.zeros((COUNT, entry.vector_size), np.float32)
    rows[:, 0], rows[:, 1], rows[:, 2] = 2 * things[:, 0], things[:, 1], 3
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    open_vectors(library.paths.vectors, entry).append(ids, rows)
    return ids, things


def test_before_any_board_a_net_tells_how_alike_they_are(core, finds):
    ids, _ = finds
    rows = WaitingFinds(core, lambda: None)._rows_of(ids)
    np.testing.assert_array_equal(rows, core.vectors.get(ids))


def test_boards_tell_once_there_are_some(core, finds):
    ids, things = finds
    for board in range(3):
        some = range(10 * board, 10 * board + 10)
        laid = [
            {"artwork": ids[n], "x": float(5 * things[n, 1]), "y": 0.0, "moved": True} for n in some
        ]
        say(core.library, "arrangement", board=f"board {board}", placements=laid)
    inference = Inference(core)
    for _ in inference.rank(CancelToken()):
        pass
    rows = WaitingFinds(core, lambda: inference.learned)._rows_of(ids)
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    apart = np.abs(things[:, None, 1] - things[None, :, 1])
    pairs = np.triu_indices(COUNT, 1)
    plain = core.vectors.get(ids)
    personal, raw = (np.corrcoef((1 - r @ r.T)[pairs], apart[pairs])[0, 1] for r in (rows, plain))
    assert personal > raw + 0.1


def test_where_a_find_was_not_looked_at_variety_waits(core, finds):
    ids, _ = finds
    (new,) = add_artworks(core.library, 1, State.INBOX, start=500)
    assert WaitingFinds(core, lambda: None)._rows_of([*ids, new]) is None
