"""Beginning at sign-in: the system's own entry is the truth, harmless without the program."""

from __future__ import annotations

import configparser
import os
import shutil
import stat
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from app.controllers.settings.autostart import AutostartController
from app.system import at_login, autostart
from tests.support.sources import ROOT
from widgets.settings.autostart_switch import AutostartSwitch
from widgets.settings.settings_dialog import Around, Choices, SettingsDialog
from widgets.window.notification_bar import NotificationBar

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the entry of XDG")


@pytest.fixture(autouse=True)
def config(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return tmp_path


def entry() -> dict[str, str]:
    parser = configparser.RawConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(autostart.entry_file(), encoding="utf-8")
    return dict(parser["Desktop Entry"])


def test_it_is_turned_on_and_off_again():
    assert not autostart.is_on()
    autostart.turn_on()
    assert autostart.is_on()
    assert entry()["Exec"] == f"{sys.executable} {ROOT / 'main.py'} --tray"
    assert entry()["TryExec"] == sys.executable
    autostart.turn_off()
    autostart.turn_off()
    assert not autostart.is_on()
    assert list(autostart.entry_file().parent.iterdir()) == []


def test_the_packaged_program_starts_itself(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert autostart.command() == [sys.executable, "--tray"]


@pytest.mark.parametrize("line", ["Hidden=true", "X-GNOME-Autostart-enabled=false"])
def test_what_the_desktop_switched_off_is_off(line):
    autostart.turn_on()
    file = autostart.entry_file()
    kept = [each for each in file.read_text().splitlines() if "GNOME" not in each]
    file.write_text("\n".join([*kept, line]) + "\n")
    assert not autostart.is_on()
    autostart.turn_on()
    assert autostart.is_on()


def test_no_character_of_a_path_breaks_the_entry():
    said = autostart.desktop_entry(['/my programs/100%/$a `b` "c" d\\e/bunshin', "--tray"])
    expected = r'Exec="/my programs/100%%/\\$a \\`b\\` \\"c\\" d\\\\e/bunshin" --tray'
    assert expected in said.splitlines()


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="no desktop-file-validate")
def test_the_entry_is_valid():
    autostart.turn_on()
    command = ["desktop-file-validate", str(autostart.entry_file())]
    done = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.gui
def test_the_switch_in_the_settings_shows_and_changes_it(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    notices = NotificationBar(parent)
    dialog = SettingsDialog(Choices(), parent, around=Around(True))
    AutostartController(dialog, notices)
    dialog.show_page("background")
    switch = dialog.findChild(AutostartSwitch).switch
    assert not switch.isChecked()
    switch.click()
    assert autostart.is_on()
    again = SettingsDialog(Choices(), parent, around=Around(True))
    AutostartController(again, notices)
    again.show_page("background")
    assert again.findChild(AutostartSwitch).switch.isChecked()
    switch.click()
    assert not autostart.is_on()


@pytest.mark.gui
@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_where_it_cannot_be_written_the_switch_stays_off(qtbot, config):
    config.chmod(stat.S_IRUSR | stat.S_IXUSR)
    parent = QWidget()
    qtbot.addWidget(parent)
    _refused(parent)
    config.chmod(stat.S_IRWXU)


@pytest.mark.gui
def test_where_a_file_is_in_the_way_the_switch_stays_off(qtbot, config):
    (config / "autostart").write_text("not a folder")
    parent = QWidget()
    qtbot.addWidget(parent)
    _refused(parent)


def _refused(parent: QWidget) -> None:
    notices = NotificationBar(parent)
    told = []
    notices.tell = told.append
    dialog = SettingsDialog(Choices(), parent, around=Around(True))
    AutostartController(dialog, notices)
    dialog.show_page("background")
    switch = dialog.findChild(AutostartSwitch).switch
    switch.click()
    assert not switch.isChecked()
    assert "bunshin.desktop" in told[0].text


@pytest.mark.gui
def test_a_tray_that_comes_late_is_waited_for(qapp, monkeypatch):
    looks = iter([False, False, True])
    there = staticmethod(lambda: next(looks, True))
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", there)
    monkeypatch.setattr(at_login, "LOOK_MS", 1)
    assert at_login.wait_for_tray(qapp)
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: False))
    assert not at_login.wait_for_tray(qapp, patience_s=0.01)
