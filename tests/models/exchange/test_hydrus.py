"""Pictures out of a running Hydrus: asked over HTTP on loopback, known ones never fetched."""

from __future__ import annotations

import logging

import pytest

from models.cancellation import CancelToken
from models.errors import Cancelled, CollectError, InputError
from models.exchange.hydrus_api import checked_key, own_address, words_of_query
from models.exchange.hydrus_asking import HydrusSource
from models.exchange.hydrus_import import import_hydrus
from models.exchange.hydrus_look import look_at_hydrus
from models.feedback.taking_over import TakingOver
from models.library.database.clock import from_rfc3339
from models.records import State
from tests.support.fake_hydrus import KEY, FakeHydrus
from tests.support.libraries import result_of
from tests.support.local_site import Reply, picture_bytes


@pytest.fixture
def hydrus():
    with FakeHydrus() as made:
        yield made


def brought(library, sandbox, hydrus, *, token=None, **options):
    source = HydrusSource(KEY, hydrus.root, options.pop("query", ""))
    token = token or CancelToken()
    return import_hydrus(library, source, sandbox=sandbox, token=token, **options)


def texts(artwork):
    return {(tag.text, tag.origin) for tag in artwork.tags}


def test_a_picture_comes_with_all_that_hydrus_knows_of_it(library, sandbox, hydrus):
    digest = hydrus.add(
        picture_bytes(1),
        tags=["character:samus aran", "creator:ann", "sky"],
        site_tags=["series:metroid"],
        urls=["https://site.example/post/7", "https://files.example/7.png"],
        notes={"translation": "Good evening"},
        imported=1_600_000_000,
    )
    report = result_of(brought(library, sandbox, hydrus, query="system:archive, sky"))
    assert (report.imported, report.duplicates, report.rejected) == (1, 0, 0)
    assert hydrus.searched == [["system:archive", "sky"]]
    artwork = library.artworks.by_id(digest)
    assert artwork.state is State.KEPT
    assert artwork.note == "translation: Good evening"
    assert texts(artwork) == {
        ("character:samus_aran", "person"),
        ("artist:ann", "person"),
        ("sky", "person"),
        ("copyright:metroid", "site"),
    }
    (seen,) = library.artworks.sightings(digest)
    assert (seen.page_url, seen.file_url) == (
        "https://site.example/post/7",
        "https://files.example/7.png",
    )
    assert seen.found_at == from_rfc3339("2020-09-13T12:26:40Z")
    assert not library.judgements.count()
    assert not list(library.paths.staging.iterdir())


def test_one_without_an_address_has_a_sighting_too(library, sandbox, hydrus):
    digest = hydrus.add(picture_bytes(1), tags=["sky"])
    result_of(brought(library, sandbox, hydrus))
    (seen,) = library.artworks.sightings(digest)
    assert (seen.recipe, seen.via) == ("hydrus", "import")
    assert hydrus.searched == [["system:everything"]]


def test_what_is_here_is_not_fetched_and_only_gains_what_is_new(library, sandbox, hydrus):
    digest = hydrus.add(picture_bytes(1), tags=["sky"])
    result_of(brought(library, sandbox, hydrus))
    hydrus.records[0]["tags"]["6c6f63616c2074616773"]["storage_tags"]["0"].append("sea")
    report = result_of(brought(library, sandbox, hydrus))
    assert (report.imported, report.duplicates) == (0, 1)
    assert hydrus.given == [100]
    assert texts(library.artworks.by_id(digest)) == {("sky", "person"), ("sea", "person")}
    assert len(library.artworks.sightings(digest)) == 1


def test_a_stop_is_heard_and_the_next_time_goes_on_there(library, sandbox, hydrus):
    for number in range(40):
        hydrus.add(picture_bytes(number))
    token = CancelToken()
    work = brought(library, sandbox, hydrus, token=token)
    while not next(work).done:
        pass
    token.cancel()
    with pytest.raises(Cancelled):
        next(work)
    come = len(list(library.artworks.all_ids()))
    assert 0 < come < 40
    stored = hydrus.given[:come]
    assert not list(library.paths.staging.iterdir())
    report = result_of(brought(library, sandbox, hydrus))
    assert (report.imported, report.duplicates) == (40 - come, come)
    assert {hydrus.given.count(number) for number in stored} == {1}


def test_one_that_falls_silent_on_the_way_loses_nothing(library, sandbox, hydrus):
    for number in range(20):
        hydrus.add(picture_bytes(number))
    hydrus.silent_after = 17
    with pytest.raises(CollectError) as caught:
        result_of(brought(library, sandbox, hydrus))
    assert caught.value.code == "truncated"
    assert len(list(library.artworks.all_ids())) == 16
    assert not list(library.paths.staging.iterdir())
    hydrus.silent_after = None
    assert result_of(brought(library, sandbox, hydrus)).imported == 4


def test_a_hydrus_that_is_not_running_is_said(library, sandbox):
    with FakeHydrus() as gone:
        pass
    with pytest.raises(CollectError) as caught:
        result_of(brought(library, sandbox, gone))
    assert caught.value.code == "offline"


def test_a_wrong_key_is_said_and_never_told(library, sandbox, hydrus, caplog):
    caplog.set_level(logging.DEBUG)
    wrong = "f" * 64
    source = HydrusSource(wrong, hydrus.root)
    with pytest.raises(CollectError) as caught:
        result_of(import_hydrus(library, source, sandbox=sandbox, token=CancelToken()))
    assert caught.value.code == "hydrus-key-refused"
    assert wrong not in f"{source!r}{caught.value}{caplog.text}"
    with pytest.raises(InputError) as caught_too:
        checked_key("f" * 63)
    assert "fff" not in str(caught_too.value)


@pytest.mark.parametrize(
    "address",
    [
        "http://192.168.0.4:45869",
        "http://example.org:45869",
        "https://127.0.0.1:45869",
        "http://127.0.0.1:45869/elsewhere",
        "http://ann:secret@127.0.0.1:45869",
        "http://127.0.0.1:99999",
        "ftp://127.0.0.1",
        "127.0.0.1:45869",
        "",
    ],
)
def test_only_this_computer_is_asked(address):
    with pytest.raises(InputError, match="no address of a Hydrus"):
        own_address(address)


def test_a_redirect_is_not_followed(library, sandbox, hydrus):
    away = "http://192.0.2.1/"
    hydrus._reply = lambda _path: Reply(b"", status=302, headers={"Location": away})
    with pytest.raises(CollectError) as caught:
        result_of(brought(library, sandbox, hydrus))
    assert caught.value.code == "too-many-redirects"
    assert len(hydrus.asked) == 1


@pytest.mark.parametrize("body", [b"<html>", b"[]", b"[" * 5000, b'{"services": {}}'])
def test_an_answer_that_is_none_is_said(library, sandbox, hydrus, body):
    hydrus._reply = lambda _path: Reply(body, "application/json")
    with pytest.raises(CollectError) as caught:
        result_of(brought(library, sandbox, hydrus))
    assert caught.value.code == "page-unreadable"


def test_odd_records_cost_only_themselves(library, sandbox, hydrus):
    kept = hydrus.add(picture_bytes(1), tags=["sky", "", ":", "a\x00b"], ext="../../etc/passwd")
    hydrus.add(picture_bytes(2), is_trashed=True)
    hydrus.add(b"RIFF....", mime="video/webm")
    hydrus.add(b"no picture at all")
    lied = hydrus.add(picture_bytes(5))
    hydrus.files[104] = picture_bytes(6)
    hydrus.add(picture_bytes(7))
    hydrus.missing.add(105)
    hydrus.records += [{}, {"file_id": "x", "hash": 3}, {"file_id": 9, "hash": "short"}]
    hydrus.records[0]["tags"] = {"odd": 3, **hydrus.records[0]["tags"]}
    for each in hydrus.records[6:]:
        each.setdefault("file_id", 0)
    outcomes = []
    for progress in brought(library, sandbox, hydrus):
        outcomes += progress.details
    assert [each.id for each in outcomes if each.outcome == "imported"] == [kept]
    reasons = {each.reason for each in outcomes if each.outcome == "rejected"}
    assert reasons == {"format-unsupported", "not-a-picture", "picture-damaged", "http-status"}
    assert library.artworks.by_id(kept).tags[0].name
    assert lied not in library.artworks.all_ids()
    assert not list(library.paths.staging.iterdir())


def test_stars_and_likes_are_taken_over_once_and_only_when_asked_for(library, sandbox, hydrus):
    starred = hydrus.add(picture_bytes(1), stars=7)
    liked = hydrus.add(picture_bytes(2), liked=True)
    disliked = hydrus.add(picture_bytes(3), liked=False)
    assert result_of(brought(library, sandbox, hydrus)).rated == 0
    assert not library.judgements.count()
    judging = TakingOver(library, "default")
    assert result_of(brought(library, sandbox, hydrus, judging=judging)).rated == 3
    assert result_of(brought(library, sandbox, hydrus, judging=judging)).rated == 0
    said = [each.judgement for each in library.judgements.all()]
    assert {(each.kind, each.artwork, each.via) for each in said} == {
        ("rating", starred, "import"),
        ("like", liked, "import"),
        ("dislike", disliked, "import"),
    }
    assert library.artworks.by_id(starred).rating == 4
    assert library.artworks.by_id(disliked).state is State.KEPT


def test_a_look_fetches_nothing_and_counts(library, sandbox, hydrus):
    hydrus.add(picture_bytes(1), tags=["sky"], urls=["https://site.example/post/1"], stars=3)
    result_of(brought(library, sandbox, hydrus))
    hydrus.given.clear()
    hydrus.add(picture_bytes(2), tags=["sea"])
    hydrus.add(b"film", mime="video/webm")
    source = HydrusSource(KEY, hydrus.root)
    report = result_of(look_at_hydrus(library, source, token=CancelToken()))
    assert (report.new, report.duplicates, report.rejected, report.news) == (1, 1, 1, 0)
    assert (report.pages, report.judged, report.kinds) == (1, 1, {"hydrus": 2})
    assert hydrus.given == []
    without = result_of(look_at_hydrus(None, source, token=CancelToken()))
    assert without.new == 2


def test_a_search_is_words_or_json(hydrus):
    assert words_of_query(" sky , system:inbox\nsea ") == ["sky", "system:inbox", "sea"]
    assert words_of_query('["a", ["b", "c"]]') == ["a", ["b", "c"]]
    assert words_of_query("") == words_of_query("[]") == ["system:everything"]
    with pytest.raises(InputError):
        words_of_query("[oops")
