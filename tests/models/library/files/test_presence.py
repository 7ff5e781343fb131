"""Whether a picture's bytes still have a place to go, asked from any thread."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from models.cancellation import CancelToken
from models.library.arriving.importing import import_paths
from models.records import State
from tests.support.pictures import a_picture


@pytest.fixture
def picture(library, sandbox, tmp_path) -> str:
    file = a_picture(tmp_path / "in" / "a.png")
    list(import_paths(library, [file], sandbox=sandbox, token=CancelToken()))
    return library.artworks.all_ids()[0]


def test_an_unknown_picture_is_welcome(library):
    assert not library.presence.needs_no_file("0" * 64)


def test_one_that_is_here_is_not_and_every_thread_may_ask(library, picture):
    with ThreadPoolExecutor(4) as threads:
        answers = threads.map(lambda _: library.presence.needs_no_file(picture), range(20))
        assert all(answers)


def test_one_whose_file_is_gone_is_welcome_again(library, picture):
    Path(library.artworks.by_id(picture).path).unlink()
    assert not library.presence.needs_no_file(picture)


def test_one_in_the_trash_is_not_although_its_file_is_gone(library, picture):
    library.writer.call(lambda: library.artworks.set_state([picture], State.TRASHED))
    library.paths.trashed(picture, "png").unlink()
    assert library.presence.needs_no_file(picture)
