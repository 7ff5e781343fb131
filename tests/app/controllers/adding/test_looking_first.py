"""Before many pictures are added: the dialog looks, tells, saves its list and adds in one click."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app import settings
from app.controllers.adding import looking_first
from models.records import State
from tests.support.desk import at_desk
from tests.support.driving import click, until
from tests.support.libraries import run_import
from tests.support.origins import GALLERY_DL, a_picture_with, from_elsewhere
from tests.support.pictures import a_picture, pictures

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]
Key = Qt.Key


@pytest.fixture
def folder(tmp_path, library, sandbox):
    place = tmp_path / "in"
    known = a_picture_with(place / "known.png", seed=9, json=GALLERY_DL)
    run_import(library, sandbox, known)
    known.with_name("known.png.json").write_text(json.dumps({**GALLERY_DL, "title": "Dawn"}))
    a_picture(place / "12345_p0.png", seed=10)
    (place / "page.png").write_text("<html>")
    return place


async def asked(desk, *paths):
    await desk.show()
    await desk.made.importing.looking.begin(list(paths), ask=True)
    dialog = desk.made.importing.looking.dialog
    await until(dialog.isVisible, "the dialog")
    return dialog


def numbers(dialog):
    grid = dialog.numbers.layout()
    labels = [grid.itemAt(n).widget() for n in range(grid.count())]
    texts = [label.text() for label in labels if label is not dialog.numbers.kinds]
    return {meaning: int(number) for number, meaning in zip(texts[::2], texts[1::2], strict=True)}


def remarks(dialog):
    items = [dialog.list.topLevelItem(n) for n in range(dialog.list.topLevelItemCount())]
    return {item.text(0): item.text(1) for item in items}


def test_a_look_tells_the_numbers_and_adding_is_one_key(qapp, library, sandbox, folder):
    async def story(desk):
        dialog = await asked(desk, folder)
        QTest.keyClick(dialog.look, Key.Key_Space)
        await until(dialog.numbers.isVisible, "the numbers")
        assert library.artworks.counts()[State.KEPT] == 1
        assert numbers(dialog) == {
            "new": 1,
            "in the library already": 1,
            "of these gain a place or a tag": 1,
            "no picture that can be read": 1,
            "with the page they are from": 2,
            "with an author": 1,
            "with tags": 1,
            "say otherwise than the library (both are kept)": 1,
        }
        assert "gallery-dl 1 · a guess by their name 1" in dialog.numbers.kinds.text()
        assert remarks(dialog) == {
            "known.png": "Title: “Dawn”; in the library “Evening”.",
            "page.png": "page.png is not a picture.",
        }
        QTest.keyClick(dialog.add, Key.Key_Return)
        await until(lambda: library.artworks.counts()[State.KEPT] == 2, "added")
        await desk.written()
        (seen,) = from_elsewhere(library, library.artworks.all_ids()[1])
        assert seen.recipe == "file-name/pixiv"

    at_desk(qapp, library, sandbox, story)


def test_guesses_switched_off_stay_off(qapp, library, sandbox, folder):
    async def story(desk):
        dialog = await asked(desk, folder)
        QTest.keyClick(dialog.look, Key.Key_Space)
        await until(dialog.numbers.isVisible, "the numbers")
        dialog.names.setFocus()
        QTest.keyClick(dialog.names, Key.Key_Space)
        assert not dialog.numbers.isVisible()
        click(dialog.add)
        await until(lambda: library.artworks.counts()[State.KEPT] == 2, "added")
        await desk.written()
        assert from_elsewhere(library, library.artworks.all_ids()[1]) == []
        assert not settings.load().guess_origin

    at_desk(qapp, library, sandbox, story)


def test_closing_the_dialog_ends_the_look_and_adds_nothing(qapp, library, sandbox, tmp_path):
    pictures(tmp_path / "in", 60)

    async def story(desk):
        dialog = await asked(desk, tmp_path / "in")
        click(dialog.look)
        await until(lambda: any(job.title for job in desk.bench.runner.jobs()), "it looks")
        QTest.keyClick(dialog, Key.Key_Escape)
        await until(lambda: not any(job.title for job in desk.bench.runner.jobs()), "it ended")
        assert desk.made.importing.looking.dialog is None
        assert library.artworks.all_ids() == []

    at_desk(qapp, library, sandbox, story)


def test_many_files_are_asked_about_and_few_are_not(qapp, library, sandbox, tmp_path, monkeypatch):
    monkeypatch.setattr(looking_first, "MANY", 3)
    few, many = pictures(tmp_path / "few", 2), pictures(tmp_path / "many", 3)

    async def story(desk):
        await desk.show()
        desk.made.importing.take(few)
        await until(lambda: library.artworks.counts()[State.KEPT] == 2, "few are added")
        desk.made.importing.take(many)
        await until(lambda: desk.made.importing.looking.dialog is not None, "many are asked about")
        await desk.written()
        assert library.artworks.counts()[State.KEPT] == 2
        desk.made.importing.looking.dialog.close()

    at_desk(qapp, library, sandbox, story)


def test_a_table_is_asked_about_with_what_it_says_in_vain(qapp, library, sandbox, tmp_path):
    a_picture(tmp_path / "a.png")
    table = tmp_path / "list.csv"
    table.write_text("path,author,mood\na.png,Ann,good\n,,x\n")

    async def story(desk):
        await desk.show()
        desk.made.importing.take([table])
        await until(lambda: desk.made.importing.looking.dialog is not None, "asked")
        dialog = desk.made.importing.looking.dialog
        assert "nothing is made of these columns: mood" in dialog.warning.text()
        assert "these lines name no picture: 3" in dialog.warning.text()
        click(dialog.add)
        await until(lambda: library.artworks.counts()[State.KEPT] == 1, "added")
        await desk.written()
        assert library.artworks.by_rows([1])[0].author == "Ann"

    at_desk(qapp, library, sandbox, story)


def test_the_list_is_saved_as_a_table(qapp, library, sandbox, folder, tmp_path):
    async def story(desk):
        dialog = await asked(desk, folder)
        click(dialog.look)
        await until(dialog.save.isVisible, "the list")
        desk.made.importing.looking._on_place_chosen(str(tmp_path / "list.csv"))
        await until(lambda: any("list.csv" in text for text in desk.texts()), "told")
        lines = (tmp_path / "list.csv").read_text(encoding="utf-8-sig").splitlines()
        assert len(lines) == 4
        assert lines[0].startswith("path,page_url")
        dialog.close()

    at_desk(qapp, library, sandbox, story)
