"""What sites say in error or in malice ends a page or a find, never the round."""

from __future__ import annotations

import asyncio

import pytest

from models.collecting.hosts.policy import retry_after
from models.errors import CollectError, LibraryError
from models.library.artworks.telling import full_record
from models.library.database.fetching import execute
from models.net_io.client import Client
from models.net_io.download import Wanted, download
from tests.support.collecting import a_collector, addresses_of, collect, outcomes
from tests.support.local_site import LocalSite, Reply, picture_bytes

ODD = ["http://[::1", "http://a.example:99999/x", "http://xn--/", "//a.example:abc/"]


@pytest.fixture
def site():
    with LocalSite() as made:
        yield made


@pytest.fixture
def collector(library, sandbox, site, tmp_path):
    made = a_collector(library, sandbox, site, tmp_path)
    made.add_source(f"{site.root}/")
    return made


@pytest.mark.parametrize("odd", ODD)
def test_addresses_that_are_none_are_passed_over(collector, site, odd):
    site.gallery(works=2)
    site.pages["/"] = Reply(
        f"<article><a href='{odd}'></a></article><article><a href='/work/1'></a></article>"
        f"<article><a href='/work/2'></a></article>".encode()
    )
    site.pages["/work/1"] = Reply(
        f"<h1>Odd</h1><figure><img src='{odd}'></figure>"
        f"<figure><img src='/file/1.png'></figure>".encode()
    )
    assert outcomes(collect(collector)) == {"new": 2}


@pytest.mark.parametrize("odd", ODD)
def test_a_page_whose_base_is_odd_is_read_without_it(collector, site, odd):
    site.gallery(works=1)
    site.pages["/"] = Reply(
        f"<base href='{odd}'><article><a href='{site.root}/work/1'></a></article>".encode()
    )
    assert outcomes(collect(collector)) == {"new": 1}


@pytest.mark.parametrize("odd", ODD)
def test_a_redirect_to_no_address_fails_that_page_alone(collector, site, odd):
    site.gallery(works=2)
    site.pages["/work/1"] = Reply(status=302, headers={"Location": odd})
    assert outcomes(collect(collector)) == {"failed": 1, "new": 1}


def test_a_listing_whose_next_page_is_no_address_ends_there(collector, site):
    site.gallery(works=1)
    site.pages["/"] = Reply(
        b"<article><a href='/work/1'></a></article><a rel=next href='http://[::1'>n</a>"
    )
    assert outcomes(collect(collector)) == {"new": 1}


@pytest.mark.parametrize("text", ["\u00b2", "\u0661", "1.\u00b2", "1..5", "-1", "nan"])
def test_a_retry_after_that_is_no_number_is_none(text):
    assert retry_after({"retry-after": text}, 0.0) is None
    assert retry_after({"x-ratelimit-reset": text}, 0.0) is None


def test_a_folder_that_takes_no_file_is_not_the_sites_fault(site, tmp_path):
    site.pages["/a.png"] = Reply(picture_bytes(1), "image/png")

    async def ask() -> None:
        async with Client(addresses_of(site)) as client:
            wanted = Wanted(f"{site.root}/a.png", tmp_path / "a.png" / "b", 10**6, {})
            await download(client, wanted)

    (tmp_path / "a.png").write_bytes(b"in the way")
    with pytest.raises(LibraryError) as caught:
        asyncio.run(ask())
    assert caught.value.code == "library-read-only"


def test_a_secret_header_does_not_follow_a_redirect_to_another_site(site):
    with LocalSite() as other:
        other.pages["/b"] = Reply(b"there")
        site.pages["/a"] = Reply(status=302, headers={"Location": f"{other.root}/b"})
        given = {"X-Api-Key": "hunter2", "Referer": site.root}

        async def ask() -> int:
            async with Client(addresses_of(site, other)) as client:
                return (await client.ask(f"{site.root}/a", given)).status

        assert asyncio.run(ask()) == 200
        assert site.asked[0].headers["X-Api-Key"] == "hunter2"
        assert "hunter2" not in other.asked[0].headers.values()
        assert other.asked[0].headers["Referer"] == site.root


def test_the_error_of_a_redirect_names_no_wrong_address(site):
    site.pages["/a"] = Reply(status=302, headers={"Location": "http://[::1"})

    async def ask() -> None:
        async with Client(addresses_of(site)) as client:
            await client.ask(f"{site.root}/a")

    with pytest.raises(CollectError) as caught:
        asyncio.run(ask())
    assert caught.value.code == "url-wrong"


JSON_RECIPE = """
schema = 1
id = "api"
name = "API"
version = 1
insecure = true
examples = ["{root}/list"]
[[route]]
name = "list"
kind = "listing"
url = "{root}/list"
step = "list"
[step.list]
format = "json"
items = "[]"
[step.list.fields]
file_url = {{ jmes = "file" }}
title = {{ jmes = "title" }}
author = {{ jmes = "author" }}
posted_at = {{ jmes = "at", filters = ["epoch"] }}
tags = {{ jmes = "tags", all = true }}
[identity]
key = "{{title}}"
[[test]]
url = "{root}/list"
fixture = "list.html"
expect = {{ }}
"""


@pytest.mark.parametrize(
    "odd",
    [
        '"title": "cut \\ud83d"',
        '"author": "\\udc80"',
        '"tags": ["\\ud83d", "a\\u0000b"]',
        '"at": 1e300',
        '"at": 1767225600000',
        '"at": -1e18',
        '"file": "/a.png?x=\\ud83d"',
    ],
)
def test_values_that_nothing_can_store_are_left_out(library, sandbox, site, tmp_path, odd):
    site.pages["/list"] = Reply(
        f'[{{"file": "/a.png", "title": "one", {odd}}}]'.encode(), "application/json"
    )
    for path in ("/a.png", "/a.png?x=%3F", "/a.png?x=?"):
        site.pages[path] = Reply(picture_bytes(1), "image/png")
    made = a_collector(library, sandbox, site, tmp_path)
    site.write_recipe(tmp_path / "recipes", JSON_RECIPE)
    made.add_source(f"{site.root}/list")
    (event,) = collect(made)
    assert event.outcome == "new"
    (sighting,) = library.artworks.sightings(event.id)
    assert sighting.posted_at is None
    full_record(library, library.artworks.by_id(event.id), None)


def test_the_secret_of_an_address_is_in_no_error(library, sandbox, site, tmp_path):
    made = a_collector(library, sandbox, site, tmp_path, tries=1)
    auth = 'auth = {{ scheme = "query", name = "key", token = "keyring:api/key" }}\n[[route]]'
    site.write_recipe(tmp_path / "recipes", JSON_RECIPE.replace("[[route]]", auth, 1))
    made.credentials._session["api", "key"] = "hunter2"
    site.pages["/list?key=hunter2"] = Reply(b"[]", "application/json", cut=1)
    made.add_source(f"{site.root}/list")
    collect(made)
    assert any("hunter2" in path for path in site.paths())
    (source,) = library.sources.all()
    assert source.reason
    with library.reading():
        kept = execute("SELECT ifnull(last_error, '') || payload FROM crawl_job").fetchall()
    assert "hunter2" not in f"{source} {kept}"
