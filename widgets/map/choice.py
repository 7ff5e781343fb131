"""Which pictures of a map are chosen, and which one the keys are at; both outlive a new map."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from models.map.atlas import Atlas

Pictures = NDArray[np.int64]


class Choice:
    """Pictures as their places in the atlas."""

    def __init__(self) -> None:
        self._ids: tuple[str, ...] = ()
        self._chosen = np.zeros(0, bool)
        self.current = -1

    def take(self, atlas: Atlas | None) -> None:
        """The same pictures on another map; what is not on it is not chosen any more."""
        ids = atlas.ids if atlas is not None else ()
        if ids == self._ids:
            return
        chosen = {self._ids[n] for n in self.pictures.tolist()}
        current = self._ids[self.current] if self.current >= 0 else ""
        self._ids = ids
        self._chosen = np.array([each in chosen for each in ids], bool)
        self.current = ids.index(current) if current in ids else -1

    @property
    def pictures(self) -> Pictures:
        return np.flatnonzero(self._chosen)

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(self._ids[n] for n in self.pictures.tolist())

    def __len__(self) -> int:
        return int(self._chosen.sum())

    def __contains__(self, picture: int) -> bool:
        return 0 <= picture < len(self._chosen) and bool(self._chosen[picture])

    def set(self, pictures: Iterable[int] | Pictures, *, adding: bool = False) -> None:
        """These, or these as well."""
        if not adding:
            self._chosen[:] = False
        self._chosen[np.asarray(list(pictures), np.int64)] = True

    def toggle(self, picture: int) -> None:
        self._chosen[picture] = not self._chosen[picture]

    def all(self) -> None:
        self._chosen[:] = True


def next_towards(middles: NDArray[np.floating], start: int, way: tuple[int, int]) -> int | None:
    """Of points (n, 2) the nearest one from `start` in a direction, within 45 degrees of it; what
    lies aside counts as twice as far."""
    away = middles - middles[start]
    along = away @ np.array(way, float)
    aside = np.abs(away @ np.array((way[1], way[0]), float))
    ahead = (along > 0) & (aside <= along)
    if not ahead.any():
        return None
    cost = np.where(ahead, along + 2 * aside, np.inf)
    return int(np.argmin(cost))
