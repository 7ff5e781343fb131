"""What the API answers is what the command line prints; what it is told is what the log holds."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from models.records import State
from tests.support.pictures import a_picture


def test_the_status_counts(api):
    told = api.get("/v1/status").json
    assert (told["program"], told["artworks"]["kept"], told["scope"]) == ("Bunshin", 3, "full")


def test_a_search_in_pages(api):
    first = api.get("/v1/artworks?limit=2").json
    second = api.get("/v1/artworks?limit=2&offset=2").json
    assert (first["total"], second["total"]) == (3, 3)
    found = [each["id"] for each in first["artworks"] + second["artworks"]]
    assert sorted(found) == sorted(api.ids)
    one = api.get("/v1/artworks?q=0001.png").json
    assert [each["id"] for each in one["artworks"]] == [api.ids[1]]


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/v1/artworks?q=rating:x", 422, "query-wrong"),
        ("/v1/artworks?sort=colour", 422, None),
        ("/v1/artworks?limit=100000", 422, None),
        ("/v1/artworks/ffffffff", 404, "artwork-unknown"),
        ("/v1/artworks/ffffffff/file", 404, "artwork-unknown"),
        ("/v1/nothing", 404, None),
    ],
)
def test_what_cannot_be_answered_says_why(api, path, status, code):
    answer = api.get(path)
    assert answer.status == status
    if code is not None:
        assert answer.json["code"] == code
        assert answer.json["message"]


def test_one_with_everything_and_by_the_beginning_of_its_id(api):
    whole = api.get(f"/v1/artworks/{api.ids[0]}").json
    assert whole["id"] == api.ids[0]
    assert whole["sightings"][0]["via"] == "import"
    assert api.get(f"/v1/artworks/{api.ids[0][:12]}").json["id"] == api.ids[0]


def test_the_picture_and_its_thumbnails(api):
    with Image.open(io.BytesIO(api.get(f"/v1/artworks/{api.ids[0]}/file").body)) as picture:
        assert picture.format == "PNG"
    for size in (320, 768):
        answer = api.get(f"/v1/artworks/{api.ids[0]}/thumbnail?size={size}")
        assert answer.headers["content-type"] == "image/jpeg"
        assert answer.headers["x-content-type-options"] == "nosniff"
    assert api.get(f"/v1/artworks/{api.ids[0]}/thumbnail?size=99999").status == 422


def test_a_file_that_is_gone_is_said(api):
    api.core.library.paths.original(api.ids[0], "png").unlink()
    assert api.get(f"/v1/artworks/{api.ids[0]}/file").status == 404


def test_a_picture_is_kept_and_announced(api, tmp_path):
    data = a_picture(tmp_path / "new.png", seed=77).read_bytes()
    kept = api.ask("POST", "/v1/artworks?name=new.png", data)
    assert (kept.status, kept.json["outcome"]) == (201, "new")
    assert api.ask("POST", "/v1/artworks", data).json == {**kept.json, "outcome": "duplicate"}
    assert len(api.changes[0].added) == 1
    artwork = api.core.library.artworks.by_id(kept.json["id"])
    assert artwork.state is State.KEPT
    assert not list(api.core.library.paths.staging.iterdir())


@pytest.mark.parametrize("data", [b"", b"no picture at all"])
def test_what_is_no_picture_is_refused(api, data):
    answer = api.ask("POST", "/v1/artworks", data)
    assert answer.status == 422
    assert answer.json["code"] in ("wrong", "not-a-picture")
    assert api.changes == []


def test_judgements_go_into_the_log_once(api):
    said = [
        {"kind": "like", "artwork": api.ids[0], "id": "01900000-0000-7000-8000-000000000001"},
        {"kind": "reject", "artwork": api.ids[1]},
    ]
    assert api.ask("POST", "/v1/judgements", {"judgements": said}).json == {"added": 2, "known": 0}
    again = api.ask("POST", "/v1/judgements", {"judgements": said[:1]})
    assert again.json == {"added": 0, "known": 1}
    assert api.get(f"/v1/artworks/{api.ids[1]}").json["state"] == "rejected"
    assert [each.liked for each in [api.core.library.artworks.by_id(api.ids[0])]] == [1]


def test_one_wrong_judgement_and_none_is_added(api):
    said = [{"kind": "like", "artwork": api.ids[0]}, {"kind": "love", "artwork": api.ids[0]}]
    assert api.ask("POST", "/v1/judgements", {"judgements": said}).status == 422
    assert list(api.core.library.judgements.all()) == []


def test_an_address_becomes_a_source_with_its_reason(api):
    answer = api.ask("POST", "/v1/sources", {"url": "http://example.localhost:48650/"})
    assert answer.status == 201
    assert (answer.json["recipe"], bool(answer.json["reason"])) == ("example-site", True)
    assert [each.id for each in api.core.collecting.sources()] == [answer.json["id"]]
    refused = api.ask("POST", "/v1/sources", {"url": "file:///etc/passwd"})
    assert refused.status == 422


def test_no_judgements_no_order(api):
    assert api.get("/v1/rank").json == []


def test_what_no_net_has_seen_has_no_neighbours(api):
    assert api.get(f"/v1/artworks/{api.ids[0]}/similar").status == 404


def test_what_the_nets_see_in_a_picture_that_is_not_kept(api, tmp_path):
    data = a_picture(tmp_path / "new.png", seed=78, size=(400, 300)).read_bytes()
    seen = api.ask("POST", "/v1/look", data).json
    assert (seen["width"], seen["height"], seen["nearest"]) == (400, 300, [])
    x, y, width, height = seen["crop"]
    assert 0 <= x <= x + width <= 1.000001
    assert 0 <= y <= y + height <= 1.000001
    assert api.core.library.artworks.counts()[State.KEPT] == 3
    assert api.changes == []
