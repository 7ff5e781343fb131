"""The person's word in the place of a site's: kept once, followed everywhere, taken back."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from models.errors import InputError
from models.library import open_library
from models.library.artworks import correcting
from models.library.artworks.artworks import Edit, Seen
from models.library.artworks.telling import full_record
from models.library.artworks.word_rows import WordRows
from models.library.database.fetching import execute
from models.library.ledger.crawl_memory import CrawlMemory
from models.library.searching.facets import facets_of
from models.library.searching.query import find_rows
from models.records import Sighting
from tests.support.libraries import all_is_well, examined, filled, run_import
from tests.support.origins import GALLERY_DL, a_picture_with, from_elsewhere

PAGE = "https://gallery.example/work/7"
SITE = Sighting(
    5, "collect", page_url=PAGE, file_url="https://gallery.example/7.png", author="ann_",
    author_url="https://gallery.example/ann", title="evning", posted_at=7, post_key="g_7",
)  # fmt: skip


@pytest.fixture
def ids(tmp_path, library, sandbox):
    found = filled(library, sandbox, tmp_path / "in")
    library.writer.call(lambda: see(library, found[0], SITE))
    return found


def see(library, artwork_id, sighting):
    return library.artworks.add_sightings(artwork_id, [Seen(sighting)])


def correct(library, artwork_id, **said):
    """In the newest sighting that has a page."""
    key = kept(library, artwork_id).key
    return library.writer.call(lambda: correcting.correct([key], said))


def kept(library, artwork_id):
    return next(k for k in library.artworks.kept_sightings(artwork_id) if k.said.page_url)


def originals(library):
    with library.reading():
        return execute("SELECT field, value FROM sighting_original ORDER BY field").fetchall()


def test_the_corrected_word_stands_and_the_sites_is_kept_once(library, ids):
    correct(library, ids[0], author="Ann", title="Evening")
    correct(library, ids[0], author="Ann Lee")
    found = kept(library, ids[0])
    assert (found.said.author, found.said.title) == ("Ann Lee", "Evening")
    assert found.original == {"author": "ann_", "title": "evning"}
    assert originals(library) == [("author", "ann_"), ("title", "evning")]


def test_search_authors_and_the_text_index_follow(library, sandbox, ids):
    correct(library, ids[0], author="Ann Lee", title="Evening")
    assert find_rows(library, "Evening").tolist() == [1]
    assert find_rows(library, "evning").tolist() == []
    assert find_rows(library, 'author:"Ann Lee"').tolist() == [1]
    assert find_rows(library, "author:ann_").tolist() == []
    names = [each.label for each in facets_of(library, find_rows(library, "")).groups["author"]]
    assert names == ["Ann Lee"]
    (artwork,) = library.artworks.by_rows([1])
    assert (artwork.title, artwork.author) == ("Evening", "Ann Lee")
    assert all_is_well(library, sandbox)


def test_what_the_taste_reads_of_authors_follows(tmp_path, library, sandbox):
    found = filled(library, sandbox, tmp_path / "more", 6)
    for artwork_id in found:
        library.writer.call(lambda each=artwork_id: see(library, each, SITE))
    words = WordRows(library)
    words.refresh()
    assert "author:ann_" in words.vocabulary()
    library.writer.call(lambda: correcting.rename_author("ann_", "Ann"))
    words.refresh()
    assert "author:Ann" in words.vocabulary()
    assert "author:ann_" not in words.vocabulary()


def test_the_sites_own_word_typed_again_ends_a_correction(library, ids):
    correct(library, ids[0], author="Ann")
    correct(library, ids[0], author="ann_")
    assert kept(library, ids[0]).original == {}
    assert originals(library) == []


def test_back_to_the_sites_word(library, sandbox, ids):
    correct(library, ids[0], author="Ann", posted_at=9, page_url="https://other.example/1")
    key = kept(library, ids[0]).key
    done = library.writer.call(lambda: correcting.as_the_site_said([key], ["author", "posted_at"]))
    found = kept(library, ids[0])
    assert (found.said.author, found.said.posted_at) == ("ann_", 7)
    assert found.original == {"page_url": PAGE}
    library.writer.call(lambda: correcting.undo(done))
    assert kept(library, ids[0]).said.author == "Ann"
    assert all_is_well(library, sandbox)


def test_every_correction_can_be_undone_exactly(library, sandbox, ids):
    before = kept(library, ids[0])
    first = correct(library, ids[0], author="Ann", title=None)
    between = kept(library, ids[0])
    second = correct(library, ids[0], author="Ann Lee", page_url="https://other.example/1")
    library.writer.call(lambda: correcting.undo(second))
    assert kept(library, ids[0]) == between
    library.writer.call(lambda: correcting.undo(first))
    assert kept(library, ids[0]) == before
    assert find_rows(library, "evning").tolist() == [1]
    assert all_is_well(library, sandbox)


def test_a_later_sighting_of_the_same_place_keeps_the_persons_word(library, ids):
    correct(library, ids[0], author="Ann", page_url="https://moved.example/7")
    later = replace(SITE, found_at=50, title="Evening (updated)")
    library.writer.call(lambda: see(library, ids[0], later))
    newest = max(library.artworks.kept_sightings(ids[0]), key=lambda each: each.key)
    assert (newest.said.author, newest.said.title) == ("Ann", "Evening (updated)")
    assert newest.said.page_url == "https://moved.example/7"
    assert newest.original == {"author": "ann_", "page_url": PAGE}


def test_a_later_sighting_elsewhere_is_as_its_site_says_and_does_not_outrank(library, ids):
    correct(library, ids[0], author="Ann")
    later = Sighting(2**60, "collect", page_url="https://b.example/1", author="other")
    library.writer.call(lambda: see(library, ids[0], later))
    newest = library.artworks.kept_sightings(ids[0])[0]
    assert (newest.said.author, newest.original) == ("other", {})
    assert library.artworks.by_rows([1])[0].author == "Ann"


def test_a_corrected_page_is_still_known_to_the_collector(library, ids):
    memory = CrawlMemory(library.reading)
    assert memory.is_sighted(PAGE, "", "g_7")
    correct(library, ids[0], page_url="https://moved.example/7")
    assert memory.is_sighted(PAGE, "", "g_7")


def test_importing_again_overwrites_no_corrected_sighting(tmp_path, library, sandbox):
    picture = a_picture_with(tmp_path / "in" / "a.png", json=GALLERY_DL)
    run_import(library, sandbox, picture)
    (artwork_id,) = library.artworks.all_ids()
    correct(library, artwork_id, author="Ann Lee")
    run_import(library, sandbox, picture)
    (seen,) = from_elsewhere(library, artwork_id)
    assert seen.author == "Ann Lee"
    assert all_is_well(library, sandbox)


def test_an_author_is_renamed_everywhere_and_back(library, sandbox, ids):
    library.writer.call(lambda: see(library, ids[1], replace(SITE, page_url="https://g.example/8")))
    library.writer.call(lambda: library.artworks.edit([ids[2]], Edit(author="ann_")))
    with library.reading():
        assert correcting.author_count("ann_") == 3
    done = library.writer.call(lambda: correcting.rename_author("ann_", "Ann"))
    assert [each.author for each in library.artworks.by_rows([1, 2, 3])] == ["Ann"] * 3
    assert sorted(done.changes.updated) == [1, 2, 3]
    assert all_is_well(library, sandbox)
    library.writer.call(lambda: correcting.undo(done))
    assert [each.author for each in library.artworks.by_rows([1, 2, 3])] == ["ann_"] * 3
    assert originals(library) == []
    assert all_is_well(library, sandbox)


def test_several_pictures_are_corrected_where_their_word_is_shown(library, sandbox, ids):
    older = Sighting(1, "collect", page_url="https://old.example/1", author="old")
    library.writer.call(lambda: see(library, ids[0], older))
    library.writer.call(lambda: library.artworks.edit([ids[1]], Edit(author="mine")))
    done = library.writer.call(
        lambda: correcting.correct_shown([1, 2, 3], {"author": "Ann", "title": "Dusk"})
    )
    shown = library.artworks.by_rows([1, 2, 3])
    assert [(each.author, each.title) for each in shown] == [("Ann", "Dusk")] * 3
    assert {each.author for each in library.artworks.sightings(ids[0])} == {"Ann", "old", None}
    library.writer.call(lambda: correcting.undo(done))
    assert [each.author for each in library.artworks.by_rows([1, 2, 3])] == ["ann_", "mine", ""]
    assert all_is_well(library, sandbox)


def test_merged_pictures_take_their_corrections_along(library, ids):
    from models.library.artworks.merging import move_facts, take_back

    correct(library, ids[0], author="Ann")
    moved = library.writer.call(lambda: move_facts(2, 1))
    found = kept(library, ids[1])
    assert (found.said.author, found.original) == ("Ann", {"author": "ann_"})
    library.writer.call(lambda: take_back(moved))
    assert originals(library) == [("author", "ann_")]


def test_an_export_carries_both_words_and_is_read_back(tmp_path, library, sandbox, ids):
    correct(library, ids[0], author="Ann", posted_at=None)
    (record,) = [
        each
        for each in full_record(library, library.artworks.by_id(ids[0]), None)["sightings"]
        if each["page_url"]
    ]
    assert (record["author"], record["posted_at"]) == ("Ann", None)
    assert record["original"] == {"author": "ann_", "posted_at": "1970-01-01T00:00:00.000007Z"}
    export = tmp_path / "out" / "a.png"
    export.parent.mkdir()
    artwork = library.artworks.by_id(ids[0])
    export.write_bytes(Path(artwork.path).read_bytes())
    export.with_name("a.png.json").write_text(json.dumps(full_record(library, artwork, None)))
    library.close()
    with open_library(tmp_path / "second", create=True) as second:
        run_import(second, sandbox, export)
        found = kept(second, ids[0])
        assert (found.said.author, found.said.posted_at) == ("Ann", None)
        assert found.original == {"author": "ann_", "posted_at": 7}
        assert found.said.author_url == SITE.author_url
        run_import(second, sandbox, export)
        assert len(second.artworks.sightings(ids[0])) == 3
        assert all_is_well(second, sandbox)


@pytest.mark.parametrize(
    "said",
    [{"page_url": "no"}, {"author_url": "ftp://x.example"}, {"posted_at": "someday"}],
)
def test_what_cannot_be_kept_is_refused(said):
    with pytest.raises(InputError) as refused:
        correcting.read_correction(said)
    assert refused.value.code == "correction-wrong"


def test_typed_words_become_values():
    typed = {
        "title": " a ",
        "author": "",
        "page_url": "https://a:b@x.example/?token=t",
        "posted_at": "2024/01/02",
    }
    assert correcting.read_correction(typed) == {
        "title": "a",
        "author": None,
        "page_url": "https://x.example/",
        "posted_at": 1_704_153_600_000_000,
    }


def test_ten_thousand_sightings_of_an_author_are_renamed_at_once(library, ids):
    def write():
        for number in range(10_000):
            execute(
                "INSERT INTO sighting (artwork, found_at, via, author) VALUES (1, ?, 'x', 'a')",
                (number,),
            )

    library.writer.call(write)
    done = library.writer.call(lambda: correcting.rename_author("a", "b"))
    assert len(done.spots) == 10_000
    with library.reading():
        assert correcting.author_count("a") == 0


def test_a_title_that_stands_in_no_sighting_is_the_files_name_again(library, sandbox, ids):
    correct(library, ids[0], title=None)
    assert library.artworks.by_rows([1])[0].title == "0000"
    assert examined(library, sandbox)["words"].found == 0
