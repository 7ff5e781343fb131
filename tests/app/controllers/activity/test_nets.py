"""The Activity screen lists the nets; one is fetched, used, and told of what it did here."""

from __future__ import annotations

import shutil

import pytest

from app import paths, settings
from models.library.artworks.net_records import NetRecord, note_net
from models.library.tags.tagging import attach, parse_tag, remove
from models.records import Tag
from tests.support.desk import at_desk
from tests.support.driving import until
from tests.support.judging import add_artworks
from tests.support.nets import the_default_nets

pytestmark = pytest.mark.gui


def words_on(desk) -> str:
    from PySide6.QtWidgets import QLabel

    return "\n".join(each.text() for each in desk.window.activity.nets.findChildren(QLabel))


def test_every_net_is_listed_with_what_it_is_for(qapp, library, sandbox):
    async def story(desk):
        await desk.show()
        desk.window.show_screen("activity")
        nets = desk.window.activity.nets
        await until(lambda: "ccip" in nets.buttons, "the list")
        assert nets.buttons["wd-vit-v3"].text() == "Fetch"
        assert "yunet" not in nets.buttons
        assert "finds faces · 0.2 MB · MIT" in words_on(desk)
        assert words_on(desk).count("in use") == 3  # The words that come with the program too.

    at_desk(qapp, library, sandbox, story)


def test_it_tells_what_a_net_did_here_and_how_good_it_is(qapp, library, sandbox):
    entry = the_default_nets().entry()
    ids = add_artworks(library, 2)
    rows = library.artworks.rows_of(ids)

    def write() -> None:
        note_net(
            NetRecord(entry.key, "embedding", entry.sha256, "CPU", "0", last_at=5, analysed=40)
        )
        for each in rows.values():
            attach(each, [Tag("bird", "general", "net", 0.8)])
        attach(rows[ids[0]], [parse_tag("bird")])
        remove(rows[ids[1]], [parse_tag("bird")])

    library.writer.call(write)

    async def story(desk):
        await desk.show()
        desk.window.show_screen("activity")
        await until(lambda: "looked at 40 picture" in words_on(desk), "told")

    at_desk(qapp, library, sandbox, story)


def test_another_net_of_a_role_looks_from_now_on(qapp, library, sandbox, monkeypatch):
    store = the_default_nets()
    other = store.named("anime-face-n")
    paths.nets_folder().mkdir(parents=True)
    (paths.nets_folder() / other.file).write_bytes(b"forged")

    async def story(desk):
        asked = []
        monkeypatch.setattr(
            type(desk.bench.inference), "request_analyse", lambda *_: asked.append(True)
        )
        await desk.show()
        desk.window.show_screen("activity")
        nets = desk.window.activity.nets
        await until(lambda: "anime-face-n" in nets.buttons, "the list")
        nets.buttons["anime-face-n"].click()
        await until(lambda: desk.errors, "a forged file is refused")
        assert desk.errors.pop().code == "net-damaged"
        assert settings.load().nets == {}
        monkeypatch.setattr("models.nets.store.Digests.check", lambda *_: None)
        nets.buttons["anime-face-n"].click()
        await until(lambda: asked, "analysing anew")
        assert settings.load().nets == {"face": "anime-face-n"}
        assert desk.bench.core.nets.entry(role="face").id == "anime-face-n"
        await until(lambda: "yunet" in nets.buttons, "the way back")

    at_desk(qapp, library, sandbox, story)
    shutil.rmtree(paths.nets_folder())


def test_a_net_that_cannot_be_fetched_is_told(qapp, library, sandbox, monkeypatch):
    def fails(*_):
        from models.errors import NetError

        raise NetError("net-missing", net="ccip", hint="the line is dead.")
        yield

    monkeypatch.setattr("models.nets.store.NetStore.fetch", fails)

    async def story(desk):
        await desk.show()
        desk.window.show_screen("activity")
        nets = desk.window.activity.nets
        await until(lambda: "ccip" in nets.buttons, "the list")
        nets.buttons["ccip"].click()
        await until(lambda: desk.errors, "told")
        assert desk.errors.pop().code == "net-missing"
        await until(lambda: nets.buttons["ccip"].isEnabled(), "it can be tried again")

    at_desk(qapp, library, sandbox, story)
