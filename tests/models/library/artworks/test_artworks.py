"""Artworks as they are read and changed: ids, tags, states, edits."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.errors import InputError, LibraryError
from models.library.artworks.artworks import Edit, Seen
from models.library.tags.tagging import parse_changes, parse_tag
from models.library.tags.words import known_words
from models.records import LibraryChanges, Sighting, State, Tag
from tests.support.libraries import all_is_well, filled


@pytest.fixture
def ids(tmp_path, library, sandbox):
    return filled(library, sandbox, tmp_path / "in")


def edit(library, ids, **changes):
    return library.writer.call(lambda: library.artworks.edit(ids, Edit(**changes)))


def seen(library, artwork_id, sighting):
    library.writer.call(lambda: library.artworks.add_sightings(artwork_id, [Seen(sighting)]))


def words(library, artwork_id):
    return {(tag.name, tag.origin) for tag in library.artworks.tags(artwork_id)}


def test_records_come_in_the_order_that_was_asked(library, ids):
    rows = [library.artworks.rows_of(ids)[each] for each in reversed(ids)]
    assert [artwork.id for artwork in library.artworks.by_rows([*rows, 99])] == ids[::-1]
    assert library.artworks.ids_of(rows) == ids[::-1]


def test_many_records_come_with_their_tags(library, ids):
    edit(library, ids[:1], tags_added=(parse_tag("sky"),))
    rows = list(library.artworks.rows_of(ids).values())
    tagged = {artwork.id: artwork.tags for artwork in library.artworks.with_tags(rows)}
    assert tagged[ids[0]] == (Tag("sky"),)
    assert tagged[ids[1]] == ()


def test_a_prefix_of_eight_digits_is_enough_and_seven_are_not(library, ids):
    assert library.artworks.by_id(ids[0][:8].upper()).id == ids[0]
    with pytest.raises(LibraryError) as refused:
        library.artworks.by_id(ids[0][:7])
    assert refused.value.code == "artwork-unknown"


def test_an_ambiguous_prefix_is_refused(library, ids):
    library.writer.call(lambda: _rename(library, ids))
    with pytest.raises(LibraryError) as refused:
        library.artworks.by_id("abcdef01")
    assert (refused.value.code, refused.value.params["count"]) == ("artwork-ambiguous", 2)


def _rename(library, ids):
    from models.library.database.fetching import execute

    for number, each in enumerate(ids[:2]):
        execute("UPDATE artwork SET id = ? WHERE id = ?", (f"abcdef01{number:056}", each))


def test_an_edit_says_which_rows_it_changed(library, ids):
    row = library.artworks.rows_of(ids)[ids[1]]
    changes = edit(library, [ids[1]], title="Evening", author="Ann", note="mine")
    assert changes == LibraryChanges(updated=(row,))
    artwork = library.artworks.by_id(ids[1])
    assert (artwork.title, artwork.author, artwork.note) == ("Evening", "Ann", "mine")


def test_the_persons_title_outranks_the_sightings_even_when_empty(library, ids):
    seen(library, ids[0], Sighting(1, "collect", title="Site title", author="Site author"))
    assert library.artworks.by_id(ids[0]).title == "Site title"
    edit(library, ids[:1], title="")
    artwork = library.artworks.by_id(ids[0])
    assert (artwork.title, artwork.author) == ("", "Site author")


def test_a_source_url_becomes_a_sighting(library, ids):
    edit(library, ids[:1], source_url="https://example.org/post/1")
    newest = library.artworks.sightings(ids[0])[0]
    assert (newest.via, newest.page_url) == ("person", "https://example.org/post/1")


def test_the_persons_word_outranks_a_sites_and_a_nets(library, ids):
    net = Tag("sky", "general", "net", 0.7)
    seen(library, ids[0], Sighting(1, "collect", tags=(net, Tag("river", "general", "site"))))
    assert words(library, ids[0]) == {("sky", "net"), ("river", "site")}
    edit(library, ids[:1], tags_added=(parse_tag("Sky"),))
    assert words(library, ids[0]) == {("sky", "person"), ("river", "site")}


def test_a_word_that_the_person_took_away_stays_away(library, ids):
    site = Sighting(1, "collect", tags=(Tag("river", "general", "site"),))
    seen(library, ids[0], site)
    edit(library, ids[:1], tags_removed=(parse_tag("river"),))
    seen(library, ids[0], site)
    assert words(library, ids[0]) == set()
    edit(library, ids[:1], tags_added=(parse_tag("river"),))
    assert words(library, ids[0]) == {("river", "person")}


def test_tags_are_written_in_one_form():
    assert parse_tag(" Ｂlue  Sky ") == Tag("blue_sky")
    assert parse_tag("Artist:Ann Lee") == Tag("ann_lee", "artist")
    assert parse_tag(":d") == Tag(":d")
    assert parse_changes(["+a,-b", "c"]) == ((Tag("a"), Tag("c")), (Tag("b"),))
    with pytest.raises(InputError):
        parse_tag("  ")


@pytest.mark.parametrize("state", [State.REJECTED, State.TRASHED])
def test_files_follow_their_state(library, sandbox, ids, state):
    for wanted in (state, State.KEPT):
        library.writer.call(lambda wanted=wanted: library.artworks.set_state(ids, wanted))
        artworks = [library.artworks.by_id(each) for each in ids]
        folder = library.paths.originals if wanted is State.KEPT else library.paths.trash
        assert all(Path(artwork.path).is_relative_to(folder) for artwork in artworks)
        assert library.artworks.counts()[wanted] == len(ids)
        assert all_is_well(library, sandbox)
    assert not list(library.paths.staging.iterdir())


def test_setting_the_same_state_changes_nothing(library, ids):
    assert not library.writer.call(lambda: library.artworks.set_state(ids, State.KEPT))


def test_a_move_that_was_cut_off_leaves_one_file_where_the_state_says(library, sandbox, ids):
    class Cut(Exception):
        pass

    def move_and_die():
        library.artworks.set_state(ids, State.TRASHED)
        raise Cut

    with pytest.raises(Cut):
        library.writer.call(move_and_die)
    assert library.paths.trashed(ids[0], "png").exists()
    library.close()
    from models.library import open_library

    with open_library(library.paths.folder) as reopened:
        assert reopened.artworks.by_id(ids[0]).state is State.KEPT
        assert not reopened.paths.trashed(ids[0], "png").exists()
        assert all_is_well(reopened, sandbox)


def test_known_words_are_offered_by_use(library, ids):
    edit(library, ids, tags_added=(parse_tag("sky"),))
    edit(library, ids[:1], tags_added=(parse_tag("skate"), parse_tag("artist:Skye")))
    offered = known_words(library, "Sk")
    assert [(word.text, word.count) for word in offered] == [
        ("sky", 3),
        ("skate", 1),
        ("artist:skye", 1),
    ]
    assert [word.text for word in known_words(library, "artist:s")] == ["artist:skye"]
    assert len(known_words(library, "", limit=2)) == 2
    edit(library, ids[:1], tags_removed=(parse_tag("skate"),))
    assert "skate" not in [word.text for word in known_words(library, "sk")]
