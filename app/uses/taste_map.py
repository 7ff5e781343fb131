"""A library's map: where its pictures lie, and the taste over them."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from app.uses.taste_facts import TasteFacts, metric_now, taste_facts
from models.cancellation import CancelToken
from models.feedback.records import DEFAULT_PROFILE
from models.map.atlas import Atlas
from models.map.drawing import LEAST, Land, draw, is_outdated, with_new
from models.map.heat import heat, percentile_ranks
from models.map.mosaic import mosaic
from models.map.rows import map_rows
from models.map.stored import DrawnMap, keep_map, read_map
from models.records import SHOWN, Progress
from models.taste.features import ROWS
from models.taste.metric import PersonalMetric
from models.taste.scores import Scores, file_name, read_scores

if TYPE_CHECKING:
    from app.core import Core


@dataclass(frozen=True, slots=True)
class Surveyed:
    """`atlas` is None while too little was analysed (`analysed` pictures) or nothing was drawn;
    `outdated` where it should be drawn (anew)."""

    analysed: int
    drawn: DrawnMap | None = None
    atlas: Atlas | None = None
    outdated: bool = False


def survey(core: Core, drawn: DrawnMap | None = None, *, thorough: bool = False) -> Surveyed:
    """The map as it is: `drawn`, or the one on the disk, with what is new laid on it. Whether the
    personal metric has changed is asked only when `thorough`, which takes a moment."""
    names = _names(core)
    if len(names) < LEAST:
        return Surveyed(len(names))
    drawn = drawn or _before(core)
    if drawn is None or drawn.net != core.vectors.key:
        return Surveyed(len(names), outdated=True)
    form = drawn.weights
    if thorough or set(drawn.ids) != set(names):
        facts = taste_facts(core)
        if facts is None:
            return Surveyed(len(names), outdated=True)
        metric = metric_now(facts)
        form = metric.form
        if set(drawn.ids) != set(names):
            drawn = with_new(drawn, _land(facts, names, metric))
            _keep(core, drawn)
    outdated = is_outdated(drawn, len(names), form)
    return Surveyed(len(names), drawn, _atlas(core, drawn), outdated)


def draw_map(
    core: Core, token: CancelToken, *, afresh: bool = False
) -> Generator[Progress, None, DrawnMap | None]:
    """Drawn anew, near the one before or `afresh`, and kept; None where there is too little. Raises
    `Cancelled` or `NetError`."""
    facts = taste_facts(core)
    names = _names(core)
    if facts is None or len(names) < LEAST:
        return None
    token.check()
    land = _land(facts, names, metric_now(facts))
    drawn = yield from draw(land, _before(core), token, afresh=afresh)
    _keep(core, drawn)
    return drawn


def _names(core: Core) -> list[str]:
    """What is shown and analysed, in the library's order."""
    core.vectors.refresh()
    analysed = set(core.vectors.ids())
    return [each for each in core.library.artworks.all_ids(SHOWN) if each in analysed]


def _land(facts: TasteFacts, names: list[str], metric: PersonalMetric) -> Land:
    blocks = (names[at : at + ROWS] for at in range(0, len(names), ROWS))
    rows = map_rows(metric.placed(facts.features(each)) for each in blocks)
    said = set(facts.terms.artworks)
    judged = [place for place, each in enumerate(names) if each in said]
    return Land(facts.core.vectors.key, names, rows, metric.form, judged)


def _atlas(core: Core, drawn: DrawnMap) -> Atlas:
    known = core.library.artworks.rows_of(drawn.ids)
    here = [n for n, each in enumerate(drawn.ids) if each in known]
    ids = tuple(drawn.ids[n] for n in here)
    places = drawn.places[here]
    scores, unsure, ranks = _scored(read_scores(core.library.paths, core.profile), ids)
    judged = np.isfinite(scores)
    warm = heat(places[judged], ranks[judged], unsure[judged]) if judged.any() else None
    # Without a taste any fixed order does: ids are digests.
    worth = np.where(judged, ranks, -1.0 - np.arange(len(ids)) / max(len(ids), 1))
    rows = np.array([known[each] for each in ids], np.int64)
    levels = mosaic(places, worth)
    if not ids:
        return Atlas(ids, rows, places, scores, unsure, levels, warm)
    low, high = places.min(axis=0).tolist(), places.max(axis=0).tolist()
    return Atlas(ids, rows, places, scores, unsure, levels, warm, (*low, *high))


def _scored(
    scores: Scores | None, ids: tuple[str, ...]
) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
    """Scores, uncertainties and percentile ranks; NaN of what has none."""
    found = np.full((3, len(ids)), np.nan, np.float32)
    if scores is None or not ids:
        return found[0], found[1], found[2]
    at, has = scores.places(ids)
    found[0, has] = scores.score[at[has]]
    found[1, has] = scores.uncertainty[at[has]]
    found[2, has] = percentile_ranks(scores.utility[at[has]])
    return found[0], found[1], found[2]


def _before(core: Core) -> DrawnMap | None:
    """A taste that has no map of its own begins with everybody's."""
    return read_map(_file(core, core.profile)) or read_map(_file(core, DEFAULT_PROFILE))


def _keep(core: Core, drawn: DrawnMap) -> None:
    keep_map(_file(core, core.profile), drawn)


def _file(core: Core, profile: str) -> Path:
    return core.library.paths.derived / "map" / f"{file_name(profile)}.npz"
