"""What a crop keeps: a net's word follows the net, the person's outlives every net."""

from __future__ import annotations

import pytest

from models.library.artworks.focus import set_focus, without_focus, write_focus
from models.records import Focus
from tests.support.imported import import_all
from tests.support.pictures import pictures

FACE = Focus(0.1, 0.2, 0.3, 0.4, "face")
OTHER = Focus(0.5, 0.5, 0.1, 0.1, "saliency")


@pytest.fixture
def ids(tmp_path, library, sandbox):
    return import_all(library, sandbox, pictures(tmp_path / "in", 3))


def missing(library, ids, net):
    with library.reading():
        return without_focus(ids, net)


def test_a_net_says_what_it_saw_once(library, ids):
    assert missing(library, ids, "one@1") == ids
    rows = library.writer.call(lambda: write_focus({ids[0]: FACE, ids[2]: OTHER}, "one@1"))
    assert [each.id for each in library.artworks.by_rows(rows)] == [ids[0], ids[2]]
    assert missing(library, ids, "one@1") == [ids[1]]
    assert [library.artworks.by_id(each).focus for each in ids] == [FACE, None, OTHER]


def test_another_net_looks_again_and_is_believed(library, ids):
    library.writer.call(lambda: write_focus({ids[0]: FACE}, "one@1"))
    assert missing(library, ids, "one@2") == ids
    library.writer.call(lambda: write_focus({ids[0]: OTHER}, "one@2"))
    assert library.artworks.by_id(ids[0]).focus == OTHER


def test_no_net_overrides_the_person(library, ids):
    row = library.artworks.by_id(ids[0]).row
    mine = Focus(0.0, 0.0, 0.5, 0.5, "person")
    library.writer.call(lambda: set_focus(row, mine))
    assert missing(library, ids, "one@1") == ids[1:]
    assert library.writer.call(lambda: write_focus({ids[0]: FACE}, "one@1")) == []
    assert library.artworks.by_id(ids[0]).focus == mine
    library.writer.call(lambda: set_focus(row, None))
    assert missing(library, ids, "one@1") == ids


def test_what_is_no_longer_here_is_left_out(library, ids):
    assert library.writer.call(lambda: write_focus({"0" * 64: FACE}, "one@1")) == []
