"""What concerns the window itself: screens, undo, settings, palette, tray, closing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox

from app import settings
from app.controllers.appearance import Appearance
from app.tray import Tray
from app.workbench import Workbench
from widgets.command_palette import CommandPalette
from widgets.grid.artwork_canvas import LARGEST, SMALLEST
from widgets.main_window import MainWindow
from widgets.notification_bar import Notice
from widgets.settings_dialog import Choices, SettingsDialog

SIZE_STEP = 32


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
        self._open_library = open_library
        self._told_hidden = False
        self.tray = Tray(window)
        appearance.on_changed = self._say_anew
        window.close_requested.connect(self.close_window)
        window.theme_changed.connect(appearance.follow_system)
        self._connect_actions()
        self._connect_undo()
        self.tray.window_wanted.connect(self.come_forward)
        self.tray.inbox_wanted.connect(self._on_inbox_wanted)
        self.tray.quit_wanted.connect(quit_)

    @Slot()
    def come_forward(self) -> None:
        """Show the window above the others."""
        window = self._window
        window.show()
        if window.isMinimized():
            window.showNormal()
        window.raise_()
        window.activateWindow()

    @Slot()
    def close_window(self) -> None:
        """Into the tray when the person wants that and there is one, else the end."""
        if not (self._appearance.settings.stay_in_tray and self.tray.there):
            self._quit()
            return
        self._window.hide()
        if not self._told_hidden:
            self._told_hidden = True
            self.tray.tell_hidden()

    @Slot()
    def _on_inbox_wanted(self) -> None:
        self.come_forward()
        self._window.show_screen("inbox")

    def _connect_actions(self) -> None:
        actions, window = self._window.actions_, self._window
        actions["quit"].triggered.connect(self._quit)
        actions["open_library"].triggered.connect(self._on_open_library)
        actions["settings"].triggered.connect(self._on_settings)
        actions["palette"].triggered.connect(self._on_palette)
        actions["about"].triggered.connect(self._on_about)
        actions["find"].triggered.connect(self._on_find)
        actions["full_screen"].triggered.connect(self._on_full_screen)
        actions["larger"].triggered.connect(lambda: self._resize_cells(SIZE_STEP))
        actions["smaller"].triggered.connect(lambda: self._resize_cells(-SIZE_STEP))
        actions["inspector"].triggered.connect(window.library.inspector.setVisible)
        actions["tag"].triggered.connect(self._on_tag)
        for name in ("inbox", "library", "board", "sources", "activity", "welcome"):
            actions[f"go_{name}"].triggered.connect(self._on_go)

    def _connect_undo(self) -> None:
        actions, undo = self._window.actions_, self._bench.undo
        actions["undo"].triggered.connect(self._on_undo)
        actions["redo"].triggered.connect(self._on_redo)
        undo.canUndoChanged.connect(actions["undo"].setEnabled)
        undo.canRedoChanged.connect(actions["redo"].setEnabled)
        undo.undoTextChanged.connect(self._tell_undo)
        undo.redoTextChanged.connect(self._tell_undo)
        actions["undo"].setEnabled(undo.canUndo())
        actions["redo"].setEnabled(undo.canRedo())
        self._tell_undo()

    @Slot()
    def _tell_undo(self) -> None:
        """The menu says what an undo takes back."""
        for name, text, bare in (
            ("undo", self._bench.undo.undoText(), self.tr("&Undo")),
            ("redo", self._bench.undo.redoText(), self.tr("&Redo")),
        ):
            said = self.tr("{what}: {edit}").format(what=bare, edit=text) if text else bare
            self._window.actions_[name].setText(said)

    @Slot()
    def _on_undo(self) -> None:
        text = self._bench.undo.undoText()
        self._bench.undo.undo()
        if text:
            self._bench.tell(Notice(self.tr("Taken back: {edit}").format(edit=text)))

    @Slot()
    def _on_redo(self) -> None:
        self._bench.undo.redo()

    @Slot()
    def _on_go(self) -> None:
        self._window.show_screen(self.sender().objectName().removeprefix("go_"))

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
    def _on_full_screen(self) -> None:
        window = self._window
        if window.viewer.isVisible():
            window.viewer.toggle_full_screen()
        elif window.isFullScreen():
            window.showNormal()
        else:
            window.showFullScreen()

    def _resize_cells(self, step: int) -> None:
        slider = self._window.library.bar.size
        slider.setValue(max(SMALLEST, min(LARGEST, slider.value() + step)))

    @Slot()
    def _on_palette(self) -> None:
        actions = [each for each in self._window.actions_.values() if each.isEnabled()]
        CommandPalette(actions, self._window).open_over(self._window)

    @Slot()
    def _on_settings(self) -> None:
        now = self._appearance.settings
        choices = Choices(now.language, now.theme, now.stay_in_tray)
        dialog = SettingsDialog(choices, self._window, has_tray=self.tray.there)
        dialog.changed.connect(self._on_settings_changed)
        dialog.open()

    @Slot(object)
    def _on_settings_changed(self, choices: Choices) -> None:
        self._appearance.choose(
            replace(
                settings.load(),
                language=choices.language,
                theme=choices.theme,
                stay_in_tray=choices.stay_in_tray,
            )
        )

    def _say_anew(self) -> None:
        self._window.retranslate()
        self.tray.retranslate()
        self._tell_undo()

    @Slot()
    def _on_open_library(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Open or create a library in this folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda folder: self._open_library(Path(folder)))
        dialog.open()

    @Slot()
    def _on_about(self) -> None:
        box = QMessageBox(self._window)
        box.setWindowTitle(self.tr("About Bunshin"))
        box.setText(
            self.tr(
                "Bunshin (分身, “one's other self”) learns your eye for illustrations and "
                "collects pictures for you. Free software under the MIT licence. The sample "
                "collection's artists are named in resources/sample/CREDITS.md."
            )
        )
        box.open()
