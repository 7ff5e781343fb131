"""The whole loop in the real window, as a newcomer lives it, and again the next day."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt

from app.session import Session
from models.records import State
from tests.support.driving import click, drag, drop, play, press, until
from tests.support.sources import ROOT
from widgets.grid import drag_out

pytestmark = [pytest.mark.long, pytest.mark.usefixtures("example_port")]

FINDS = 30
LAID = 6


def test_a_newcomers_evening_and_the_next_day(qapp, tmp_path):
    folder = tmp_path / "library"
    seen: dict[str, object] = {}

    async def evening(session: Session) -> None:
        await _arrive(session)
        await _judge_finds(session)
        await _pick(session)
        await _lay_a_board(session, seen)
        await _sort_by_taste(session)
        seen["counts"] = session.bench.core.library.artworks.counts()
        press(session.window, Qt.Key.Key_Q, control=True)

    async def next_day(session: Session) -> None:
        window = session.window
        await until(lambda: len(window.library.grid.model), "the grid is filled again")
        await until(lambda: window.board.board.placements, "the board lies as it was left")
        assert window.screen_name == "library"
        assert window.library.bar.order == "taste"
        assert session.bench.core.library.artworks.counts() == seen["counts"]
        placed = {each.artwork: (each.x, each.y) for each in window.board.board.placements}
        assert placed == seen["board"]

    play(qapp, folder, evening)
    play(qapp, folder, next_day)
    _log_holds_everything(folder)


async def _arrive(session: Session) -> None:
    """Welcome → example site → finds arrive; the rest of it is not waited for."""
    window = session.window
    await until(lambda: window.screen_name == "welcome", "a newcomer is welcomed")
    click(window.welcome.example)
    await until(lambda: _state(session, State.INBOX) >= FINDS, "finds arrive")
    window.actions_["pause"].trigger()
    await until(lambda: window.notices.shown is not None, "what came is told")
    await until(lambda: not session.bench.crawl.isFinished(), "the collector only rests")


async def _judge_finds(session: Session) -> None:
    window = session.window
    press(window, Qt.Key.Key_1, control=True)
    window.show_screen("inbox")
    view = window.inbox.view
    await until(lambda: view.current is not None, "a find is shown")
    for key, state in (("P", State.KEPT), ("L", State.KEPT), ("D", State.REJECTED)):
        before = _state(session, state)
        press(view, key)
        await until(lambda s=state, b=before: _state(session, s) == b + 1, f"{key} is written")
    for _ in range(6):
        before = _state(session, State.INBOX)
        press(view, "L")
        await until(lambda b=before: _state(session, State.INBOX) == b - 1, "another like")
    rejected = _state(session, State.REJECTED)
    press(view, "X")
    await until(lambda: _state(session, State.REJECTED) == rejected + 1, "X is written")
    press(view, Qt.Key.Key_Backspace)
    await until(lambda: _state(session, State.REJECTED) == rejected, "and taken back")


async def _pick(session: Session) -> None:
    """Choosing one picture with the mouse says that it was chosen among its neighbours."""
    window, grid = session.window, session.window.library.grid
    window.show_screen("library")

    def shown() -> bool:
        kept = _state(session, State.KEPT) + _state(session, State.INBOX)
        return len(grid.model) == kept and grid.model.artwork(2) is not None

    await until(shown, "the grid shows what was kept")
    log = session.bench.core.library.judgements
    click(grid.viewport(), grid.cell_rect(2).center())
    await until(lambda: log.count(kinds=("pick",)) == 1, "the pick is logged")
    await until(lambda: not window.library.inspector.like.isHidden(), "the inspector tells of it")


async def _lay_a_board(session: Session, seen: dict[str, object]) -> None:
    window = session.window
    view = window.board.view
    grid = window.library.grid
    artworks = [grid.model.artwork(place) for place in range(LAID)]
    window.show_screen("board")
    middle = view.viewport().rect().center()
    drop(view.viewport(), drag_out.payload([each for each in artworks if each]), middle)
    await until(lambda: len(window.board.board.placements) == LAID, "six pictures lie there")
    # What was just dropped is selected as a whole; a click beside it lets go of that.
    click(view.viewport(), QPoint(4, 4))
    before = _places(session)
    item = window.board.scene.item(artworks[0].id)
    start = view.mapFromScene(item.pos())
    drag(view.viewport(), start, start + QPoint(90, -60))
    await until(lambda: _places(session) != before, "one was moved by hand")
    moved = _places(session)
    press(view, Qt.Key.Key_Z, control=True)
    await until(lambda: _places(session) == before, "undo puts it back")
    press(view, Qt.Key.Key_Y, control=True)
    await until(lambda: _places(session) == moved, "redo moves it again")
    seen["board"] = moved


async def _sort_by_taste(session: Session) -> None:
    window, bar = session.window, session.window.library.bar
    window.show_screen("library")
    scores = session.bench.core.library.paths.scores / "default.npz"
    await until(scores.exists, "the taste was learned")
    before = list(window.library.grid.model.rows)
    bar.sort.setFocus()
    press(bar.sort, Qt.Key.Key_Down)
    await until(lambda: bar.order == "taste", "the order is chosen by key")
    await until(lambda: list(window.library.grid.model.rows) != before, "the grid follows")


def _log_holds_everything(folder: Path) -> None:
    command = [sys.executable, "main.py", "--library", str(folder), "feedback", "list", "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    *entries, summary = map(json.loads, done.stdout.splitlines())
    kinds = Counter(entry["kind"] for entry in entries)
    assert summary == {"summary": {"count": len(entries)}}
    assert kinds["keep"] == 1
    assert kinds["like"] == 7
    assert kinds["dislike"] == 1
    assert kinds["reject"] == 1
    assert kinds["pick"] == 1
    assert kinds["placement"] == LAID + 1
    # The reject, the move, and the undo of the move's undo.
    assert kinds["undo"] == 3
    assert kinds["arrangement"] == 1
    pick = next(entry for entry in entries if entry["kind"] == "pick")
    assert pick["picked"][0] in {shown["artwork"] for shown in pick["shown"]}
    assert pick["columns"] > 1


def _state(session: Session, state: State) -> int:
    return session.bench.core.library.artworks.counts()[state]


def _places(session: Session) -> dict[str, tuple[float, float]]:
    return {each.artwork: (each.x, each.y) for each in session.window.board.board.placements}
