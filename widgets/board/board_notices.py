"""What stands over the canvas: the empty board's one sentence, and the question before deleting."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from widgets.board.board_view import BoardView, accept_if_ours
from widgets.look import icons, theme
from widgets.look.saying import Saying

SIGN_PX = 48


class EmptyBoard(QWidget):
    """One sentence and one button over the canvas, which gets what is dropped on them."""

    library_pressed = Signal()

    def __init__(self, view: BoardView) -> None:
        super().__init__(view)
        self._view = view
        over_canvas = QGridLayout(view)
        over_canvas.addWidget(self, 0, 0, Qt.AlignmentFlag.AlignCenter)
        self.setAcceptDrops(True)
        self._sign = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._sentence = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._sentence.setProperty("kind", "muted")
        self.button = QPushButton()
        self.button.setProperty("kind", "primary")
        self.button.clicked.connect(self.library_pressed)
        column = QVBoxLayout(self)
        column.setSpacing(2 * theme.current().space)
        column.addWidget(self._sign)
        column.addWidget(self._sentence)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        self._saying = Saying(self, self._say)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        accept_if_ours(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        accept_if_ours(event)

    def dropEvent(self, event: QDropEvent) -> None:
        here = self.mapToParent(event.position())
        on_canvas = self._view.viewport().mapFromParent(here)
        self._view.receive(event, on_canvas)

    def _say(self) -> None:
        ratio = self.devicePixelRatioF()
        self._sign.setPixmap(icons.pixmap("board", theme.current().muted, SIGN_PX, ratio))
        self._sentence.setText(self.tr("Drag pictures here: near = alike to you, far = different."))
        self.button.setText(self.tr("Choose pictures in the library"))


class DeleteQuestion(QFrame):
    """Asks before a board is deleted, without stopping anything else."""

    agreed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "note")
        self._board = ""
        self._question = QLabel(wordWrap=True)
        self.delete = QPushButton()
        self.delete.clicked.connect(self._on_agreed)
        self.keep = QPushButton()
        self.keep.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.addWidget(self._question, 1)
        row.addWidget(self.keep)
        row.addWidget(self.delete)
        self.hide()

    def ask(self, board: str, name: str, pictures: int) -> None:
        """Put the question about this board."""
        self._board = board
        self.delete.setText(self.tr("Delete the board"))
        self.keep.setText(self.tr("Keep it"))
        question = (
            self.tr(
                "Delete the board “{name}”? Its %n picture(s) stay in the library, "
                "and what the board taught stays in the log.",
                "",
                pictures,
            )
            if pictures
            else self.tr("Delete the empty board “{name}”? What it taught stays in the log.")
        )
        self._question.setText(question.format(name=name))
        self.show()
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_agreed(self) -> None:
        self.hide()
        self.agreed.emit(self._board)
