"""Asks on the terminal for logins that sources need and nobody keeps. Never by an argument.

Without a terminal nobody is asked: such a source is passed over, and the round says why.
"""

from __future__ import annotations

import getpass
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from models.records import Source

if TYPE_CHECKING:
    from app.cli.verbs import Context
    from models.collecting.collector import Collector


def ask_for_logins(context: Context, collector: Collector, sources: Sequence[Source]) -> None:
    """Once for each site; what is entered is kept in the keyring, or until this process ends."""
    from models.collecting.access.wanted_secrets import wanted_secrets
    from models.collecting.sources.health import MISSING, login_of

    if context.core is not None or not (sys.stdin and sys.stdin.isatty()):
        return
    keys = collector.credentials
    for name in dict.fromkeys(each.recipe for each in sources):
        recipe = collector.book.recipes.get(name)
        if recipe is None or login_of(recipe, keys) != MISSING:
            continue
        if recipe.auth is not None and recipe.auth.by_browser:
            context.say(f"{recipe.name} is let in by its own page; the window leads there.")
            continue
        context.say(f"{recipe.name} wants a login; an empty answer passes it over.")
        for each in wanted_secrets(recipe):
            if keys.get(each.service, each.name) is None:
                answer = _ask(f"{each.service} {each.name}: ", secret=each.secret)
                if not answer:
                    break
                keys.set(each.service, each.name, answer)
        if not keys.lasting:
            context.say(str(keys.sentence))


def ask_secretly(question: str) -> str:
    """What is typed is not shown."""
    with _stoppable():
        return getpass.getpass(question)


def _ask(question: str, *, secret: bool) -> str:
    if secret:
        return ask_secretly(question)
    with _stoppable():
        print(question, end="", file=sys.stderr, flush=True)
        return sys.stdin.readline().strip()


@contextmanager
def _stoppable() -> Iterator[None]:
    """Ctrl+C ends a question at once, where it otherwise lets work come to its end."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
