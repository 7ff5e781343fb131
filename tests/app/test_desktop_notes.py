"""Where the desktop shows no notes, that is said at once and nothing is kept open."""

from __future__ import annotations

import os

import pytest
from PySide6.QtGui import QImage

from app.system.desktop_notes import DesktopNotes, _note

pytestmark = pytest.mark.gui


@pytest.mark.parametrize("bus", ["disabled:", "unix:path=/nowhere/bus", ""])
def test_without_a_bus_nothing_is_shown(qapp, monkeypatch, bus):
    monkeypatch.setitem(os.environ, "DBUS_SESSION_BUS_ADDRESS", bus)
    notes = DesktopNotes()
    assert not notes.show("Bunshin", "3 new finds", "Open", QImage())
    assert not notes.show("Bunshin", "3 new finds")
    notes.close()
    notes.deleteLater()


def test_a_picture_goes_along_as_the_desktop_wants_it(qapp):
    picture = QImage(256, 200, QImage.Format.Format_RGB32)
    picture.fill(0xFF8800)
    *_, hints, _lasting = _note(7, "Bunshin", "3 new", "Open", picture).body
    kind, (width, height, line, alpha, depth, channels, pixels) = hints["image-data"]
    assert kind == "(iiibiiay)"
    assert (width, height, alpha, depth, channels) == (96, 96, True, 8, 4)
    assert len(pixels) == line * height
    assert pixels[:4] == b"\xff\x88\x00\xff"
    assert "image-data" not in _note(0, "Bunshin", "3 new", "", QImage()).body[6]
