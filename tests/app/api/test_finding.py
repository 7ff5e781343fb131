"""An address that is handed in: through the door for what is saved while browsing, and followed."""

from __future__ import annotations

import time

import pytest

from app.api.keys import Scope
from app.cli.finding import FindRounds
from app.example_site import ADDRESS, ExampleSite
from app.example_site.catalogue import Catalogue
from models.records import State
from resources import sample_folder


@pytest.fixture
def works():
    return Catalogue(sample_folder()).works


def brought(api, answer):
    """What became of it, once it is over."""
    end = time.monotonic() + 20
    path = f"/v1/finds/{answer.json['id']}"
    while (found := api.get(path, scope=Scope.READ).json)["state"] == "waiting":
        assert time.monotonic() < end, found
        time.sleep(0.05)
    return found


def test_a_page_and_a_picture_come_to_the_inbox_and_are_known_then(api, works, example_port):
    one, other = works[0], works[1]
    with ExampleSite(), FindRounds(api.core, api.parts.arrivals) as rounds:
        api.parts.told = lambda done: rounds.look()
        page = api.ask("POST", "/v1/finds", {"url": f"{ADDRESS}{one.path}"})
        assert (page.status, page.json["state"]) == (202, "accepted")
        assert (page.json["recipe"], bool(page.json["reason"])) == ("example-site", True)
        done = brought(api, page)
        assert (done["state"], [each["outcome"] for each in done["pictures"]]) == ("done", ["new"])
        assert done["pictures"][0]["id"] == one.sha256
        file = {"url": f"{ADDRESS}/file/{other.file}", "page": f"{ADDRESS}{other.path}"}
        assert brought(api, api.ask("POST", "/v1/finds", file))["state"] == "done"
        again = api.ask("POST", "/v1/finds", file)
        assert (again.status, again.json["state"]) == (200, "have")
        assert again.json["artwork"] == other.sha256
    artwork = api.core.library.artworks.by_id(other.sha256)
    assert artwork.state is State.INBOX
    assert api.core.library.artworks.sightings(other.sha256)[-1].author == other.author


def test_what_was_rejected_stays_away_and_what_waits_is_followed_as_one(api, works):
    """Nothing is fetched here: nobody collects."""
    address = {"url": f"{ADDRESS}{works[0].path}"}
    first = api.ask("POST", "/v1/finds", address).json
    second = api.ask("POST", "/v1/finds", address).json
    assert first["id"] == second["id"]
    told = api.get(f"/v1/finds/{first['id']}").json
    assert (told["state"], told["pictures"], told["url"]) == ("waiting", [], address["url"])
    assert [each.group for each in api.heard] == ["browsing", "browsing"]


REFUSED = (
    ({"url": "http://127.0.0.1:22/"}, "address-refused"),
    ({"url": "http://192.168.1.1/admin.png"}, "address-refused"),
    ({"url": "http://0x7f000001/x.png"}, "address-refused"),
    ({"url": "file:///etc/passwd"}, "url-wrong"),
    ({"url": "/etc"}, "url-wrong"),
    ({"url": "https://me:word@gallery.example/"}, "url-wrong"),
    ({"url": "https://gallery.example/a b.png"}, "url-wrong"),
    ({"url": "https://gallery.example/", "page": "http://10.0.0.1/"}, "address-refused"),
    ({"url": "https://gallery.example/", "more": 1}, "request-wrong"),
    ({}, "request-wrong"),
)


def test_what_may_not_be_fetched_is_refused_at_once(api):
    for body, code in REFUSED:
        answer = api.ask("POST", "/v1/finds", body)
        assert (answer.status, answer.json["code"]) == (422, code), body
    assert api.heard == []


def test_nobody_knows_of_what_was_never_handed_in(api):
    answer = api.get("/v1/finds/5d41402abc4b2a76b9719d911017c592")
    assert (answer.status, answer.json["code"]) == (404, "unknown")
