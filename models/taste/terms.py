"""Turns standing judgements into terms of one likelihood, with the contract's weights.

Three shapes are enough: an opinion about one artwork, a duel of two, and a choice out of several
(Plackett-Luce; a pick is one choice, a ranking a chain of them).
"""

from __future__ import annotations

import math
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from models.feedback.records import Judgement
from models.feedback.replay import Standing
from models.library.database.clock import now

DISLIKE = 2.0
PICK = 0.5
_RATED = {1: (False, 1.5), 2: (False, 1.0), 4: (True, 1.0), 5: (True, 1.5)}
_SAID = {"like": (True, 1.0), "dislike": (False, 1.0), "keep": (True, 0.5), "reject": (False, 1.0)}
_EXAMINED = 0.55
_LOOKED_MS, _HOVERED_MS = 1000, 400
_HALF_LIFE_SAID, _HALF_LIFE_DONE = 365.0, 90.0
_DAY = 86_400_000_000


@dataclass(frozen=True, slots=True)
class Opinion:
    """Liked or not."""

    artwork: str
    liked: bool
    weight: float


@dataclass(frozen=True, slots=True)
class Duel:
    """`share` of the win is the left one's: 1, 0, or ½ for a draw."""

    left: str
    right: str
    share: float
    weight: float

    @property
    def artworks(self) -> tuple[str, ...]:
        return self.left, self.right


@dataclass(frozen=True, slots=True)
class Choice:
    """`chosen` out of itself and the others; each other one was looked at with a probability.

    `picked` out of a screen, and so wanted; otherwise only better than the others.
    """

    chosen: str
    others: tuple[str, ...]
    examined: tuple[float, ...]
    weight: float
    picked: bool = False

    @property
    def artworks(self) -> tuple[str, ...]:
        return self.chosen, *self.others


Compared = Duel | Choice  # A choice that was asked for, not one that was picked off a screen.


@dataclass(frozen=True, slots=True)
class Terms:
    """Everything that the head learns from."""

    opinions: tuple[Opinion, ...] = ()
    duels: tuple[Duel, ...] = ()
    choices: tuple[Choice, ...] = ()

    def __len__(self) -> int:
        return len(self.opinions) + len(self.duels) + len(self.choices)

    @property
    def artworks(self) -> list[str]:
        """Every artwork that is named, once, in a fixed order."""
        names = [each.artwork for each in self.opinions]
        names += [each for duel in self.duels for each in duel.artworks]
        names += [each for choice in self.choices for each in choice.artworks]
        return list(dict.fromkeys(names))

    def among(self, known: Mapping[str, Any]) -> Terms:
        """Without the artworks that have no features."""
        cut = (_cut(each, known) for each in self.choices if each.chosen in known)
        return Terms(
            tuple(each for each in self.opinions if each.artwork in known),
            tuple(each for each in self.duels if each.left in known and each.right in known),
            tuple(each for each in cut if each.others),
        )

    @property
    def best_of_several(self) -> list[Choice]:
        """The choices that were asked for, and rankings: nobody picked them off a screen."""
        return [each for each in self.choices if not each.picked]


def terms_of(standing: Standing) -> Terms:
    """Deterministic: ages are counted back from the newest judgement, not from this moment."""
    today = _newest(standing)
    said = (standing.opinions, standing.decisions, standing.ratings)
    opinions = (_opinion(each, today) for group in said for each in group.values())
    return Terms(
        tuple(each for each in opinions if each is not None),
        tuple(duel for each in standing.duels for duel in _duel(each, today)),
        tuple(
            [choice for each in standing.picks for choice in _picks(each, standing, today)]
            + [choice for each in standing.rankings for choice in _chain(each, today)]
        ),
    )


def opinion_of(said: Judgement) -> Opinion | None:
    """What it says of one artwork at the moment when it is said."""
    return _opinion(said, said.at)


def compared_in(standing: Standing) -> list[Compared]:
    """The answers of the Duel screen, two or more pictures at a time, oldest first."""
    today = _newest(standing)
    asked = [*standing.duels, *(each for each in standing.picks if each.via == "duel")]
    found: list[Compared] = []
    for each in sorted(asked, key=lambda said: said.at):
        found += _duel(each, today) if each.kind == "duel" else _picks(each, standing, today)
    return found


def cut_to(compared: Compared, known: Container[str]) -> Compared | None:
    """Among these artworks only; None where nothing is left of it."""
    if isinstance(compared, Duel):
        return compared if compared.left in known and compared.right in known else None
    cut = _cut(compared, known)
    return cut if cut.chosen in known and cut.others else None


def examined(tile: Mapping[str, Any], picked: Mapping[str, Any]) -> float:
    """The probability that a tile was looked at, around the tile that was picked.

    What was not recorded does not speak against it.
    """
    if tile.get("hovered_ms", 0) >= _HOVERED_MS:
        return 1.0
    if tile.get("visible_ms", _LOOKED_MS) < _LOOKED_MS:
        return 0.0
    rows = abs(tile.get("row", 0) - picked.get("row", 0)) if "row" in tile else 0
    columns = abs(tile.get("col", 0) - picked.get("col", 0)) if "col" in tile else 0
    return _EXAMINED * math.exp(-rows / 1.5) * math.exp(-columns / 4)


def _opinion(said: Judgement, today: int) -> Opinion | None:
    kind = said.kind
    verdict = _RATED.get(said.fields["value"]) if kind == "rating" else _SAID.get(kind)
    if verdict is None:
        return None
    liked, weight = verdict
    weight *= (1.0 if liked else DISLIKE) * _faded(said, today, _HALF_LIFE_SAID)
    return Opinion(str(said.artwork), liked, weight)


def _duel(said: Judgement, today: int) -> Iterator[Duel]:
    share = {"left": 1.0, "right": 0.0, "draw": 0.5}.get(said.fields["outcome"])
    if share is not None and said.fields["left"] != said.fields["right"]:
        weight = _faded(said, today, _HALF_LIFE_SAID)
        yield Duel(said.fields["left"], said.fields["right"], share, weight)


def _picks(said: Judgement, standing: Standing, today: int) -> Iterator[Choice]:
    """Each picked artwork against those that were not picked."""
    tiles = {each["artwork"]: each for each in _tiles(said)}
    picked = list(said.fields["picked"])
    everything = said.via == "duel"
    for chosen in picked:
        others: dict[str, float] = {}
        for name, tile in tiles.items():
            # Passing by what is liked already says nothing; being beaten in a duel does.
            if name in picked or (not everything and _liked_before(name, said, standing)):
                continue
            looked = 1.0 if everything else examined(tile, tiles.get(chosen, {}))
            if looked > 0:
                others[name] = looked
        if others:
            weight = 1.0 if everything else PICK
            weight *= _faded(said, today, _HALF_LIFE_SAID if everything else _HALF_LIFE_DONE)
            yield Choice(chosen, tuple(others), tuple(others.values()), weight, not everything)


def _tiles(said: Judgement) -> Iterator[dict[str, Any]]:
    """What was shown as objects; bare ids get their place from the number of columns."""
    columns = said.fields.get("columns")
    for place, each in enumerate(said.fields["shown"]):
        tile = {"artwork": each} if isinstance(each, str) else dict(each)
        if columns and not ("row" in tile and "col" in tile):
            tile["row"], tile["col"] = divmod(place, columns)
        yield tile


def _liked_before(artwork: str, said: Judgement, standing: Standing) -> bool:
    opinion = standing.opinions.get(artwork)
    return opinion is not None and opinion.kind == "like" and opinion.at <= said.at


def _chain(said: Judgement, today: int) -> Iterator[Choice]:
    order: Sequence[str] = said.fields["order"]
    weight = _faded(said, today, _HALF_LIFE_SAID)
    for place, chosen in enumerate(order[:-1]):
        others = tuple(order[place + 1 :])
        yield Choice(chosen, others, (1.0,) * len(others), weight)


def _faded(said: Judgement, today: int, half_life: float) -> float:
    return float(2.0 ** (-max(today - said.at, 0) / _DAY / half_life))


def _newest(standing: Standing) -> int:
    groups = (standing.opinions, standing.decisions, standing.ratings)
    times = [each.at for group in groups for each in group.values()]
    times += [e.at for group in (standing.picks, standing.duels, standing.rankings) for e in group]
    # A judgement of a clock that ran ahead is as good as new, but it must not make old of all the
    # others: the newest is sought among those that can be true. Counting from that one and not
    # from this moment keeps the terms the same from one learning to the next. Where all of them
    # are in the future, it is the clock of today that is wrong, and the log is believed.
    moment = now()
    return max((at for at in times if at <= moment), default=max(times, default=0))


def _cut(choice: Choice, known: Container[str]) -> Choice:
    kept = [(n, e) for n, e in zip(choice.others, choice.examined, strict=True) if n in known]
    return replace(choice, others=tuple(n for n, _ in kept), examined=tuple(e for _, e in kept))
