"""Opens the window: application, event loop, one session a library, and what cannot start."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from qasync import QEventLoop

from app import log, paths, settings
from app.controllers.appearance import Appearance
from app.core import Core, open_core
from app.crash import CrashNets
from app.local_call import call_window
from app.messages import sentence
from app.session import Session
from models.errors import LibraryError
from workers.garbage import MainThreadGarbage

_unfinished: list[Session] = []


def run_window(argv: Sequence[str]) -> int:
    """Until the person quits; the exit code."""
    parser = argparse.ArgumentParser(prog="bunshin")
    parser.add_argument("--library", type=Path)
    chosen = parser.parse_args(argv).library
    folder: Path | None = chosen or settings.last_library()
    app = _application()
    garbage = MainThreadGarbage()
    handler = log.set_up(paths.log_folder())
    nets = CrashNets(paths.log_folder())
    last_crash = nets.install()
    appearance = Appearance(app, settings.load())
    try:
        while folder is not None:
            core, folder = _open(folder)
            if core is None:
                continue
            folder = _session(app, appearance, core, nets, last_crash)
            last_crash = None
    finally:
        garbage.close()
        nets.remove()
        log.take_down(handler)
    if any(session.unfinished for session in _unfinished):
        # Destroying a thread that runs aborts. The library is closed, so nothing is lost.
        sys.stdout.flush()
        os._exit(0)
    return 0


def _application() -> QApplication:
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Bunshin")
    app.setOrganizationName("bunshin")
    app.setDesktopFileName("bunshin")
    # Closing the window may mean "into the tray"; quitting is an event of ours.
    app.setQuitOnLastWindowClosed(False)
    return app


def _session(
    app: QApplication, appearance: Appearance, core: Core, nets: CrashNets, crash: Path | None
) -> Path | None:
    """One library from opening to closing; the library to go on with, if any."""
    settings.remember_library(core.library.paths.folder)
    session = Session(appearance, core, crash)
    with asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner:
        nets.watch(runner.get_loop())
        nets.report_to(session.router.report)
        try:
            return runner.run(session.run())
        finally:
            nets.report_to(None)
            if session.unfinished:
                _unfinished.append(session)


def _open(folder: Path) -> tuple[Core | None, Path | None]:
    """The opened library, or the folder to try instead; neither means to give up."""
    try:
        return open_core(folder, create=True), None
    except LibraryError as error:
        if error.code == "library-in-use" and call_window(folder):
            return None, None
        return None, _ask_instead(error)
    except OSError as error:
        # A drive that is gone, say: the world's fault as well.
        reason = error.strerror or str(error)
        return None, _ask_instead(LibraryError("library-read-only", folder=folder, reason=reason))


def _ask_instead(error: LibraryError) -> Path | None:
    """The library cannot be opened: say why, offer another one."""
    box = QMessageBox(QMessageBox.Icon.Warning, "Bunshin", sentence(error))
    other = box.addButton(
        QCoreApplication.translate("Gui", "Choose another library…"),
        QMessageBox.ButtonRole.AcceptRole,
    )
    box.addButton(QCoreApplication.translate("Gui", "Quit"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    if box.clickedButton() is not other:
        return None
    title = QCoreApplication.translate("Gui", "Choose a library's folder")
    chosen = QFileDialog.getExistingDirectory(None, title)
    return Path(chosen) if chosen else None
