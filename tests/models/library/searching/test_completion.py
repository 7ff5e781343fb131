"""What a search can go on with."""

from __future__ import annotations

import pytest

from models.library.searching.completion import complete
from models.library.searching.query_parse import parse_query
from models.library.tags import tagging
from models.library.tags.tag_relations import add_alias
from models.records import Tag
from tests.support.judging import add_artworks


@pytest.fixture
def tagged(library):
    add_artworks(library, 3)

    def say():
        for row in (1, 2, 3):
            tagging.attach(row, [Tag("sky"), Tag("ann", "artist")])
        tagging.attach(1, [Tag("sketch"), Tag("two (2)")])
        add_alias(Tag("heavens"), Tag("sky"))

    library.writer.call(say)
    return library


def told(library, text, cursor=None):
    found = complete(library, text, len(text) if cursor is None else cursor)
    return text[found.start : found.stop], [(o.text, o.count) for o in found.options]


def test_tags_come_by_use_and_as_searches_for_them_alone(tagged):
    assert told(tagged, "sk") == ("sk", [("tag:sky ", 3), ("tag:sketch ", 1)])
    assert told(tagged, "artist:a")[1] == [("tag:artist:ann ", 3)]
    assert told(tagged, "author:a")[1] == [("tag:artist:ann ", 3)]
    assert told(tagged, "tag:two")[1] == [('tag:"two (2)" ', 1)]
    for text, _ in told(tagged, "tw")[1]:
        parse_query(text)


def test_a_word_that_means_a_tag_offers_the_tag(tagged):
    assert told(tagged, "heav")[1] == [("tag:sky ", 3)]


@pytest.mark.parametrize(
    ("text", "replaced", "first"),
    [
        ("st", "st", "state:"),
        ("state:k", "state:k", "state:kept "),
        ("-state:in", "state:in", "state:inbox "),
        ("(sky OR form", "form", "format:"),
        ("sort:ta", "sort:ta", "sort:taste "),
        ("format:", "format:", "format:avif "),
    ],
)
def test_the_language_is_offered_where_the_word_stands(tagged, text, replaced, first):
    where, options = told(tagged, text)
    assert where == replaced
    assert options[0] == (first, None)


def test_nothing_is_offered_for_nothing_or_inside_another_word(tagged):
    assert told(tagged, "")[1] == told(tagged, "sky ")[1] == told(tagged, "rating:99")[1] == []
    assert told(tagged, "sk sea", 2) == ("sk", [("tag:sky ", 3), ("tag:sketch ", 1)])
