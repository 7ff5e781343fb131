"""What is typed where a source is added, and is none: what is wrong and what to do is said."""

from __future__ import annotations

import pytest

from app.example_site import ADDRESS
from tests.support.desk import at_desk
from tests.support.driving import until

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]


def test_every_wrong_address_is_told_what_to_do(qapp, library, sandbox, tmp_path):
    file = tmp_path / "one.png"
    file.write_text("")
    originals = library.paths.folder / "originals"
    originals.mkdir(exist_ok=True)
    wrong = {
        "cats and dogs": "Copy that of a gallery from your browser",
        "http://": "This is not a web address yet. Copy",
        "ftp://example.org/a": "begin with https:// or http://",
        "https://me:word@example.org/": "Leave the name and the password out",
        str(tmp_path / "gone"): "There is no such folder",
        str(file): "This is a single file",
        str(library.paths.folder): "belongs to your library itself",
        str(originals): "belongs to your library itself",
    }

    async def story(desk):
        await desk.show("sources")
        screen = desk.window.sources
        for typed, said in wrong.items():
            screen.address.setText(typed)
            await until(lambda said=said: said in screen.explanation.text(), typed)
            assert not screen.add.isEnabled()

    at_desk(qapp, library, sandbox, story)


def test_a_source_is_listed_at_once_though_another_is_read(qapp, library, sandbox):
    add = library.writer.call(lambda: library.sources.add(f"{ADDRESS}/", "example-site"))

    async def story(desk):
        await desk.show("sources")
        await desk.made.collecting.refresh()
        screen = desk.window.sources
        assert screen.model.rowCount() == 1
        # No thread runs here, so no round begins or ends that would ask for them anew.
        screen.source_added.emit("https://example.org/gallery")
        await until(lambda: screen.model.rowCount() == 2, "both are listed")

    at_desk(qapp, library, sandbox, story)
    assert add.id
