"""Drives the real window: a session in a real loop, real keys, mouse, drops; waits by condition."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import nullcontext
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from qasync import QEventLoop

from app import settings
from app.controllers.settings.appearance import Appearance
from app.core import open_core
from app.session import Session
from tests.support.dressing import undressed_after
from tests.support.stray_windows import StrayWindows

PATIENCE_S = 30.0
STEP_S = 0.02


def play(
    app: QApplication,
    folder: Path,
    story: Callable[[Session], Awaitable[None]],
    *,
    measured: bool = False,
) -> None:
    """Open the library in a window, live the story, quit as a person does, close everything. A
    `measured` story is not watched for stray windows: that costs as much as some of its steps."""

    async def evening() -> None:
        appearance = Appearance(app, settings.load())
        session = Session(appearance, open_core(folder, create=True))
        running = asyncio.ensure_future(session.run())
        try:
            await until(lambda: session.window.isVisible(), "the window is there")
            await story(session)
        finally:
            session.quit()
            await running
            appearance.undress()
            appearance.deleteLater()

    app.setQuitOnLastWindowClosed(False)
    with (
        nullcontext() if measured else StrayWindows(app) as stray,
        undressed_after(app),
        asyncio.Runner(loop_factory=lambda: QEventLoop(app)) as runner,
    ):
        runner.run(evening())
    assert stray is None or stray.seen == []


async def until(condition: Callable[[], object], what: str, seconds: float = PATIENCE_S) -> None:
    """Wait until the condition holds; `what` names it when it never does."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise AssertionError(f"waited {seconds:.0f} s in vain: {what}")
        await asyncio.sleep(STEP_S)


def active(window: QWidget) -> bool:
    """A window of a test before may have had the keys last: asked for until it is so."""
    window.activateWindow()
    return window.isActiveWindow()


def click(widget: QWidget, at: QPoint | None = None) -> None:
    QTest.mouseClick(
        widget,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        at if at is not None else widget.rect().center(),
    )


def press(widget: QWidget, key: Qt.Key | str, *, control: bool = False) -> None:
    held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(widget, key, held)


def drag(widget: QWidget, start: QPoint, end: QPoint) -> None:
    """Press, move in steps, let go: what a hand does."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(widget, left, none, start)
    for step in range(1, 9):
        QTest.mouseMove(widget, start + (end - start) * step / 8)
    QTest.mouseRelease(widget, left, none, end)


def drop(widget: QWidget, mime: QMimeData, at: QPoint) -> None:
    """Let something go over a widget, as the window system delivers it."""
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QDragEnterEvent(at, copy, mime, left, none))
    QApplication.sendEvent(widget, QDragMoveEvent(at, copy, mime, left, none))
    QApplication.sendEvent(widget, QDropEvent(QPointF(at), copy, mime, left, none))
