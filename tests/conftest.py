"""For every test: surroundings of its own, no unexpected log record, nothing left behind."""

from __future__ import annotations

# First of all: nothing of Qt or keyring may be imported before it.
from tests.support.surroundings import forget, isolate

isolate()

import gc
import logging
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.imaging.sandbox import Sandbox
from models.library.library import Library, open_library
from tests.support.example_port import turn_with_the_example_site
from tests.support.leaks import Starts

_starts = Starts()


@pytest.fixture
def example_port() -> Iterator[None]:
    """For tests that serve the example site, or let a program do so."""
    with turn_with_the_example_site():
        yield


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--torture", action="store_true", help="run the campaigns in full counts")


def pytest_configure(config: pytest.Config) -> None:
    _starts.watch_python()
    _starts.watch_qt()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """`gui` marks what uses a QApplication; campaigns run only when asked for (make torture)."""
    if not config.getoption("--torture"):
        items[:] = [item for item in items if item.get_closest_marker("torture") is None]
    for item in items:
        if {"qapp", "qtbot"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.gui)
    # Where files run side by side, a long one that starts last would run alone at the end.
    long = {item.path for item in items if item.get_closest_marker("long") is not None}
    items.sort(key=lambda item: item.path not in long)


def pytest_collection_finish(session: pytest.Session) -> None:
    """What all tests share lives to the end: the many collections after tests need not visit it."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def nothing_remembered() -> Iterator[None]:
    """No settings, screen or log of an earlier test: the order of the tests means nothing."""
    yield
    forget()


@pytest.fixture(autouse=True)
def garbage_is_collected_in_the_main_thread() -> Iterator[None]:
    """As in the program (workers.garbage): a widget in a cycle must not die in another thread,
    which would crash a later test when Qt delivers what was posted to it."""
    gc.disable()
    yield
    counts, thresholds = gc.get_count(), gc.get_threshold()
    due = [generation for generation in range(3) if counts[generation] > thresholds[generation]]
    if due:
        gc.collect(due[-1])


@pytest.fixture(autouse=True)
def hands_are_free(request: pytest.FixtureRequest) -> Iterator[None]:
    """A Shift that was pressed last would be held in the next test; what was copied would be there,
    and outlive Python."""
    yield
    if "PySide6.QtWidgets" in sys.modules and request.node.get_closest_marker("gui") is not None:
        from tests.support.free_hands import let_go

        let_go()


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    """A thread, Qt thread or timer that outlives its test fails it."""
    _starts.forget()
    yield
    left = _starts.left_running()
    if left:
        pytest.fail("left running:\n  " + "\n  ".join(map(str, left)), pytrace=False)


@pytest.fixture(autouse=True, scope="module")
def no_processes_left() -> Iterator[None]:
    """A child process that outlives its module fails it."""
    yield
    left = _starts.left_processes()
    if left:
        pytest.fail("left running:\n  " + "\n  ".join(left), pytrace=False)


class _Unexpected(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.sentences: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.sentences.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """A record of WARNING or worse fails a test, unless it takes `caplog` and so expects it."""
    watching = _Unexpected()
    logging.getLogger().addHandler(watching)
    yield
    logging.getLogger().removeHandler(watching)
    if watching.sentences and "caplog" not in request.fixturenames:
        pytest.fail("unexpected in the log:\n  " + "\n  ".join(watching.sentences), pytrace=False)


@pytest.fixture(scope="session")
def new_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an empty library, closed; to be copied, never to be opened."""
    folder = tmp_path_factory.mktemp("new") / "library"
    open_library(folder, create=True).close()
    return folder


@pytest.fixture
def library(tmp_path: Path, new_library: Path) -> Iterator[Library]:
    """A new library, open for writing: a copy, which costs less than the migrations."""
    shutil.copytree(new_library, tmp_path / "library")
    with open_library(tmp_path / "library") as opened:
        yield opened


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    """Where untrusted pictures are decoded; one process for the tests of a module."""
    with Sandbox() as made:
        yield made
