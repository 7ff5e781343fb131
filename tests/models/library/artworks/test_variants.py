"""Groups of variants: one cell, a head that is always seen, and nothing lost in the trash."""

from __future__ import annotations

import random

import pytest

from models.library.artworks import variants
from models.library.database.fetching import execute
from models.library.searching.query import find_rows
from models.records import IN_TRASH, State
from tests.support.libraries import all_is_well, examined, filled


@pytest.fixture
def rows(library, sandbox, tmp_path):
    ids = filled(library, sandbox, tmp_path / "pictures", 5)
    found = library.artworks.rows_of(ids)
    return [found[each] for each in ids]


def gather(library, rows, head):
    return library.writer.call(lambda: variants.gather(rows, head))


def set_state(library, rows, state):
    ids = library.artworks.ids_of(rows)
    return library.writer.call(lambda: library.artworks.set_state(ids, state))


def shown(library, text=""):
    return sorted(find_rows(library, text).tolist())


def group(library, row):
    with library.reading():
        return variants.group_of(row)


def test_a_group_is_seen_as_its_head(library, rows):
    a, b, c, d, e = rows
    changes, _ = gather(library, [b, c], a)
    assert set(changes.updated) == {a, b, c}
    assert shown(library) == [a, d, e]
    assert shown(library, "variants:all") == rows
    assert group(library, c) == [a, b, c]


def test_a_group_is_searched_by_any_of_its_artworks(library, rows):
    a, b, c, *_ = rows
    gather(library, [b, c], a)
    for each in (a, b, c):
        (whole,) = library.artworks.ids_of([each])
        assert shown(library, f"variants:{whole[:12]}") == [a, b, c]


def test_groups_become_one_and_fall_apart_again(library, rows):
    a, b, c, d, e = rows
    gather(library, [b], a)
    gather(library, [d], c)
    _, before = gather(library, [b, d, e], e)
    assert group(library, a) == [e, a, b, c, d]
    library.writer.call(lambda: variants.regroup(before))
    assert (group(library, b), group(library, d), group(library, e)) == ([a, b], [c, d], [e])
    _, before = library.writer.call(lambda: variants.scatter([b]))
    assert shown(library) == [a, b, c, e]
    library.writer.call(lambda: variants.regroup(before))
    assert shown(library) == [a, c, e]


def test_when_the_head_goes_to_the_trash_another_one_is_seen(library, rows):
    a, b, c, *_ = rows
    gather(library, [b, c], a)
    changes = set_state(library, [a], State.TRASHED)
    assert set(changes.updated) == {a, b}
    assert shown(library)[0] == b
    assert shown(library, "state:trashed") == [a]
    set_state(library, [a], State.KEPT)
    assert group(library, c) == [a, b, c]
    assert shown(library)[0] == a


def test_a_variant_in_the_trash_is_seen_there_and_finds_back(library, rows):
    a, b, c, *_ = rows
    gather(library, [b, c], a)
    set_state(library, [c], State.TRASHED)
    assert group(library, a) == [a, b]
    assert shown(library, "state:trashed") == [c]
    set_state(library, [c], State.KEPT)
    # It stands in front now: what a person brings back they want to see.
    assert group(library, a) == [c, a, b]


def test_a_whole_group_goes_and_comes_back_together(library, rows):
    a, b, c, *_ = rows
    gather(library, [b, c], a)
    set_state(library, [a, b, c], State.TRASHED)
    assert shown(library, "state:trashed") == [a, b, c]
    set_state(library, [a, b, c], State.KEPT)
    assert set(group(library, a)) == {a, b, c}


@pytest.mark.parametrize("seed", range(6))
def test_whatever_happens_each_group_has_one_head_that_is_seen(library, sandbox, rows, seed):
    chance = random.Random(seed)
    for _ in range(40):
        some = chance.sample(rows, chance.randint(1, 3))
        states = {each.row: each.state for each in library.artworks.by_rows(rows)}
        there = [row for row in some if states[row] not in IN_TRASH]
        if chance.random() < 0.4 and len(there) > 1:
            gather(library, there[1:], there[0])
        elif chance.random() < 0.1 and there:
            library.writer.call(lambda there=there: variants.scatter(there))
        else:
            set_state(library, some, chance.choice([State.TRASHED, State.KEPT, State.REJECTED]))
        with library.reading():
            assert variants.lost_variants() == []
    assert all_is_well(library, sandbox)


def test_doctor_sets_variants_free_whose_head_is_gone(library, sandbox, rows):
    a, b, *_ = rows
    gather(library, [b], a)
    library.writer.call(lambda: execute("UPDATE artwork SET variant_of = 999 WHERE row = ?", (b,)))
    assert examined(library, sandbox)["variants"].found == 1
    assert examined(library, sandbox, repair=True)["variants"].ok
    assert shown(library) == rows
