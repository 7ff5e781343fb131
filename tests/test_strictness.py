"""The suite is strict: what a test leaves behind or logs fails it and is named with its line."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def outcome(tmp_path):
    """Run a piece of a test module under our conftest; what pytest said."""

    def run(source: str) -> str:
        file = ROOT / "tests" / f"probe_{tmp_path.name}.py"
        file.write_text('"""A probe."""\n' + textwrap.dedent(source), encoding="utf-8")
        try:
            done = subprocess.run(
                [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(file)],
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                timeout=60,
            )
        finally:
            file.unlink()
        return f"{done.stdout}\nended with {done.returncode}"

    return run


def test_a_leaked_thread_is_named_with_its_line(outcome):
    said = outcome(
        """
        import threading
        import time

        def test_leak():
            threading.Thread(target=time.sleep, args=(4,), name="forgotten", daemon=True).start()
        """
    )
    assert "1 passed, 1 error" in said
    assert "thread forgotten started at tests/probe_" in said
    assert ".py:7" in said


def test_a_leaked_timer_and_a_pending_single_shot_are_named(outcome):
    said = outcome(
        """
        from PySide6.QtCore import QTimer

        kept = []

        def test_leak(qapp):
            kept.append(QTimer())
            kept[0].start(60_000)
            QTimer.singleShot(60_000, print)
        """
    )
    assert "1 passed, 1 error" in said
    assert "QTimer started at tests/probe_" in said
    assert "QTimer.singleShot started at tests/probe_" in said


def test_a_leaked_qt_thread_is_named(outcome):
    said = outcome(
        """
        from PySide6.QtCore import QThread

        kept = []

        class Forgotten(QThread):
            def run(self):
                self.msleep(4000)

        def test_leak(qapp):
            kept.append(Forgotten())
            kept[0].start()

        def test_end(qapp):
            for thread in kept:
                thread.wait()
        """
    )
    assert "Forgotten started at tests/probe_" in said


def test_a_leaked_process_is_named(outcome):
    said = outcome(
        """
        import subprocess
        import sys

        kept = []

        def test_leak():
            kept.append(subprocess.Popen([sys.executable, "-c", "import time; time.sleep(5)"]))

        def teardown_module():
            import atexit
            atexit.register(kept[0].wait)
            atexit.register(kept[0].kill)
        """
    )
    assert "1 passed, 1 error" in said
    assert "started at tests/probe_" in said


def test_an_unexpected_log_record_fails_and_an_expected_one_does_not(outcome):
    said = outcome(
        """
        import logging

        def test_unexpected():
            logging.getLogger("somewhere").warning("this went wrong")

        def test_expected(caplog):
            logging.getLogger("somewhere").warning("this had to go wrong")
            assert "had to" in caplog.text
        """
    )
    assert "2 passed, 1 error" in said
    assert "WARNING somewhere: this went wrong" in said


def test_home_settings_and_keyring_are_not_the_persons():
    import keyring

    from app import paths

    assert "bunshin-tests-" in str(paths.settings_file())
    assert "bunshin-tests-" in str(Path.home())
    assert "null" in type(keyring.get_keyring()).__module__


def test_hands_are_free_after_a_test_and_what_was_copied_does_not_outlive_python(outcome):
    said = outcome(
        """
        import pytest
        from PySide6.QtCore import QMimeData, Qt
        from PySide6.QtGui import QGuiApplication
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QLineEdit

        @pytest.mark.parametrize("turn", (1, 2))
        def test_hands(qapp, turn):
            assert QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier
            assert QGuiApplication.clipboard().text() == ""
            QTest.keyClick(QLineEdit(), Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
            assert QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.ShiftModifier
            copied = QMimeData()
            copied.setText("sky")
            QGuiApplication.clipboard().setMimeData(copied)
        """
    )
    assert "2 passed" in said
    assert "ended with 0" in said
