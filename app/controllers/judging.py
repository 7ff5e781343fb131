"""Turns what the person says of pictures into judgements: logged, announced, undoable."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand

from app.controllers.writing import Writing
from app.workbench import Workbench
from models.feedback.judge import judge
from models.feedback.records import Judgement, new_judgement, uuid7
from models.library.database.clock import now
from models.records import Artwork
from models.taste.terms import opinion_of
from widgets.duel.duel_cards import COLUMNS
from widgets.grid.records import Pick

OPINIONS = {"like": 1, "dislike": -1}


class JudgeCommand(QUndoCommand):
    """Judgements as one entry of the undo history; undoing appends, nothing is deleted."""

    def __init__(self, text: str, judging: Judging, judgements: Sequence[Judgement]) -> None:
        super().__init__(text)
        self._judging = judging
        self._newest = list(judgements)
        self._said = False

    @property
    def via(self) -> str:
        """Where the person said it."""
        return self._newest[0].via or ""

    def redo(self) -> None:
        if not self._said:
            self._said = True
            self._judging.append(self._newest)
        else:
            self._take_back()

    def undo(self) -> None:
        self._take_back()

    def _take_back(self) -> None:
        """The undo of an undo restores, so the same step serves both ways."""
        # Whoever undoes it, it is about the taste that it was said for.
        self._newest = [
            new_judgement("undo", via=each.via, profile=each.profile, of=each.id)
            for each in self._newest
        ]
        self._judging.append(self._newest)


class Judging(QObject):
    """`judged` is emitted when judgements were handed over: the taste may learn; `opined` carries
    the opinions that were just said of single pictures."""

    judged = Signal()
    opined = Signal(object)

    def __init__(self, bench: Workbench, writing: Writing) -> None:
        super().__init__()
        self._library = bench.core.library
        self._undo = bench.undo
        self._profile = bench.profile
        self._writing = writing
        self._session = uuid7(now())

    def say(self, kind: str, artworks: Sequence[Artwork], via: str, **place: Any) -> None:
        """Like, dislike, keep or reject. The same opinion again takes it back. `place` is logged
        with it: where it was shown, and with what chance."""
        if not artworks:
            return
        standing = OPINIONS.get(kind)
        if standing and all(artwork.liked == standing for artwork in artworks):
            made = [self._new("clear", via, artwork=each.id, of=kind) for each in artworks]
            self._push(f"clear {kind}", made)
        else:
            self._push(kind, [self._new(kind, via, artwork=each.id, **place) for each in artworks])

    def begin_anew(self) -> None:
        """Nothing said so far counts for the taste any more; it can be taken back."""
        self._push("reset", [self._new("reset", "viewer")])

    def duel(self, left: str, right: str, outcome: str) -> None:
        """Left, right, draw or skip."""
        made = [self._new("duel", "duel", left=left, right=right, outcome=outcome)]
        self._push("duel", made)

    def best_of(self, shown: Sequence[str], best: str) -> None:
        """One of a few that were shown together in a duel, in the order in which they lay."""
        made = [self._new("pick", "duel", picked=[best], shown=list(shown), columns=COLUMNS)]
        self._push("duel", made)

    def rate(self, artworks: Sequence[Artwork], value: int, via: str) -> None:
        """0 (none) to 5 stars."""
        made = [self._new("rating", via, artwork=each.id, value=value) for each in artworks]
        if made:
            self._push("rating", made)

    def pick(self, pick: Pick, via: str = "grid") -> None:
        """One picture was chosen out of those shown. Not undoable: it is what was seen."""
        shown = [
            {
                "artwork": each.artwork,
                "row": each.row,
                "col": each.col,
                "visible_ms": each.visible_ms,
                "hovered_ms": each.hovered_ms,
            }
            for each in pick.shown
        ]
        entry = self._new("pick", via, picked=[pick.artwork_id], shown=shown, columns=pick.columns)
        self.append([entry])

    def viewed(self, artwork: str, ms: int) -> None:
        """A picture was looked at in the viewer for so long."""
        self.append([self._new("view", "viewer", artwork=artwork, ms=ms)])

    def append(self, judgements: Sequence[Judgement]) -> None:
        """Hand entries to the log."""
        library, entries = self._library, list(judgements)
        self._writing.submit(lambda: judge(library, entries))
        if any(each.kind != "view" for each in entries):
            self.judged.emit()
        opinions = [said for each in entries if (said := opinion_of(each)) is not None]
        if opinions:
            self.opined.emit(opinions)

    def _push(self, kind: str, made: Sequence[Judgement]) -> None:
        self._undo.push(JudgeCommand(self._text(kind, len(made)), self, made))

    def _new(self, kind: str, via: str, **fields: Any) -> Judgement:
        mine = self._profile.logged
        return new_judgement(kind, via=via, session=self._session, profile=mine, **fields)

    def _text(self, kind: str, count: int) -> str:
        return {
            "like": self.tr("like of %n picture(s)", "", count),
            "dislike": self.tr("dislike of %n picture(s)", "", count),
            "clear like": self.tr("taking back the like of %n picture(s)", "", count),
            "clear dislike": self.tr("taking back the dislike of %n picture(s)", "", count),
            "keep": self.tr("keeping %n picture(s)", "", count),
            "reject": self.tr("rejecting %n picture(s)", "", count),
            "reset": self.tr("beginning the taste anew"),
            "duel": self.tr("answer to a duel"),
            "rating": self.tr("rating of %n picture(s)", "", count),
        }[kind]
