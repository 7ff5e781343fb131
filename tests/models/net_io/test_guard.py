"""No request reaches an address that is not public, however it is written or wrapped."""

from __future__ import annotations

import asyncio

import pytest

from models.errors import CollectError
from models.net_io.client import Client
from models.net_io.guard import AddressPolicy, check_url, is_public
from tests.support.collecting import addresses_of
from tests.support.local_site import LocalSite, Reply

PRIVATE = (
    *("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1"),
    *("192.0.2.7", "0.0.0.0", "224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "ff02::1"),
    *(
        "fe80::1%eth0",
        "fc00::1",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "words",
        "fec0::1",
        "3fff::1",
    ),
)


@pytest.mark.parametrize("address", PRIVATE)
def test_what_is_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:4700::1111", "::ffff:8.8.8.8"])
def test_what_is_public(address):
    assert is_public(address)


def get(url: str, policy: AddressPolicy) -> str:
    async def ask() -> str:
        async with Client(policy) as client:
            try:
                page = await client.get(url)
            except CollectError as error:
                return error.code
            return str(page.status)

    return asyncio.run(ask())


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.1", "2130706433", "0x7f000001", "[::1]", "localhost"]
)
def test_forms_of_this_machine_are_refused(host):
    with LocalSite() as site:
        for port in (site.port, 8000):
            assert get(f"http://{host}:{port}/", AddressPolicy()) == "address-refused"
        assert site.asked == []


def test_one_private_address_among_public_ones_is_enough():
    async def resolve(_host: str, _port: int) -> list[str]:
        return ["93.184.216.34", "10.0.0.1"]

    assert get("http://mixed.example/", AddressPolicy({}, resolve)) == "address-refused"


def test_odd_ports_are_refused():
    async def resolve(_host: str, _port: int) -> list[str]:
        return ["93.184.216.34"]

    assert get("http://a.example:22/", AddressPolicy({}, resolve)) == "address-refused"


def test_only_the_example_site_is_exempt_by_itself():
    assert set(AddressPolicy().own) == {("example.localhost", 48650), ("127.0.0.1", 48650)}


def test_every_hop_of_a_redirect_is_checked():
    with LocalSite() as site, LocalSite() as other:
        other.pages["/"] = Reply(b"secret")
        site.pages["/"] = Reply(status=302, headers={"Location": f"{other.root}/"})
        site.pages["/round"] = Reply(status=301, headers={"Location": "/round"})
        assert get(f"{site.root}/", addresses_of(site)) == "address-refused"
        assert other.asked == []
        assert get(f"{site.root}/round", addresses_of(site)) == "too-many-redirects"
        assert get(f"{site.root}/", addresses_of(site, other)) == "200"


def test_secrets_do_not_follow_to_another_host():
    with LocalSite() as site, LocalSite() as other:
        other.pages["/"] = Reply(b"hello")
        site.pages["/"] = Reply(status=302, headers={"Location": f"{other.root}/"})

        async def ask() -> None:
            async with Client(addresses_of(site, other)) as client:
                await client.get(f"{site.root}/", {"Authorization": "Basic x", "Referer": "y"})

        asyncio.run(ask())
        assert site.asked[0].headers["Authorization"] == "Basic x"
        assert "Authorization" not in other.asked[0].headers
        assert other.asked[0].headers["User-Agent"].startswith("Bunshin/")


def test_wrong_addresses_and_downgrades():
    for url in ("ftp://a.example/", "javascript:alert(1)", "http://", "http://a:b:c/"):
        with pytest.raises(CollectError, match="not a web address"):
            check_url(url)
    with pytest.raises(CollectError, match="from https to http"):
        check_url("http://a.example/", came_from="https://a.example/")


def test_faults_of_the_line_have_names():
    with LocalSite() as site:
        site.pages["/cut"] = Reply(b"a" * 100, cut=40)
        assert get(f"{site.root}/cut", addresses_of(site)) == "truncated"
        port = site.port
    closed = AddressPolicy(own={("127.0.0.1", port): "127.0.0.1"})
    assert get(f"http://127.0.0.1:{port}/", closed) == "offline"
