"""The artworks that look most like some and unlike others, for the command line and the API."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.records import SHOWN, Neighbour

if TYPE_CHECKING:
    from app.core import Core
    from models.similarity.exact import Floats

    Queries = list[tuple[str, Floats]]  # The id that each has or would have; its vector.

METRICS = ("raw", "personal")


@dataclass(frozen=True, slots=True)
class Alike:
    """What is asked. The first of the `queries` is what it shall look like, the others what it
    shall not; `special` from 0 (overall) to 1 (in what is special); `unique` leaves out
    near-duplicates."""

    queries: Queries
    special: float = 0.0
    metric: str = "raw"
    unique: bool = False
    limit: int = 50


def nearest(core: Core, asked: Alike) -> list[Neighbour]:
    """Kept artworks and finds only, without those that were named; as many as `limit`, if there
    are so many. The vectors must be fresh."""
    from models.similarity.alike import without_duplicates
    from models.similarity.wish import Wish
    from models.taste.personal_order import NEAR

    like, *unlike = (vector for _, vector in asked.queries)
    wish = Wish((like,), tuple(unlike), asked.special)
    own = {each for each, _ in asked.queries}
    among = set(core.library.artworks.all_ids(SHOWN)) - own
    personal = asked.metric == "personal"
    wanted = max(NEAR, asked.limit) if personal else asked.limit
    while True:
        found = core.neighbours.fitting(wish, wanted, among=among)
        complete = len(found) < wanted
        if personal:
            found = _personally(core, asked.queries, found)
        if asked.unique:
            found = without_duplicates(found, core.vectors.get, like)
        if not asked.unique or len(found) >= asked.limit or complete:
            return found[: asked.limit]
        wanted *= 2


def _personally(core: Core, queries: Queries, found: list[Neighbour]) -> list[Neighbour]:
    import numpy as np

    from app.uses.taste_facts import in_personal_order

    ids = [each for each, _ in queries]
    return in_personal_order(core, ids, np.stack([vector for _, vector in queries]), found)
