"""Another language while the window is open: no screen goes on speaking the one before."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QWidget

from tests.support.desk import Desk, at_desk
from tests.support.driving import until
from tests.support.duels import begin, comparable
from tests.support.judging import add_artworks

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]
ENGLISH = re.compile(r"[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}")
JAPANESE = re.compile("[ぁ-んァ-ヶ一-龠]")


def said(widget: QWidget) -> list[str]:
    """What stands in a widget for the person to read."""
    if isinstance(widget, QComboBox):
        return [widget.itemText(number) for number in range(widget.count())]
    if isinstance(widget, QLineEdit):
        return [widget.placeholderText()]
    return [widget.text()] if isinstance(widget, QLabel | QAbstractButton) else []


def seen(window: QWidget) -> list[str]:
    shown = [each for each in window.findChildren(QWidget) if each.isVisible()]
    return [text for each in shown for text in said(each)]


def left_english(window: QWidget) -> set[str]:
    return {text for text in seen(window) if ENGLISH.search(text) and not JAPANESE.search(text)}


async def walk(desk: Desk) -> dict[str, set[str]]:
    found = {}
    for name in desk.window.screen_names:
        desk.window.show_screen(name)
        await desk.written()
        QApplication.processEvents()
        found[name] = left_english(desk.window)
    return found


def test_duel_and_viewer_count_in_the_language_that_is_spoken(
    qapp, library, sandbox, appearance, tmp_path
):
    comparable(library, sandbox, tmp_path / "in", 4)

    async def story(desk: Desk) -> None:
        await begin(desk)
        told, viewer = desk.window.duel.told, desk.window.viewer
        assert told.text() == "0 answers"
        desk.window.show_screen("library")
        desk.made.viewing.open(int(desk.window.library.grid.model.rows[1]))
        await until(viewer.isVisible, "the viewer")
        assert "2 of 4" in seen(viewer)
        appearance.on_changed = desk.window.retranslate
        appearance.choose(replace(appearance.settings, language="ja"))
        assert told.text() == "0 件の答え"
        await until(lambda: "2 of 4" not in seen(viewer), "the viewer says it, too")
        viewer.close_viewer()
        appearance.on_changed = lambda: None

    at_desk(qapp, library, sandbox, story)


@pytest.mark.parametrize("pictures", [0, 6])
def test_no_screen_goes_on_in_the_language_before(qapp, library, sandbox, appearance, pictures):
    add_artworks(library, pictures)

    async def story(desk: Desk) -> None:
        await desk.show()
        appearance.on_changed = desk.window.retranslate
        before = await walk(desk)
        assert any(before.values())  # So that the words are found at all.
        for name in desk.window.screen_names:
            # Changed where the person is, and where they were before.
            desk.window.show_screen(name)
            appearance.choose(replace(appearance.settings, language="en"))
            await desk.written()
            appearance.choose(replace(appearance.settings, language="ja"))
            await desk.written()
            await until(lambda: not left_english(desk.window), f"{name} speaks Japanese", 5)
        assert not any((await walk(desk)).values())
        appearance.on_changed = lambda: None

    at_desk(qapp, library, sandbox, story)
