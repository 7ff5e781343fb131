"""What is said of a round of collecting: who is asked, what came of it, why something did not."""

from __future__ import annotations

import time
from collections.abc import Sequence
from urllib.parse import urlsplit

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.messages import SENTENCES, sentence
from models.collecting.hosts.hosts_now import HostNow
from models.collecting.ledger.events import CollectEvent, Counters
from models.errors import ExpectedError
from widgets.activity.outcome_dialog import Outcome
from widgets.activity.records import Count, duration
from widgets.look.numbers import grouped
from widgets.sources.moments import moment
from widgets.sources.source_list_model import short_address

CONTEXT = "RoundWords"
NEW, DUPLICATE, VETOED, FAILED = "new", "duplicate", "vetoed", "failed"
COUNTED = {
    NEW: QT_TRANSLATE_NOOP("RoundWords", "%Ln new"),
    DUPLICATE: QT_TRANSLATE_NOOP("RoundWords", "%Ln known already"),
    VETOED: QT_TRANSLATE_NOOP("RoundWords", "%Ln not wanted"),
    FAILED: QT_TRANSLATE_NOOP("RoundWords", "%Ln could not be read"),
}
TITLES = {
    DUPLICATE: QT_TRANSLATE_NOOP("RoundWords", "Known already"),
    VETOED: QT_TRANSLATE_NOOP("RoundWords", "Not wanted"),
    FAILED: QT_TRANSLATE_NOOP("RoundWords", "Could not be read"),
}
KNOWN = QT_TRANSLATE_NOOP("RoundWords", "It is here, or was before; this place is noted with it.")
NO_REASON = QT_TRANSLATE_NOOP("RoundWords", "No reason is known.")
AT_WORK = QT_TRANSLATE_NOOP("RoundWords", "Asking {hosts}")
RESTING = QT_TRANSLATE_NOOP("RoundWords", "{host} wants to be left alone until {time}")
MORE = QT_TRANSLATE_NOOP("RoundWords", "and %Ln more")
ASKED = QT_TRANSLATE_NOOP("RoundWords", "Requests: {count} in {time}")
NAMED = 4  # Hosts that are named; of more only their number is told.


def round_lines(hosts: Sequence[HostNow], counters: Counters) -> tuple[str, ...]:
    """Who is asked now, who rests until when, and how much was asked."""
    lines = []
    working = [each.host for each in hosts if each.until is None]
    if working:
        named = ", ".join(working[:NAMED])
        lines.append(_said(AT_WORK, hosts=f"{named} {_more(working)}".rstrip()))
    resting = [each for each in hosts if each.until is not None]
    now = time.time_ns() // 1000
    for each in resting[:NAMED]:
        lines.append(_said(RESTING, host=each.host, time=moment(each.until or 0, now)))
    if len(resting) > NAMED:
        lines.append(_more([each.host for each in resting]))
    asked = grouped(counters.requests)
    lines.append(_said(ASKED, count=asked, time=duration(counters.seconds)))
    return tuple(lines)


def round_counts(counters: Counters) -> tuple[Count, ...]:
    """What came of it, each number to be opened."""
    numbers = {
        NEW: counters.new,
        DUPLICATE: counters.duplicates,
        VETOED: counters.vetoed,
        FAILED: counters.failed,
    }
    return tuple(
        Count(name, QCoreApplication.translate(CONTEXT, COUNTED[name], "", number), number)
        for name, number in numbers.items()
    )


def title_of(outcome: str) -> str:
    """What its list is headed with."""
    return _said(TITLES[outcome])


def outcome_of(event: CollectEvent) -> Outcome:
    """One line of such a list."""
    return Outcome(short_address(event.url), why_of(event), event.url)


def why_of(event: CollectEvent) -> str:
    """Why something came to nothing, as a sentence."""
    if event.outcome == DUPLICATE:
        return _said(KNOWN)
    code, _, status = (event.reason or "").partition(" ")
    if code in SENTENCES:
        host = urlsplit(event.url).netloc or short_address(event.url)
        facts = {"url": host, "path": host, "host": host, "status": status}
        return sentence(ExpectedError(code, **facts))
    return event.reason or _said(NO_REASON)


def _more(names: Sequence[str]) -> str:
    rest = len(names) - NAMED
    return QCoreApplication.translate(CONTEXT, MORE, "", rest) if rest > 0 else ""


def _said(text: str, **facts: object) -> str:
    return QCoreApplication.translate(CONTEXT, text).format(**facts)
