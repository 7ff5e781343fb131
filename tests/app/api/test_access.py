"""Who is let in: nobody without a key, no page of another site, nobody who calls us otherwise."""

from __future__ import annotations

import pytest

from app.api.keys import Scope
from app.api.serving import ApiServer
from models.errors import CollectError


def test_nothing_is_answered_without_a_key(api):
    paths = api.get("/v1/openapi.json").json["paths"]
    assert len(paths) >= 10
    for path, methods in paths.items():
        for method in methods:
            answer = api.ask(method.upper(), path.replace("{artwork_id}", api.ids[0]), scope=None)
            assert (answer.status, answer.json["code"]) == (401, "key-missing"), path
    for path in ("/v1/nothing", "/v2", "/docs"):  # What is not there is not told either.
        assert api.get(path, scope=None).status == 401
    for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "POST"):
        assert api.ask(method, "/", scope=None).status == 401


def test_a_wrong_key_is_none(api):
    answer = api.get("/v1/status", Authorization="Bearer wrong")
    assert answer.status == 401


def test_the_reading_key_reads_and_changes_nothing(api):
    assert api.get("/v1/status", scope=Scope.READ).json["scope"] == "read"
    for path in ("/v1/judgements", "/v1/artworks", "/v1/sources"):
        answer = api.ask("POST", path, {}, scope=Scope.READ)
        assert (answer.status, answer.json["code"]) == (403, "key-only-reads")
    assert api.changes == []


def test_on_the_network_the_full_key_is_none_and_the_reading_key_only_looks(phone):
    assert phone.get("/v1/status").status == 401
    told = phone.get("/v1/status", scope=Scope.READ).json
    assert (told["scope"], told["library"]) == ("read", phone.core.library.paths.folder.name)
    for path in ("/v1/judgements", "/v1/artworks", "/v1/sources", "/v1/finds", "/v1/look"):
        assert phone.ask("POST", path, {}, scope=Scope.READ).status == 403


def test_a_new_key_makes_the_old_one_void(api):
    old = api.keys.of(Scope.FULL)
    api.keys.renew(Scope.FULL)
    assert api.get("/v1/status", Authorization=f"Bearer {old}").status == 401
    assert api.get("/v1/status").status == 200


def test_a_name_that_was_bound_to_us_elsewhere_is_refused(api):
    for host in (
        "evil.example",
        "evil.example:{port}",
        "127.0.0.1",
        "",
        "[::1]",
        "127.0.0.2:{port}",
    ):
        answer = api.get("/v1/status", Host=host.format(port=api.port))
        assert (answer.status, answer.json["code"]) == (403, "not-from-here"), host


def test_the_network_s_address_is_called_by_no_other_name(phone):
    for host in ("localhost", "127.0.0.1", "evil.example"):
        answer = phone.get("/v1/status", scope=Scope.READ, Host=f"{host}:{phone.port}")
        assert answer.status == 403, host


def test_a_page_of_another_site_is_refused(api):
    for origin in ("https://evil.example", "null", "http://127.0.0.1:1"):
        answer = api.ask("POST", "/v1/judgements", {"judgements": []}, Origin=origin)
        assert (answer.status, answer.json["code"]) == (403, "not-from-here")
        assert "access-control-allow-origin" not in answer.headers
        asked = api.ask("OPTIONS", "/v1/judgements", Origin=origin)
        assert asked.status == 403


def test_our_own_page_is_let_in(api):
    own = f"http://127.0.0.1:{api.port}"
    assert api.get("/v1/status", Origin=own).status == 200


def test_a_port_that_is_taken_is_named(api):
    with pytest.raises(CollectError) as refused:
        ApiServer(lambda *_: None, api.port).start()
    assert refused.value.code == "api-port-busy"
    assert str(api.port) in str(refused.value)
