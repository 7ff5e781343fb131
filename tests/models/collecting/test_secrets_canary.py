"""Marked secrets go through every way of proving who asks, and every failure: found nowhere after.

Looked into are the library's files, an export and a backup of it, the log at its most talkative,
what a crash writes, everything told, and the command lines of all processes while it runs.
"""

from __future__ import annotations

import base64
import faulthandler
import logging
import threading
import traceback
from pathlib import Path

import keyring
import pytest

from app import log
from models.cancellation import CancelToken
from models.exchange.leaving import How, Sidecars
from models.exchange.picture_files import export_artworks
from models.library.keeping.backup import write_backup
from tests.models.collecting.test_credentials import Memory
from tests.support.collecting import a_collector, collect, outcomes
from tests.support.local_site import RECIPE, LocalSite, Reply

CANARY = "canary-7d1e"
OTHER = "canary-93ab"
MARKS = (CANARY, OTHER, base64.b64encode(f"{CANARY}:{OTHER}".encode()).decode(), "canary%2D7d1e")
SCHEMES = {
    "basic": 'scheme = "basic"\nusername = "keyring:local/login"\npassword = "keyring:local/key"',
    "bearer": 'scheme = "bearer"\ntoken = "keyring:local/login"',
    "header": 'scheme = "header"\nname = "X-Api-Key"\ntoken = "keyring:local/login"',
    "query": 'scheme = "query"\nname = "api_key"\ntoken = "keyring:local/login"',
}


@pytest.fixture
def backend():
    before, made = keyring.get_keyring(), Memory()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture
def talkative_log(tmp_path):
    handler = log.set_up(tmp_path / "log", level=logging.DEBUG)
    yield tmp_path / "log"
    log.take_down(handler)
    logging.getLogger().setLevel(logging.WARNING)


class CommandLines(threading.Thread):
    """Every command line of this machine's processes, looked at again and again."""

    def __init__(self) -> None:
        super().__init__(name="command-lines")
        self.seen: set[bytes] = set()
        self.ended = threading.Event()

    def run(self) -> None:
        while not self.ended.wait(0.01):
            for file in Path("/proc").glob("[0-9]*/cmdline"):
                try:
                    self.seen.add(file.read_bytes())
                except OSError:
                    continue  # It ended meanwhile.


@pytest.mark.parametrize("scheme", SCHEMES)
def test_rule_18_no_secret_is_found_anywhere(
    library, sandbox, tmp_path, backend, talkative_log, scheme, caplog
):
    watching = CommandLines()
    watching.start()
    try:
        told = _a_troubled_collecting(library, sandbox, tmp_path, scheme)
    finally:
        watching.ended.set()
        watching.join()
    rows = list(library.artworks.rows_of(library.artworks.all_ids()).values())
    list(export_artworks(library, rows, tmp_path / "out", How(frozenset(Sidecars)), CancelToken()))
    write_backup(library, tmp_path / "backup.zip", CancelToken())
    with (tmp_path / "crash.txt").open("w", encoding="utf-8") as crash:
        faulthandler.dump_traceback(crash)
    library.close()
    assert _marks_in(told.encode()) == []
    assert [line for line in watching.seen if _marks_in(line)] == []
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    looked_into = {"library.sqlite", "bunshin.log", "backup.zip", "crash.txt"}
    assert looked_into <= {path.name for path in files}
    assert any(path.parent.name == "out" for path in files)
    assert [path for path in files if _marks_in(path.read_bytes())] == []


def _a_troubled_collecting(library, sandbox, tmp_path, scheme: str) -> str:
    """A round in which every request fails in another way, and one in which all is well: what the
    rounds told, what the sources say and what errors look like."""
    with LocalSite() as site, LocalSite() as elsewhere:
        site.gallery(works=6)
        recipe = RECIPE.replace("[politeness]", f"[auth]\n{SCHEMES[scheme]}\n[politeness]")
        collector = a_collector(library, sandbox, site, tmp_path, tries=2)
        site.write_recipe(tmp_path / "recipes", recipe)
        collector.credentials.set("local", "login", CANARY)
        collector.credentials.set("local", "key", OTHER)
        well = dict(site.pages)
        troubles = [
            Reply(status=500),
            Reply(status=403),
            Reply(b"<p>" + b"x" * 99, cut=9),
            Reply(status=302, headers={"Location": f"{elsewhere.root}/else"}),
            Reply(status=302, headers={"Location": "http://[::1"}),
            Reply(b"\xff\xfe", headers={"Content-Encoding": "gzip"}),
        ]
        for number, trouble in enumerate(troubles, 1):
            site.pages[f"/work/{number}"] = trouble
        _answer_with_and_without_the_secret(site)
        collector.add_source(f"{site.root}/")
        told = [str(collect(collector))]
        site.pages = well
        _answer_with_and_without_the_secret(site)
        for path in [path for path in site.pages if path.startswith("/work/")]:
            site.pages[path] = well[path.partition("?")[0]]
        events = collect(collector)
        assert outcomes(events).get("new", 0) >= 1
        told += [str(events), str(library.sources.all()), _an_error(collector)]
        asked = [each for each in site.asked if each.path != "/robots.txt"]
        assert any(_marks_in(f"{each.path} {each.headers}".encode()) for each in asked)
        assert not any(_marks_in(str(each).encode()) for each in elsewhere.asked)
    return "\n".join(told)


def _answer_with_and_without_the_secret(site: LocalSite) -> None:
    for path in [path for path in site.pages if not path.startswith("/file")]:
        mark = "&" if "?" in path else "?"
        site.pages[f"{path}{mark}api_key={CANARY}"] = site.pages[path]


def _an_error(collector) -> str:
    """As the log has it when something is a bug: with all that led to it."""
    try:
        raise RuntimeError("a bug") from ValueError(repr(collector.credentials))
    except RuntimeError:
        logging.getLogger("app.errors").debug("a bug", exc_info=True)
        return traceback.format_exc()


def _marks_in(data: bytes) -> list[str]:
    return [mark for mark in MARKS if mark.encode() in data]
