"""What the person says of two alike artworks, and that it can be taken back exactly."""

from __future__ import annotations

import pytest

from models.feedback.judge import judge
from models.feedback.records import new_judgement
from models.feedback.uniting import as_different, as_variants, keep_better, unsettle
from models.library.artworks import variants
from models.library.artworks.artworks import Edit, Seen
from models.library.database.fetching import execute
from models.library.tags import tagging
from models.records import Placement, Sighting, State, Tag
from tests.support.libraries import all_is_well, filled

TABLES = (
    "artwork_tag",
    "sighting",
    "artwork_text",
    "board_placement",
    "duplicate_verdict",
    "tag",
)
FACTS = "row, id, state, title, author, rating, liked, note, missing, variant_of"


@pytest.fixture
def ids(library, sandbox, tmp_path):
    return filled(library, sandbox, tmp_path / "pictures", 4)


def snapshot(library):
    """All that a person can see of the library."""
    with library.reading():
        tables = {t: sorted(map(repr, execute(f"SELECT * FROM {t}").fetchall())) for t in TABLES}
        return tables | {"artwork": execute(f"SELECT {FACTS} FROM artwork").fetchall()}


def say(library, kind, artwork, **fields):
    entry = new_judgement(kind, via="grid", artwork=artwork, **fields)
    library.writer.call(lambda: judge(library, [entry]))


def do(library, work):
    return library.writer.call(lambda: work(library))


def well_known(library, artwork):
    """Tags of three origins, words, sightings, a like, a rating and a place on a board."""
    store = library.artworks
    edit = Edit(tags_added=(Tag("sea"),), title="Harbour", note="from the fair")
    site = Sighting(
        7, "collect", page_url="https://a.example/1", tags=(Tag("boat", origin="site"),)
    )
    library.writer.call(lambda: store.edit([artwork], edit))
    seen = [Seen(site, url_key="key")]
    library.writer.call(lambda: store.add_sightings(artwork, seen))
    say(library, "like", artwork)
    say(library, "rating", artwork, value=4)
    board = library.writer.call(lambda: library.boards.create("fair"))
    library.writer.call(lambda: library.boards.place(board.id, [Placement(artwork, 1.5, -2.0)]))
    return board.id


def test_the_kept_one_gets_all_that_is_known_of_the_other(library, sandbox, ids):
    kept, other, *_ = ids
    board = well_known(library, other)
    do(library, lambda it: keep_better(it, [(kept, other)]))
    artwork = library.artworks.by_id(kept)
    assert {tag.text for tag in artwork.tags} >= {"sea", "boat"}
    assert (artwork.title, artwork.note) == ("Harbour", "from the fair")
    assert (artwork.liked, artwork.rating, artwork.state) == (1, 4, State.KEPT)
    assert "https://a.example/1" in {each.page_url for each in library.artworks.sightings(kept)}
    assert library.boards.load(board).placements == (Placement(kept, 1.5, -2.0),)
    assert library.artworks.by_id(other).state is State.TRASHED
    assert library.artworks.sightings(other)
    assert all_is_well(library, sandbox)


def test_what_the_person_said_of_the_kept_one_stands(library, ids):
    kept, other, *_ = ids
    well_known(library, other)
    say(library, "dislike", kept)
    say(library, "rating", kept, value=2)
    edit = Edit(tags_removed=(Tag("boat"),), title="Quay", note="mine")
    site = (Tag("boat", origin="site"),)
    row = library.artworks.rows_of([kept])[kept]
    library.writer.call(lambda: tagging.attach(row, site))
    library.writer.call(lambda: library.artworks.edit([kept], edit))
    do(library, lambda it: keep_better(it, [(kept, other)]))
    artwork = library.artworks.by_id(kept)
    assert (artwork.liked, artwork.rating, artwork.title) == (-1, 2, "Quay")
    assert artwork.note == "mine\n\nfrom the fair"
    assert "boat" not in {tag.text for tag in artwork.tags}


def test_taking_it_back_leaves_everything_as_it_was(library, sandbox, ids):
    kept, other, third, _ = ids
    well_known(library, other)
    rows = library.artworks.rows_of(ids)
    library.writer.call(lambda: variants.gather([rows[third]], rows[other]))
    before = snapshot(library)
    settled = do(library, lambda it: keep_better(it, [(kept, other)]))
    assert snapshot(library) != before
    with library.reading():
        assert variants.group_of(rows[third]) == [rows[kept], rows[third]]
    do(library, lambda it: unsettle(it, settled.done))
    assert snapshot(library) == before
    again = do(library, lambda it: keep_better(it, [(kept, other)]))
    do(library, lambda it: unsettle(it, again.done))
    assert snapshot(library) == before
    assert all_is_well(library, sandbox)


def test_many_pairs_are_one_step_and_a_chain_ends_where_it_must(library, ids):
    a, b, c, d = ids
    before = snapshot(library)
    settled = do(library, lambda it: keep_better(it, [(a, b), (b, c), (c, d)]))
    states = {each: library.artworks.by_id(each).state for each in ids}
    assert states == {a: "kept", b: "trashed", c: "kept", d: "trashed"}
    assert len(settled.done) == 2
    do(library, lambda it: unsettle(it, settled.done))
    assert snapshot(library) == before


def test_variants_are_seen_as_the_first(library, ids):
    a, b, *_ = ids
    rows = library.artworks.rows_of(ids)
    settled = do(library, lambda it: as_variants(it, [b, a]))
    with library.reading():
        assert variants.group_of(rows[a]) == [rows[b], rows[a]]
    do(library, lambda it: unsettle(it, settled.done))
    with library.reading():
        assert variants.group_of(rows[a]) == [rows[a]]


def test_a_find_that_is_said_to_be_a_variant_is_kept(library, ids):
    a, b, *_ = ids
    library.writer.call(lambda: library.artworks.set_state([b], State.INBOX))
    settled = do(library, lambda it: as_variants(it, [a, b]))
    assert library.artworks.by_id(b).state is State.KEPT
    do(library, lambda it: unsettle(it, settled.done))
    assert library.artworks.by_id(b).state is State.INBOX


def test_different_ones_are_left_as_they_are(library, ids):
    a, b, *_ = ids
    before = snapshot(library)
    settled = do(library, lambda it: as_different(it, a, b))
    with library.reading():
        assert execute("SELECT verdict FROM duplicate_verdict").fetchall() == [("different",)]
    do(library, lambda it: unsettle(it, settled.done))
    assert snapshot(library) == before
