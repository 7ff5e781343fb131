"""The dialog about gallery-dl: what it says first, and what it offers as things stand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from widgets.sources.program_dialog import Program, ProgramDialog

LEFT = Qt.MouseButton.LeftButton
MANAGED = Program("gallery-dl 1.32.18", "/data/gallery-dl", "managed")


@pytest.fixture
def dialog(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    made = ProgramDialog(window)
    made.open()
    yield made
    made.close()


def offered(dialog) -> list[str]:
    buttons = (dialog.install, dialog.remove, dialog.choose, dialog.stop)
    return [each.text() for each in buttons if each.isVisible()]


def test_the_licence_stands_there_before_anything_can_be_pressed(dialog):
    assert "version 2 only" in dialog.licence.text()
    assert "no part of Bunshin" in dialog.licence.text()
    assert offered(dialog) == []


@pytest.mark.parametrize(
    ("program", "said", "buttons"),
    [
        (Program(), "It is not installed.", ["Install", "Choose Program…"]),
        (MANAGED, "gallery-dl 1.32.18 is installed.", ["Update", "Remove"]),
        (
            Program("gallery-dl 1.30.0", "/usr/bin/gallery-dl", "path"),
            "gallery-dl 1.30.0 is on this computer already.",
            ["Install", "Choose Program…"],
        ),
        (
            Program("gallery-dl 1.30.0", "/own/gallery-dl", "chosen", chosen=True),
            "gallery-dl 1.30.0 is the one that you chose.",
            ["Do Not Use It"],
        ),
        (
            Program(chosen=True),
            "The program that you chose does not answer.",
            ["Do Not Use It"],
        ),
    ],
)
def test_it_says_how_the_program_stands(dialog, program, said, buttons):
    dialog.show_program(program)
    assert dialog.state.text() == said
    assert offered(dialog) == buttons


def test_while_it_installs_only_stop_is_offered(qtbot, dialog):
    dialog.show_program(Program())
    with qtbot.waitSignal(dialog.install_wanted):
        qtbot.mouseClick(dialog.install, LEFT)
    dialog.show_step("Fetching it…", 1, 3)
    assert (dialog.state.text(), offered(dialog)) == ("Fetching it…", ["Stop"])
    with qtbot.waitSignal(dialog.stop_wanted):
        qtbot.mouseClick(dialog.stop, LEFT)
    dialog.show_step("", 3, 3)
    dialog.show_trouble("No network.")
    assert dialog.trouble.isVisible()
    assert offered(dialog) == ["Install", "Choose Program…"]


def test_what_was_chosen_can_be_forgotten(qtbot, dialog):
    dialog.show_program(Program())
    with qtbot.waitSignal(dialog.choose_wanted):
        qtbot.mouseClick(dialog.choose, LEFT)
    dialog.show_program(Program(chosen=True))
    with qtbot.waitSignal(dialog.forget_wanted):
        qtbot.mouseClick(dialog.choose, LEFT)
