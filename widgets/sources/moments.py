"""Moments and rhythms as people say them."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDateTime, QLocale

CONTEXT = "Moments"
HOUR, DAY = 3600, 86_400
BY_ITSELF = 0  # As models.collecting.sources.rhythm has it.
RHYTHMS: tuple[int | None, ...] = (BY_ITSELF, HOUR, 6 * HOUR, 12 * HOUR, DAY, 7 * DAY, None)
UNITS = (
    (
        DAY,
        QT_TRANSLATE_NOOP("Moments", "every day"),
        QT_TRANSLATE_NOOP("Moments", "every {n} days"),
    ),
    (
        HOUR,
        QT_TRANSLATE_NOOP("Moments", "every hour"),
        QT_TRANSLATE_NOOP("Moments", "every {n} hours"),
    ),
    (
        60,
        QT_TRANSLATE_NOOP("Moments", "every minute"),
        QT_TRANSLATE_NOOP("Moments", "every {n} minutes"),
    ),
)
SHORT = QLocale.FormatType.ShortFormat


def moment(at: int, now: int) -> str:
    """`14:20` today, `tomorrow 14:20`, else the date; both in microseconds since 1970 UTC."""
    when, today = _local(at), _local(now).date()
    time, days = QLocale().toString(when.time(), SHORT), today.daysTo(when.date())
    if days == 0:
        return time
    near = {
        1: QT_TRANSLATE_NOOP("Moments", "tomorrow {time}"),
        -1: QT_TRANSLATE_NOOP("Moments", "yesterday {time}"),
    }
    if days in near:
        return QCoreApplication.translate(CONTEXT, near[days]).format(time=time)
    return QLocale().toString(when.date(), SHORT)


def last_look(at: int | None, now: int) -> str:
    if at is None:
        return QCoreApplication.translate(CONTEXT, QT_TRANSLATE_NOOP("Moments", "never"))
    return moment(at, now)


def next_look(at: int | None, now: int) -> str:
    """When it is due; what is due already comes soon."""
    if at is None:
        said = QT_TRANSLATE_NOOP("Moments", "when you ask")
        return QCoreApplication.translate(CONTEXT, said)
    if at <= now:
        return QCoreApplication.translate(CONTEXT, QT_TRANSLATE_NOOP("Moments", "soon"))
    return moment(at, now)


def rhythm(every: int | None) -> str:
    """How often a source is looked at."""
    if every is None:
        said = QT_TRANSLATE_NOOP("Moments", "when you ask")
        return QCoreApplication.translate(CONTEXT, said)
    if every == BY_ITSELF:
        said = QT_TRANSLATE_NOOP("Moments", "by itself")
        return QCoreApplication.translate(CONTEXT, said)
    for unit, one, many in UNITS:
        if every % unit == 0:
            count = every // unit
            said = QCoreApplication.translate(CONTEXT, one if count == 1 else many)
            return said.format(n=count)
    said = QT_TRANSLATE_NOOP("Moments", "every {n} seconds")
    return QCoreApplication.translate(CONTEXT, said).format(n=every)


def _local(at: int) -> QDateTime:
    return QDateTime.fromMSecsSinceEpoch(at // 1000)
