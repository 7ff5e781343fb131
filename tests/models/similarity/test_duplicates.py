"""The search for pairs, on real illustrations and copies of them."""

from __future__ import annotations

import shutil

import pytest
from PIL import Image

import resources
from models.cancellation import CancelToken
from models.errors import Cancelled
from models.library import open_library
from models.library.artworks.duplicate_pairs import Verdict, count_waiting, say, waiting_pairs
from models.library.artworks.fingerprints import anything_to_search, forget_pairs
from models.library.database.fetching import execute
from models.records import State
from models.similarity.duplicates import find_duplicates
from models.similarity.obvious import Rule, suggest
from tests.support.libraries import run_import

NAMES = ("kay.jpg", "the-coast.jpg", "blue-forest.jpg", "the-letter.jpg")


@pytest.fixture
def folder(tmp_path):
    """Four illustrations, a smaller copy of one, and one with a white spot."""
    folder = tmp_path / "pictures"
    folder.mkdir()
    for name in NAMES:
        (source,) = resources.sample_folder().rglob(name)
        shutil.copy(source, folder)
    whole = Image.open(folder / "kay.jpg").convert("RGB")
    whole.resize((whole.width // 2, whole.height // 2)).save(folder / "kay-small.jpg", quality=88)
    coast = Image.open(folder / "the-coast.jpg").convert("RGB")
    coast.paste("white", (20, 20, 20 + coast.width // 12, 20 + coast.height // 12))
    coast.save(folder / "the-coast-spot.png")
    return folder


@pytest.fixture
def ids(library, sandbox, folder):
    _, outcomes = run_import(library, sandbox, folder)
    return {outcome.path.stem: outcome.id for outcome in outcomes}


def searched(library, token=None) -> int:
    work = find_duplicates(library, token or CancelToken())
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


def pairs(library):
    return [{each.first.id, each.second.id} for each in waiting_pairs(library, 50)]


def test_it_finds_the_copy_and_the_changed_one_and_nothing_else(library, ids):
    assert searched(library) == 2
    copy, changed = waiting_pairs(library, 50)
    assert {copy.first.id, copy.second.id} == {ids["kay"], ids["kay-small"]}
    assert {changed.first.id, changed.second.id} == {ids["the-coast"], ids["the-coast-spot"]}
    assert copy.difference < 8 < changed.difference
    found = suggest(copy.first, copy.second, copy.difference)
    better = (copy.first, copy.second)[found.better]
    assert (better.id, found.rule) == (ids["kay"], Rule.LARGER)
    assert suggest(changed.first, changed.second, changed.difference).rule is None


def test_a_second_search_looks_only_at_what_is_new(library, sandbox, ids, tmp_path):
    searched(library)
    with library.reading():
        assert not anything_to_search()
    assert searched(library) == 0
    again = Image.open(library.artworks.by_id(ids["blue-forest"]).path)
    again.convert("RGB").save(tmp_path / "again.png")
    run_import(library, sandbox, tmp_path / "again.png")
    with library.reading():
        assert anything_to_search()
    assert searched(library) == 1
    assert count_waiting(library) == 3


def test_artworks_from_before_get_their_fingerprint_from_the_thumbnail(library, ids):
    searched(library)
    before = pairs(library)

    def forget():
        execute("UPDATE artwork SET fingerprint = NULL")
        execute("DELETE FROM alike_pair")

    library.writer.call(forget)
    assert searched(library) == 2
    assert pairs(library) == before


def test_without_a_thumbnail_an_artwork_waits(library, ids):
    library.writer.call(lambda: execute("UPDATE artwork SET fingerprint = NULL"))
    thumb = library.paths.thumb(ids["kay"], 320)
    hidden = thumb.rename(thumb.with_suffix(".away"))
    assert searched(library) == 1
    hidden.rename(thumb)
    assert searched(library) == 1
    assert count_waiting(library) == 2


def test_what_was_found_is_thrown_away_and_found_again_but_not_what_was_said(library, ids):
    searched(library)
    rows = library.artworks.rows_of([ids["kay"], ids["kay-small"]])
    library.writer.call(lambda: say(*rows.values(), Verdict.DIFFERENT))
    library.writer.call(forget_pairs)
    assert count_waiting(library) == 0
    searched(library)
    assert pairs(library) == [{ids["the-coast"], ids["the-coast-spot"]}]


def test_what_is_in_the_trash_is_not_asked_about(library, ids):
    searched(library)
    trash = [ids["kay-small"]]
    library.writer.call(lambda: library.artworks.set_state(trash, State.TRASHED))
    assert count_waiting(library) == 1
    library.writer.call(lambda: library.artworks.set_state(trash, State.KEPT))
    assert count_waiting(library) == 2


def test_a_search_that_is_stopped_goes_on_later(library, ids):
    token = CancelToken()
    work = find_duplicates(library, token)
    next(work)
    token.cancel()
    with pytest.raises(Cancelled):
        next(work)
    assert searched(library) == 2


def test_plain_pictures_are_not_alike(library, sandbox, tmp_path):
    for colour in ("red", "blue", "green"):
        Image.new("RGB", (300, 200), colour).save(tmp_path / f"{colour}.png")
    run_import(library, sandbox, *tmp_path.glob("*.png"))
    assert searched(library) == 0


def test_it_needs_a_library_to_write_to(library, sandbox, ids):
    assert searched(library) == 2
    folder = library.paths.folder
    library.close()
    with open_library(folder, read_only=True) as again:
        assert count_waiting(again) == 2
