"""What the API answers is what the command line prints; what it is told is what the log holds."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image

from app.api.keys import Scope
from models.library.artworks.artworks import Edit
from models.records import State
from tests.support.judging import add_artworks
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


UNANSWERED = (
    ("/v1/artworks?q=rating:x", 422, "query-wrong"),
    ("/v1/artworks?sort=colour", 422, "request-wrong"),
    ("/v1/artworks?limit=100000", 422, "request-wrong"),
    ("/v1/artworks/ffffffff", 404, "artwork-unknown"),
    ("/v1/artworks/ffffffff/file", 404, "artwork-unknown"),
    ("/v1/nothing", 404, "unknown"),
)


def test_what_cannot_be_answered_says_why(api):
    for path, status, code in UNANSWERED:
        answer = api.get(path)
        assert (answer.status, answer.json["code"]) == (status, code), path
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


def test_what_is_no_picture_is_refused(api):
    for data, code in ((b"", "wrong"), (b"no picture at all", "not-a-picture")):
        answer = api.ask("POST", "/v1/artworks", data)
        assert (answer.status, answer.json["code"]) == (422, code)
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
    for local in ("file:///etc/passwd", "file:///tmp", "/tmp"):
        refused = api.ask("POST", "/v1/sources", {"url": local})
        assert (refused.status, refused.json["code"]) == (422, "url-wrong")


def test_before_judgements_everything_is_listed_without_scores(api):
    for by in ("taste", "elo", "schulze"):
        ranked = api.get(f"/v1/rank?by={by}&limit=2").json
        assert [(each["rank"], each["score"]) for each in ranked] == [(1, None), (2, None)]
        assert ("elo" in ranked[0]) == (by == "elo")
    assert len(api.get("/v1/rank?offset=2").json) == 1
    assert api.get("/v1/rank?by=love").json["code"] == "request-wrong"


def test_what_no_net_has_seen_has_no_neighbours(api):
    assert api.get(f"/v1/artworks/{api.ids[0]}/similar").status == 404


def test_what_the_nets_see_in_a_picture_that_is_not_kept(api, tmp_path):
    data = a_picture(tmp_path / "new.png", seed=78, size=(400, 300)).read_bytes()
    seen = api.ask("POST", "/v1/look?size=100x100&size=1920x1080", data).json
    assert (seen["width"], seen["height"], seen["nearest"]) == (400, 300, [])
    x, y, width, height = seen["focus"]
    assert 0 <= x <= x + width <= 1.000001
    assert 0 <= y <= y + height <= 1.000001
    assert [each["size"] for each in seen["crops"]] == ["100x100", "1920x1080"]
    assert [each["box"][2:] for each in seen["crops"]] == [[300, 300], [400, 225]]
    assert all(0 < each["confidence"] <= 1 for each in seen["tags"])
    assert api.core.library.artworks.counts()[State.KEPT] == 3
    assert api.heard == []
    wrong = api.ask("POST", "/v1/look?size=0x9", data)
    assert (wrong.status, "1920x1080" in wrong.json["message"]) == (422, True)


def test_neighbours_fill_the_limit_however_many_lie_in_the_trash(api):
    """Two hundred near ones in the trash hid those behind them."""
    library, key, size = api.core.library, api.core.vectors.key, api.core.vectors.dimensions
    ids = add_artworks(library, 260)
    turned = np.linspace(0, 1, len(ids))
    rows = np.zeros((len(ids), size), np.float32)
    rows[:, 0], rows[:, 1] = np.cos(turned), np.sin(turned)
    api.core.vectors.append(ids, rows)
    library.writer.call(lambda: library.artworks.set_state(ids[1:251], State.TRASHED))
    found = api.get(f"/v1/artworks/{ids[0]}/similar?limit=5").json
    assert [each["id"] for each in found["nearest"]] == ids[251:256]
    assert (found["net"], found["metric"]) == (key, "raw")
    personal = api.get(f"/v1/artworks/{ids[0]}/similar?limit=3&metric=personal&unique=true").json
    assert personal["metric"] == "personal"
    assert len(personal["nearest"]) >= 1


def test_over_the_network_nothing_is_said_of_folders_and_notes(phone, library):
    one = phone.ids[0]
    library.writer.call(lambda: library.artworks.edit([one], Edit(note="a secret thought")))
    seen = phone.get(f"/v1/artworks/{one}", scope=Scope.READ)
    assert b"secret" not in seen.body
    assert str(library.paths.folder).encode() not in seen.body
    assert seen.json["path"] == f"{one}.png"
    found = phone.get("/v1/artworks", scope=Scope.READ)
    assert str(library.paths.folder).encode() not in found.body


def test_whoever_shows_the_window_is_told_what_kind_of_thing_changed(api, tmp_path):
    api.ask("POST", "/v1/artworks", a_picture(tmp_path / "n.png", seed=5).read_bytes())
    api.ask("POST", "/v1/judgements", {"judgements": [{"kind": "like", "artwork": api.ids[0]}]})
    api.ask("POST", "/v1/sources", {"url": "http://example.localhost:48650/"})
    assert [each.group for each in api.heard] == ["importing", "feedback", "sources"]


def test_a_judgement_says_that_it_came_from_elsewhere_and_beginnings_of_ids_do(api):
    said = [
        {"kind": "like", "artwork": api.ids[0][:10]},
        {"kind": "duel", "left": api.ids[0], "right": api.ids[1], "outcome": "left", "via": "duel"},
    ]
    assert api.ask("POST", "/v1/judgements", {"judgements": said}).json["added"] == 2
    logged = [each.judgement for each in api.core.library.judgements.all()]
    assert [each.via for each in logged] == ["import", "duel"]
    assert logged[0].artwork == api.ids[0]
    for wrong, status in (({"via": "api"}, 422), ({"artwork": "f" * 12}, 404)):
        one = {"kind": "like", "artwork": api.ids[0], **wrong}
        assert api.ask("POST", "/v1/judgements", {"judgements": [one]}).status == status
