"""Nobody is asked for a newer version unless allowed, and then for nothing but its number."""

from __future__ import annotations

import json

import pytest

from models import updates
from models.errors import CollectError
from models.net_io.guard import AddressPolicy
from models.updates import Release, ask, is_due, is_newer, read_release
from tests.support.local_site import LocalSite, Reply

DAY = 86_400_000_000


def own(site: LocalSite) -> AddressPolicy:
    return AddressPolicy({("127.0.0.1", site.port): "127.0.0.1"})


def test_the_project_has_no_address_yet():
    assert updates.RELEASES == ""


def test_one_question_is_asked_and_nothing_is_downloaded():
    with LocalSite() as site:
        said = {"tag_name": "v0.2.0", "html_url": f"{site.root}/new", "assets": [f"{site.root}/a"]}
        site.pages["/latest"] = Reply(json.dumps(said).encode(), "application/json")
        assert ask(f"{site.root}/latest", own(site)) == Release("0.2.0", f"{site.root}/new")
        (asked,) = site.asked
    assert asked.path == "/latest"
    assert asked.body == b""
    assert set(asked.headers) <= {"Host", "Accept", "User-Agent", "Accept-Encoding", "Connection"}


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        (Reply(b"<html>Log in to the hotel</html>"), "page-unreadable"),
        (Reply(b'{"tag_name": "soon"}'), "page-unreadable"),
        (Reply(b"[]"), "page-unreadable"),
        (Reply(b"{}", status=404), "http-status"),
        (Reply(b"x" * 600_000), "too-large"),
    ],
)
def test_what_is_no_answer_is_an_expected_failure(reply, code):
    with LocalSite() as site:
        site.pages["/latest"] = reply
        with pytest.raises(CollectError) as refused:
            ask(f"{site.root}/latest", own(site))
    assert refused.value.code == code


def test_private_addresses_are_not_asked():
    with LocalSite() as site, pytest.raises(CollectError) as refused:
        ask(f"{site.root}/latest")
    assert refused.value.code == "address-refused"
    assert site.asked == []


@pytest.mark.parametrize(
    ("found", "mine", "newer"),
    [("0.2", "0.1.9", True), ("0.2", "0.2.0", False), ("0.10", "0.9", True), ("0.1", "0.2", False)],
)
def test_versions_are_numbers(found, mine, newer):
    assert is_newer(found, mine) is newer


def test_a_page_that_is_no_page_is_left_out():
    assert read_release(b'{"version": "1.0", "url": "file:///etc/passwd"}') == Release("1.0")


def test_once_a_day_whatever_the_clock_does():
    assert is_due(0, 100 * DAY)
    assert not is_due(100 * DAY, 100 * DAY + 1)
    assert is_due(100 * DAY, 101 * DAY)
    assert is_due(100 * DAY, 90 * DAY)
