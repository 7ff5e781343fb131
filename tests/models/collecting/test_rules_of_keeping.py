"""Rules 11 to 14, 16, 17 and 21 of docs/faults.md, each in a round against a real site; 15 is in
`test_fail_points.py`, 18 in `test_secrets_canary.py`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from models.records import State
from tests.support.collecting import a_collector, collect, outcomes
from tests.support.faulty import faulty_collector, faulty_site
from tests.support.local_site import LocalSite, Reply, picture_bytes

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def site():
    with LocalSite() as made:
        made.gallery(works=1)
        yield made


@pytest.fixture
def collector(library, sandbox, site, tmp_path):
    made = a_collector(library, sandbox, site, tmp_path)
    made.add_source(f"{site.root}/")
    return made


def also(site: LocalSite, number: int, file: str) -> None:
    """One more work on the list, with this file."""
    listed = site.pages["/"].body
    site.pages["/"] = Reply(listed + f"<article><a href='/work/{number}'></a></article>".encode())
    site.work(number, file=file)


@pytest.mark.parametrize("fault", ["bomb", "bomb-page"])
def test_rule_11_what_unpacks_to_too_much_is_refused(library, sandbox, fault):
    with faulty_site() as faulty:
        (event,) = collect(faulty_collector(library, sandbox, faulty, fault))
    assert event.reason == "too-large"
    assert list(library.paths.staging.iterdir()) == []


@pytest.mark.parametrize(
    ("body", "said", "reason"),
    [
        (b"<html>no picture</html>", "image/png", "not-a-picture"),
        (b'{"error": "sign in"}', "image/png", "not-a-picture"),
        (b"<svg><script>alert(1)</script></svg>", "image/png", "format-unsupported"),
        (picture_bytes(1), "text/html", "page-unreadable"),
    ],
)
def test_rule_12_what_a_file_is_its_bytes_say(collector, site, body, said, reason):
    site.pages["/file/1.png"] = Reply(body, said)
    (event,) = collect(collector)
    assert (event.outcome, event.reason) == ("failed", reason)


@pytest.mark.parametrize(
    ("fault", "reason"), [("half", "picture-damaged"), ("empty", "file-empty")]
)
def test_rule_13_every_picture_is_decoded_whole(library, sandbox, fault, reason):
    with faulty_site() as faulty:
        (event,) = collect(faulty_collector(library, sandbox, faulty, fault))
    assert event.reason == reason
    assert library.artworks.all_ids() == []


def test_rule_14_the_rest_of_a_file_that_was_cut_off_is_asked_for(collector, site, library):
    whole, tag = picture_bytes(1), {"ETag": '"one"'}
    site.pages["/file/1.png"] = lambda count: Reply(
        whole, "image/png", headers=tag, ranges=True, cut=60 if count == 1 else None
    )
    assert outcomes(collect(collector)) == {"new": 1}
    assert site.asked[-1].headers["Range"] == "bytes=60-"
    (kept,) = library.artworks.all_ids()
    assert Path(library.artworks.by_id(kept).path).read_bytes() == whole


def test_rule_16_known_by_address_then_by_bytes_and_nothing_rejected_comes_back(
    collector, site, library
):
    also(site, 2, "/file/1.png")
    site.pages["/file/copy.png"] = Reply(picture_bytes(1), "image/png")
    also(site, 3, "/file/copy.png")
    assert outcomes(collect(collector)) == {"new": 1, "duplicate": 2}
    assert site.paths().count("/file/1.png") == 1
    (kept,) = library.artworks.all_ids()
    library.writer.call(lambda: library.artworks.set_state([kept], State.REJECTED))
    also(site, 4, "/file/1.png")
    assert outcomes(collect(collector)) == {"vetoed": 1}
    assert site.paths().count("/file/1.png") == 1


def test_rule_17_every_place_is_a_sighting(collector, site, library):
    also(site, 2, "/file/1.png")
    collect(collector)
    (kept,) = library.artworks.all_ids()
    places = {each.page_url for each in library.artworks.sightings(kept)}
    assert places == {f"{site.root}/work/1", f"{site.root}/work/2"}


def test_rule_21_what_a_site_says_to_machines_is_noted(collector, site, library):
    said = {"X-Robots-Tag": "noimageai"}
    site.pages["/file/1.png"] = Reply(picture_bytes(1), "image/png", headers=said)
    page = site.pages["/work/1"].body
    site.pages["/work/1"] = Reply(b"<meta name=robots content='noai, noindex'>" + page)
    (event,) = collect(collector)
    (sighting,) = library.artworks.sightings(event.id)
    assert sighting.robots == "noai,noimageai,noindex"


def test_every_rule_has_a_test_of_its_name_and_a_row_in_the_document():
    text = (ROOT / "docs" / "faults.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d+) \|", text, re.MULTILINE)
    assert rows == [str(number) for number in range(1, 24)]
    tests = "".join(
        path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py")
    )
    named = set(re.findall(r"^def test_rule_(\d\d)_", tests, re.MULTILINE))
    assert named == {f"{number:02}" for number in range(1, 24)}
    files = re.findall(r"`(test_\w+\.py)`", text)
    known = {path.name for path in (ROOT / "tests").rglob("test_*.py")}
    assert set(files) <= known
