"""What sites say in error or in malice ends a page or a find, never the round."""

from __future__ import annotations

import asyncio

import pytest

from models.collecting.policy import retry_after
from models.errors import CollectError, LibraryError
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
                return (await client.get(f"{site.root}/a", given)).status

        assert asyncio.run(ask()) == 200
        assert site.asked[0].headers["X-Api-Key"] == "hunter2"
        assert "hunter2" not in other.asked[0].headers.values()
        assert other.asked[0].headers["Referer"] == site.root


def test_the_error_of_a_redirect_names_no_wrong_address(site):
    site.pages["/a"] = Reply(status=302, headers={"Location": "http://[::1"})

    async def ask() -> None:
        async with Client(addresses_of(site)) as client:
            await client.get(f"{site.root}/a")

    with pytest.raises(CollectError) as caught:
        asyncio.run(ask())
    assert caught.value.code == "url-wrong"
