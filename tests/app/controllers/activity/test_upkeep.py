"""The hundredth day in the window: a quiet check, a word on backups, room on the disk, updates."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace

import pytest
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QDialog, QMessageBox

from app import paths, settings
from app.controllers.activity import storage, upkeep
from app.controllers.activity.storage_words import storage_lines
from app.controllers.activity.updates import Updates
from models.library.keeping import full_backups
from models.library.keeping.health import last_health
from models.library.keeping.stock import Stock
from models.net_io.guard import AddressPolicy
from models.records import State
from tests.support.desk import at_desk
from tests.support.driving import click, until
from tests.support.imported import import_all
from tests.support.local_site import LocalSite, Reply
from tests.support.pictures import pictures

pytestmark = pytest.mark.gui


@pytest.fixture
def ids(library, sandbox, tmp_path):
    found = import_all(library, sandbox, pictures(tmp_path / "in", 4))
    library.writer.call(lambda: library.artworks.set_state(found[:1], State.REJECTED))
    return found


@pytest.fixture(autouse=True)
def on_mains(monkeypatch):
    monkeypatch.setattr(upkeep, "on_battery", lambda: False)


def lose(library, artwork_id) -> None:
    library.paths.original(artwork_id, "png").unlink()


def test_nothing_is_done_before_two_quiet_looks(qapp, library, sandbox, ids):
    async def story(desk):
        keep = desk.made.upkeep
        await keep.look()
        assert last_health(library) is None
        library.writer.call(lambda: None)  # Something was written meanwhile.
        await keep.look()
        assert last_health(library) is None
        await keep.look()
        assert last_health(library).ok
        assert desk.told == []

    at_desk(qapp, library, sandbox, story)


def test_on_battery_and_while_the_pointer_moves_it_waits(qapp, library, sandbox, ids, monkeypatch):
    async def story(desk):
        keep = desk.made.upkeep
        await keep.look()
        QCursor.setPos(QCursor.pos().x() + 30, QCursor.pos().y() + 7)
        await keep.look()
        monkeypatch.setattr(upkeep, "on_battery", lambda: True)
        await keep.look()
        assert last_health(library) is None

    at_desk(qapp, library, sandbox, story)


def test_a_drive_that_is_unplugged_is_no_news_of_upkeep(qapp, library, sandbox, ids, tmp_path):
    async def story(desk):
        keep = desk.made.upkeep
        await keep.look()
        library.paths.folder.rename(tmp_path / "unplugged")
        for _ in range(3):
            await keep.look()
        assert (desk.told, desk.errors) == ([], [])
        (tmp_path / "unplugged").rename(library.paths.folder)
        await keep.look()
        assert last_health(library).ok

    at_desk(qapp, library, sandbox, story)


def test_trouble_is_told_once_and_repaired_with_one_button(qapp, library, sandbox, ids):
    lose(library, ids[1])

    async def story(desk):
        await desk.show()
        desk.window.show_screen("activity")
        health = desk.made.upkeep.health
        await health.look_if_due()
        (notice,) = desk.told
        assert "1 file(s) are not where they should be" in notice.text
        assert "Nothing is deleted" in notice.text
        assert desk.window.activity.care.lines[0].warns
        await health.look_if_due()  # Not due again: the same day.
        assert len(desk.told) == 1
        notice.act()
        await until(lambda: len(desk.told) == 2, "the outcome")
        assert "mended" in desk.told[1].text
        assert not desk.window.activity.care.lines[0].warns
        await desk.written()
        assert not library.artworks.by_id(ids[2]).missing
        assert library.artworks.by_id(ids[1]).missing

    at_desk(qapp, library, sandbox, story)


def test_a_reminder_comes_once_and_can_be_put_off_for_ever(
    qapp, library, sandbox, ids, monkeypatch
):
    monkeypatch.setattr(full_backups, "MANY_PICTURES", 2)
    monkeypatch.setattr(full_backups, "REST_DAYS", -1)

    async def story(desk):
        backing_up = desk.made.upkeep.backing_up
        await backing_up.remind_if_due()
        (notice,) = desk.told
        assert "4 pictures" in notice.text
        assert "There is no backup of your pictures yet" in notice.text
        assert [text for text, _ in notice.others] == ["In a month", "Never ask"]
        notice.others[0][1]()
        await desk.written()
        await backing_up.remind_if_due()
        assert len(desk.told) == 1
        full_backups.put_off(library, 0)
        notice.others[1][1]()
        assert settings.load().backup_reminders is False
        await backing_up.remind_if_due()
        assert len(desk.told) == 2

    at_desk(qapp, library, sandbox, story)


def test_a_backup_is_written_and_where_it_lies_is_said(qapp, library, sandbox, ids, tmp_path):
    async def story(desk):
        await desk.show()
        desk.window.show_screen("activity")
        desk.window.actions_["back_up"].trigger()
        dialog = desk.window.findChild(QDialog)
        assert dialog.isVisible()
        dialog.reject()
        target = tmp_path / "whole.zip"
        await desk.made.upkeep.backing_up.write_to(str(target))
        assert "same disk" in desk.told[-1].text
        assert str(target) in desk.window.activity.care.lines[1].told
        with zipfile.ZipFile(target) as archive:
            assert len([n for n in archive.namelist() if n.startswith("originals/")]) == 3

    at_desk(qapp, library, sandbox, story)


def test_what_takes_room_is_shown_and_goes_when_one_says_so(qapp, library, sandbox, ids):
    (library.paths.folder / "orphans").mkdir()
    (library.paths.folder / "orphans" / "a.png").write_bytes(b"x" * 1000)
    paths.cache_folder().mkdir(parents=True)
    (paths.cache_folder() / "old").write_bytes(b"x" * 2000)

    async def story(desk):
        await desk.show()
        desk.window.show_screen("activity")
        lines = desk.window.activity.stock
        await until(lambda: "cache" in lines.buttons, "what was counted")
        told = {each.name: each.told for each in lines.lines}
        assert told["orphans"].startswith("1.0 kB in one file")
        assert told["originals"].split(" in ")[1] == "3 files"
        click(lines.buttons["orphans"])
        for answer, there in (("cancel", True), ("delete", False)):
            if answer == "cancel":
                (box,) = [b for b in desk.window.findChildren(QMessageBox) if b.isVisible()]
                box.reject()
                click(lines.buttons["orphans"])
            else:
                (box,) = [b for b in desk.window.findChildren(QMessageBox) if b.isVisible()]
                click(next(b for b in box.buttons() if b.objectName() == "delete"))
                await until(lambda: "orphans" not in lines.buttons, "counted anew")
            assert (library.paths.folder / "orphans" / "a.png").exists() is there
        assert desk.texts() == ["1 file(s) were deleted."]

    at_desk(qapp, library, sandbox, story)


def test_it_is_counted_while_one_looks_and_not_at_each_glance(
    qapp, library, sandbox, ids, monkeypatch
):
    async def story(desk):
        lines = desk.window.activity.stock

        async def glance() -> None:
            desk.window.show_screen("library")
            desk.window.show_screen("activity")
            await until(lambda: not desk.bench.tasks.running, "it is counted")

        desk.window.show_screen("activity")
        desk.window.show_screen("library")
        await until(lambda: not desk.bench.tasks.running, "it has ended")
        assert lines.lines == ()
        desk.window.show_screen("activity")
        await until(lambda: lines.lines and "trash" in {each.name for each in lines.lines}, "lines")
        await until(lambda: not desk.bench.tasks.running, "it is counted")
        (library.paths.folder / "orphans").mkdir()
        (library.paths.folder / "orphans" / "x.png").write_bytes(b"12345")
        await glance()
        assert "orphans" not in {each.name for each in lines.lines}
        monkeypatch.setattr(storage, "RECENT_S", 0.0)
        await glance()
        await until(lambda: "orphans" in {each.name for each in lines.lines}, "counted anew")

    at_desk(qapp, library, sandbox, story)


def test_how_long_the_disk_lasts_is_said():
    line = storage_lines(Stock({}, 10_000_000_000, 1_000_000_000.0), counting=False)[0]
    assert "full in about 10 days" in line.told
    assert line.warns
    over = storage_lines(Stock({}, 0, 1_800_000.0), counting=False)[0]
    assert (over.told, over.warns) == ("full", True)
    calm = storage_lines(Stock({}, 10**12, 1_000.0), counting=False)[0]
    assert "full" not in calm.told
    assert not calm.warns


def test_little_room_is_said_once_until_there_is_some_again(
    qapp, library, sandbox, ids, monkeypatch
):
    free = [storage.LOW // 2]
    monkeypatch.setattr(storage.health, "free_bytes", lambda _library: free[0])

    async def story(desk):
        warn = desk.made.upkeep.storage.warn_when_low
        await warn()
        await warn()
        assert len(desk.told) == 1
        assert desk.told[0].text.startswith("Only 500.0 MB are left")
        free[0] = 3 * storage.LOW
        await warn()
        free[0] = 0
        await warn()
        assert len(desk.told) == 2

    at_desk(qapp, library, sandbox, story)


def test_a_newer_version_is_told_once_and_only_when_allowed(
    qapp, library, sandbox, ids, monkeypatch
):
    with LocalSite() as site:
        own = AddressPolicy({("127.0.0.1", site.port): "127.0.0.1"})
        monkeypatch.setattr(Updates, "addresses", own)
        site.pages["/latest"] = Reply(json.dumps({"tag_name": "v9.0"}).encode())
        address = f"{site.root}/latest"

        async def story(desk):
            updates = desk.made.upkeep.updates
            settings.save(replace(settings.load(), update_address=address))
            await updates.ask_if_due()
            assert site.asked == []
            settings.save(replace(settings.load(), ask_updates=True))
            await updates.ask_if_due()
            await updates.ask_if_due()
            assert len(site.asked) == 1
            desk.bench.state.setValue("updates/asked", "0")
            await updates.ask_if_due()
            assert len(site.asked) == 2
            (told,) = desk.texts()
            assert told.startswith("Bunshin 9.0 is out")
            settings.save(replace(settings.load(), update_address=f"{site.root}/gone"))
            desk.bench.state.setValue("updates/asked", "0")
            await updates.ask_if_due()
            assert len(desk.told) == 1

        at_desk(qapp, library, sandbox, story)
