"""What the Activity screen shows of one piece of background work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.records import Progress
from widgets.look.numbers import grouped

CONTEXT = "Activity"


@dataclass(frozen=True, slots=True)
class Count:
    """A number that opens what it counts; `name` is told back, `told` is translated."""

    name: str
    told: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class Activity:
    """`key` names the work while it lasts. `state`: running, paused, done, failed, cancelled.

    `outcome` is a translated sentence for work that is over, or what failed; `lines` say more of
    what goes on, `counts` what came of it so far. `anew` says the same once more. Of `recurring`
    work, which begins by itself again and again, only the last that ended so is worth a place.
    """

    key: str
    title: str
    state: str = "running"
    progress: Progress = field(default_factory=Progress)
    outcome: str = ""
    stoppable: bool = True
    pausable: bool = False
    lines: tuple[str, ...] = ()
    counts: tuple[Count, ...] = ()
    recurring: bool = False
    anew: Callable[[], Activity] | None = field(default=None, compare=False)

    def again(self) -> Activity:
        """The same in the language that is spoken now."""
        return self if self.anew is None else self.anew()

    @property
    def over(self) -> bool:
        return self.state in ("done", "failed", "cancelled")


def numbers(progress: Progress) -> str:
    """`14 of 40 · 3.1/s · 8 s left`, as far as these are known."""
    parts = []
    if progress.total:
        said = QCoreApplication.translate(
            CONTEXT, QT_TRANSLATE_NOOP("Activity", "{done} of {total}")
        )
        parts.append(said.format(done=grouped(progress.done), total=grouped(progress.total)))
    elif progress.done:
        parts.append(grouped(progress.done))
    if progress.rate:
        said = QCoreApplication.translate(CONTEXT, QT_TRANSLATE_NOOP("Activity", "{rate}/s"))
        parts.append(said.format(rate=_rate(progress.rate)))
    if progress.remaining is not None and progress.done < progress.total:
        said = QCoreApplication.translate(CONTEXT, QT_TRANSLATE_NOOP("Activity", "{time} left"))
        parts.append(said.format(time=duration(progress.remaining)))
    return " · ".join(parts)


def duration(seconds: float) -> str:
    """A time span as people say it: `8 s`, `3 min`, `2 h 10 min`."""
    seconds = max(0, round(seconds))
    if seconds < 60:
        said = QCoreApplication.translate(CONTEXT, QT_TRANSLATE_NOOP("Activity", "{n} s"))
        return said.format(n=seconds)
    minutes = round(seconds / 60)
    if minutes < 60:
        said = QCoreApplication.translate(CONTEXT, QT_TRANSLATE_NOOP("Activity", "{n} min"))
        return said.format(n=minutes)
    said = QCoreApplication.translate(CONTEXT, QT_TRANSLATE_NOOP("Activity", "{h} h {m} min"))
    return said.format(h=minutes // 60, m=minutes % 60)


def _rate(rate: float) -> str:
    return grouped(round(rate)) if rate >= 10 else f"{rate:.1f}"
