"""The example site as a browser and a collector meet it: a real server on a free port."""

from __future__ import annotations

import hashlib
import http.client
import json
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, HTTPServer

import feedparser
import pytest
from selectolax.lexbor import LexborHTMLParser

import resources
from app.example_site import ADDRESS, HOST, IDENTITY_HEADER, PORT, ExampleSite
from app.example_site.catalogue import Catalogue, page_of
from app.example_site.pages import NAME, listing, work_page
from models.errors import CollectError
from models.recipes.writing.testing import check_with_tests

RECORDS = json.loads((resources.sample_folder() / "collection.json").read_text(encoding="utf-8"))
UNPACED = 100_000.0  # Requests a second: as good as none.


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue(resources.sample_folder())


@pytest.fixture
def site() -> Iterator[ExampleSite]:
    with ExampleSite(port=0, rate=UNPACED) as started:
        yield started


def fetch(site: ExampleSite, path: str, method: str = "GET", headers: dict | None = None):
    connection = http.client.HTTPConnection(HOST, site.port, timeout=10)
    try:
        connection.request(method, path, headers=headers or {})
        answer = connection.getresponse()
        return answer, answer.read()
    finally:
        connection.close()


def tree(site: ExampleSite, path: str) -> LexborHTMLParser:
    answer, body = fetch(site, path)
    assert answer.status == 200, path
    return LexborHTMLParser(body.decode())


def listed(site: ExampleSite, path: str) -> list[str]:
    """The work pages that a listing and the pages after it link to."""
    found: list[str] = []
    following: str | None = path
    while following:
        page = tree(site, following)
        found += [link.attributes["href"] for link in page.css("article.thumb a.link")]
        after = page.css_first("a[rel=next]")
        following = after.attributes["href"] if after else None
    return found


def test_it_has_a_fixed_name_and_port():
    assert (ADDRESS, HOST, PORT) == ("http://example.localhost:48650", "127.0.0.1", 48650)
    assert ExampleSite().address == ADDRESS


def test_every_picture_is_reached_from_the_first_page_byte_for_byte(site):
    works = listed(site, "/")
    assert len(works) == len(set(works)) == len(RECORDS)
    digests = set()
    for path in works:
        file = tree(site, path).css_first("figure.original img").attributes["src"]
        answer, body = fetch(site, file)
        assert answer.getheader("Content-Type").startswith("image/")
        digests.add(hashlib.sha256(body).hexdigest())
    assert digests == {record["sha256"] for record in RECORDS}


def test_a_page_lists_24_works(site):
    assert len(tree(site, "/").css("article.thumb")) == 24


def test_a_work_page_tells_who_made_it_when_and_under_which_licence(site, catalogue):
    work = next(each for each in catalogue.works if each.title == "The Great Wave off Kanagawa")
    page = tree(site, work.path)
    assert page.css_first("h1.title").text() == work.title
    assert page.css_first(".artist a").text() == "Katsushika Hokusai"
    assert [tag.text() for tag in page.css("ul.tags li")] == list(work.tags)
    assert page.css_first("time").attributes["datetime"] == work.posted
    assert page.css_first(".licence").text() == "public-domain"


def test_tags_and_authors_lead_to_their_works(site):
    landscapes = {record["file"] for record in RECORDS if "landscape" in record["tags"]}
    assert len(listed(site, "/tag/landscape")) == len(landscapes)
    page = tree(site, "/author/Vincent%20van%20Gogh")
    assert {each.text() for each in page.css(".thumb span")} == {"Vincent van Gogh"}


def test_every_name_and_tag_has_a_page(site, catalogue):
    for work in catalogue.works[::10]:
        page = tree(site, work.path)
        for link in page.css(".artist a, ul.tags a"):
            answer, _ = fetch(site, link.attributes["href"], "HEAD")
            assert answer.status == 200, link.attributes["href"]


def test_the_feed_parses(site, catalogue):
    answer, body = fetch(site, "/feed.xml")
    assert answer.getheader("Content-Type").startswith("application/atom+xml")
    feed = feedparser.parse(body)
    assert not feed.bozo
    assert len(feed.entries) == 24
    first = feed.entries[0]
    assert first.link == site.address + catalogue.works[0].path
    assert first.author == catalogue.works[0].author
    assert first.enclosures[0]["type"].startswith("image/")


def test_robots_are_told_what_to_leave_out(site):
    answer, body = fetch(site, "/robots.txt")
    assert answer.status == 200
    assert b"Disallow: /private/" in body


@pytest.mark.parametrize(
    "path",
    [
        *("/nothing", "/?page=0", "/?page=99", "/?page=x", "/work/0-x", "/work/9999-x"),
        *("/tag/nothing", "/file/nothing.jpg", "/file/../collection.json"),
        "/file/..%2fcollection.json",
    ],
)
def test_what_is_not_there_is_404(site, path):
    answer, body = fetch(site, path)
    assert answer.status == 404
    assert b"Not here" in body


def test_an_address_is_never_taken_for_html(site):
    _, body = fetch(site, "/<script>alert(1)</script>")
    assert b"<script>alert" not in body


def test_an_unchanged_file_is_not_sent_again(site, catalogue):
    path = f"/file/{catalogue.works[0].file}"
    first, body = fetch(site, path)
    again, nothing = fetch(site, path, headers={"If-None-Match": first.getheader("ETag")})
    assert (again.status, nothing) == (304, b"")
    head, empty = fetch(site, path, "HEAD")
    assert (head.getheader("Content-Length"), empty) == (str(len(body)), b"")


def test_every_answer_says_whose_site_it_is(site):
    for path in ("/", "/nothing", "/robots.txt"):
        assert fetch(site, path)[0].getheader(IDENTITY_HEADER) == "1"


def test_requests_are_paced_however_many_ask_at_once():
    with ExampleSite(port=0, rate=20) as site, ThreadPoolExecutor(6) as askers:
        begin = time.monotonic()
        for answer, _ in askers.map(lambda _: fetch(site, "/robots.txt", "HEAD"), range(9)):
            assert answer.status == 200
        assert time.monotonic() - begin >= 8 / 20


def test_a_second_bunshin_uses_the_first_ones_site(site):
    with ExampleSite(port=site.port) as second:
        assert not second.serving
        assert second.address == site.address
    assert fetch(site, "/robots.txt")[0].status == 200


def test_a_port_of_another_program_is_refused_by_name():
    with HTTPServer((HOST, 0), _Stranger) as stranger:
        answering = threading.Thread(target=stranger.handle_request)
        answering.start()
        with pytest.raises(CollectError) as refused:
            ExampleSite(port=stranger.server_port).start()
        answering.join()
    assert refused.value.code == "port-busy"
    assert str(stranger.server_port) in str(refused.value)


def test_stopping_frees_the_port_and_waits_for_no_silent_caller():
    site = ExampleSite(port=0, rate=UNPACED).start()
    port = site.port
    with socket.create_connection((HOST, port)) as silent:
        fetch(site, "/robots.txt")
        begin = time.monotonic()
        site.stop()
        assert time.monotonic() - begin < 2
        assert silent.recv(1) == b""
    with ExampleSite(port=port, rate=UNPACED) as again:
        assert again.serving
        assert fetch(again, "/robots.txt")[0].status == 200


def test_stopping_twice_and_starting_twice_are_fine():
    site = ExampleSite(port=0, rate=UNPACED)
    site.stop()
    assert site.start() is site.start()
    site.stop()
    site.stop()
    assert not site.serving


def test_its_recipe_holds_and_its_fixtures_are_the_pages_of_today(catalogue):
    folder = resources.recipe_folder()
    assert check_with_tests(folder / "example-site.toml") == ()
    first = page_of(catalogue.works, 1)
    wave = next(each for each in catalogue.works if each.slug == "the-great-wave-off-kanagawa")
    pages = folder / "fixtures" / "example-site"
    told = "run packaging/record_example_fixtures.py"
    text = (pages / "list.html").read_text(encoding="utf-8")
    assert text == listing(first, NAME, "/", len(catalogue.works)), told
    assert (pages / "work.html").read_text(encoding="utf-8") == work_page(wave, ADDRESS), told


class _Stranger(BaseHTTPRequestHandler):
    def do_HEAD(self) -> None:
        self.send_response(204)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""
