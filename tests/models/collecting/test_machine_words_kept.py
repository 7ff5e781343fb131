"""What a page and a file say to machines stands with each sighting, and `show` tells it."""

from __future__ import annotations

import pytest

from models.library.artworks.telling import full_record
from tests.support.collecting import a_collector, collect, outcomes
from tests.support.local_site import LocalSite, Reply, picture_bytes


@pytest.fixture
def site():
    with LocalSite() as made:
        yield made


@pytest.fixture
def collector(library, sandbox, site, tmp_path):
    made = a_collector(library, sandbox, site, tmp_path)
    made.add_source(f"{site.root}/")
    return made


def robots_of(library) -> list[str | None]:
    (id_,) = library.artworks.all_ids()
    record = full_record(library, library.artworks.by_id(id_), None)
    return [each["robots"] for each in record["sightings"]]


def with_page(site: LocalSite, number: int, head: str = "", **facts: object) -> None:
    body = site.pages[f"/work/{number}"].body
    site.pages[f"/work/{number}"] = Reply(head.encode() + body, **facts)


def test_page_and_file_are_noted_together(collector, site, library):
    site.gallery(works=1)
    with_page(site, 1, "<meta name=robots content='noai'>", headers={"X-Robots-Tag": "noarchive"})
    file = Reply(picture_bytes(1), "image/png", headers={"X-Robots-Tag": "noimageai, noindex"})
    site.pages["/file/1.png"] = file
    assert outcomes(collect(collector)) == {"new": 1}
    assert robots_of(library) == ["noai,noarchive,noimageai,noindex"]


def test_each_place_has_its_own(collector, site, library):
    site.gallery(works=1)
    collect(collector)
    site.pages["/"] = Reply(b"<article><a href='/work/2'></a></article>")
    site.work(2, file="/file/1.png")
    with_page(site, 2, "<meta name=robots content='noai'>")
    assert outcomes(collect(collector)) == {"duplicate": 1}
    assert robots_of(library) == ["noai", None]
