"""The real window driven as a hand does: a dealt board laid by the mouse, finds triaged by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from app.core import open_core
from app.session import Session
from models.records import State
from tests.support.driving import active, click, drag, play, press, until
from tests.support.imported import import_all
from tests.support.nets import the_default_nets
from tests.support.pictures import pictures

pytestmark = [pytest.mark.gui, pytest.mark.long]
FINDS, DEALT, TRIAGED = 42, 12, 30
Key = Qt.Key
SAID = {"P": "keep", "X": "reject", "L": "like", "D": "dislike"}
# By turns, and among them: passed over and brought back, taken back and said anew.
TURNS = ("P", "X", "L", "D", "L", Key.Key_Up, "X", "D", Key.Key_Backspace, "L")


class Heard(QObject):
    """What the thread that learns has told the window."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.metrics: list[object] = []
        self.scores: list[object] = []
        self.analysed = 0
        thread = session.bench.inference
        thread.metric_learned.connect(self._on_metric)
        thread.scored.connect(self._on_scored)
        thread.analysed.connect(self._on_analysed)

    @Slot(object)
    def _on_metric(self, metric: object) -> None:
        self.metrics.append(metric)

    @Slot(object)
    def _on_scored(self, scores: object) -> None:
        if scores is not None:
            self.scores.append(scores)

    @Slot(object)
    def _on_analysed(self, _analysed: object) -> None:
        self.analysed += 1


@pytest.fixture
def folder(tmp_path):
    """A library of finds that no net has looked at: the window has that done."""
    the_default_nets()
    with open_core(tmp_path / "library", create=True) as core:
        import_all(core.library, core.sandbox, pictures(tmp_path / "in", FINDS), State.INBOX)
    return tmp_path / "library"


def logged(session: Session, *kinds: str) -> list:
    log = session.bench.core.library.judgements
    return [each.judgement for each in log.all(kinds=kinds or None)]


async def written(session: Session) -> None:
    await until(lambda: not session.controllers.writing.pending, "all that was said is written")


def test_a_dealt_board_is_laid_by_the_mouse_and_teaches(qapp, folder):
    async def evening(session: Session) -> None:
        heard, window = Heard(session), session.window
        board = window.board
        await until(lambda: heard.analysed, "the net has looked at every picture")
        await until(lambda: active(window), "the keys go to the window")
        QTest.keyClick(
            window,
            Key.Key_E,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
        )
        await until(lambda: len(board.board.placements) == DEALT, "twelve are dealt")
        await until(lambda: window.screen_name == "board", "and the board is shown")
        dealt = places(session)
        assert not any(each.moved for each in board.board.placements)
        await lay_apart(session)
        laid = places(session)
        assert not laid.items() & dealt.items()

        assert heard.metrics == []
        click(board.bar.done)
        await until(lambda: logged(session, "arrangement"), "the arrangement is logged")
        (said,) = logged(session, "arrangement")
        told = said.fields["placements"]
        assert {each["artwork"]: (each["x"], each["y"]) for each in told} == laid
        assert all(each["moved"] for each in told)
        assert (said.fields["board"], said.fields["teaches"]) == (board.board.id, True)
        moves = [each for each in logged(session, "placement") if each.fields["moved"]]
        assert sorted(each.fields["artwork"] for each in moves) == sorted(laid)

        await until(lambda: heard.metrics, "what is alike to the person is learned")
        assert heard.metrics[-1].boards == 1
        await until(lambda: not window.library.similar.personal.isHidden(), "a search offers it")

    play(qapp, folder, evening)


async def lay_apart(session: Session) -> None:
    """Each picture outward by the mouse, the outermost first, so that none lies in the way."""
    view, scene = session.window.board.view, session.window.board.scene
    press(view, Key.Key_1)
    for _ in range(4):
        press(view, Key.Key_Minus)
    # What was just laid is selected as a whole; a click beside it lets go of that.
    click(view.viewport(), QPoint(4, 4))
    middle = view.viewport().rect().center()

    def where(artwork: str) -> QPoint:
        return view.mapFromScene(scene.item(artwork).pos())

    def outside(artwork: str) -> int:
        return -(where(artwork) - middle).manhattanLength()

    for artwork in sorted(places(session), key=outside):
        before, start = places(session), where(artwork)
        drag(view.viewport(), start, start + (start - middle) / 2 + QPoint(3, 2))
        changed = {each for each, place in places(session).items() if before[each] != place}
        assert changed == {artwork}


def places(session: Session) -> dict[str, tuple[float, float]]:
    return {each.artwork: (each.x, each.y) for each in session.window.board.board.placements}


def test_finds_are_triaged_by_keys_and_what_waits_is_ordered_anew(qapp, folder):
    async def evening(session: Session) -> None:
        heard, window = Heard(session), session.window
        view = window.inbox.view
        await until(lambda: heard.analysed, "the net has looked at every picture")
        window.show_screen("inbox")
        await until(lambda: shown_count(view) == FINDS, "every find waits")
        newest_first = view.waiting
        expected, counts = await triage(session)
        assert counts == list(range(FINDS, FINDS - TRIAGED - 1, -1))

        await written(session)
        said = [
            (each.kind, each.artwork, each.fields.get("slot"), each.fields.get("propensity"))
            for each in logged(session, *SAID.values())
        ]
        assert said == expected
        assert {each.via for each in logged(session)} == {"inbox"}
        # What stands is what was not taken back, each find once.
        taken_back = {each.fields["of"] for each in logged(session, "undo")}
        standing = [e for e in logged(session, *SAID.values()) if e.id not in taken_back]
        assert len({each.artwork for each in standing}) == len(standing) == TRIAGED
        _is_as_said(session, [each.kind for each in standing])

        await until(lambda: heard.scores, "the taste is learned")
        left = [each for each in newest_first if each not in {e.artwork for e in standing}]
        await until(lambda: set(view.waiting) == set(left), "what waits is up to date")
        await until(lambda: list(view.waiting) != left, "and in another order")
        slots = {each.fields["slot"] for each in standing}
        chances = [e.fields.get("propensity") for e in standing if e.fields["slot"] == "random"]
        assert slots <= {"best", "thompson", "random"}
        assert all(0 < chance <= 1 for chance in chances)

    play(qapp, folder, evening)


async def triage(session: Session) -> tuple[list[tuple], list[int]]:
    """Presses keys until so many finds are judged; what the log should say, and the counts that
    were shown, each once."""
    view, undone = session.window.inbox.view, session.bench.undo
    said: list[tuple] = []
    standing: list[str] = []
    counts = [shown_count(view)]
    turn = 0
    while len(standing) < TRIAGED:
        key, turn = TURNS[turn % len(TURNS)], turn + 1
        find, before = view.current, undone.index()
        press(view, key)
        if key == Key.Key_Up:
            assert view.current.artwork.id != find.artwork.id
            assert undone.index() == before
            press(view, Key.Key_Backspace)
            assert view.current.artwork.id == find.artwork.id
        elif key == Key.Key_Backspace:
            last = standing.pop()
            await until(lambda e=last: view.current.artwork.id == e, "the last one is back")
            counts.pop()
        else:
            said.append((SAID[key], find.artwork.id, find.slot or None, find.propensity))
            standing.append(find.artwork.id)
            counts.append(shown_count(view))
            assert view.current is not None
            assert view.current.artwork.id != find.artwork.id
        await until(lambda: shown_count(view) == FINDS - len(standing), "the count follows")
    return said, counts


def shown_count(view) -> int:
    """The number beside the find."""
    (told,) = (e.text() for e in view.findChildren(QLabel) if e.text().endswith(" waiting"))
    return int(told.split()[0])


def _is_as_said(session: Session, kinds: list[str]) -> None:
    counts = session.bench.core.library.artworks.counts()
    kept = sum(kind in ("keep", "like") for kind in kinds)
    assert counts[State.KEPT] == kept
    assert counts[State.REJECTED] == TRIAGED - kept
    assert counts[State.INBOX] == FINDS - TRIAGED
