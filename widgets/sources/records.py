"""What the Sources screen shows of one source; every text in it is translated."""

from __future__ import annotations

from dataclasses import dataclass

from models.records import Source

# The order in which the table sorts states: what needs the person first.
ORDER = (
    *("login", "broken", "unsupported", "failed", "starting", "parked", "running"),
    *("waits", "more", "new", "fine", "resting", "paused"),
)
IN_NEED = ("login", "broken", "unsupported", "failed", "starting", "parked")
AT_REST = ("waits", "resting")


@dataclass(frozen=True, slots=True)
class SourceLine:
    """`state` is one of `ORDER`, `told` its words; `sentences` explain it and why the source is
    asked today. `judged` and `liked` of what it brought; `parked` is what could be tried again;
    `login`: none, missing, kept or session; `recipe` a name for people."""

    source: Source
    state: str = "fine"
    told: str = ""
    sentences: tuple[str, ...] = ()
    judged: int = 0
    liked: int = 0
    parked: int = 0
    login: str = "none"
    takes_login: bool = False
    recipe: str = ""

    @property
    def id(self) -> int:
        return self.source.id

    @property
    def paused(self) -> bool:
        return self.state == "paused"

    @property
    def share(self) -> float | None:
        """How much of what was judged was liked."""
        return self.liked / self.judged if self.judged else None
