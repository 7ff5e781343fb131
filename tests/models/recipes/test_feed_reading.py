"""Feeds of three kinds become one tree; what is no feed says so."""

from __future__ import annotations

import json

import pytest

from models.recipes.pages.feed_reading import is_feed, read_feed

ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><id>1</id>
<link href="https://blog.example/deep/1"/><content type="html">%s</content></entry></feed>"""


def images(content: str) -> list[str]:
    escaped = content.replace("&", "&amp;").replace("<", "&lt;").encode()
    (entry,) = read_feed(ATOM % escaped, "https://blog.example/atom.xml")["entries"]
    return [each["src"] for each in entry["html_images"]]


def test_the_pictures_of_a_text_are_whole_addresses_each_once():
    found = images("<img src='a.png'><img src='a.png'><img src='//files.example/b.png'>")
    assert [each.rpartition("/")[2] for each in found] == ["a.png", "b.png"]
    assert all(each.startswith("https://") for each in found)


def test_a_text_with_very_many_pictures_gives_the_first():
    assert len(images("".join(f"<img src='https://f.example/{n}.png'>" for n in range(90)))) == 20


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<!doctype html><p>no feed</p>",
        b"{}",
        b"[1]",
        b'{"version": "https://jsonfeed.org/version/1", "items": ',
        b"\x00\xff\xfe",
    ],
)
def test_what_is_no_feed_is_refused(body):
    with pytest.raises(ValueError, match=r"."):
        read_feed(body, "https://blog.example/")


def test_a_json_feed_with_odd_parts_is_read_as_far_as_it_goes():
    items = [7, {"id": "1", "authors": ["x"], "attachments": [3], "tags": None}]
    body = json.dumps({"version": "https://jsonfeed.org/version/1", "items": items}).encode()
    (entry,) = read_feed(body, "https://blog.example/feed.json")["entries"]
    assert (entry["id"], entry["author"], entry["links"]) == ("1", None, [])


def test_an_entity_bomb_stays_small():
    bomb = b'<!DOCTYPE b [<!ENTITY a "%s">]>' % (b"x" * 1000)
    found = read_feed(bomb + ATOM % (b"&a;" * 1000), "https://blog.example/")
    assert len(json.dumps(found)) < 100_000


@pytest.mark.parametrize(
    ("body", "yes"),
    [
        (b"  <?xml version='1.0'?>\n<rss version='2.0'>", True),
        (ATOM, True),
        (b'{"version": "https://jsonfeed.org/version/1.1"', True),
        (b"<!doctype html><html>", False),
    ],
)
def test_a_feed_is_recognised_by_its_beginning(body, yes):
    assert is_feed(body) is yes
