"""Handing writes over: announced when the disk has them, told when it has not, none lost."""

from __future__ import annotations

import threading

import pytest

from models.errors import LibraryError
from models.library.artworks.artworks import Edit
from models.records import LibraryChanges
from tests.support.desk import at_desk
from tests.support.judging import add_artworks

pytestmark = pytest.mark.gui


def test_a_write_is_announced_to_every_screen_once(qapp, library, sandbox):
    ids = add_artworks(library, 1)

    async def story(desk):
        heard = []
        desk.bench.changes.announced.connect(heard.append)
        store = desk.library.artworks
        desk.made.writing.submit(lambda: store.edit(ids, Edit(title="Dawn")))
        assert heard == []
        await desk.written()
        assert [changes.updated for changes in heard] == [(desk.artwork(ids[0]).row,)]
        desk.made.writing.submit(LibraryChanges)
        await desk.written()
        assert len(heard) == 1

    at_desk(qapp, library, sandbox, story)


def test_a_write_that_fails_reaches_the_person(qapp, library, sandbox):
    async def story(desk):
        def fails():
            raise LibraryError("disk-full", folder="x")

        desk.made.writing.submit(fails)
        await desk.written()
        assert [error.code for error in desk.errors] == ["disk-full"]
        desk.errors.clear()

    at_desk(qapp, library, sandbox, story)


def test_quitting_waits_for_what_a_hand_did(qapp, library, sandbox):
    ids = add_artworks(library, 1)

    async def story(desk):
        gate = threading.Event()
        store = desk.library.artworks

        def slow() -> LibraryChanges:
            gate.wait(5)
            return store.edit(ids, Edit(title="Last words"))

        desk.made.writing.submit(slow)
        closing = desk.bench.tasks.close()
        await closing
        assert desk.made.writing.pending == 1
        gate.set()
        await desk.made.writing.all_written()
        assert desk.artwork(ids[0]).title == "Last words"

    at_desk(qapp, library, sandbox, story)
