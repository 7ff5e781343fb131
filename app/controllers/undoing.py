"""One undo history a window: the menu says what an undo takes back, a notice what it took."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from app.workbench import Workbench
from widgets.window.main_window import MainWindow
from widgets.window.notification_bar import Notice


class UndoingController(QObject):
    """Undo and redo of everything the person did in this window."""

    def __init__(self, window: MainWindow, bench: Workbench) -> None:
        super().__init__(window)
        self._window = window
        self._bench = bench
        self._connect_undo()

    def say_anew(self) -> None:
        """After a change of language."""
        self._tell_undo()

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
        text = self._bench.undo.redoText()
        self._bench.undo.redo()
        if text:
            self._bench.tell(Notice(self.tr("Done again: {edit}").format(edit=text)))
