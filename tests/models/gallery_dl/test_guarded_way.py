"""Wherever a site sends gallery-dl, it goes to public addresses only."""

from __future__ import annotations

import asyncio

import pytest

from models.gallery_dl.guarded_way import GuardedWay
from tests.support.collecting import addresses_of, collect, outcomes
from tests.support.local_site import LocalSite, Reply
from tests.support.programs import a_collector_with, a_gallery_dl, a_post, booru

LIST = "/posts.json?tags=sky&limit=200"


@pytest.fixture
def site():
    with LocalSite() as made:
        yield made


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_redirect_into_this_machine_is_refused(library, sandbox, site, tmp_path, scheme):
    with LocalSite() as inner:
        inner.pages["/secret"] = Reply(b"[]", "application/json")
        target = f"{scheme}://127.0.0.1:{inner.port}/secret"
        site.pages[LIST] = Reply(status=302, headers={"Location": target})
        engine = a_gallery_dl(site, tmp_path)
        collector = a_collector_with(engine, library, sandbox, site, tries=1)
        collector.add_source(f"{site.root}/posts?tags=sky")
        (event,) = collect(collector)
        assert event.reason == "address-refused"
        assert inner.asked == []
    (source,) = library.sources.all()
    assert "which is not public" in source.reason


def test_a_proxy_of_the_machine_is_no_way_around(library, sandbox, site, tmp_path, monkeypatch):
    with LocalSite() as other:
        for name in ("http_proxy", "https_proxy", "all_proxy"):
            monkeypatch.setenv(name, other.root)
        collector = a_collector_with(a_gallery_dl(site, tmp_path), library, sandbox, site)
        collector.add_source(booru(site, [a_post(site, 1)]))
        assert outcomes(collect(collector)) == {"new": 1}
        assert other.asked == []


@pytest.mark.parametrize(
    "said",
    [
        b"GET http://{site}/x HTTP/1.1\r\n\r\n",
        b"CONNECT {site} HTTP/1.1\r\nProxy-Authorization: Basic cnVuOng=\r\n\r\n",
        b"nonsense\r\n\r\n",
        b"x" * 100_000,
    ],
    ids=["nobody", "wrong", "nonsense", "endless"],
)
def test_a_stranger_is_not_let_through(site, said):
    place = site.root.removeprefix("http://").encode()

    async def ask() -> bytes:
        async with GuardedWay(addresses_of(site)).served() as way:
            reader, writer = await asyncio.open_connection("127.0.0.1", way.port)
            writer.write(said.replace(b"{site}", place))
            answer = await reader.read(200)
            writer.close()
            await writer.wait_closed()
            return answer

    answer = asyncio.run(ask())
    assert b"200" not in answer
    assert site.asked == []
