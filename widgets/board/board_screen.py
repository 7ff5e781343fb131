"""The Board screen: bar, canvas, empty state; everything a person does leaves it as a signal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage, QUndoStack
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.records import Artwork, Board
from widgets.board.board_bar import BoardBar
from widgets.board.board_notices import DeleteQuestion, EmptyBoard
from widgets.board.board_scene import BoardScene
from widgets.board.board_view import BoardView
from widgets.board.drops import laid_around
from widgets.look.numbers import grouped


class BoardScreen(QWidget):
    """Shows records, emits what the person did. The undo stack is the window's."""

    placements_committed = Signal(object)
    board_chosen = Signal(str)
    board_created = Signal(str)
    board_renamed = Signal(str, str)
    board_deleted = Signal(str)
    teaches_changed = Signal(str, bool)
    view_changed = Signal(float, float, float)
    thumbnails_needed = Signal(object)
    files_dropped = Signal(object)
    paste_requested = Signal(float, float)
    done_pressed = Signal(str)
    library_wanted = Signal()

    def __init__(self, undo: QUndoStack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._boards: list[Board] = []
        self._board = Board(id="", name="")
        self.bar = BoardBar(self)
        self.scene = BoardScene(undo, self)
        self.view = BoardView(self.scene, self)
        self.empty = EmptyBoard(self.view)
        self.question = DeleteQuestion(self)
        self.view.setAccessibleName(self.tr("Board"))
        self._lay_out()
        self._connect()

    @property
    def board(self) -> Board:
        """The board that is shown, as it is at this moment."""
        center = self.view.center()
        return replace(
            self._board,
            zoom=self.view.zoom,
            center_x=center.x(),
            center_y=center.y(),
            placements=tuple(self.scene.placements()),
        )

    def show_boards(self, boards: Sequence[Board]) -> None:
        """These boards there are, in this order."""
        self._boards = list(boards)
        self.bar.show_board(self._board, self._boards)

    def show_board(self, board: Board) -> None:
        """Lay this board out as it was left."""
        self.question.hide()
        self._board = board
        if all(one.id != board.id for one in self._boards):
            self._boards.append(board)
        self.bar.show_board(board, self._boards)
        self.scene.show_board(board)
        self.view.look(board.zoom, board.center_x, board.center_y)

    def set_thumbnail(self, artwork: str, image: QImage) -> None:
        self.scene.set_image(artwork, image)

    def set_artworks(self, artworks: Iterable[Artwork]) -> None:
        """Titles and shapes of the pictures on the board."""
        self.scene.set_artworks(artworks)
        self._describe()

    def place(self, artworks: Sequence[str], x: float, y: float) -> None:
        """Lay artworks around a point, as if dropped there: what imported files come back as."""
        self.scene.place(laid_around(artworks, x, y))

    def commit(self) -> None:
        """Finish what the hand has not let go of yet: before leaving and before quitting."""
        self.scene.commit_move()

    def confirm_places(self) -> bool:
        """Everything lies where it should: count it as placed by hand. False if it did already."""
        return self.scene.confirm_places()

    def _on_renamed(self, name: str) -> None:
        self._board = replace(self._board, name=name)
        self._boards = [
            replace(one, name=name) if one.id == self._board.id else one for one in self._boards
        ]
        self.bar.show_board(self._board, self._boards)
        self.board_renamed.emit(self._board.id, name)

    def _on_teaches_changed(self, teaches: bool) -> None:
        self._board = replace(self._board, teaches=teaches)
        self.teaches_changed.emit(self._board.id, teaches)

    def _on_delete_agreed(self, board: str) -> None:
        self.scene.forget_board(board)
        self._boards = [one for one in self._boards if one.id != board]
        self.board_deleted.emit(board)

    def _describe(self) -> None:
        count = len(self.scene.artworks())
        self.empty.setVisible(count == 0)
        self.bar.done.setVisible(count > 0)
        said = self.tr("Board “{name}”, {count} pictures")
        self.view.setAccessibleName(said.format(name=self._board.name, count=grouped(count)))
        titles = [item.title or item.artwork[:8] for item in self.scene.selected()]
        chosen = self.tr("Selected: {titles}").format(titles=", ".join(titles[:5]))
        self.view.setAccessibleDescription(chosen if titles else "")

    def _connect(self) -> None:
        self.scene.placements_committed.connect(self.placements_committed)
        self.scene.board_wanted.connect(self.board_chosen)
        self.scene.contents_changed.connect(self._describe)
        self.scene.selectionChanged.connect(self._describe)
        self.view.view_changed.connect(self.view_changed)
        self.view.thumbnails_needed.connect(self.thumbnails_needed)
        self.view.files_dropped.connect(self.files_dropped)
        self.view.paste_requested.connect(self.paste_requested)
        self.empty.library_pressed.connect(self.library_wanted)
        self.question.agreed.connect(self._on_delete_agreed)
        self.bar.board_chosen.connect(self.board_chosen)
        self.bar.board_created.connect(self.board_created)
        self.bar.renamed.connect(self._on_renamed)
        self.bar.delete_pressed.connect(
            lambda: self.question.ask(self._board.id, self._board.name, len(self.scene.artworks()))
        )
        self.bar.fit_pressed.connect(self.view.fit)
        self.bar.grey_pressed.connect(self.scene.toggle_grey)
        self.bar.teaches_changed.connect(self._on_teaches_changed)
        self.bar.done_pressed.connect(lambda: self.done_pressed.emit(self._board.id))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.question)
        column.addWidget(self.view, 1)
