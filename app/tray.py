"""The tray icon: collects on while the window is away. Without a tray the window never hides.

The place for icons may come later than the program and may go while the window is hidden; then
`vanished` says so, and the window has to come back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon, QWidget

import resources
from app.system.desktop_notes import DesktopNotes
from widgets.look import icons
from widgets.look.numbers import grouped

IDLE, COLLECTING, PAUSED, TROUBLE = "idle", "collecting", "paused", "trouble"
GRACE_MS = 1500  # A panel that is begun anew is back within it.
WATCHED = "bunshinWatched"
LOOK_MS = 10_000  # While the window is hidden: not every desktop says that its tray has gone.


@dataclass(frozen=True, slots=True)
class Standing:
    """How collecting stands: `state`, new pictures today, what is wrong in the person's words."""

    state: str = IDLE
    today: int = 0
    trouble: str = ""


class Tray(QObject):
    """What the person asks of the tray leaves it as signals."""

    SIGNS: ClassVar[dict[str, str]] = {
        IDLE: "tray-idle",
        COLLECTING: "tray-collecting",
        PAUSED: "tray-paused",
        TROUBLE: "tray-trouble",
    }

    window_wanted = Signal()
    hiding_wanted = Signal()
    inbox_wanted = Signal()
    pause_toggled = Signal(bool)
    collect_wanted = Signal()
    settings_wanted = Signal()
    quit_wanted = Signal()
    vanished = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._menu = QMenu(window)
        self._open = self._menu.addAction("", self._on_open)
        self._inbox = self._menu.addAction("", self.inbox_wanted.emit)
        self._menu.addSeparator()
        self._collect = self._menu.addAction("", self.collect_wanted.emit)
        self._pause = self._menu.addAction("", self._on_pause)
        self._menu.addSeparator()
        self._settings = self._menu.addAction("", self.settings_wanted.emit)
        self._quit = self._menu.addAction("", self.quit_wanted.emit)
        self._menu.aboutToShow.connect(self.retranslate)
        self._icon = QSystemTrayIcon(window)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._on_activated)
        self._icon.messageClicked.connect(self.inbox_wanted)
        self._notes = DesktopNotes(self)
        self._notes.clicked.connect(self.inbox_wanted)
        self._notes.refused.connect(self._show_balloon)
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._check)
        self._grace = QTimer(self, singleShot=True, interval=GRACE_MS)
        self._grace.timeout.connect(self._check)
        self._standing, self._waiting, self._paused = Standing(), 0, False
        self.doors = ""  # Who may ask or look from outside of the window, in words.
        self.tell(self._standing)

    @property
    def there(self) -> bool:
        """Whether this desktop has a tray now."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    @property
    def icon(self) -> QSystemTrayIcon:
        return self._icon

    def show(self) -> None:
        """On X11 also where there is no tray yet: one that comes takes the icon in by itself."""
        if self.there or QGuiApplication.platformName() == "xcb":
            self._icon.show()

    def hide(self) -> None:
        self._look.stop()
        self._grace.stop()
        self._icon.hide()
        self._notes.close()

    def guard(self, hidden: bool) -> None:
        """While the window is hidden, the tray is the only way back to it."""
        if not hidden:
            self._look.stop()
            return
        self._look.start()
        for widget in QApplication.topLevelWidgets():
            # On X11 this is the icon itself; Qt destroys it when the tray goes.
            itself = widget.metaObject().className() == "QSystemTrayIconSys"
            if itself and not widget.property(WATCHED):
                widget.setProperty(WATCHED, True)
                widget.destroyed.connect(self._on_host_gone)

    def tell(self, standing: Standing) -> None:
        """Icon and tip say how collecting stands."""
        self._standing = standing
        self._icon.setIcon(QIcon(str(resources.icon_path(self.SIGNS[standing.state]))))
        self._icon.setToolTip(self.tip)
        self.retranslate()

    def show_paused(self, paused: bool) -> None:
        self._paused = paused
        self.retranslate()

    def show_waiting(self, count: int) -> None:
        """How many finds wait in the inbox."""
        self._waiting = count
        self._icon.setToolTip(self.tip)
        self.retranslate()

    @property
    def tip(self) -> str:
        """How collecting stands, in words."""
        standing = self._standing
        today = self.tr("nothing new today")
        if standing.today:
            today = self.tr("%n new today", "", standing.today)
        said = {
            IDLE: today,
            COLLECTING: self.tr("Collecting: {today}").format(today=today),
            PAUSED: self.tr("Paused: {today}").format(today=today),
            TROUBLE: standing.trouble,
        }[standing.state]
        waiting = self.tr("%n find(s) waiting", "", self._waiting) if self._waiting else ""
        return "\n".join(filter(None, (f"Bunshin – {said}", waiting, self.doors)))

    def tell_new(self, count: int, newest: QImage) -> None:
        """New finds came while the window was not in front; `newest` is a square of one."""
        told = self.tr("%n new find(s) you may like", "", count)
        if self._notes.show("Bunshin", told, self.tr("Open the inbox"), newest):
            return
        picture = icons.app_icon() if newest.isNull() else QIcon(QPixmap.fromImage(newest))
        if self._icon.isVisible():
            self._icon.showMessage("Bunshin", told, picture)

    def tell_hidden(self) -> None:
        """The window went into the tray for the first time."""
        told = self.tr(
            "Bunshin keeps collecting here. A click brings the window back, Quit in this icon's "
            "menu ends it, and the settings say whether closing the window does."
        )
        if not self._notes.show("Bunshin", told):
            self._show_balloon("Bunshin", told)

    @Slot()
    def retranslate(self) -> None:
        away = self._window.isHidden()
        self._open.setText(self.tr("Show &window") if away else self.tr("Hide &window"))
        self._open.setEnabled(away or self.there)
        waiting = self._waiting
        self._inbox.setText(
            self.tr("&Inbox ({count})").format(count=grouped(waiting))
            if waiting
            else self.tr("&Inbox")
        )
        self._collect.setText(self.tr("&Collect now"))
        self._pause.setText(self.tr("&Resume all") if self._paused else self.tr("&Pause all"))
        self._settings.setText(self.tr("&Settings…"))
        self._quit.setText(self.tr("&Quit"))
        self._icon.setToolTip(self.tip)

    @Slot()
    def _on_open(self) -> None:
        if self._window.isHidden():
            self.window_wanted.emit()
        else:
            self.hiding_wanted.emit()

    @Slot()
    def _on_pause(self) -> None:
        self.pause_toggled.emit(not self._paused)

    @Slot(object)
    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.MiddleClick:
            self._on_pause()
        elif reason != QSystemTrayIcon.ActivationReason.Context:
            self.window_wanted.emit()

    @Slot()
    def _on_host_gone(self) -> None:
        if self._window.isHidden() and self._icon.isVisible():
            self._grace.start()

    @Slot()
    def _check(self) -> None:
        if self.there:
            self.guard(self._window.isHidden())
        elif self._window.isHidden():
            self._look.stop()
            self.vanished.emit()

    @Slot(str, str)
    def _show_balloon(self, title: str, text: str) -> None:
        if self._icon.isVisible():
            self._icon.showMessage(title, text)
