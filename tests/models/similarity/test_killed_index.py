"""Killed at any moment of building an index anew: the last one that was built answers."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from models.cancellation import CancelToken
from models.nets.vectors import VectorStore
from models.similarity.neighbour_index import KINDS, NeighbourIndex
from tests.support.judging import an_id

ROOT = Path(__file__).parents[3]
SIZE = 48
ROWS = 1500
LIVES = 4


def killed_after(folder: Path, kind: str, steps: int) -> None:
    command = [sys.executable, "-m", "tests.support.killed_index", str(folder), kind]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for _ in range(steps):
            process.stdout.readline()
        process.kill()


@pytest.mark.parametrize("kind", KINDS)
def test_the_last_index_answers_and_the_rest_goes_with_the_next(tmp_path, kind):
    rows = np.random.default_rng(0).normal(1, 1, (ROWS, SIZE)).astype(np.float32)
    vectors = VectorStore(tmp_path / "vectors", "net@1", SIZE)
    vectors.append([an_id(n) for n in range(ROWS)], rows)
    index = NeighbourIndex(tmp_path / "index", vectors, kind=kind, exact_below=1000)
    list(index.build(CancelToken()))
    exact = NeighbourIndex(tmp_path / "none", vectors, exact_below=ROWS + 1)
    expected = exact.nearest(an_id(3), 10)
    random_steps = random.Random(1)
    for _ in range(LIVES):
        killed_after(tmp_path, kind, random_steps.randrange(1, 12))
        again = NeighbourIndex(tmp_path / "index", vectors, kind=kind, exact_below=1000)
        assert not again.wants_building
        assert again.nearest(an_id(3), 10) == expected
    list(index.build(CancelToken()))
    assert len(list((tmp_path / "index").iterdir())) == 3
