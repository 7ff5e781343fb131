"""Moments and rhythms as people say them."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDateTime, QLocale

CONTEXT = "Moments"
HOUR, DAY = 3600, 86_400
BY_ITSELF = 0  # As models.collecting.rhythm has it.
RHYTHMS: tuple[int | None, ...] = (BY_ITSELF, HOUR, 6 * HOUR, 12 * HOUR, DAY, 7 * DAY, None)
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
        said = QT_TRANSLATE_NOOP("Moments", "only when you ask")
        return QCoreApplication.translate(CONTEXT, said)
    if every == BY_ITSELF:
        said = QT_TRANSLATE_NOOP("Moments", "as often as it is worth it")
        return QCoreApplication.translate(CONTEXT, said)
    if every % DAY == 0:
        said = QT_TRANSLATE_NOOP("Moments", "every %n day(s)")
        return QCoreApplication.translate(CONTEXT, said, "", every // DAY)
    if every % HOUR == 0:
        said = QT_TRANSLATE_NOOP("Moments", "every %n hour(s)")
        return QCoreApplication.translate(CONTEXT, said, "", every // HOUR)
    said = QT_TRANSLATE_NOOP("Moments", "every %n minute(s)")
    return QCoreApplication.translate(CONTEXT, said, "", max(1, every // 60))


def _local(at: int) -> QDateTime:
    return QDateTime.fromMSecsSinceEpoch(at // 1000)
