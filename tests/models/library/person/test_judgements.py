"""The store of judgements: it appends, it pages, it finds; it never edits."""

from __future__ import annotations

import pytest
from peewee import IntegrityError

from models.feedback.records import new_judgement
from models.library import open_library
from models.library.person.judgements import JudgementStore, NewEntry
from tests.support.judging import an_id, say, take_back


@pytest.fixture
def library(tmp_path):
    with open_library(tmp_path / "library", create=True) as opened:
        yield opened


def test_entries_come_back_in_the_order_in_which_they_came(library):
    said = [say(library, "like", artwork=an_id(n), at=100 - n) for n in range(5)]
    assert [each.judgement for each in library.judgements.all()] == said
    assert [each.position for each in library.judgements.all()] == [1, 2, 3, 4, 5]


def test_an_id_can_be_there_only_once_and_the_whole_write_fails(library):
    said = say(library, "like", artwork=an_id(1))
    other = new_judgement("like", artwork=an_id(2))
    store = library.judgements
    with pytest.raises(IntegrityError):
        library.writer.call(lambda: store.append([NewEntry(other), NewEntry(said)]))
    assert store.count() == 1


def test_a_log_of_several_pages_is_read_whole(library, monkeypatch):
    monkeypatch.setattr("models.library.person.judgements._PAGE", 3)
    said = [say(library, "like", artwork=an_id(n)) for n in range(7)]
    assert [each.judgement for each in library.judgements.all()] == said
    assert [each.judgement for each in library.judgements.all(after=5)] == said[5:]


def test_kinds_and_times_choose(library):
    say(library, "like", artwork=an_id(1), at=10)
    view = say(library, "view", artwork=an_id(1), ms=5, at=20)
    assert [e.judgement for e in library.judgements.all(kinds=("view",))] == [view]
    assert [e.judgement for e in library.judgements.all(since=20)] == [view]
    assert (library.judgements.count(), library.judgements.count(kinds=("like",))) == (2, 1)


def test_by_id_in_any_case(library):
    said = say(library, "like", artwork=an_id(1))
    assert library.judgements.by_id(said.id.upper()) == said
    assert library.judgements.by_id(new_judgement("like", artwork=an_id(1)).id) is None


def test_entries_of_an_artwork_hold_the_undos_of_them(library):
    like = say(library, "like", artwork=an_id(1))
    undo = take_back(library, like)
    again = take_back(library, undo)
    say(library, "like", artwork=an_id(2))
    found = library.judgements.entries_of([an_id(1)], ("like", "undo"))
    assert [each.judgement for each in found[an_id(1)]] == [like, undo, again]


def test_the_position_grows_with_the_log(library):
    assert library.judgements.position() == 0
    say(library, "like", artwork=an_id(1))
    assert library.judgements.position() == 1


def test_there_is_no_way_to_change_or_delete_an_entry():
    public = {name for name in vars(JudgementStore) if not name.startswith("_")}
    assert public == {
        *("append", "all", "by_id", "by_ids", "known", "has"),
        *("artworks_of", "entries_of", "count", "position", "profiles"),
    }


def test_what_was_logged_is_there_after_reopening(tmp_path):
    folder = tmp_path / "library"
    with open_library(folder, create=True) as library:
        said = say(library, "pick", picked=[an_id(1)], shown=[an_id(1), an_id(2)], via="grid")
    with open_library(folder, read_only=True) as library:
        assert [each.judgement for each in library.judgements.all()] == [said]
