"""A file that was cut off goes on where it ended, and is whole and the right one in the end."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from models.errors import CollectError
from models.net_io.client import Client
from models.net_io.download import Partial, Wanted, download
from tests.support.collecting import addresses_of
from tests.support.local_site import LocalSite, Reply

WHOLE = bytes(range(256)) * 40
TAG = {"ETag": '"one"'}
OLD = {"Last-Modified": "Fri, 02 May 2025 10:00:00 GMT"}


@pytest.fixture
def site():
    with LocalSite() as made:
        yield made


def tries(site: LocalSite, path: Path, count: int, limit: int = 10**6) -> list[str]:
    """What each of so many tries came to: an error's code, or "whole"."""

    async def story() -> list[str]:
        said = []
        partial = Partial(path)
        async with Client(addresses_of(site)) as client:
            for _ in range(count):
                wanted = Wanted(f"{site.root}/a", path, limit, {})
                try:
                    await download(client, wanted, partial=partial)
                    said.append("whole")
                except CollectError as error:
                    said.append(error.code)
        return said

    return asyncio.run(story())


def served(*cuts: int | None, **facts: object):
    """The file, cut off after so many bytes at each try."""
    whole = Reply(WHOLE, "image/png", ranges=True, **facts)
    return lambda count: replace(whole, cut=cuts[min(count, len(cuts)) - 1])


def ranges(site: LocalSite) -> list[str | None]:
    return [each.headers.get("Range") for each in site.asked]


@pytest.mark.parametrize("marks", [TAG, OLD], ids=["tag", "date"])
def test_the_rest_is_asked_for_and_the_whole_is_the_same(site, tmp_path, marks):
    site.pages["/a"] = served(5000, 3000, None, headers=marks)
    assert tries(site, tmp_path / "a", 3) == ["truncated", "truncated", "whole"]
    assert (tmp_path / "a").read_bytes() == WHOLE
    assert ranges(site) == [None, "bytes=5000-", "bytes=8000-"]
    assert [status for _, status in site.answered] == [200, 206, 206]
    assert site.asked[1].headers["If-Range"] == marks.get("ETag", marks.get("Last-Modified"))


@pytest.mark.parametrize(
    "marks",
    [
        {},
        {"ETag": 'W/"weak"'},
        {**TAG, "Accept-Ranges": "none"},
        {"Last-Modified": "Sat, 02 May 2099 10:00:00 GMT"},
        {"Last-Modified": "yesterday"},
    ],
)
def test_where_nothing_names_the_version_it_begins_anew(site, tmp_path, marks):
    site.pages["/a"] = served(5000, None, headers=marks)
    assert tries(site, tmp_path / "a", 2) == ["truncated", "whole"]
    assert (tmp_path / "a").read_bytes() == WHOLE
    assert ranges(site) == [None, None]


def test_another_version_is_fetched_whole(site, tmp_path):
    other = WHOLE[::-1] + b"longer"
    site.pages["/a"] = lambda count: (
        Reply(WHOLE, "image/png", headers=TAG, cut=5000, ranges=True)
        if count == 1
        else Reply(other, "image/png", headers={"ETag": '"two"'}, ranges=True)
    )
    assert tries(site, tmp_path / "a", 2) == ["truncated", "whole"]
    assert (tmp_path / "a").read_bytes() == other
    assert [status for _, status in site.answered] == [200, 200]


def test_a_part_that_cannot_be_begins_anew(site, tmp_path):
    """The server says 416, or sends another part, or a part of another version."""
    odd = [
        Reply(b"", status=416),
        Reply(WHOLE[1:], status=206, headers={**TAG, "Content-Range": "bytes 1-10239/10240"}),
        Reply(WHOLE[5000:], status=206, headers={"Content-Range": "soup"}),
        Reply(
            WHOLE[5000:],
            status=206,
            headers={"ETag": '"two"', "Content-Range": "bytes 5000-10239/10240"},
        ),
    ]
    for reply in odd:
        site.asked.clear()
        plain = Reply(WHOLE, "image/png", headers=TAG, cut=5000)
        site.pages["/a"] = lambda count, reply=reply, plain=plain: (
            plain if count == 1 else reply if count == 2 else replace(plain, cut=None)
        )
        assert tries(site, tmp_path / "a", 3) == ["truncated", "truncated", "whole"]
        assert (tmp_path / "a").read_bytes() == WHOLE
        assert ranges(site) == [None, "bytes=5000-", None]


def test_the_whole_is_bounded_not_only_its_parts(site, tmp_path):
    site.pages["/a"] = served(5000, None, headers=TAG)
    assert tries(site, tmp_path / "a", 1, limit=10239) == ["too-large"]
    site.pages["/a"] = lambda count: Reply(
        WHOLE, "image/png", headers=TAG, cut=5000 if count == 2 else None, ranges=True
    )
    assert tries(site, tmp_path / "a", 2, limit=10240) == ["truncated", "whole"]
    assert not (tmp_path / "b").exists()


def test_who_keeps_no_part_has_none_left(site, tmp_path):
    site.pages["/a"] = served(5000, headers=TAG)

    async def once() -> None:
        async with Client(addresses_of(site)) as client:
            await download(client, Wanted(f"{site.root}/a", tmp_path / "a", 10**6, {}))

    with pytest.raises(CollectError):
        asyncio.run(once())
    assert list(tmp_path.iterdir()) == []


def test_the_rest_is_asked_for_where_a_redirect_led(site, tmp_path):
    with LocalSite() as keeper:
        site.pages["/a"] = Reply(status=302, headers={"Location": f"{keeper.root}/b"})
        keeper.pages["/b"] = served(5000, None, headers=TAG)

        async def story() -> None:
            partial = Partial(tmp_path / "a")
            async with Client(addresses_of(site, keeper)) as client:
                wanted = Wanted(f"{site.root}/a", tmp_path / "a", 10**6, {})
                with pytest.raises(CollectError):
                    await download(client, wanted, partial=partial)
                await download(client, wanted, partial=partial)

        asyncio.run(story())
        assert ranges(keeper) == [None, "bytes=5000-"]
    assert (tmp_path / "a").read_bytes() == WHOLE
