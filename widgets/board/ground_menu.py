"""The menu of the board's ground, where no picture lies."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QMenu

from widgets.board.board_screen import BoardScreen
from widgets.commands.made_actions import Actions
from widgets.look import icons


class GroundMenu(QMenu):
    """Made for one press of the mouse; deletes itself when it closes."""

    def __init__(self, screen: BoardScreen, actions: Actions, at: QPoint | None) -> None:
        super().__init__(screen)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        view, table = screen.view, screen.scene
        point = view.center() if at is None else view.world(QPointF(at))
        self.addAction(
            icons.icon("paste"),
            self.tr("Paste here") + "\tCtrl+V",
            lambda: view.paste_requested.emit(point.x(), point.y()),
        )
        self.addAction(actions["shelf"])
        self.addAction(actions["deal"])
        self.addSeparator()
        has_pictures = bool(screen.board.placements)
        everything = self.addAction(self.tr("Choose all") + "\tCtrl+A", table.select_all)
        whole = self.addAction(icons.icon("fit"), self.tr("Show the whole board") + "\t1", view.fit)
        for entry in (everything, whole):
            entry.setEnabled(has_pictures)
        self.addSeparator()
        self.addAction(self.tr("Rename the board…"), screen.bar.begin_rename)
        self.addAction(self.tr("Export the board…"), screen.bar.export_pressed.emit)
        self.addSeparator()
        for name in ("undo", "redo"):
            self.addAction(actions[name])
