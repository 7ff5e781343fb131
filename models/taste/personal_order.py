"""What was found alike, in the order of the personal metric: what boards say counts."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from models.records import Neighbour
from models.similarity.wish import Wish
from models.taste.memory import unit_rows
from models.taste.metric import PersonalMetric

NEAR = 1000  # The personal metric orders as many of the nearest at least.
BESIDE_SPECIAL = 0.3  # Its share of the order where something special is asked for.

Floats = NDArray[np.floating]


def personally(
    found: Sequence[Neighbour],
    features: Floats,
    queries: Floats,
    unlike: int,
    metric: PersonalMetric,
) -> list[Neighbour]:
    """`found` by the cosine in the personal metric to the `queries`, of which the last `unlike`
    are what it shall not be like. Rows of features end with the intercept."""
    rows = unit_rows(metric.placed(features))
    asked = [row for row in metric.placed(queries)]
    plus, minus = asked[: len(asked) - unlike], asked[len(asked) - unlike :]
    apart = 1 - rows @ Wish(tuple(plus), tuple(minus)).overall()
    order = np.argsort(apart, kind="stable").tolist()
    return [Neighbour(found[place].id, float(apart[place])) for place in order]


def fused(special: Sequence[Neighbour], personal: Sequence[Neighbour]) -> list[Neighbour]:
    """Both orders in one, by their ranks; the distances are those of the first."""
    rank = {each.id: place for place, each in enumerate(personal)}
    worth = [
        (1 - BESIDE_SPECIAL) * place + BESIDE_SPECIAL * rank[each.id]
        for place, each in enumerate(special)
    ]
    return [special[place] for place in np.argsort(worth, kind="stable").tolist()]
