"""The desktop's wish for more contrast, asked over its portal and followed while one works."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.support.sources import ROOT

pytestmark = [
    pytest.mark.gui,
    pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="there is no D-Bus here"),
]
PORTAL, AT = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
SETTINGS, SPACE, NAME = "org.freedesktop.portal.Settings", "org.freedesktop.appearance", "contrast"


class Portal(threading.Thread):
    """A desktop's portal, as far as it tells the contrast; `wish` is what it tells."""

    def __init__(self, address: str, wish: int) -> None:
        super().__init__()
        self.there, self.change, self._address, self._wish = (
            threading.Event(),
            threading.Event(),
            address,
            wish,
        )

    def run(self) -> None:
        from jeepney import message_bus
        from jeepney.io.blocking import open_dbus_connection

        with open_dbus_connection(self._address) as bus:
            bus.send_and_get_reply(message_bus.RequestName(PORTAL), timeout=10)
            self.there.set()
            while not self.change.is_set():
                try:
                    self._answer(bus, bus.receive(timeout=0.1))
                except TimeoutError:
                    continue
            bus.send(self._changed())

    def _answer(self, bus, asked) -> None:
        from jeepney import HeaderFields, MessageType, new_error, new_method_return

        if asked.header.message_type != MessageType.method_call:
            return
        if asked.header.fields.get(HeaderFields.member) == "ReadAll":
            told = ({SPACE: {NAME: ("u", self._wish)}},)
            bus.send(new_method_return(asked, "a{sa{sv}}", told))
        else:
            bus.send(new_error(asked, "org.freedesktop.portal.Error.NotFound"))

    def _changed(self):
        from jeepney import DBusAddress, new_signal

        emitter = DBusAddress(AT, PORTAL, SETTINGS)
        told = (SPACE, NAME, ("u", 1 - self._wish))
        return new_signal(emitter, "SettingChanged", "ssv", told)


def followed(address: str, config: Path) -> list[str | int]:
    """What the program said before and after the wish changed, and how it ended."""
    portal = Portal(address, wish=1)
    portal.start()
    assert portal.there.wait(10)
    env = {
        **os.environ,
        **{"DBUS_SESSION_BUS_ADDRESS": address, "XDG_CONFIG_HOME": str(config)},
        **{"QT_QPA_PLATFORM": "offscreen", "QT_QPA_PLATFORMTHEME": "xdgdesktopportal"},
    }
    command = [sys.executable, "-m", "tests.support.following_contrast"]
    pipes = {"stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, env=env, cwd=ROOT, **pipes) as program:
        before = program.stdout.readline().strip()
        portal.change.set()
        after = program.stdout.readline().strip()
        ended = program.wait(10)
    portal.join(10)
    return [before, after, ended]


def test_more_contrast_comes_and_goes_with_the_desktops_wish(tmp_path):
    daemon = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    with subprocess.Popen(daemon, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as bus:
        try:
            told = followed(bus.stdout.readline().decode().strip(), tmp_path)
        finally:
            bus.terminate()
    assert told == ["light strong", "light", 0]
