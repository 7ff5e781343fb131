"""What a result is made of, counted as the searches would."""

from __future__ import annotations

import numpy as np

from models.library.artworks.artworks import Edit
from models.library.searching import facets
from models.library.searching.facets import facets_of
from models.library.searching.query import find_rows
from models.library.tags import tagging
from models.records import Tag
from tests.support.judging import add_artworks


def test_each_facet_counts_what_its_search_finds(library):
    ids = add_artworks(library, 6)

    def say():
        for row in range(1, 7):
            tagging.attach(row, [Tag("sky", origin="site")])
        tagging.attach(1, [Tag("ann", "artist")])
        tagging.remove(2, [Tag("sky")])
        library.artworks.edit(ids[:2], Edit(author="Ann 夜"))
        library.artworks.set_rating(ids[:3], 4)

    library.writer.call(say)
    found = facets_of(library, find_rows(library, ""))
    assert {(f.label, f.count) for f in found.groups["tag"]} == {("sky", 5), ("artist:ann", 1)}
    assert [(f.label, f.count) for f in found.groups["author"]] == [("Ann 夜", 2)]
    assert "source" not in found.groups
    assert found.counted == found.total == 6
    for kind in found.groups:
        for facet in found.groups[kind]:
            assert len(find_rows(library, facet.term)) == facet.count, facet.term


def test_a_large_result_is_sampled_and_scaled(library, monkeypatch):
    add_artworks(library, 40)
    library.writer.call(lambda: [tagging.attach(row, [Tag("sky")]) for row in range(1, 41)])
    monkeypatch.setattr(facets, "MOST_COUNTED", 10)
    found = facets_of(library, find_rows(library, ""))
    assert (found.counted, found.total) == (10, 40)
    assert found.groups["tag"][0].count == 40


def test_nothing_has_no_facets(library):
    assert facets_of(library, np.empty(0, np.int32)).groups == {}
