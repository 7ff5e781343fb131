"""Notes of the desktop's own kind on Linux, also where there is no tray: the door to jeepney.

Qt asks the desktop only where the tray speaks D-Bus, and draws a balloon of its own elsewhere. Its
own D-Bus calls cannot carry the unsigned number that a note needs (docs/adr/0029). Nothing here
waits for the desktop's program: what it answers comes through a notifier of the main loop.
"""

from __future__ import annotations

import logging
import sys
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot
from PySide6.QtGui import QImage

import resources

SIDE = 96  # Pixels of the picture that goes along.
_NAME, _PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
_PATIENCE_S = 0.5  # For the bus itself, which answers at once or is not there.
_FAILURES = (OSError, KeyError, ValueError, RuntimeError, TimeoutError)
log = logging.getLogger(__name__)


class DesktopNotes(QObject):
    """One note at a time: a newer one takes the place of the older. `clicked` when the person
    wants to see what it tells of; `refused` with a note that could not be shown after all."""

    clicked = Signal()
    refused = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus: Any = None
        self._notifier: QSocketNotifier | None = None
        self._shown = 0
        self._asked: dict[int, tuple[str, str]] = {}

    def show(self, title: str, text: str, button: str = "", picture: QImage | None = None) -> bool:
        """False where this desktop shows no notes. `button` is what `clicked` does, in words."""
        try:
            if self._bus is None and not self._connect():
                return False
            serial = next(self._bus.outgoing_serial)
            self._bus.send(_note(self._shown, title, text, button, picture), serial=serial)
        except _FAILURES as error:
            log.info("the desktop shows no notes: %s", error)
            self.close()
            return False
        self._asked[serial] = (title, text)
        return True

    def close(self) -> None:
        """Forget the desktop; the next note looks for it again."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._bus is not None:
            self._bus.close()
            self._bus = None
        self._shown = 0
        self._asked.clear()

    def _connect(self) -> bool:
        """Whether there is a bus and somebody on it who shows notes, or can be started."""
        if not sys.platform.startswith("linux"):
            return False
        from jeepney import DBusAddress, MatchRule, message_bus, new_method_call
        from jeepney.io.blocking import open_dbus_connection

        bus = open_dbus_connection("SESSION", auth_timeout=_PATIENCE_S)
        address = DBusAddress("/org/freedesktop/DBus", message_bus.bus_name, message_bus.interface)
        names: set[str] = set()
        for call in ("ListNames", "ListActivatableNames"):
            answer = bus.send_and_get_reply(new_method_call(address, call), timeout=_PATIENCE_S)
            names.update(answer.body[0])
        if _NAME not in names:
            bus.close()
            return False
        rule = MatchRule(type="signal", interface=_NAME, path=_PATH)
        bus.send_and_get_reply(message_bus.AddMatch(rule), timeout=_PATIENCE_S)
        self._bus = bus
        self._notifier = QSocketNotifier(bus.sock.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_news)
        return True

    @Slot()
    def _on_news(self) -> None:
        """Everything that has come, without waiting for more."""
        try:
            while self._bus is not None:
                self._heed(self._bus.receive(timeout=0))
        except TimeoutError:
            return
        except _FAILURES as error:
            log.info("the desktop's notes are gone: %s", error)
            self.close()

    def _heed(self, message: Any) -> None:
        from jeepney import HeaderFields, MessageType

        fields, kind = message.header.fields, message.header.message_type
        asked = self._asked.pop(fields.get(HeaderFields.reply_serial, -1), None)
        if asked is not None:
            if kind == MessageType.method_return:
                self._shown = message.body[0]
            else:
                self.refused.emit(*asked)
        elif kind == MessageType.signal and message.body[:1] == (self._shown,) and self._shown:
            what = fields.get(HeaderFields.member)
            if what == "ActionInvoked":
                self.clicked.emit()
            elif what == "NotificationClosed":
                self._shown = 0


def _note(replaced: int, title: str, text: str, button: str, picture: QImage | None) -> Any:
    from jeepney import DBusAddress, new_method_call

    hints: dict[str, tuple[str, Any]] = {"desktop-entry": ("s", "bunshin")}
    if picture is not None and not picture.isNull():
        hints["image-data"] = ("(iiibiiay)", _pixels(picture))
    actions = ["default", button] if button else []
    icon = str(resources.icon_path("app"))
    body = ("Bunshin", replaced, icon, title, text, actions, hints, -1)
    return new_method_call(DBusAddress(_PATH, _NAME, _NAME), "Notify", "susssasa{sv}i", body)


def _pixels(picture: QImage) -> tuple[int, int, int, bool, int, int, bytes]:
    small = picture.scaled(SIDE, SIDE).convertToFormat(QImage.Format.Format_RGBA8888)
    size = (small.width(), small.height(), small.bytesPerLine())
    return (*size, True, 8, 4, bytes(small.constBits()))
