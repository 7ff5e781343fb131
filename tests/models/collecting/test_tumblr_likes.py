"""All likes of an account: none lost at the borders of pages, none twice, told how it went."""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from models.collecting.collector import Collector
from models.library.library import Library, open_library
from models.sign_in.tokens import tokens_in
from tests.support.collecting import collect, outcomes
from tests.support.fake_tumblr import FakeTumblr, Liked
from tests.support.likes import give, in_bursts, let_in
from tests.support.local_site import Reply

ROOT = Path(__file__).resolve().parents[3]
ALL = 5000
LIKES = "/v2/user/likes"


def post_keys(library) -> list[str]:
    """Of every sighting, also those of pictures that were not to be had."""
    keys = []
    for each in library.artworks.all_ids():
        keys += [seen.post_key for seen in library.artworks.sightings(each)]
    return keys


@pytest.mark.parametrize(
    ("seed", "words"),
    [(1, -20), *(pytest.param(n, 10, marks=pytest.mark.torture) for n in range(10))],
)
def test_five_thousand_likes_come_without_one_lost_or_twice(
    library, sandbox, tmp_path, seed, words
):
    likes = in_bursts(ALL, seed, pictures=40, words=words)
    pictures = [each for each in likes if each.picture is not None]
    with let_in(library, sandbox, likes, tmp_path) as (site, collector):
        collect(collector)
        calls = site.calls(LIKES)
        keys = post_keys(library)
        assert len(keys) == len(set(keys)) == len(pictures)
        report = library.sources.all()[0].report
        assert len(site.shown) == ALL
        assert report["returned"] == ALL
        assert report["with_pictures"] == len(pictures)
        lost, plain_calls = plainly(site)
        assert lost > 0, "the plain rule loses likes at the borders"
        assert calls - plain_calls <= 5, "what the overlap costs"


def plainly(site: FakeTumblr) -> tuple[int, int]:
    """How others page: before the last like's moment. How many are lost, with how many calls."""
    token = next(iter(site.given.access))
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    before, seen, calls = "", set(), 0
    while True:
        url = f"{site.root}{LIKES}?limit=50{before}"
        asked = urllib.request.Request(url, headers={"Authorization": f"Bearer {token}"})
        with opener.open(asked, timeout=10) as answer:
            posts = json.load(answer)["response"]["liked_posts"]
        calls += 1
        if not posts:
            return len(site.likes) - len(seen), calls
        seen |= {each["id"] for each in posts}
        before = f"&before={posts[-1]['liked_timestamp']}"


@pytest.mark.parametrize(
    "after", [30, *(pytest.param(n, marks=pytest.mark.torture) for n in (1, 5, 55, 79))]
)
def test_killed_in_the_middle_and_gone_on(sandbox, tmp_path, after):
    likes = in_bursts(160, 2, pictures=80)
    folder = tmp_path / "library"
    library = open_library(folder, create=True)
    with let_in(library, sandbox, likes, tmp_path) as (site, collector):
        library.close()
        _run_and_kill(folder, site, collector, after)
        with open_library(folder) as again:
            before = again.sources.all()[0].report
            collect(_anew(collector, again))
            report = again.sources.all()[0].report
            keys = post_keys(again)
    pictures = [each for each in likes if each.picture is not None]
    assert before is None or before["returned"] < 160, "it was cut off on the way"
    assert len(keys) == len(set(keys)) == len(pictures)
    assert report["returned"] == 160
    assert report["with_pictures"] == len(pictures)
    assert report["without_pictures"] == 160 - len(pictures)
    assert report["new"] == len({each.picture for each in pictures})
    assert report["owned"] == len(pictures) - report["new"], "the same file in several posts"


def _anew(collector: Collector, library: Library) -> Collector:
    """The same site and secrets, another program."""
    made = Collector(library, collector._sandbox, collector._folders, collector._surroundings)
    made.credentials = collector.credentials
    return made


def _run_and_kill(folder: Path, site: FakeTumblr, collector: Collector, after: int) -> None:
    names = ("consumer_key", "consumer_secret", "oauth2")
    secrets = [["tumblr", name, collector.credentials.get("tumblr", name)] for name in names]
    command = [sys.executable, "-m", "tests.support.killed_likes"]
    process = subprocess.Popen(
        [*command, str(folder), str(site.port), str(collector._folders[0])],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        process.stdin.write(json.dumps(secrets))
        process.stdin.close()
        for _ in range(after):
            assert process.stdout.readline() in ("new\n", "duplicate\n")
        process.kill()


def test_the_report_counts_what_came_and_what_did_not(library, sandbox, tmp_path):
    likes = [Liked(100 + n, 1_700_000_000 - n, n) for n in range(8)]
    likes += [Liked(200 + n, 1_699_000_000 - n, None) for n in range(3)]
    with let_in(library, sandbox, likes, tmp_path) as (site, collector):
        site.counts, site.gone = 15, {6, 7}
        site.hidden = {201}
        collect(collector)
        source = library.sources.all()[0]
        report = dict(source.report)
        del report["reading"]
        assert source.state == "finished"
        assert report == {
            "said": 15,
            "returned": 10,
            "with_pictures": 8,
            "without_pictures": 2,
            "pictures": 8,
            "vetoed": 0,
            "gone": 2,
            "failed": 0,
            "new": 6,
            "owned": 0,
            "waiting": 0,
            "crowded": 0,
            "liked": True,
        }
        # What is liked afterwards is counted once more, and only it.
        site.likes = [Liked(300, 1_700_000_500, 1), *site.likes]
        collect(collector)
        collect(collector)
        report = library.sources.all()[0].report
        assert (report["returned"], report["with_pictures"], report["new"]) == (11, 9, 6)


def test_pictures_that_were_here_before_are_told_apart(library, sandbox, tmp_path):
    likes = [Liked(100 + n, 1_700_000_000 - n, n) for n in range(4)]
    with let_in(library, sandbox, likes[:2], tmp_path) as (site, collector):
        collect(collector)
        library.writer.call(lambda: library.sources.remove(1))
        site.likes, site.pictures = likes, {0, 1, 2, 3}
        collector.add_source(f"{site.root}/likes")
        collect(collector)
        report = library.sources.all()[0].report
    assert (report["new"], report["owned"], report["returned"]) == (2, 2, 4)


def test_a_second_with_more_likes_than_a_page_is_stepped_over_and_told(library, sandbox, tmp_path):
    likes = [Liked(1000 + n, 1_700_000_100, 1) for n in range(60)]
    likes += [Liked(500 + n, 1_700_000_000 - n, 1) for n in range(20)]
    with let_in(library, sandbox, likes, tmp_path) as (_site, collector):
        collect(collector)
        report = library.sources.all()[0].report
    assert report["returned"] == 70, "ten of one second cannot be asked for; all that is older can"
    assert report["crowded"] == 1


def test_a_token_is_renewed_before_it_ends_and_once_after_a_refusal(library, sandbox, tmp_path):
    likes = [Liked(100 + n, 1_700_000_000 - 10 * n, 1) for n in range(120)]
    with let_in(library, sandbox, likes, tmp_path) as (site, collector):
        give(collector, site, until=1.0)
        collect(collector)
        assert site.calls("/v2/oauth2/token") == 1, "it had ended long ago"
        assert {a.headers["Authorization"] for a in site.asked if a.path.startswith(LIKES)} == {
            f"Bearer {tokens_in(collector.credentials.get('tumblr', 'oauth2')).access}"
        }
        site.end_tokens()
        site.likes = [Liked(900, 1_700_001_000, 1), *site.likes]
        assert outcomes(collect(collector)) == {"duplicate": 1}
        assert site.calls("/v2/oauth2/token") == 2, "refused, renewed, asked once more"
        assert library.sources.all()[0].state == "finished"


def test_thrown_out_the_source_waits_and_goes_on_where_it_was(library, sandbox, tmp_path):
    likes = [Liked(100 + n, 1_700_000_000 - 10 * n, n % 3) for n in range(120)]
    with let_in(library, sandbox, likes, tmp_path) as (site, collector):
        # Thrown out while the second page is on its way.
        whole = site._likes
        site._likes = lambda asked, query: (
            (site.throw_out() if "before" in query and site.calls(LIKES) == 2 else None)
            or whole(asked, query)
        )
        told = [each.reason for each in collect(collector) if each.outcome == "failed"]
        assert told == ["login-needed"]
        source = library.sources.all()[0]
        assert source.state == "login"
        assert source.reason == "Tumblr: posts I liked asks to be let in again."
        asked = len(site.asked)
        collect(collector, asked=False)
        assert len(site.asked) == asked, "nobody is asked before the person let it in"
        assert library.sources.all()[0].state == "login"
        give(collector, site)
        collect(collector)
        source = library.sources.all()[0]
        assert source.state == "finished"
        assert source.report["returned"] == 120
        first_pages = [a for a in site.asked if a.path.startswith(LIKES) and "before" not in a.path]
        assert len(first_pages) == 1, "it did not begin anew"


def test_a_reading_that_was_given_up_is_not_counted_twice(library, sandbox, tmp_path):
    likes = [Liked(100 + n, 1_700_000_000 - 10 * n, n % 3) for n in range(120)]
    with let_in(library, sandbox, likes, tmp_path) as (site, collector):
        whole = site._likes
        site._likes = lambda asked, query: (
            Reply(b"{}", "application/json", 404) if "before" in query else whole(asked, query)
        )
        collect(collector)
        source = library.sources.all()[0]
        assert (source.state, source.report["returned"]) == ("failed", 50)
        site._likes = whole
        collect(collector)
        report = library.sources.all()[0].report
    assert (report["returned"], report["with_pictures"], report["pictures"]) == (120, 120, 120)


def test_a_busy_site_is_waited_for(library, sandbox, tmp_path):
    with let_in(library, sandbox, [Liked(1, 1_700_000_000, 1)], tmp_path) as (site, collector):
        site.busy = 1
        assert outcomes(collect(collector)) == {"new": 1}
        assert site.calls(LIKES) == 3, "refused, answered, and the last like once more"
