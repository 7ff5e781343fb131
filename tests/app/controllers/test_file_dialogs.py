"""A question for files begins where a person keeps pictures, not where the program was started."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from app.controllers.file_dialogs import ask_for_folder

pytestmark = [pytest.mark.gui, pytest.mark.qt_log_ignore("This plugin does not support")]


@pytest.mark.parametrize("kept", ["Pictures", ""])
def test_it_begins_among_the_pictures_or_at_home(qtbot, monkeypatch, tmp_path, kept):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    # Qt remembers where the last dialog was: be there, as at a first start.
    monkeypatch.chdir(QFileDialog().directory().absolutePath())
    (tmp_path / kept).mkdir(exist_ok=True)
    parent = QWidget()
    qtbot.addWidget(parent)
    ask_for_folder(parent, "A folder", print)
    dialog = parent.findChild(QFileDialog)
    assert dialog.directory().absolutePath() == str(tmp_path / kept)
    dialog.reject()
