"""File → Export in the real window: every kind, the numbers, the stop, the report."""

from __future__ import annotations

import csv
import json
import zipfile

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from app.controllers.activity.storage_words import size_of
from models.feedback.log import read_back
from tests.support.desk import at_desk
from tests.support.driving import click, until
from tests.support.libraries import filled
from tests.support.rich_library import made_rich
from widgets.exporting.choices import What

pytestmark = pytest.mark.gui


def answer(place):
    (dialog,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog))
    dialog.fileSelected.emit(str(place))
    dialog.close()


async def opened(desk, what=None):
    desk.window.actions_["export"].trigger()
    await until(lambda: desk.made.leaving.exporting.dialog is not None, "the dialog")
    dialog = desk.made.leaving.exporting.dialog
    if what is not None:
        dialog.form.choose(what)
    return dialog


async def exported(dialog, place):
    dialog.report.clear()
    QTimer.singleShot(0, lambda: answer(place))
    click(dialog.export)
    await until(lambda: dialog.report.text(), "the report")
    return dialog.report.text()


def offered(dialog):
    return [dialog.form.what.itemData(n) for n in range(dialog.form.what.count())]


def test_chosen_pictures_with_words_for_others(qapp, library, sandbox, tmp_path):
    made_rich(library, sandbox, tmp_path / "in")

    async def story(desk):
        await desk.show()
        desk.window.library.grid.select_rows([1])
        dialog = await opened(desk)
        assert offered(dialog)[:2] == [What.CHOSEN, What.ALL]
        assert dialog.choices.what is What.CHOSEN
        dialog.form.sidecars["xmp"].click()
        dialog.form.sidecars["json"].click()
        dialog.form.names.setCurrentIndex(1)
        text = await exported(dialog, tmp_path / "out")
        assert text == f"2 picture(s) were copied to {tmp_path / 'out'}."
        names = sorted(path.name for path in (tmp_path / "out").iterdir())
        assert names == [f"000{n}.png{e}" for n in (0, 1) for e in ("", ".json", ".xmp")]
        again = await exported(dialog, tmp_path / "out")
        assert again.endswith("2 lay there already.")
        assert dialog.place.isVisible()
        click(dialog.close_)
        assert desk.made.leaving.exporting.dialog is None

    at_desk(qapp, library, sandbox, story)


def test_what_a_search_found_is_offered(qapp, library, sandbox, tmp_path):
    filled(library, sandbox, tmp_path / "in", 4)

    async def story(desk):
        await desk.show()
        desk.window.library.bar.ask("0001.png")
        await until(lambda: len(desk.window.library.grid.model) == 1, "found")
        dialog = await opened(desk)
        assert offered(dialog)[0] == What.FOUND
        text = await exported(dialog, tmp_path / "out")
        assert text.startswith("1 picture(s) were copied")
        dialog.form.choose(What.ALL)
        assert not dialog.report.isVisible()
        assert (await exported(dialog, tmp_path / "all")).startswith("4 picture(s) were copied")
        click(dialog.close_)

    at_desk(qapp, library, sandbox, story)


def test_what_it_comes_to_is_said_before_and_one_file_holds_all(qapp, library, sandbox, tmp_path):
    filled(library, sandbox, tmp_path / "in", 3)
    whole = sum(path.stat().st_size for path in (tmp_path / "in").iterdir())

    async def story(desk):
        await desk.show()
        desk.window.library.grid.select_rows([1])
        dialog = await opened(desk)
        form = dialog.form
        await until(lambda: form.weight.isVisible(), "the weight")
        assert form.weight.text().startswith("1 picture(s), ")
        form.choose(What.ALL)
        form.sidecars["json"].click()
        form.sidecars["txt"].click()
        said = f"3 picture(s), {size_of(whole)}. 6 file(s) beside them."
        assert form.weight.text() == said
        form.zipped.click()
        assert dialog.export.text() == "Choose a File…"
        text = await exported(dialog, tmp_path / "out" / "all.zip")
        assert text == f"3 picture(s) were copied to {tmp_path / 'out' / 'all.zip'}."
        form.choose(What.LOG)
        assert not form.weight.isVisible()
        form.choose(What.LIBRARY)
        assert form.weight.text() == f"3 picture(s), {size_of(whole)}."
        form.pictures.click()
        assert not form.weight.isVisible()
        click(dialog.close_)

    at_desk(qapp, library, sandbox, story)
    with zipfile.ZipFile(tmp_path / "out" / "all.zip") as packed:
        assert len(packed.namelist()) == 9


async def asked_for(desk, place):
    """The question that comes before a library does."""
    back = desk.made.leaving.bringing_back
    back.question = None
    desk.made.importing.take([place])
    await until(lambda: back.question is not None and back.question.isVisible(), "the question")
    return back.question


def boards(desk):
    """Those that the Board screen offers."""
    return {action.text() for action in desk.window.board.bar.chooser.menu().actions()}


def test_the_whole_library_and_back_into_another(qapp, library, sandbox, tmp_path):
    ids = made_rich(library, sandbox, tmp_path / "in")

    async def out(desk):
        await desk.show()
        dialog = await opened(desk, What.LIBRARY)
        text = await exported(dialog, tmp_path / "out")
        assert text.startswith("6 picture(s) with all that is known")
        text = await exported(dialog, tmp_path / "out")
        assert "An export lies in" in text
        click(dialog.close_)

    at_desk(qapp, library, sandbox, out)
    judgements = library.judgements.count()
    tastes = sorted({each.profile_name for each in read_back(library)})
    library.close()
    from models.library import open_library

    async def back(desk):
        await desk.show()
        asked = await asked_for(desk, tmp_path / "out")
        assert asked.informativeText().split("\n")[:3] == [
            "6 new picture(s).",
            "2 board(s).",
            f"{judgements} judgement(s), of these tastes: {', '.join(tastes)}.",
        ]
        click(asked.button(QMessageBox.StandardButton.Cancel))
        assert second.artworks.all_ids() == []
        asked = await asked_for(desk, tmp_path / "out")
        click(asked.defaultButton())
        await until(lambda: desk.told, "told")
        assert desk.texts()[0].startswith("6 picture(s) came back. 2 board(s). ")
        assert desk.artwork(ids[0]).rating == 1
        await until(lambda: len(desk.window.library.grid.model) == 3, "shown")
        await until(lambda: boards(desk) >= {one.name for one in second.boards.all()}, "its boards")
        asked = await asked_for(desk, tmp_path / "out")
        said = asked.informativeText().split("\n")
        assert said[:2] == ["0 new picture(s).", "6 picture(s) are here already."]
        click(asked.button(QMessageBox.StandardButton.Cancel))

    with open_library(tmp_path / "second", create=True) as second:
        at_desk(qapp, second, sandbox, back)


def test_the_ranking_and_the_log(qapp, library, sandbox, tmp_path):
    made_rich(library, sandbox, tmp_path / "in")
    (tmp_path / "out").mkdir()

    async def story(desk):
        await desk.show()
        dialog = await opened(desk, What.RANKING)
        text = await exported(dialog, tmp_path / "out" / "order.csv")
        assert text == "4 picture(s) are ranked in order.csv."
        dialog.form.choose(What.LOG)
        text = await exported(dialog, tmp_path / "out" / "log.jsonl")
        assert text == f"{library.judgements.count()} judgement(s) are in log.jsonl."
        click(dialog.close_)

    at_desk(qapp, library, sandbox, story)
    with (tmp_path / "out" / "order.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == 4
    lines = (tmp_path / "out" / "log.jsonl").read_text(encoding="utf-8").split("\n")
    assert len([json.loads(line) for line in lines if line]) == library.judgements.count()


def test_stopped_at_once_and_told(qapp, library, sandbox, tmp_path):
    filled(library, sandbox, tmp_path / "in", 3)

    async def story(desk):
        await desk.show()
        dialog = await opened(desk, What.ALL)
        QTimer.singleShot(0, lambda: answer(tmp_path / "out"))
        click(dialog.export)
        await until(lambda: dialog.stop.isVisible(), "under way")
        assert not dialog.form.isEnabled()
        click(dialog.stop)
        await until(lambda: dialog.report.text(), "told")
        assert dialog.report.text() == "Stopped. What was written whole stays there."
        assert dialog.form.isEnabled()
        click(dialog.close_)

    at_desk(qapp, library, sandbox, story)


def test_where_nothing_can_be_written_it_says_so(qapp, library, sandbox, tmp_path):
    filled(library, sandbox, tmp_path / "in", 1)
    (tmp_path / "out").write_text("mine")

    async def story(desk):
        await desk.show()
        dialog = await opened(desk, What.ALL)
        text = await exported(dialog, tmp_path / "out")
        assert "cannot be written" in text
        assert not dialog.place.isVisible()
        click(dialog.close_)

    at_desk(qapp, library, sandbox, story)


def test_questions_belong_to_what_is_chosen(qapp, library, sandbox, tmp_path):
    filled(library, sandbox, tmp_path / "in", 1)

    async def story(desk):
        await desk.show()
        dialog = await opened(desk, What.ALL)
        form = dialog.form
        assert not form.xmp_names.isVisible()
        form.sidecars["xmp"].click()
        assert form.xmp_names.isVisible()
        assert not form.pictures.isVisible()
        form.choose(What.LIBRARY)
        assert form.pictures.isVisible()
        assert not form.names.isVisible()
        assert not form.sidecars["xmp"].isVisible()
        assert dialog.export.text() == "Choose a Folder…"
        form.choose(What.LOG)
        assert dialog.export.text() == "Choose a File…"
        click(dialog.close_)

    at_desk(qapp, library, sandbox, story)
