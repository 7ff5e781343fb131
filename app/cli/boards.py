"""`board`: the boards there are, as files for BeeRef and as pictures; BeeRef's boards as ours."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.verbs import Access, Context, Summary, Verbs, run_through
from models.errors import LibraryError

if TYPE_CHECKING:
    from models.library.library import Library
    from models.records import Board


def add_verbs(verbs: Verbs) -> None:
    group = verbs.group(verbs.add("board", "boards, from and to other programs"))
    group.add("list", "all there are", run=run_list, access=Access.READ)
    export = group.add("export", "write one to a file", run=run_export, access=Access.READ)
    export.add_argument("board", metavar="NAME|ID")
    export.add_argument("file", type=Path, metavar="FILE", help=".bee for BeeRef, .png or .pdf")
    bring = group.add(
        "import", "make a board of a BeeRef file", run=run_import, access=Access.CREATE
    )
    bring.add_argument("file", type=Path, metavar="FILE.bee")


def run_list(context: Context) -> Summary:
    with context.open_core() as core:
        boards = core.library.boards.all()
        for each in boards:
            lying = len(core.library.boards.load(each.id).placements)
            facts = {"id": each.id, "name": each.name, "teaches": each.teaches, "pictures": lying}
            context.emit(
                facts, f"{each.name}  {lying}{'' if each.teaches else '  (does not teach)'}"
            )
    return {"total": len(boards)}


def run_export(context: Context) -> Summary:
    from models.exchange.board_files import export_board

    with context.open_core() as core:
        board = _named(core.library, context.args.board)
        written = run_through(export_board(core.library, board, context.args.file, context.token))
    for artwork_id in written.missing:
        context.fail(f"The file of {artwork_id} is missing.")
    return {"pictures": written.pictures, "missing": len(written.missing)}


def run_import(context: Context) -> Summary:
    from models.exchange.board_files import import_bee

    with context.open_core() as core:
        work = import_bee(
            core.library, context.args.file, sandbox=core.sandbox, token=context.token
        )
        brought = run_through(work)
        context.announce(brought.changes)
    for name in brought.refused:
        context.fail(f"{name} is not a picture that can be read.")
    context.emit({"id": brought.board.id, "name": brought.board.name}, brought.board.name)
    return {
        "imported": brought.imported,
        "duplicates": brought.known,
        "twice": brought.twice,
        "refused": len(brought.refused),
        "texts": brought.texts,
        "altered": brought.altered,
    }


def _named(library: Library, wanted: str) -> Board:
    """By its name, else its id. Raises `LibraryError`."""
    for each in library.boards.all():
        if wanted in (each.name, each.id):
            return library.boards.load(each.id)
    raise LibraryError("board-unknown", id=wanted)
