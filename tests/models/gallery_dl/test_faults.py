"""What goes wrong with a site or with gallery-dl is told apart, and never hurts us."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import time

import psutil
import pytest

from models.errors import CollectError
from models.gallery_dl.running import Limits
from models.gallery_dl.troubles import trouble_of
from tests.support.collecting import collect, outcomes
from tests.support.local_site import LocalSite, Reply, host_of, picture_bytes
from tests.support.programs import (
    a_collector_with,
    a_gallery_dl,
    a_post,
    a_program,
    booru,
    need_gallery_dl,
)

LIST = "/posts.json?tags=sky&limit=200"
CHALLENGE = Reply(
    b"<title>Just a moment...</title>",
    status=403,
    headers={"Server": "cloudflare", "cf-mitigated": "challenge"},
)


@pytest.fixture
def site():
    with LocalSite() as made:
        yield made


@pytest.fixture
def with_program(library, sandbox, site, tmp_path):
    """A collector whose gallery-dl is the real one, or a script."""

    def make(body: str | None = None, **facts):
        program = None if body is None else a_program(tmp_path / "program", body)
        engine = a_gallery_dl(site, tmp_path, program=program, limits=facts.pop("limits", None))
        return a_collector_with(engine, library, sandbox, site, **{"tries": 1, **facts})

    return make


@pytest.mark.parametrize(
    ("answer", "code", "state"),
    [
        (Reply(status=403), "http-status 403", "failed"),
        (Reply(status=404), "site-gone", "failed"),
        (Reply(status=401), "login-wanted", "failed"),
        (Reply(status=500), "http-status 500", "failed"),
        (CHALLENGE, "browser-wanted", "failed"),
        (Reply(b"<html>", "text/html"), "gallery-dl-failed", "failed"),
        (
            Reply(b"[]", "application/json", cut=0, headers={"Content-Length": "9"}),
            "truncated",
            "failed",
        ),
    ],
    ids=["403", "404", "401", "500", "challenge", "odd", "cut"],
)
def test_a_site_that_refuses_is_told_with_its_reason(
    with_program, site, library, answer, code, state
):
    collector = with_program()
    site.pages[LIST] = answer
    source = collector.add_source(f"{site.root}/posts?tags=sky")
    (event,) = collect(collector)
    assert (event.outcome, event.reason, event.picture) == ("failed", code, False)
    found = library.sources.by_id(source.id)
    assert found.reason, found
    assert found.state == state
    assert site.paths().count(LIST) == 1, "it is not asked again and again"


def test_a_dead_host_is_offline(library, sandbox, tmp_path):
    with LocalSite() as site:
        collector = a_collector_with(a_gallery_dl(site, tmp_path), library, sandbox, site, tries=1)
        collector.add_source(booru(site, [a_post(site, 1)]))
        assert outcomes(collect(collector)) == {"new": 1}
    # Its robots.txt is known, so that it is gallery-dl which meets nobody.
    (event,) = collect(collector)
    assert event.reason == "offline"
    # Nobody else was reached either: no site is to blame, and it stays due.
    (source,) = library.sources.all()
    assert (source.state, source.found) == ("ready", 1)
    assert source.reason == str(CollectError("line-down", host=host_of(site)))


def test_too_much_lets_the_host_rest_by_our_own_rules(with_program, site, library):
    collector = with_program(patience=1.0, tries=5)
    site.pages[LIST] = Reply(status=429)
    collector.add_source(f"{site.root}/posts?tags=sky")
    collect(collector)
    (source,) = library.sources.all()
    assert source.state == "ready"
    assert "left alone until" in source.reason
    assert site.paths().count(LIST) == 1


def test_a_source_without_the_program_says_so(with_program, site, library, tmp_path):
    collector = with_program("exit 0\n")
    collector.add_source(f"{site.root}/posts?tags=sky")
    (tmp_path / "program" / "gallery-dl").unlink()
    (event,) = collect(collector)
    assert event.reason == "gallery-dl-missing"
    assert library.sources.all()[0].state == "unsupported"
    found = collector.explain(f"{site.root}/posts?tags=sky")
    assert (found.kind, found.program_missing) == ("page", True)
    assert "gallery-dl, a program of its own that is not installed, may know" in found.reason


def test_garbage_hurts_nobody(with_program, site, library):
    lines = "head -c 300000 /dev/zero | tr '\\0' 'x'; echo; echo '[1]'; echo '{'; echo 7; echo"
    collector = with_program(f"{lines}\nseq 1 200\n")
    collector.add_source(f"{site.root}/odd")
    (event,) = collect(collector)
    assert event.reason == "gallery-dl-failed"
    assert "is not JSON" in library.sources.all()[0].reason


def test_hostile_lines_are_no_finds_or_harmless_ones(with_program, site, library):
    site.pages["/file/1.png"] = Reply(picture_bytes(1), "image/png")
    good = {"_url": f"{site.root}/file/1.png", "_archive_key": "a", "category": "odd"}
    hostile = [
        "[" * 100_000,
        json.dumps({**good, "_url": "file:///etc/passwd"}),
        json.dumps({**good, "_url": "text:all of this"}),
        json.dumps({**good, "_url": ["a"]}),
        json.dumps({**good, "_url": "http://169.254.169.254/latest", "_archive_key": "b"}),
        json.dumps({**good, "_url": "http://10.0.0.1/admin.png", "_archive_key": "c"}),
        '{"_url": NaN}',
        json.dumps(
            {**good, "title": {"a": [1, {}]}, "tags": {"x": 1}, "date": 10**30, "n": "\ud800"},
        ),
    ]
    folder = library.paths.folder.parent / "lines"
    folder.write_text("\n".join(hostile))
    collector = with_program(f"cat {folder}\n")
    collector.add_source(f"{site.root}/odd")
    found = {each.url: (each.outcome, each.reason) for each in collect(collector)}
    assert found.pop(f"{site.root}/file/1.png") == ("new", None)
    assert set(found) == {"http://169.254.169.254/latest", "http://10.0.0.1/admin.png"}
    assert {reason for _, reason in found.values()} == {"address-refused"}


def test_only_a_referer_is_taken_of_what_it_would_send(with_program, site, library):
    site.pages["/file/1.png"] = Reply(picture_bytes(1), "image/png")
    sent = {"Referer": "https://work.example/1", "Cookie": "s=1", "Authorization": "Bearer x"}
    line = {"_url": f"{site.root}/file/1.png", "_http_headers": sent, "category": "odd"}
    folder = library.paths.folder.parent / "lines"
    folder.write_text(json.dumps(line))
    collector = with_program(f"cat {folder}\n")
    collector.add_source(f"{site.root}/odd")
    assert outcomes(collect(collector)) == {"new": 1}
    (asked,) = [each for each in site.asked if each.path == "/file/1.png"]
    assert asked.headers["Referer"] == "https://work.example/1"
    assert not {"Cookie", "Authorization"} & set(asked.headers)
    dump = library.paths.database.read_bytes()
    assert b"Bearer x" not in dump


def test_endless_output_is_cut_and_the_program_ended(with_program, site, library):
    body = "echo $$ >pid; cp pid $HOME/../../pid; yes '{\"_url\": 1}'\n"
    collector = with_program(body, limits=Limits(output=3_000_000))
    collector.add_source(f"{site.root}/odd")
    before = psutil.Process().memory_info().rss
    collect(collector)
    assert psutil.Process().memory_info().rss - before < 60_000_000
    assert not _runs(collector)
    assert library.sources.all()[0].reason


def test_one_that_never_ends_is_ended_in_time(with_program, site, library):
    body = "echo $$ >$HOME/../../pid; sleep 600\n"
    collector = with_program(body, limits=Limits(seconds=0.5))
    collector.add_source(f"{site.root}/odd")
    began = time.monotonic()
    (event,) = collect(collector)
    assert time.monotonic() - began < 15
    assert event.reason == "too-slow"
    assert not _runs(collector)


def test_a_stop_ends_it_and_all_that_it_started_within_a_moment(with_program, site, library):
    body = "echo $$ >$HOME/../../pid; sleep 600 & sleep 600\n"
    collector = with_program(body)
    collector.add_source(f"{site.root}/odd")
    pid = collector.engine.places.folder / "pid"

    async def stop() -> float:
        events = collector.collect(collector.sources())
        following = asyncio.ensure_future(anext(events))
        while not (pid.exists() and pid.read_text().strip()):
            await asyncio.sleep(0.01)
        began = time.monotonic()
        following.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await following
        await events.aclose()
        return time.monotonic() - began

    assert asyncio.run(stop()) < 2.0
    assert not _runs(collector)
    assert library.sources.all()[0].state == "ready"
    assert list(collector.engine.places.runs.iterdir()) == []


@pytest.mark.parametrize("address", ["$(touch hit)", "`touch hit`", "a;touch hit", "a&touch hit"])
def test_an_address_is_never_a_command(with_program, site, library, address):
    collector = with_program()
    url = f"{site.root}/posts?tags={address.replace(' ', '%20')}"
    collector.add_source(url)
    collect(collector)
    assert not list(library.paths.folder.parent.rglob("hit"))
    assert not os.path.exists("hit")


@pytest.mark.parametrize(
    "address", ["-h", "--version", "--config-open", "-X /tmp", "r:https://a.b"]
)
def test_what_looks_like_an_option_is_no_address(with_program, address):
    found = with_program().explain(address)
    assert not found.usable
    assert not found.program


@pytest.mark.parametrize(
    ("status", "said", "code"),
    [
        (0, "", None),
        (8, "[x][warning] Cloudflare challenge", "browser-wanted"),
        (4, "[x][error] Cloudflare CAPTCHA", "browser-wanted"),
        (20, "[x][error] AuthRequired", "login-wanted"),
        (64, "[gallery-dl][error] Unsupported URL 'x'", "gallery-dl-unsupported"),
        (4, "[x][error] Requested user could not be found", "site-gone"),
        (4, "[x][error] HttpError: '410 Gone' for 'https://a.b'", "site-gone"),
        (4, "[x][error] HttpError: ReadTimeout: Read timed out.", "too-slow"),
        (4, "[x][error] HttpError:  NewConnectionError: refused", "offline"),
        (1, "Traceback …\nModuleNotFoundError: no", "gallery-dl-failed"),
        (128, "[gallery-dl][error] OSError", "gallery-dl-failed"),
        (-9, "", "gallery-dl-failed"),
        (32, "[gallery-dl][error] bad option", "gallery-dl-failed"),
        (4, "", "gallery-dl-failed"),
    ],
)
def test_the_exit_status_says_what_it_was(status, said, code):
    found = trouble_of(status, said, "https://site.example/a")
    assert (None if found is None else found.code) == code


def test_the_program_is_there():
    """So that a machine where every test must run does not leave all of these out in silence."""
    assert need_gallery_dl().exists()


def _runs(collector) -> bool:
    """Whether the program that wrote down its number, or what it started, still runs: what is
    killed takes a moment to go."""
    group = int((collector.engine.places.folder / "pid").read_text())
    end = time.monotonic() + 3
    while time.monotonic() < end:
        if not any(_is_of(each, group) for each in psutil.process_iter()):
            return False
    return True


def _is_of(process: psutil.Process, group: int) -> bool:
    with contextlib.suppress(psutil.Error, ProcessLookupError):
        return os.getpgid(process.pid) == group and process.status() != psutil.STATUS_ZOMBIE
    return False
