"""The store of boards: their names, their views, and where each artwork lies now."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Collection, Iterable
from contextlib import AbstractContextManager
from typing import Any

from models.errors import LibraryError
from models.library.database.clock import now
from models.library.database.fetching import tuples
from models.library.tables.board_tables import BoardPlacementRow, BoardRow
from models.records import Board, Placement


class BoardStore:
    """Reads open their own scope; writes run inside `library.writer` work."""

    def __init__(self, reading: Callable[[], AbstractContextManager[None]]) -> None:
        self._reading = reading

    def all(self) -> list[Board]:
        """Every board without its placements, oldest first."""
        with self._reading():
            query = BoardRow.select().order_by(BoardRow.created, BoardRow.id)
            return [_board(row) for row in query]

    def load(self, board_id: str) -> Board:
        """One board with its placements."""
        with self._reading():
            row = BoardRow.get_or_none(BoardRow.id == board_id)
            if row is None:
                raise LibraryError("board-unknown", id=board_id)
            query = (
                BoardPlacementRow.select(
                    BoardPlacementRow.artwork,
                    BoardPlacementRow.x,
                    BoardPlacementRow.y,
                    BoardPlacementRow.moved,
                )
                .where(BoardPlacementRow.board == board_id)
                .order_by(BoardPlacementRow.artwork)
            )
            return _board(row, tuple(Placement(a, x, y, bool(m)) for a, x, y, m in tuples(query)))

    def boards_of(self, artwork_id: str) -> list[Board]:
        """The boards on which an artwork lies."""
        with self._reading():
            query = (
                BoardRow.select()
                .join(BoardPlacementRow)
                .where(BoardPlacementRow.artwork == artwork_id)
                .order_by(BoardRow.created)
            )
            return [_board(row) for row in query]

    def create(self, name: str, teaches: bool = True) -> Board:
        row = BoardRow.create(id=uuid.uuid4().hex, name=name, teaches=teaches, created=now())
        return _board(row)

    def rename(self, board_id: str, name: str) -> None:
        self._update(board_id, name=name)

    def set_teaches(self, board_id: str, teaches: bool) -> None:
        self._update(board_id, teaches=teaches)

    def save_view(self, board_id: str, zoom: float, center_x: float, center_y: float) -> None:
        self._update(board_id, zoom=zoom, center_x=center_x, center_y=center_y)

    def delete(self, board_id: str) -> None:
        """Forget the board. What was laid on it stays in the log."""
        BoardRow.delete().where(BoardRow.id == board_id).execute()

    def place(self, board_id: str, placements: Iterable[Placement]) -> None:
        """Lay artworks where these placements say, new or moved."""
        self._require(board_id)
        for placement in placements:
            BoardPlacementRow.insert(
                board=board_id,
                artwork=placement.artwork,
                x=placement.x,
                y=placement.y,
                moved=placement.moved,
            ).on_conflict_replace().execute()

    def remove(self, board_id: str, artwork_ids: Collection[str]) -> None:
        lying = (BoardPlacementRow.board == board_id) & BoardPlacementRow.artwork.in_(
            list(artwork_ids)
        )
        BoardPlacementRow.delete().where(lying).execute()

    def _update(self, board_id: str, **facts: Any) -> None:
        if not BoardRow.update(**facts).where(BoardRow.id == board_id).execute():
            raise LibraryError("board-unknown", id=board_id)

    @staticmethod
    def _require(board_id: str) -> None:
        if not BoardRow.select().where(BoardRow.id == board_id).exists():
            raise LibraryError("board-unknown", id=board_id)


def _board(row: Any, placements: tuple[Placement, ...] = ()) -> Board:
    return Board(
        id=row.id,
        name=row.name,
        teaches=bool(row.teaches),
        created=row.created,
        zoom=row.zoom,
        center_x=row.center_x,
        center_y=row.center_y,
        placements=placements,
    )
