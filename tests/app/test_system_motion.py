"""What the desktop says about motion: over its portal, or in its files."""

from __future__ import annotations

import shutil
import subprocess
import threading

import pytest

from app.system import system_motion

PORTAL = "org.freedesktop.portal.Desktop"


@pytest.fixture
def config(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize(
    ("file", "text", "less"),
    [
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=0\n", True),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=false\n", True),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=1\n", False),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n", True),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0.5\n", False),
        ("kdeglobals", "not a file of settings", False),
    ],
)
def test_the_files_of_desktops_are_read(config, file, text, less):
    (config / file).parent.mkdir(parents=True, exist_ok=True)
    (config / file).write_text(text, encoding="utf-8")
    assert system_motion.by_files() is less


def test_without_a_desktop_things_may_move(config):
    assert not system_motion.less_is_asked()


@pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="there is no D-Bus here")
@pytest.mark.parametrize(
    ("space", "name", "value", "less"),
    [
        ("org.freedesktop.appearance", "reduced-motion", ("u", 1), True),
        ("org.freedesktop.appearance", "reduced-motion", ("u", 0), False),
        ("org.gnome.desktop.interface", "enable-animations", ("b", False), True),
        ("org.kde.kdeglobals.KDE", "AnimationDurationFactor", ("s", "0"), True),
    ],
)
def test_the_portal_is_asked(monkeypatch, space, name, value, less):
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.stdout.readline().decode().strip())
        there = threading.Event()
        portal = threading.Thread(target=_answer_once, args=({space: {name: value}}, there))
        portal.start()
        assert there.wait(10)
        assert system_motion.by_portal() is less
        portal.join(10)
        bus.terminate()


def _answer_once(settings, there):
    """A desktop's portal, as far as its settings go."""
    from jeepney import message_bus, new_method_return
    from jeepney.io.blocking import open_dbus_connection

    with open_dbus_connection("SESSION") as bus:
        bus.send_and_get_reply(message_bus.RequestName(PORTAL), timeout=10)
        there.set()
        while True:
            asked = bus.receive(timeout=10)
            if asked.header.fields.get(3) == "ReadAll":
                bus.send(new_method_return(asked, "a{sa{sv}}", (settings,)))
                return
