"""Random lives of a library against a few dicts: after every operation both say the same."""

from __future__ import annotations

import itertools

import pytest

from models.cancellation import CancelToken
from models.library import open_library
from models.library.keeping.backup import restore_backup
from models.library.searching.query import find_rows
from tests.support.libraries import examined
from tests.support.library_model import Model, Worker, facts_of, operations

OPERATIONS = 120


def searched(library, text: str) -> set[int]:
    return set(find_rows(library, text).tolist())


def check_searches(library, model: Model, ids: list[str]) -> None:
    """The search agrees with the dicts."""
    rows = {ids.index(artwork): row for artwork, row in library.artworks.rows_of(ids).items()}
    shown = {number for number, state in model.states.items() if state in ("kept", "inbox")}
    facts = model.facts()["artworks"]
    for text, holds in (
        ("", lambda fact: True),
        ("tag:sky -tag:sea", lambda fact: "sky" in fact["tags"] and "sea" not in fact["tags"]),
        ("artist:ann OR rating:>3", lambda f: "artist:ann" in f["tags"] or f["rating"] > 3),
        ("is:liked", lambda fact: fact["liked"] > 0),
    ):
        wanted = {rows[number] for number in shown if holds(facts[number])}
        assert searched(library, text) == wanted, text
    trash = {rows[number] for number, state in model.states.items() if state == "trashed"}
    assert searched(library, "state:trashed") == trash


def live(tmp_path, sandbox, seed: int, length: int) -> None:
    model, folder = Model(), tmp_path / "library"
    backup, kept = tmp_path / "backup.zip", None
    steps = list(itertools.islice(operations(seed, backup), length))
    halves = (steps[: length // 2], steps[length // 2 :])
    for half in halves:  # Closed and opened again in the middle.
        with open_library(folder, create=True) as library:
            worker = Worker(library, sandbox, tmp_path / "in")
            for op in half:
                worker.do(op)
                model.apply(op)
                assert facts_of(library, worker.ids) == model.facts(), op
                check_searches(library, model, worker.ids)
                kept = model.facts() if op["do"] == "backup" else kept
            assert [n for n, each in examined(library, sandbox).items() if not each.ok] == []
    if kept is not None:
        restore_backup(backup, tmp_path / "restored", CancelToken())
        with open_library(tmp_path / "restored") as restored:
            assert facts_of(restored, worker.ids) == kept
            assert [
                name
                for name, each in examined(restored, sandbox).items()
                if not each.ok and name != "thumbnails"  # They are made anew, not backed up.
            ] == []


@pytest.mark.parametrize("seed", range(3))
def test_a_random_life_agrees_with_the_model(tmp_path, sandbox, seed):
    live(tmp_path, sandbox, seed, OPERATIONS)


@pytest.mark.torture
@pytest.mark.parametrize("seed", range(100, 130))
def test_many_random_lives_agree_with_the_model(tmp_path, sandbox, seed):
    live(tmp_path, sandbox, seed, 4 * OPERATIONS)
