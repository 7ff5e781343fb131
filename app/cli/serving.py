"""Runs verbs that other processes hand over, through the core of the one that holds the library.

The same parser and the same functions as at home, with another place for the output; so output and
exit code are the same. Verbs of one kind take turns, different ones go side by side.
"""

from __future__ import annotations

import contextlib
import io
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, TextIO, cast

from app.calls.call_listener import Call, CallListener
from app.calls.served import Served
from app.cli.verbs import Context, group_of, may_be_handed_over
from app.core import Core
from models.records import LibraryChanges

_LOOK = 0.1


class Servant:
    """Answers `run` calls; `told` hears of every change, in the thread of the call."""

    def __init__(self, core: Core, told: Callable[[Served], None] = lambda _: None) -> None:
        self._core = core
        self._told = told
        self._turns: dict[str, threading.Lock] = {}
        self._taking = threading.Lock()

    def answer(self, call: Call) -> None:
        """A whole call: the verb's output, then its exit code."""
        from app.cli import read_arguments, run_verb

        if call.request.get("verb") == "browsed":
            self._browsed(call)
            return
        try:
            args = read_arguments([str(each) for each in call.request["argv"]])
        except (SystemExit, KeyError, TypeError):
            args = None
        if args is None or not may_be_handed_over(args):
            call.answer({"refused": True})
            return
        group = group_of(args)
        context = self._context(call, args, group)
        with self._turn(group, call) as mine:
            code = run_verb(context) if mine else 130
        self._told(Served(group, LibraryChanges(), ended=True))
        call.answer({"exit": code})

    def _browsed(self, call: Call) -> None:
        """What a browser saved; it waits for nobody's turn."""
        from app.calls.browsed_call import answer_browser

        reply, changes = answer_browser(
            self._core.library, self._core.collecting.door, call.request.get("message")
        )
        self._told(Served("browsing", changes, ended=True))
        call.answer(reply)

    def _context(self, call: Call, args: Any, group: str) -> Context:
        context = Context(
            args,
            self._core.library.paths.folder,
            args.access,
            token=call.token,
            output=cast(TextIO, _Stream(call, "out")),
            diagnostics=cast(TextIO, _Stream(call, "err", bool(call.request.get("watched")))),
            core=self._core,
            announce=lambda changes: self._told(Served(group, changes)),
        )
        context.settle_paths(Path(str(call.request.get("folder", "/"))))
        return context

    @contextlib.contextmanager
    def _turn(self, group: str, call: Call) -> Iterator[bool]:
        with self._taking:
            turn = self._turns.setdefault(group, threading.Lock())
        while not (mine := turn.acquire(timeout=_LOOK)):
            if call.token.cancelled:
                break
        try:
            yield mine
        finally:
            if mine:
                turn.release()


@contextlib.contextmanager
def serving(opened: AbstractContextManager[Core]) -> Iterator[Core]:
    """The command line's own collector answers others as long as it runs."""
    with opened as core:
        listener = CallListener(core.library.paths.folder, Servant(core).answer)
        try:
            listener.start()
            yield core
            # What was asked of it meanwhile is done before it goes.
            listener.stop_listening()
            listener.wait()
        finally:
            listener.close()


class _Stream(io.TextIOBase):
    """What is printed goes to the caller, a line at a time."""

    def __init__(self, call: Call, name: str, watched: bool = False) -> None:
        super().__init__()
        self._call = call
        self._name = name
        self._watched = watched

    def write(self, text: str) -> int:
        self._call.answer({self._name: text})
        return len(text)

    def isatty(self) -> bool:
        return self._watched
