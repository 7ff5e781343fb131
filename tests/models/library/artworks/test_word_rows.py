"""What people and sites say of pictures, as numbers."""

from __future__ import annotations

import numpy as np
import pytest

from models.library.artworks.artworks import Edit, NewArtwork, Seen
from models.library.artworks.word_rows import WordRows
from models.library.tags.tagging import remove
from models.records import Sighting, Tag
from tests.support.judging import an_id

COUNT = 8


@pytest.fixture
def ids(library):
    """All made by Mio; the first six of lanterns, the last two of something rare."""
    found = [an_id(n) for n in range(COUNT)]

    def work():
        for n, each in enumerate(found):
            name = "lantern" if n < 6 else "rare"
            tags = (Tag(name, "general", "site"), Tag("photo", "general", "net", 0.9))
            seen = Seen(Sighting(1, "import", author="Mio", tags=tags))
            library.artworks.add(NewArtwork(each, "png", 64, 48, 1000, "png"), [seen])

    library.writer.call(work)
    return found


def words_of(rows, ids):
    names = rows.vocabulary()
    return names, np.asarray(rows.of(ids, names).todense())


def test_words_of_people_and_sites_count_and_those_of_nets_do_not(library, ids):
    names, table = words_of(WordRows(library), ids)
    assert names == ("author:Mio", "lantern")
    assert table[:, 0].tolist() == [1] * COUNT
    assert table[:, 1].tolist() == [1] * 6 + [0] * 2


def test_a_denial_takes_a_word_away(library, ids):
    row = library.artworks.rows_of(ids)[ids[0]]
    library.writer.call(lambda: remove(row, [Tag("lantern")]))
    names, table = words_of(WordRows(library), ids)
    assert table[:, names.index("lantern")].tolist() == [0] + [1] * 5 + [0] * 2


def test_what_was_said_since_is_seen_after_a_refresh(library, ids):
    rows = WordRows(library)
    assert "night" not in rows.vocabulary()
    said = Edit(tags_added=(Tag("night", "general", "person"),))
    library.writer.call(lambda: library.artworks.edit(ids[:5], said))
    rows.refresh()
    names, table = words_of(rows, ids)
    assert table[:, names.index("night")].tolist() == [1] * 5 + [0] * 3


def test_a_corrected_author_speaks(library, ids):
    library.writer.call(lambda: library.artworks.edit(ids[:5], Edit(author="Ren")))
    names, table = words_of(WordRows(library), ids)
    assert names == ("author:Ren", "lantern")
    assert table[:, 0].tolist() == [1] * 5 + [0] * 3


def test_unknown_pictures_and_words_are_empty(library, ids):
    found = WordRows(library).of([an_id(99), ids[0]], ["nobody says this", "lantern"])
    assert np.asarray(found.todense()).tolist() == [[0, 0], [0, 1]]


def test_an_empty_library_says_nothing(library):
    rows = WordRows(library)
    assert rows.vocabulary() == ()
    assert rows.of([an_id(1)], []).shape == (1, 0)
