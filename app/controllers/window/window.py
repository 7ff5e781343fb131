"""What concerns the window itself: screens, sizes, tray, closing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from app.controllers.help.helping import HelpingController
from app.controllers.help.missing_letters import MissingLetters
from app.controllers.opening import open_address
from app.controllers.settings.appearance import Appearance, nobody
from app.controllers.settings.dialogs import DialogsController
from app.controllers.undoing import UndoingController
from app.controllers.window.going_away import GoingAway
from app.tray import Tray
from app.workbench import Workbench
from widgets.grid.artwork_canvas import LARGEST, SMALLEST
from widgets.window.main_window import MainWindow

SIZE_STEP = 32
SCREENS = (
    "inbox",
    "library",
    "board",
    "duel",
    "taste",
    "sources",
    "activity",
    "welcome",
    "duplicates",
)


class WindowController(QObject):
    """`quit` and `open_library` are the session's; everything else ends here."""

    def __init__(
        self,
        window: MainWindow,
        bench: Workbench,
        appearance: Appearance,
        *,
        quit_: Callable[[], None],
        open_library: Callable[[Path], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._bench = bench
        self._appearance = appearance
        self._quit = quit_
        self.tray = Tray(window)
        self._undoing = UndoingController(window, bench)
        self._dialogs = DialogsController(window, appearance, self.tray, open_library)
        folder = bench.core.library.paths.folder
        self.helping = HelpingController(window, appearance, folder, open_address)
        self.letters = MissingLetters(appearance, bench.tell)
        appearance.on_changed = self._say_anew
        window.close_requested.connect(self.close_window)
        window.theme_changed.connect(appearance.follow_system)
        self._connect_actions()
        self.tray.window_wanted.connect(self.come_forward)
        self.away = GoingAway(window, self.tray, bench.state)
        self.tray.hiding_wanted.connect(self.away.go)
        self.tray.vanished.connect(self.come_forward)
        self.tray.settings_wanted.connect(self._on_settings_wanted)
        self.tray.inbox_wanted.connect(self._on_inbox_wanted)
        self.tray.quit_wanted.connect(quit_)

    def close(self) -> None:
        """The window goes; the application's clothes stay for the next one."""
        self.tray.hide()
        self._appearance.on_changed = nobody

    @Slot()
    def come_forward(self) -> None:
        """Show the window above the others."""
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        self.tray.guard(hidden=False)

    @property
    def in_front(self) -> bool:
        """Whether the person has the window, or a dialog of it, before them."""
        return QApplication.activeWindow() is not None and self._window.isVisible()

    @Slot()
    def close_window(self) -> None:
        """Into the tray when the person wants that and there is one, else the end."""
        if self._appearance.settings.stay_in_tray and self.tray.there:
            self.away.go()
        else:
            self._quit()

    @Slot()
    def _on_settings_wanted(self) -> None:
        self.come_forward()
        self._window.actions_["settings"].trigger()

    @Slot()
    def _on_inbox_wanted(self) -> None:
        self.come_forward()
        self._window.show_screen("inbox")

    def _connect_actions(self) -> None:
        actions, window = self._window.actions_, self._window
        actions["quit"].triggered.connect(self._quit)
        actions["find"].triggered.connect(self._on_find)
        actions["full_screen"].triggered.connect(self._on_full_screen)
        actions["on_top"].toggled.connect(window.stay_on_top)
        actions["larger"].triggered.connect(self._on_sized)
        actions["smaller"].triggered.connect(self._on_sized)
        actions["inspector"].triggered.connect(window.library.inspector.setVisible)
        actions["tag"].triggered.connect(self._on_tag)
        actions["next_part"].triggered.connect(self._on_part)
        actions["previous_part"].triggered.connect(self._on_part)
        for name in window.screen_names:
            actions[f"go_{name}"].triggered.connect(self._on_go)
        actions["go_trash"].triggered.connect(self._on_trash)

    @Slot()
    def _on_go(self) -> None:
        self._window.show_screen(self.sender().objectName().removeprefix("go_"))

    @Slot()
    def _on_trash(self) -> None:
        self._window.show_screen("library")
        self._window.library.bar.ask("")
        self._window.library.bar.choose_state("trashed")

    @Slot()
    def _on_find(self) -> None:
        self._window.show_screen("library")
        self._window.library.bar.search.setFocus()
        self._window.library.bar.search.selectAll()

    @Slot()
    def _on_tag(self) -> None:
        self._window.library.inspector.show()
        self._window.library.inspector.focus_tags()

    @Slot()
    def _on_part(self) -> None:
        self._window.regions.go(1 if self.sender().objectName() == "next_part" else -1)

    @Slot()
    def _on_full_screen(self) -> None:
        window = self._window
        if window.viewer.isVisible():
            window.viewer.toggle_full_screen()
        else:
            # Not showNormal, which would forget that the window was maximised before.
            window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    @Slot()
    def _on_sized(self) -> None:
        step = SIZE_STEP if self.sender().objectName() == "larger" else -SIZE_STEP
        slider = self._window.library.bar.size_slider
        slider.setValue(max(SMALLEST, min(LARGEST, slider.value() + step)))

    def _say_anew(self) -> None:
        self._window.retranslate()
        self.tray.retranslate()
        self._undoing.say_anew()
        self.letters.look()
