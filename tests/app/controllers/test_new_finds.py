"""New finds are told of with a square of the newest, or without one when none comes."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage

from app.controllers.new_finds import NewFinds
from models.records import State
from tests.support.desk import at_desk
from tests.support.driving import until
from tests.support.imported import import_all
from tests.support.judging import add_artworks
from tests.support.pictures import a_picture

pytestmark = pytest.mark.gui


def test_the_newest_find_is_shown_as_a_square(qapp, library, sandbox, tmp_path):
    long = a_picture(tmp_path / "long.png", size=(200, 600))
    import_all(library, sandbox, [long], State.INBOX)

    async def story(desk):
        told: list[tuple[int, QImage]] = []
        finds = NewFinds(desk.bench, desk.made.pictures, lambda *said: told.append(said))
        finds.tell(0)
        finds.tell(3)
        await until(lambda: bool(told), "told")
        ((count, image),) = told
        assert count == 3
        assert image.width() == image.height() > 0

    at_desk(qapp, library, sandbox, story)


def test_without_a_picture_it_is_told_nevertheless(qapp, library, sandbox, monkeypatch):
    monkeypatch.setattr("app.controllers.new_finds.PATIENCE_MS", 20)

    async def story(desk):
        told: list[tuple[int, QImage]] = []
        finds = NewFinds(desk.bench, desk.made.pictures, lambda *said: told.append(said))
        finds.tell(2)
        await until(lambda: bool(told), "told")
        assert told[0][0] == 2
        assert told[0][1].isNull()

    add_artworks(library, 1)
    at_desk(qapp, library, sandbox, story)
