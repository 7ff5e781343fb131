"""What strangers cannot do: guess keys, hold connections, send too much, leave traces of keys."""

from __future__ import annotations

import logging
import socket
import struct
import threading
import time
import zlib

import pytest

from app.api import limits, patience
from app.api.keys import Keys, Scope
from app.api.lan import Place, is_home, is_near, places
from app.api.limits import Strangers
from app.api.switchboard import Switchboard, Wanted
from models.collecting.access.credentials import Credentials
from models.errors import CollectError


def raw(api, text: bytes, timeout: float = 10) -> socket.socket:
    connection = socket.create_connection((api.host, api.port), timeout)
    connection.sendall(text)
    return connection


def head(api, *lines: str, method: str = "POST", path: str = "/v1/look") -> bytes:
    said = [f"{method} {path} HTTP/1.1", f"Host: {api.host}:{api.port}", *lines]
    return ("\r\n".join(said) + "\r\n\r\n").encode()


def test_a_body_that_says_it_is_too_large_is_not_even_read(api):
    key = api.keys.of(Scope.FULL)
    sent = head(api, f"Authorization: Bearer {key}", "Content-Length: 999999999")
    with raw(api, sent) as connection:
        assert b"413" in connection.recv(200)
    sent = head(
        api,
        f"Authorization: Bearer {key}",
        "Content-Type: application/json",
        "Content-Length: 9000000",
        path="/v1/judgements",
    )
    with raw(api, sent) as connection:
        assert b"413" in connection.recv(200)


def test_a_body_without_an_end_has_one(api, monkeypatch):
    monkeypatch.setattr(limits, "PICTURE", 1000)
    sent = head(
        api, f"Authorization: Bearer {api.keys.of(Scope.READ)}", "Transfer-Encoding: chunked"
    )
    with raw(api, sent) as connection:
        connection.sendall(b"800\r\n" + b"x" * 0x800 + b"\r\n")
        assert b"413" in connection.recv(200)


def test_nothing_of_a_body_is_read_before_the_key(api):
    with raw(api, head(api, "Content-Length: 50000000")) as connection:
        assert b"401" in connection.recv(200)


def test_a_bomb_is_the_sandbox_s_matter(api):
    """A PNG of 30,000 x 30,000 pixels in a few bytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        whole = kind + data
        return struct.pack(">I", len(data)) + whole + struct.pack(">I", zlib.crc32(whole))

    header = struct.pack(">IIBBBBB", 30_000, 30_000, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes(3751 * 100))
    bomb = (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )
    for path in ("/v1/look", "/v1/artworks"):
        answer = api.ask("POST", path, bomb)
        assert (answer.status, answer.json["code"]) == (422, "picture-too-large")
    assert api.heard == []


def test_who_is_slow_or_silent_is_let_go_and_others_are_answered(api, monkeypatch):
    monkeypatch.setattr(patience, "HEAD_S", 0.3)
    monkeypatch.setattr(limits, "BODY_S", 0.3)
    slow = [raw(api, b"GET /v1/status HTTP/1.1\r\nHost") for _ in range(30)]
    key = f"Authorization: Bearer {api.keys.of(Scope.FULL)}"
    hanging = raw(api, head(api, key, "Content-Length: 5000"))
    assert api.get("/v1/status").status == 200
    assert b"408" in hanging.recv(200)
    assert [each.recv(10) for each in slow] == [b""] * 30
    for each in (*slow, hanging):
        each.close()


def test_more_connections_than_there_is_room_for_are_told_so(api):
    held = [raw(api, b"GET") for _ in range(70)]
    try:
        answers = {api.get("/v1/status").status}
    finally:
        for each in held:
            each.close()
    assert answers == {503}
    end = time.monotonic() + 10
    while api.get("/v1/status").status != 200:
        assert time.monotonic() < end


def test_many_at_once_are_all_answered(api):
    answers: list[int] = []
    work = [
        threading.Thread(target=lambda: answers.append(api.get("/v1/artworks?limit=3").status))
        for _ in range(20)
    ]
    for each in work:
        each.start()
    for each in work:
        each.join()
    assert answers == [200] * 20


def test_stopping_waits_for_nobody_who_is_slow(serve, monkeypatch):
    api = serve()
    key = f"Authorization: Bearer {api.keys.of(Scope.FULL)}"
    with raw(api, head(api, key, "Content-Length: 5000")), raw(api, b"GET /"):
        pass


def test_wrong_keys_are_answered_slowly_then_not_and_the_right_one_always(api, monkeypatch):
    monkeypatch.setattr(limits, "WAIT_S", 0.0)
    wrong = {"Authorization": f"Bearer {api.keys.of(Scope.FULL)[:-1]}"}
    codes = [api.get("/v1/status", **wrong).status for _ in range(limits.TRIES + 1)]
    assert codes == [401] * limits.TRIES + [429]
    assert api.get("/?key=nonsense", scope=None).status == 429
    assert api.get("/v1/status").status == 200


def test_a_minute_is_a_minute():
    moment = [0.0]
    strangers = Strangers(lambda: moment[0])
    told = [strangers.heed("10.0.0.1") for _ in range(limits.TRIES + 1)]
    assert told == [limits.WAIT_S] * limits.TRIES + [None]
    assert strangers.heed("10.0.0.2") == limits.WAIT_S
    moment[0] = limits.WITHIN_S + 1
    assert strangers.heed("10.0.0.1") == limits.WAIT_S


def test_no_key_is_in_any_log(api, caplog):
    caplog.set_level(logging.DEBUG)
    for scope in Scope:
        api.get("/v1/status", scope=scope)
        api.get(f"/?key={api.keys.of(scope)}", scope=None)
        api.ask("POST", "/v1/judgements", {"nonsense": api.keys.of(scope)}, scope=scope)
    assert not [each for scope in Scope if (each := api.keys.of(scope)) in caplog.text]


def test_no_path_leads_out(api):
    for path in (
        "/companion/../page.py",
        "/companion/..%2f..%2f__init__.py",
        "/companion/%2e%2e/%2e%2e/pyproject.toml",
        "/companion/page.html",
        "/companion/.page.css",
        "/v1/artworks/..%2f..%2flibrary.sqlite/file",
        "/v1/artworks/../../library.sqlite/file",
    ):
        answer = api.get(path)
        assert answer.status == 404, path
        assert b"import" not in answer.body


def test_a_cookie_only_reads_and_only_here(api):
    opened = api.get(f"/?key={api.keys.of(Scope.READ)}", scope=None)
    assert (opened.status, opened.headers["location"]) == (303, "/")
    cookie = opened.headers["set-cookie"]
    assert "httponly" in cookie.lower()
    assert "samesite=lax" in cookie.lower()
    shown = {"scope": None, "Cookie": cookie.partition(";")[0]}
    assert api.get("/v1/status", **shown).json["scope"] == "read"
    for path in ("/v1/judgements", "/v1/artworks", "/v1/sources", "/v1/finds"):
        answer = api.ask("POST", path, {}, **shown)
        assert (answer.status, answer.json["code"]) == (403, "key-only-reads")
    full = {"scope": None, "Cookie": f"bunshin_key={api.keys.of(Scope.FULL)}"}
    assert api.get("/v1/status", **full).status == 401
    assert api.get(f"/?key={api.keys.of(Scope.FULL)}", scope=None).status == 401
    assert "set-cookie" not in api.get("/?key=nonsense").headers


def test_without_a_key_the_page_says_where_it_is_in_the_browser_s_language(api):
    page = api.get("/", scope=None, Accept_Language="fr, ja;q=0.8, en;q=0.5")
    assert (page.status, b'<html lang="ja">' in page.body) == (401, True)
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert b'lang="en">' in api.get("/", scope=None, Accept_Language="de").body


@pytest.mark.parametrize(
    ("address", "home", "near"),
    [
        ("192.168.1.5", True, True),
        ("10.9.8.7", True, True),
        ("172.31.0.1", True, True),
        ("172.32.0.1", False, False),
        ("fd00::2", True, True),
        ("::ffff:192.168.1.5", True, True),
        ("fe80::1%eth0", False, True),
        ("169.254.1.1", False, True),
        ("127.0.0.1", False, True),
        ("::1", False, True),
        ("8.8.8.8", False, False),
        ("2001:4860:4860::8888", False, False),
        ("0.0.0.0", False, False),
        ("nonsense", False, False),
    ],
)
def test_which_addresses_are_of_a_home(address, home, near):
    assert (is_home(address), is_near(address)) == (home, near)
    assert all(is_home(each.address) for each in places())


def test_keys_are_asked_of_the_keyring_seldom_and_renewals_elsewhere_are_noticed():
    moment, credentials = [0.0], Credentials()
    here, elsewhere = Keys(credentials, lambda: moment[0]), Keys(credentials)
    old = here.of(Scope.READ)
    new = elsewhere.renew(Scope.READ)
    assert here.scope_of(old) is Scope.READ
    moment[0] = 6.0
    assert here.scope_of(old) is None
    assert here.scope_of(new) is Scope.READ
    assert here.scope_of("ключ\udcff") is None


@pytest.fixture
def board(api, monkeypatch):
    """Switches for a computer with two addresses, which loopback stands for."""
    found = [Place("127.0.0.2", "wlan0"), Place("127.0.0.3", "eth0")]
    monkeypatch.setattr("app.api.switchboard.places", lambda: found)
    made = Switchboard(api.parts)
    yield made, found
    made.close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def answers(address: str, port: int) -> bool:
    try:
        socket.create_connection((address, port), 5).close()
    except OSError:
        return False
    return True


def test_the_switches_are_what_they_say(board):
    switches, found = board
    port = free_port()
    on = switches.settle(Wanted(programs=True, port=port))
    assert (on.programs, on.phone) == (f"http://127.0.0.1:{port}", "")
    assert not answers("127.0.0.2", port)
    both = switches.settle(Wanted(True, True, port))
    assert both.phone.startswith(f"http://127.0.0.2:{port}/?key=")
    assert len(both.code) >= 21
    chosen = switches.settle(Wanted(False, True, port, "127.0.0.3"))
    assert (chosen.place, answers("127.0.0.1", port), answers("127.0.0.2", port)) == (
        "127.0.0.3",
        False,
        False,
    )
    found[:] = found[:1]  # The network changed.
    assert switches.settle(Wanted(False, True, port, "127.0.0.3")).place == "127.0.0.2"
    found.clear()
    gone = switches.settle(Wanted(False, True, port))
    assert isinstance(gone.phone_trouble, CollectError)
    assert (gone.phone_trouble.code, answers("127.0.0.2", port)) == ("api-no-network", False)
    switches.close()
    assert switches.settle(Wanted(True, False, port)).programs == ""


def test_a_busy_port_is_told_and_another_one_does(board):
    switches, _ = board
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        told = switches.settle(Wanted(programs=True, port=port))
    assert told.trouble is not None
    assert (told.trouble.code, told.programs) == ("api-port-busy", "")
    assert switches.settle(Wanted(programs=True, port=port)).programs.endswith(str(port))
