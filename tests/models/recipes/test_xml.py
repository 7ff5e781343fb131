"""`format = "xml"`: CSS over elements with namespaces, and nothing outside of the document."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.errors import CollectError
from models.library.database.clock import from_rfc3339
from models.recipes.dispatch import RecipeBook
from models.recipes.language.parse import check_text
from models.recipes.pages.evaluate import read_page

RECIPE = """schema = 1
id = "x"
name = "x"
version = 1
examples = ["https://a.example/feed"]
[[route]]
name = "a"
kind = "watch"
url = "https://a.example/feed"
step = "s"
[step.s]
format = "xml"
items = "item, entry"
[step.s.paginate]
mode = "link"
next = { css = "atom|link[rel=next]", attr = "href" }
stop = { pages = 9 }
[step.s.fields]
file_url = [
    { css = "media|content[medium=image]", attr = "url" },
    { css = "image", attr = "xlink:href" },
]
posted_at = { css = "pubDate, published", filters = ["datetime"] }
author = { css = "dc|creator, author > name" }
tags = { css = "category", all = true }
[[veto]]
css = "media|rating[scheme=adult]"
scope = "item"
reason = "adult"
[[test]]
url = "https://a.example/feed"
fixture = "f.xml"
expect = {}
"""
RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss xmlns:m="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:atom="http://www.w3.org/2005/Atom"><channel><atom:link rel="next" href="?page=2"/>
<item><m:content medium="image" url="/a.jpg"/><pubDate>Sat, 02 May 2026 10:00:00 GMT</pubDate>
<pubdate>no</pubdate><dc:creator>mi <b>ka</b></dc:creator><category>sea</category>
<category><![CDATA[blue & deep]]></category></item>
<item><m:content medium="image" url="/b.jpg"/><m:rating scheme="adult"/></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xmlns:x="http://www.w3.org/1999/xlink"
 xml:base="https://b.example/"><entry><author><name>hana</name></author>
<published>2026-05-02T10:00:00Z</published><image x:href="c.png"/></entry></feed>"""


def read(body: str):
    checked = check_text(RECIPE, Path("x.toml"))
    assert checked.problems == ()
    match = RecipeBook([(0, checked)]).match("https://a.example/feed")
    return read_page(match, body.encode(), "https://a.example/feed")


def test_elements_of_a_namespace_are_reached_whatever_the_document_calls_it():
    result = read(RSS)
    first, second = result.finds
    assert (first.file_url, first.author) == ("https://a.example/a.jpg", "mi ka")
    assert first.posted_at == from_rfc3339("2026-05-02T10:00:00Z")
    assert [tag.name for tag in first.tags] == ["sea", "blue_&_deep"]
    assert result.next == "https://a.example/feed?page=2"
    assert (first.veto, second.veto) == (None, "adult")


def test_a_default_namespace_is_written_without_one_and_attributes_have_theirs():
    (find,) = read(ATOM).finds
    assert (find.file_url, find.author) == ("https://b.example/c.png", "hana")


@pytest.mark.parametrize("body", ["", "<rss><item></rss>", '{"a": 1}', "<!DOCTYPE html><p>x<br>"])
def test_what_is_no_xml_says_so(body):
    with pytest.raises(CollectError, match="it is not XML"):
        read(body)


def test_nothing_outside_of_the_document_is_read(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("hunter2")
    entity = f'<!DOCTYPE r [<!ENTITY e SYSTEM "{secret.as_uri()}"><!ENTITY f "{"x" * 99}">]>'
    body = RSS.replace("<rss", f"{entity}<rss").replace("<b>ka</b>", "&e;&f;")
    first = read(body).finds[0]
    assert "hunter2" not in first.raw
    assert first.author == "mi &e;&f;"


JSON = (
    RECIPE[: RECIPE.index("[step.s]")]
    + """[step.s]
format = "json"
items = "posts"
expand = "files"
[step.s.fields]
file_url = { jmes = "url" }
[[veto]]
jmes = "%s"
scope = "%s"
reason = "no"
[[test]]
url = "https://a.example/feed"
fixture = "f.json"
expect = {}
"""
)
POSTS = b"""{"closed": true,
"posts": [{"ad": true, "files": [{"url": "/1.png"}, {"url": "/2.png"}]},
{"files": [{"url": "/3.png", "ad": true}]}]}"""


@pytest.mark.parametrize(
    ("jmes", "scope", "left"),
    [("ad", "item", ["3"]), ("ad", "expanded", ["1", "2"]), ("closed", "page", [])],
)
def test_a_veto_looks_at_the_part_an_item_or_the_page(jmes, scope, left):
    checked = check_text(JSON % (jmes, scope), Path("x.toml"))
    assert checked.problems == ()
    match = RecipeBook([(0, checked)]).match("https://a.example/feed")
    result = read_page(match, POSTS, "https://a.example/feed")
    assert [each.file_url[-5] for each in result.finds if each.veto is None] == left
    assert result.veto == ("no" if scope == "page" else None)


def test_a_vetoed_item_is_not_followed():
    text = """schema = 1
id = "x"
name = "x"
version = 1
examples = ["https://a.example/"]
route = [{ name = "a", kind = "listing", url = "https://a.example/", step = "s" }]
[step.s]
format = "html"
items = "article"
follow = { css = "a", attr = "href" }
[[veto]]
css = ".ad"
scope = "item"
reason = "an advertisement"
[[test]]
url = "https://a.example/"
fixture = "f.html"
expect = {}
"""
    match = RecipeBook([(0, check_text(text, Path("x.toml")))]).match("https://a.example/")
    page = b"<article><a href=/1>1</a></article><article><b class=ad></b><a href=/2>2</a></article>"
    assert read_page(match, page, match.url).follow == ("https://a.example/1",)
