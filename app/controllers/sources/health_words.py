"""How a source fares, in the person's language: a few words for the table, a sentence beside it."""

from __future__ import annotations

import time
from collections.abc import Mapping
from urllib.parse import urlsplit

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.messages import sentence
from models.collecting.sources.health import (
    BROKEN,
    FAILED,
    FINE,
    LOGIN,
    MISSING,
    MORE,
    NEW,
    PARKED,
    PAUSED,
    SESSION,
    UNSUPPORTED,
    WAITS,
    Health,
    recognise,
)
from models.records import Source
from models.steering import why as steering
from models.steering.why import Why
from widgets.look.numbers import grouped
from widgets.sources.moments import moment
from widgets.sources.source_list_model import short_address

CONTEXT = "HealthWords"
RUNNING, STARTING, RESTING = "running", "starting", "resting"
STATES = {
    RUNNING: QT_TRANSLATE_NOOP("HealthWords", "collecting…"),
    PAUSED: QT_TRANSLATE_NOOP("HealthWords", "paused"),
    LOGIN: QT_TRANSLATE_NOOP("HealthWords", "wants a login"),
    BROKEN: QT_TRANSLATE_NOOP("HealthWords", "looks broken"),
    UNSUPPORTED: QT_TRANSLATE_NOOP("HealthWords", "no recipe reads it"),
    FAILED: QT_TRANSLATE_NOOP("HealthWords", "could not be read"),
    WAITS: QT_TRANSLATE_NOOP("HealthWords", "waiting till {time}"),
    PARKED: QT_TRANSLATE_NOOP("HealthWords", "%Ln to try again"),
    STARTING: QT_TRANSLATE_NOOP("HealthWords", "waits for your word"),
    RESTING: QT_TRANSLATE_NOOP("HealthWords", "resting"),
    MORE: QT_TRANSLATE_NOOP("HealthWords", "more to come"),
    NEW: QT_TRANSLATE_NOOP("HealthWords", "not looked at yet"),
    FINE: QT_TRANSLATE_NOOP("HealthWords", "fine"),
}
SENTENCES = {
    PAUSED: QT_TRANSLATE_NOOP("HealthWords", "You paused it. Nothing of it is forgotten."),
    LOGIN: QT_TRANSLATE_NOOP(
        "HealthWords", "This site wants to know who asks. Log in, then it is tried again at once."
    ),
    BROKEN: QT_TRANSLATE_NOOP(
        "HealthWords",
        "It gave pictures before and is empty now. Open its page: if there is something to see, "
        "its recipe is out of date.",
    ),
    WAITS: QT_TRANSLATE_NOOP(
        "HealthWords",
        "The site asks to be left alone until {time}. What is still to do waits for that; you need "
        "do nothing.",
    ),
    MORE: QT_TRANSLATE_NOOP(
        "HealthWords", "It has named more than was fetched so far; the next rounds bring it."
    ),
}
NO_NETWORK = QT_TRANSLATE_NOOP("HealthWords", "no network")
PARKED_SAID = QT_TRANSLATE_NOOP(
    "HealthWords", "Failed again and again, and waiting for you to try once more: %Ln."
)
REASON = QT_TRANSLATE_NOOP("HealthWords", "{count} × {reason}")
LAST = QT_TRANSLATE_NOOP("HealthWords", "Last time: {reason}")
IN_SESSION = QT_TRANSLATE_NOOP(
    "HealthWords", "Its login is kept until you quit, because this system has no keyring."
)
REFUSED = QT_TRANSLATE_NOOP("HealthWords", "It did not take the login that is kept for it.")
MOST_REASONS = 3


def state_of(source: Source, health: Health, why: Why | None) -> str:
    """One of the states of the screen: health first, then whether it is asked today."""
    if source.state == RUNNING:
        return RUNNING
    if why is not None and health.code in (FINE, MORE, PARKED):
        if why.code == steering.STARTING:
            return STARTING
        if why.code in (steering.RESTING, steering.SILENT) and health.code == FINE:
            return RESTING
    return health.code


def state_word(state: str, health: Health) -> str:
    """For the table."""
    if state == PARKED:
        return QCoreApplication.translate(CONTEXT, STATES[state], "", health.parked_count)
    if _line_is_down(state, health):
        return _said(NO_NETWORK)
    return _said(STATES[state], time=_until(health))


def health_sentences(state: str, health: Health) -> list[str]:
    """What is wrong, what is safe and what to do; nothing where all is well."""
    if health.reason is not None and _line_is_down(state, health):
        said = [sentence(health.reason)]
    else:
        said = [_said(SENTENCES[state], time=_until(health))] if state in SENTENCES else []
    if state == LOGIN and health.login != MISSING:
        said = [_said(REFUSED), *said]
    if state in (FAILED, UNSUPPORTED, PARKED, STARTING) and health.reason is not None:
        said.append(_said(LAST, reason=sentence(health.reason)))
    if health.parked:
        said += [parked_said(health), *reasons(health.parked)]
    if health.login == SESSION:
        said.append(_said(IN_SESSION))
    return said


def parked_said(health: Health) -> str:
    """How much waits to be tried again."""
    return QCoreApplication.translate(CONTEXT, PARKED_SAID, "", health.parked_count)


def reasons(parked: Mapping[str, int]) -> list[str]:
    """The commonest reasons with their counts; what differs only in the address is one."""
    counted: dict[str, int] = {}
    for text, count in parked.items():
        told = _of_host(text)
        counted[told] = counted.get(told, 0) + count
    first = sorted(counted.items(), key=lambda each: -each[1])[:MOST_REASONS]
    return [_said(REASON, count=grouped(count), reason=told) for told, count in first]


def _of_host(text: str) -> str:
    """The reason without the address of one page, so that the same reason is one."""
    error = recognise(text)
    if error is None:
        return text
    for name in ("url", "path"):
        if name in error.params:
            address = str(error.params[name])
            error.params[name] = urlsplit(address).netloc or short_address(address)
    return sentence(error)


def _line_is_down(state: str, health: Health) -> bool:
    """No site is to blame, and nobody knows until when; also while it is tried again and again."""
    why = health.reason
    return state in (WAITS, RUNNING) and why is not None and why.code == "line-down"


def _until(health: Health) -> str:
    if health.until is not None:
        return moment(health.until, time.time_ns() // 1000)
    known = health.reason.params.get("until") if health.reason is not None else None
    return str(known or "")


def _said(text: str, **facts: object) -> str:
    return QCoreApplication.translate(CONTEXT, text).format(**facts)
