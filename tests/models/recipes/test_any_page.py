"""What any page names as its picture: by which way, and which of several."""

from __future__ import annotations

import json

import pytest

from models.recipes.pages.any_page import oembed_address, read_any_page
from models.recipes.pages.markup import largest_image
from tests.support.local_site import picture_bytes

URL = "https://gallery.example/works/1"
PHOTO = {"type": "photo", "url": "/o.jpg", "title": "O", "author_name": "Mika", "width": 9}


def read(html: str, oembed: object = None) -> tuple[str | None, list[str]]:
    said = None if oembed is None else json.dumps(oembed).encode()
    found = read_any_page(html.encode(), URL, said)
    return found.get("how"), [each["url"] for each in found["pictures"]]


def ld(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


CARD = '<meta property="og:image" content="/card.jpg">'
IMAGE = {"@type": "ImageObject", "contentUrl": "/ld.jpg"}
HOST = "https://gallery.example"


def test_the_ways_have_their_order():
    page = f"{CARD}{ld(IMAGE)}<img src='/small.jpg'>"
    assert read(page, PHOTO) == ("oembed", [f"{HOST}/o.jpg"])
    assert read(page, {"type": "video", "url": "/v"}) == ("json-ld", [f"{HOST}/ld.jpg"])
    assert read(f"{CARD}<img src='/small.jpg'>") == ("opengraph", [f"{HOST}/card.jpg"])
    assert read("<img src='/small.jpg'>") == ("largest", [f"{HOST}/small.jpg"])


@pytest.mark.parametrize(
    "odd", ["", "{", "[" * 100_000, '["photo"]', '{"type": "photo"}', '{"type": "photo", "url": 1}']
)
def test_an_oembed_answer_that_is_none_leaves_the_page(odd):
    found = read_any_page(CARD.encode(), URL, odd.encode())
    assert found["how"] == "opengraph"


@pytest.mark.parametrize(
    "data",
    [
        {"@type": "Article", "image": {"@type": "ImageObject", "url": "/ld.jpg"}},
        {
            "@graph": [
                {"@type": "WebPage"},
                {"@type": ["ImageObject", "X"], "contentUrl": "/ld.jpg"},
            ]
        },
        [IMAGE, IMAGE],
        {"publisher": {"logo": {"@type": "ImageObject", "url": "/logo.jpg"}}, "image": [IMAGE]},
    ],
)
def test_an_image_object_is_found_wherever_it_stands(data):
    assert read(ld(data)) == ("json-ld", [f"{HOST}/ld.jpg"])


@pytest.mark.parametrize("text", ["{", "null", "[[[", '"ImageObject"', '{"@type": {}, "url": []}'])
def test_json_ld_that_is_none_is_passed_over(text):
    page = f'<script type="application/ld+json">{text}</script>{CARD}'
    assert read(page)[0] == "opengraph"


def test_many_cards_are_many_pictures_and_twitter_comes_last():
    two = CARD + CARD.replace("card", "two")
    twitter = '<meta name="twitter:image" content="/tw.jpg">'
    assert read(two + twitter)[1] == [f"{HOST}/card.jpg", f"{HOST}/two.jpg"]
    assert read(twitter) == ("opengraph", [f"{HOST}/tw.jpg"])


def test_where_no_width_is_written_the_main_part_wins():
    page = "<img src='/banner.png'><main><img src='/work.png'></main>"
    assert read(page)[1] == [f"{HOST}/work.png"]


@pytest.mark.parametrize(
    ("attributes", "wanted"),
    [
        ({"src": "a.png"}, "a.png"),
        ({"src": "a.png", "srcset": "b.png 800w, c.png 1600w"}, "c.png"),
        ({"src": "a.png", "srcset": "b.png 1x,c.png 2x", "width": "300"}, "c.png"),
        ({"src": "data:image/gif;base64,AA", "data-src": "late.jpg"}, "late.jpg"),
        ({"data-srcset": "l.jpg 10w, m.jpg 20w"}, "m.jpg"),
        ({"src": "dot.gif", "width": "1"}, None),
        ({"src": "drawing.svg?v=1"}, None),
        ({"srcset": ", ,"}, None),
        ({"srcset": "b.png 1.2.3w", "src": "aa.png"}, "b.png"),
        ({}, None),
    ],
)
def test_the_largest_form_of_an_image_is_taken(attributes, wanted):
    found = largest_image(attributes)
    assert (found.address if found is not None else None) == wanted


def test_a_file_is_its_own_picture():
    assert read_any_page(picture_bytes(1), URL)["pictures"] == [{"url": URL}]
    assert oembed_address(picture_bytes(1) + b"oembed", URL) is None


def test_a_page_without_pictures_says_why():
    assert "names no picture" in read_any_page(b"<p>words</p>", URL)["why"]
    assert "write feed:" in read_any_page(b"<rss version='2.0'>", URL)["why"]


def test_the_oembed_address_is_found():
    link = "<link rel='alternate' type='application/json+oembed' href='/oembed?url=x'>"
    assert oembed_address(link.encode(), URL) == f"{HOST}/oembed?url=x"
    assert oembed_address(b"<p>oembed</p>", URL) is None
