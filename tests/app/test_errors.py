"""The error router: the world's faults are told, cancelling is not, bugs are logged and told."""

from __future__ import annotations

import asyncio
import logging
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QThread

from app.errors import ErrorRouter
from models.errors import Cancelled, LibraryError

pytestmark = pytest.mark.gui
REPORT = Path("error.txt")


@pytest.fixture
def told():
    return []


@pytest.fixture
def router(qapp, told):
    def tell(notice):
        told.append((notice, QThread.currentThread()))

    made = ErrorRouter(
        tell, lambda _error: REPORT, lambda path: told.append(path), lambda: told.append("storage")
    )
    yield made
    made.deleteLater()


def test_the_worlds_fault_is_a_sentence(qtbot, router, told):
    router.report(LibraryError("disk-full", folder="/pictures"))
    qtbot.waitUntil(lambda: bool(told))
    notice, _ = told[0]
    assert notice.level == "warning"
    assert notice.text.startswith("The disk that holds /pictures is full")
    assert notice.action == "See what may go"
    notice.act()
    assert told[-1] == "storage"


def test_a_bug_is_logged_with_its_traceback_and_told_without(qtbot, router, told, caplog):
    try:
        raise ZeroDivisionError("secret detail")
    except ZeroDivisionError as error:
        router.report(error)
    qtbot.waitUntil(lambda: bool(told))
    notice, _ = told[0]
    assert "ZeroDivisionError" in notice.text
    assert "secret detail" not in notice.text
    record = next(each for each in caplog.records if each.levelno == logging.ERROR)
    assert record.exc_info[1].args == ("secret detail",)
    notice.act()
    assert told[-1] == REPORT


@pytest.mark.parametrize("error", [Cancelled(), asyncio.CancelledError(), KeyboardInterrupt()])
def test_what_the_person_stopped_is_not_told(qapp, router, told, error):
    router.report(error)
    qapp.processEvents()
    assert told == []


def test_an_error_from_a_thread_is_told_in_the_windows(qtbot, qapp, router, told):
    thread = threading.Thread(target=router.report, args=[LibraryError("path", folder="x")])
    thread.start()
    thread.join()
    assert told == []
    qtbot.waitUntil(lambda: bool(told))
    assert told[0][1] is qapp.thread()
