"""What the window looked like comes back as it was left: geometry, screen, sizes, order."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMargins, QSettings, QSize

from app import paths
from widgets.window.main_window import MainWindow

DEFAULT_SIZE = (1280, 800)
FRAME = QMargins(0, 40, 0, 0)  # What a title bar takes of the screen.
DEFAULT_CELL = 144
BEGINNING = "welcome"  # For a library without pictures, whatever was shown before.


def recall_place(window: MainWindow, state: QSettings) -> None:
    """Put the window, which may be empty still, where it was."""
    geometry = state.value("window/geometry")
    if not (isinstance(geometry, QByteArray) and window.restoreGeometry(geometry)):
        room = window.screen().availableSize().shrunkBy(FRAME)
        window.resize(QSize(*DEFAULT_SIZE).boundedTo(room).expandedTo(window.minimumSize()))


def window_state() -> QSettings:
    """Where it is kept."""
    return QSettings(str(paths.config_folder() / "window.ini"), QSettings.Format.IniFormat)


def recall(window: MainWindow, state: QSettings) -> str:
    """Put the window as it was; the name of the screen that was shown."""
    if not window.isVisible():
        recall_place(window, state)
    bar = window.library.bar
    cell = _number(state.value("library/cell"), DEFAULT_CELL)
    bar.size_slider.setValue(cell)
    window.library.grid.set_cell_size(cell)
    cropped = state.value("library/cropped", "true") != "false"
    bar.show_cropped(cropped)
    window.library.grid.set_cropped(cropped)
    bar.blockSignals(True)
    bar.choose_order(str(state.value("library/order", "added")))
    bar.blockSignals(False)
    shown = state.value("library/inspector", "true") != "false"
    window.library.inspector.setVisible(shown)
    window.actions_["inspector"].setChecked(shown)
    window.actions_["filters"].setChecked(state.value("library/filters", "false") == "true")
    shelf = state.value("board/shelf", "true") != "false"
    window.shelf.setVisible(shelf)
    window.actions_["shelf"].setChecked(shelf)
    screen = str(state.value("window/screen", "library"))
    return screen if screen in set(window.screen_names) - {BEGINNING} else "library"


def remember(window: MainWindow, state: QSettings) -> None:
    """Keep how the window looks now."""
    state.setValue("window/geometry", window.saveGeometry())
    state.setValue("window/screen", window.screen_name)
    state.setValue("library/cell", window.library.grid.cell_size)
    state.setValue("library/cropped", "true" if window.library.grid.cropped else "false")
    state.setValue("library/order", window.library.bar.order)
    shown = window.library.inspector.isVisibleTo(window.library)
    state.setValue("library/inspector", "true" if shown else "false")
    filters = window.actions_["filters"].isChecked()
    state.setValue("library/filters", "true" if filters else "false")
    state.setValue("board/shelf", "false" if window.shelf.isHidden() else "true")
    state.sync()


def _number(value: object, default: int) -> int:
    try:
        return int(str(value))
    except ValueError:
        return default
