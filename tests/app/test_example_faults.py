"""The example site's fault mode: what becomes of each fault when it is collected for real."""

from __future__ import annotations

import hashlib
import http.client

import pytest
from selectolax.lexbor import LexborHTMLParser

from app.example_site import HOST, ExampleSite
from app.example_site.faults import FAULTS
from tests.support.collecting import collect
from tests.support.faulty import UNPACED, faulty_collector, faulty_site

STORED = ("cut", "moody", "too-many-date")
RESTING = [pytest.param(each, marks=pytest.mark.torture) for each in ("too-many", "unavailable")]
REFUSED = {
    "half": "picture-damaged",
    "loop": "too-many-redirects",
    "neighbour": "address-refused",
    "bomb": "too-large",
    "liar": "not-a-picture",
    "empty": "file-empty",
    "missing": "http-status 404",
    "gone": "http-status 410",
    "robots": "robots-refused",
    "login": "page-unreadable",
}


@pytest.mark.parametrize("fault", [*STORED, *RESTING])
def test_what_gets_well_again_is_stored_once_and_whole(library, sandbox, fault):
    with faulty_site() as site:
        (event,) = collect(faulty_collector(library, sandbox, site, fault))
        asked = site.faults.asked(f"/faults/{fault}.jpg")
    assert event.outcome == "new"
    (kept,) = library.artworks.all_ids()
    file = library.artworks.by_id(kept).path
    with open(file, "rb") as picture:
        assert hashlib.sha256(picture.read()).hexdigest() == kept
    assert len(asked) == 2
    if asked[0].status in (429, 503):
        assert asked[1].at - asked[0].at >= site.faults.rest * 0.99


@pytest.mark.parametrize("fault", REFUSED)
def test_what_does_not_get_well_is_refused_by_name_and_leaves_nothing(library, sandbox, fault):
    with faulty_site() as site:
        *_, event = collect(faulty_collector(library, sandbox, site, fault))
        asked, visits = site.faults.asked(f"/faults/{fault}.jpg"), site.faults.neighbour.visits
    assert (event.outcome, event.reason) == ("failed", REFUSED[fault])
    assert library.artworks.all_ids() == []
    assert list(library.paths.staging.iterdir()) == []
    assert visits == 0
    most = {"loop": 11, "half": 3, "robots": 0}
    assert len(asked) <= most.get(fault, 1)


def test_a_page_that_unpacks_to_a_hundred_megabytes_is_refused(library, sandbox):
    with faulty_site() as site:
        (event,) = collect(faulty_collector(library, sandbox, site, "bomb-page"))
    assert event.reason == "too-large"


@pytest.mark.parametrize(
    ("fault", "pages"), [("repeat", 4), pytest.param("endless", 20, marks=pytest.mark.torture)]
)
def test_lists_without_an_end_come_to_one(fault, pages, tmp_path, capsys, example_port):
    """Through the command line, which reads them with the site's own recipe at its own address."""
    from app.cli import main
    from app.example_site import ADDRESS
    from app.example_site.faults import Faults

    library = ["--library", str(tmp_path / "library")]
    with ExampleSite(rate=UNPACED, faults=Faults()) as site:
        assert site.serving
        assert main([*library, "source", "add", f"{ADDRESS}/faults/{fault}"]) == 0
        assert main([*library, "collect", "--limit", "100", "--json"]) == 0
        asked = [each.path for each in site.faults.asked(f"/faults/{fault}")]
    assert len(asked) == len(set(asked)) == pages
    capsys.readouterr()


def test_every_fault_has_a_page_with_a_sentence_and_none_is_there_by_itself():
    with faulty_site() as site:
        tree = LexborHTMLParser(_body(site, "/faults/"))
        told = {row.css_first("a").text(): row.text() for row in tree.css("ul.told li")}
        assert set(told) == {slug for slug, fault in FAULTS.items() if fault.sentence}
        assert all(len(sentence) > len(slug) + 10 for slug, sentence in told.items())
        for link in tree.css("ul.told a"):
            page = link.attributes["href"]
            assert page.endswith("bomb-page") or _body(site, page)
    with ExampleSite(port=0, rate=UNPACED) as site:
        for path in ("/faults/", "/faults/liar.jpg", "/private/robots.jpg"):
            assert b"Not here" in _body(site, path)


def _body(site: ExampleSite, path: str) -> bytes:
    connection = http.client.HTTPConnection(HOST, site.port, timeout=10)
    try:
        connection.request("GET", path)
        return connection.getresponse().read()
    finally:
        connection.close()
