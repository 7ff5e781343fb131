"""What two artworks share: what is said of few comes first."""

from __future__ import annotations

from models.library.tags.common_tags import common_tags
from models.library.tags.tagging import attach, parse_tag
from models.records import Tag
from tests.support.judging import add_artworks


def test_the_rarest_three_and_no_ratings(library):
    ids = add_artworks(library, 6)
    known = library.artworks.rows_of(ids)
    rows = [known[each] for each in ids]

    def say() -> None:
        for count, word in enumerate(("plant", "flower", "rose", "artist:anna", "thorn")):
            for row in rows[: 6 - count]:
                attach(row, [parse_tag(word)])
        for row in rows[:2]:
            attach(row, [Tag("safe", "rating", "net", 0.9)])
        attach(rows[0], [parse_tag("only_one")])

    library.writer.call(say)
    with library.reading():
        found = [tag.text for tag in common_tags(rows[0], rows[1])]
        assert found == ["thorn", "artist:anna", "rose"]
        assert [tag.text for tag in common_tags(rows[0], rows[5])] == ["plant"]
