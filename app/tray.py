"""The tray icon: collects on while the window is away. Without a tray the window never hides."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from widgets import icons


class Tray(QObject):
    """What the person asks of the tray leaves it as signals."""

    window_wanted = Signal()
    inbox_wanted = Signal()
    pause_toggled = Signal(bool)
    collect_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._menu = QMenu(window)
        self._open = self._menu.addAction("", self.window_wanted.emit)
        self._collect = self._menu.addAction("", self.collect_wanted.emit)
        self._pause = self._menu.addAction("")
        self._pause.setCheckable(True)
        self._pause.toggled.connect(self.pause_toggled)
        self._menu.addSeparator()
        self._quit = self._menu.addAction("", self.quit_wanted.emit)
        self._icon = QSystemTrayIcon(icons.app_icon(), window)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._on_activated)
        self._icon.messageClicked.connect(self.inbox_wanted)
        self._waiting = 0
        self.retranslate()

    @property
    def there(self) -> bool:
        """Whether this desktop has a tray now."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show(self) -> None:
        if self.there:
            self._icon.show()

    def hide(self) -> None:
        self._icon.hide()

    def show_paused(self, paused: bool) -> None:
        self._pause.blockSignals(True)
        self._pause.setChecked(paused)
        self._pause.blockSignals(False)

    def show_waiting(self, count: int) -> None:
        """How many finds wait in the inbox."""
        self._waiting = count
        said = self.tr("Bunshin – %n find(s) waiting", "", count)
        self._icon.setToolTip(said if count else "Bunshin")

    def tell_new(self, count: int, newest: QImage) -> None:
        """New finds came while the window was away; `newest` is a square of one of them."""
        away = self._window.isHidden() or self._window.isMinimized()
        if self._icon.isVisible() and count and away:
            told = self.tr("%n new find(s)", "", count)
            picture = icons.app_icon() if newest.isNull() else QIcon(QPixmap.fromImage(newest))
            self._icon.showMessage("Bunshin", told, picture)

    def tell_hidden(self) -> None:
        """The window went into the tray for the first time."""
        self._icon.showMessage("Bunshin", self.tr("Bunshin keeps collecting here. Quit ends it."))

    def retranslate(self) -> None:
        self._open.setText(self.tr("Open Bunshin"))
        self._collect.setText(self.tr("Collect now"))
        self._pause.setText(self.tr("Pause collecting"))
        self._quit.setText(self.tr("Quit"))
        self.show_waiting(self._waiting)

    @Slot(object)
    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason != QSystemTrayIcon.ActivationReason.Context:
            self.window_wanted.emit()
