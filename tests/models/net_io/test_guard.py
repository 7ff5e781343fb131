"""No request reaches an address that is not public, however it is written or wrapped."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from urllib.parse import quote

import httpcore
import pytest

from models.errors import CollectError
from models.net_io.client import Client
from models.net_io.guard import AddressPolicy, GuardedBackend, check_url, is_public
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
    *("192.0.0.8", "192.88.99.1", "198.18.0.1", "240.0.0.1", "0.1.2.3", "::7f00:1", "100::1"),
    *("64:ff9b::a00:1", "64:ff9b:1::808:808", "::ffff:0:127.0.0.1", "2001:db8::1", "5f00::1"),
    # Teredo: of a client at 127.0.0.1; of a server there; of nobody private.
    *("2001:0:808:808::80ff:fffe", "2001:0:7f00:1::f7f7:f7f7", "2001:0:808:808::f7f7:f7f7"),
)


@pytest.mark.parametrize("address", PRIVATE)
def test_what_is_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize(
    "address",
    ["93.184.216.34", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::"],
)
def test_what_is_public(address):
    assert is_public(address)


def get(url: str, policy: AddressPolicy) -> str:
    async def ask() -> str:
        async with Client(policy) as client:
            try:
                page = await client.ask(url)
            except CollectError as error:
                return error.code
            return str(page.status)

    return asyncio.run(ask())


THIS_MACHINE = (
    *("127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.1", "017700000001"),
    *("0177.0.0.1", "0", "0.0.0.0", "127.255.255.254", "localhost", "localhost.", "LOCALHOST"),
    *("[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:0:0:1]"),
    *("[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[2001:0:7f00:1::80ff:fffe]", "[::127.0.0.1]"),
    *("user@127.0.0.1", "a.example@127.0.0.1", "127。0。0。1", "①②⑦.0.0.1"),
)


class Ear:
    """Listens at every address of this machine, at a port that may be asked for elsewhere."""

    def __enter__(self) -> Ear:
        both = socket.has_dualstack_ipv6()
        family = socket.AF_INET6 if both else socket.AF_INET
        for port in range(8999, 8000, -1):
            with contextlib.suppress(OSError):
                self._socket = socket.create_server(("", port), family=family, dualstack_ipv6=both)
                self._socket.setblocking(False)
                self.port = port
                return self
        raise AssertionError("no port is free")

    def __exit__(self, *_: object) -> None:
        self._socket.close()

    def heard(self) -> bool:
        """Whether anybody came."""
        try:
            self._socket.accept()[0].close()
        except BlockingIOError:
            return False
        return True


def test_the_ear_hears():
    with Ear() as ear:
        assert not ear.heard()
        socket.create_connection(("127.0.0.1", ear.port)).close()
        assert ear.heard()


def test_forms_of_this_machine_are_refused_before_any_packet():
    with Ear() as ear:
        for host in THIS_MACHINE:
            said = get(f"http://{host}:{ear.port}/", AddressPolicy())
            assert said in ("address-refused", "url-wrong", "offline"), host
        assert not ear.heard()


def test_a_redirect_to_this_machine_is_refused_before_any_packet():
    with Ear() as ear, LocalSite() as site:
        for number, host in enumerate(THIS_MACHINE):
            target = quote(f"http://{host}:{ear.port}/", safe=":/[]@")
            site.pages[f"/{number}"] = Reply(status=302, headers={"Location": target})
            said = get(f"{site.root}/{number}", addresses_of(site))
            assert said in ("address-refused", "url-wrong", "offline"), host
        assert not ear.heard()


class Recorder(httpcore.AsyncMockBackend):
    """Where connections would go; none is made."""

    def __init__(self) -> None:
        super().__init__([b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"])
        self.went: list[str] = []

    async def connect_tcp(self, host: str, *args: object, **options: object):
        self.went.append(host)
        return await super().connect_tcp(host, *args, **options)


def test_a_name_that_means_something_else_a_moment_later_is_asked_where_it_was_checked():
    answers = [["93.184.216.34"], ["127.0.0.1"], ["93.184.216.34", "::1"]]
    asked: list[str] = []

    async def resolve(host: str, _port: int) -> list[str]:
        asked.append(host)
        return answers[len(asked) - 1]

    recorder = Recorder()

    async def story() -> list[str]:
        backend = GuardedBackend(AddressPolicy({}, resolve))
        backend._inner = recorder
        said = []
        async with httpcore.AsyncConnectionPool(network_backend=backend) as pool:
            for _ in answers:
                try:
                    await pool.request("GET", "http://rebinding.example/")
                    said.append("asked")
                except CollectError as error:
                    said.append(error.code)
        return said

    assert asyncio.run(story()) == ["asked", "address-refused", "address-refused"]
    assert asked == ["rebinding.example"] * 3  # Once for each connection, and never again.
    assert recorder.went == ["93.184.216.34"]


@pytest.mark.parametrize("port", [1, 22, 25, 3306, 6379, 7999, 9000, 65535])
def test_ports_that_no_site_has_are_refused(port):
    async def resolve(_host: str, _port: int) -> list[str]:
        raise AssertionError("it is not even looked up")

    assert get(f"http://a.example:{port}/", AddressPolicy({}, resolve)) == "address-refused"


def test_one_private_address_among_public_ones_is_enough():
    async def resolve(_host: str, _port: int) -> list[str]:
        return ["93.184.216.34", "10.0.0.1"]

    assert get("http://mixed.example/", AddressPolicy({}, resolve)) == "address-refused"


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
                await client.ask(f"{site.root}/", {"Authorization": "Basic x", "Referer": "y"})

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
