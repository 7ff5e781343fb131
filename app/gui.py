"""Opens the window: application, event loop, one session a library, and what cannot start.

The empty window is painted before anything else is loaded; what the session needs is imported then.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QApplication

from app import paths, settings
from app.controllers.settings.appearance import Appearance
from app.controllers.window.remembering import recall_place, window_state
from widgets.window.main_window import MainWindow

if TYPE_CHECKING:
    from app.core import Core
    from app.reports.crash import CrashNets
    from app.session import Session
    from models.errors import LibraryError

SOCKET = "library.sock"  # As app.calls.local_call has it, which the first paint need not load.
TURN_S = 0.0005  # For how long a thread of ours may keep the window's waiting; Python's own: 5 ms.
PATIENCE_S = 0.2  # How long a window system may take to show the empty window.
_unfinished: list[Session] = []


def run_window(argv: Sequence[str]) -> int:
    """Until the person quits; the exit code."""
    asked = _asked(argv)
    folder = asked.library or settings.last_library()
    if (folder / SOCKET).exists() and _is_called(folder, asked.add):
        return 0
    app = make_application()
    appearance = Appearance(app, settings.load())
    if asked.tray:
        from app.system.at_login import wait_for_tray

        wait_for_tray(app)
    away = asked.away or (appearance.settings.start_in_tray and not asked.add)
    return _run(appearance, folder, None if away else show_empty(app), asked.add)


@dataclass(frozen=True, slots=True)
class Asked:
    """`away`: begin in the tray; `tray`: wait for it, as at sign-in; `add`: what to bring in."""

    library: Path | None = None
    away: bool = False
    tray: bool = False
    add: tuple[str, ...] = ()


def _asked(argv: Sequence[str]) -> Asked:
    if not argv:
        return Asked()
    import argparse

    parser = argparse.ArgumentParser(prog="bunshin")
    parser.add_argument("--library", type=Path)
    parser.add_argument("--minimised", "--minimized", action="store_true", dest="minimised")
    parser.add_argument("--tray", action="store_true")
    # Absolute: a window that is there stands in another folder.
    parser.add_argument("--add", nargs="*", default=[], type=os.path.abspath)
    args = parser.parse_args(argv)
    return Asked(args.library, args.minimised or args.tray, args.tray, tuple(args.add))


def _is_called(folder: Path, add: Sequence[str] = ()) -> bool:
    """Whether a window of this library was there, and comes forward, and takes what is added."""
    from app.calls.local_call import call_window

    return call_window(folder, add)


def make_application() -> QApplication:
    """The application with its names, or the one that there is."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Bunshin")
    app.setOrganizationName("bunshin")
    app.setDesktopFileName("bunshin")
    # Closing the window may mean "into the tray"; quitting is an event of ours.
    app.setQuitOnLastWindowClosed(False)
    sys.setswitchinterval(TURN_S)
    return app


def show_empty(app: QApplication) -> MainWindow:
    """The window without its parts, painted."""
    window = MainWindow(QUndoStack(), empty=True)
    window.undo.setParent(window)
    recall_place(window, window_state())
    window.show()
    end = time.monotonic() + PATIENCE_S
    while not window.ground.painted and time.monotonic() < end:
        app.processEvents(QtCore.QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, 20)
    return window


def _run(
    appearance: Appearance, folder: Path, window: MainWindow | None, add: Sequence[str] = ()
) -> int:
    """One session after the other; the first in the window that is there, or in the tray."""
    from app import log
    from app.reports.crash import CrashNets
    from app.system.memory import share_heaps
    from models.half_written import clear_half_written
    from workers.garbage import MainThreadGarbage

    share_heaps()
    garbage = MainThreadGarbage()
    handler = log.set_up(paths.log_folder())
    for own in (paths.config_folder(), paths.log_folder(), paths.own_recipe_folder()):
        clear_half_written(own)
    nets = CrashNets(paths.log_folder())
    last_crash = nets.install()
    empty, away = window, window is None
    following: Path | None = folder
    try:
        with nets.last_word():
            while following is not None:
                core, following = _open(following, add)
                if core is None:
                    continue
                following = _session(appearance, core, nets, last_crash, empty, away=away, add=add)
                last_crash = empty = None
                away, add = False, ()
    finally:
        if empty is not None:
            empty.hide()
            empty.deleteLater()
        garbage.close()
        nets.remove()
        log.take_down(handler)
    if any(session.unfinished for session in _unfinished):
        # Destroying a thread that runs aborts. The library is closed, so nothing is lost.
        sys.stdout.flush()
        os._exit(0)
    return 0


def _session(
    appearance: Appearance,
    core: Core,
    nets: CrashNets,
    crash: Path | None,
    window: MainWindow | None,
    *,
    away: bool,
    add: Sequence[str] = (),
) -> Path | None:
    """One library from opening to closing; the library to go on with, if any."""
    import asyncio

    from qasync import QEventLoop

    from app.session import Session
    from models.half_written import clear_half_written

    settings.remember_library(core.library.paths.folder)
    clear_half_written(core.library.paths.backups)
    session = Session(appearance, core, crash, window, away=away, add=add)
    with asyncio.Runner(loop_factory=lambda: QEventLoop(appearance.app)) as runner:
        nets.watch(runner.get_loop())
        nets.report_to(session.router.report)
        try:
            return runner.run(session.run())
        finally:
            nets.report_to(None)
            if session.unfinished:
                _unfinished.append(session)


def _open(folder: Path, add: Sequence[str] = ()) -> tuple[Core | None, Path | None]:
    """The opened library, or the folder to try instead; neither means to give up."""
    from app.core import open_core
    from models.errors import LibraryError

    try:
        return open_core(folder, create=True), None
    except LibraryError as error:
        if error.code == "library-in-use" and _is_called(folder, add):
            return None, None
        return None, _ask_instead(error, folder)
    except OSError as error:
        # A drive that is gone, say: the world's fault as well.
        reason = error.strerror or str(error)
        gone = LibraryError("library-read-only", folder=folder, reason=reason)
        return None, _ask_instead(gone, folder)


# Whatever stands in the way may be out of it in a moment: the other program, the drive, the disk.
PASSING = ("library-in-use", "library-gone", "library-read-only", "disk-full")


def _ask_instead(error: LibraryError, folder: Path) -> Path | None:
    """The library cannot be opened: say why, offer to try again where that may help, or another."""
    from PySide6.QtWidgets import QFileDialog, QMessageBox

    from app.messages import sentence

    box = QMessageBox(QMessageBox.Icon.Warning, "Bunshin", sentence(error))
    other = box.addButton(
        QCoreApplication.translate("Gui", "Choose another library…"),
        QMessageBox.ButtonRole.AcceptRole,
    )
    again = None
    if error.code in PASSING:
        again = box.addButton(
            QCoreApplication.translate("Gui", "Try Again"), QMessageBox.ButtonRole.AcceptRole
        )
        box.setDefaultButton(again)
    box.addButton(QCoreApplication.translate("Gui", "Quit"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    if again is not None and box.clickedButton() is again:
        return folder
    if box.clickedButton() is not other:
        return None
    title = QCoreApplication.translate("Gui", "Choose a library's folder")
    chosen = QFileDialog.getExistingDirectory(None, title)
    return Path(chosen) if chosen else None
