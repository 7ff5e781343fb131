"""What leaves as XMP comes back as it was."""

from __future__ import annotations

import pytest

from models.exchange.xmp import xmp_packet
from models.library.origins.keywords import keywords_beside
from models.records import Tag

TAGS = [
    Tag("ann", "artist"),
    Tag("ann"),
    Tag("blue_sky"),
    Tag("re:zero"),
    Tag("分身", "character"),
    Tag("a/b", "mine"),
    Tag("explicit", "rating"),
]


def test_tags_with_their_namespaces_title_author_note_page_and_stars_come_back():
    packet = xmp_packet(
        tags=TAGS,
        rating=4,
        title="Evening / <dusk>",
        author="Ann & Bob",
        note="two\nlines",
        page_url="https://example.org/1?a=1&b=2",
    )
    back = keywords_beside(packet, 5)
    assert set(back.tags) == set(TAGS)
    (place,) = [each.sighting for each in back.seen]
    assert (place.title, place.author) == ("Evening / <dusk>", "Ann & Bob")
    assert place.page_url == "https://example.org/1?a=1&b=2"
    assert (back.note, back.stars) == ("two\nlines", 4)


@pytest.mark.parametrize("packet", [xmp_packet(), xmp_packet(rating=0, tags=[])])
def test_of_what_says_nothing_nothing_comes(packet):
    assert not keywords_beside(packet, 5)
