"""Learning: from the log and the net's vectors to the scores of the whole library."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from models.cancellation import CancelToken
from models.feedback.records import DEFAULT_PROFILE
from models.feedback.replay import KINDS, Standing, standing
from models.library.library import Library
from models.records import Progress
from models.taste.explain import Learning
from models.taste.features import ROWS, FeatureSpace, fit_features, fit_style
from models.taste.memory import remember
from models.taste.metric import PersonalMetric, laid_out, personal_metric
from models.taste.preference import OWN_VARIANCE, Preference, calibrated, fit, shown_by
from models.taste.residuals import residuals
from models.taste.scores import (
    Scores,
    ScoresVersion,
    forget_scores,
    read_scores,
    sorted_scores,
    write_scores,
)
from models.taste.terms import Terms, terms_of

_STEPS = 3  # Reading the log, fitting, scoring.


class Vectors(Protocol):
    """One net's vectors of a library (models.nets.vectors); `key` is `<net>@<version>`."""

    key: str

    def __len__(self) -> int: ...

    def ids(self) -> list[str]: ...

    def matrix(self) -> NDArray[np.float16]: ...


class Rows(Protocol):
    """Numbers of pictures by artwork id (models.nets.vectors)."""

    def of(self, ids: Sequence[str]) -> NDArray[np.float32]:
        """A row for each, NaN where there is none."""
        ...


@dataclass(frozen=True, slots=True)
class Learned:
    """What learning made; in memory for instant updates, on the disk only the scores."""

    scores: Scores
    learning: Learning
    space: FeatureSpace
    metric: PersonalMetric


def learn(
    library: Library,
    vectors: Vectors,
    token: CancelToken,
    *,
    profile: str = DEFAULT_PROFILE,
    before: Learned | None = None,
    styles: Rows | None = None,
) -> Generator[Progress, None, Learned | None]:
    """Fit and score; None when nothing was judged or analysed yet. Writes nothing. `styles` are
    the pictures' own (models.imaging.style), as far as they are known.

    `before` makes it quick: its axes are used again while the library has not grown by a fifth.
    """
    yield Progress(0, _STEPS)
    position = library.judgements.position()
    ids = vectors.ids()
    matrix = vectors.matrix()[: len(ids)]
    known = _Known(vectors.key, ids, matrix, styles.of(ids) if styles else None)
    stands = standing(library.judgements.all(kinds=KINDS), profile)
    terms = terms_of(stands).among(known.places)
    if not len(terms):
        return None
    token.check()
    yield Progress(1, _STEPS)
    space = _space(known, before)
    metric = _metric(known, space, stands, before.metric if before is not None else None)
    learning = _learning(known, terms, (space, metric), before)
    token.check()
    yield Progress(2, _STEPS)
    version = ScoresVersion(position, known.net, len(ids), stands.count)
    utilities = _utilities(known, space, learning, token)
    preference = _calibrated(known, terms, learning.preference, utilities)
    scores = _scores(known, terms, version, preference, utilities)
    yield Progress(_STEPS, _STEPS)
    return Learned(scores, replace(learning, preference=preference), space, metric)


def refresh(
    library: Library,
    vectors: Vectors,
    token: CancelToken,
    *,
    profile: str = DEFAULT_PROFILE,
    styles: Rows | None = None,
) -> Scores | None:
    """Today's scores: those on the disk if nothing was judged or analysed since, else new ones,
    which are kept for the next reader where the disk allows it."""
    scores = read_scores(library.paths, profile)
    if scores is not None and _is_fresh(scores, library, vectors):
        return scores
    work = learn(library, vectors, token, profile=profile, styles=styles)
    while True:
        try:
            next(work)
        except StopIteration as finished:
            return keep(library, finished.value, profile=profile)


def keep(
    library: Library, learned: Learned | None, *, profile: str = DEFAULT_PROFILE
) -> Scores | None:
    """Put what was learned on the disk. A folder that cannot be written only costs time."""
    try:
        if learned is None:
            forget_scores(library.paths, profile)
        else:
            write_scores(library.paths, learned.scores, profile)
    except OSError:
        pass
    return None if learned is None else learned.scores


def _is_fresh(scores: Scores, library: Library, vectors: Vectors) -> bool:
    version = scores.version
    return (version.position, version.net, version.vectors) == (
        library.judgements.position(),
        vectors.key,
        len(vectors),
    )


class _Known:
    """What the net knows at this moment, while its store may grow."""

    def __init__(
        self,
        net: str,
        ids: Sequence[str],
        matrix: NDArray[np.float16],
        styles: NDArray[np.float32] | None,
    ) -> None:
        self.net = net
        self.ids = ids
        self.matrix = matrix
        self.styles = styles
        self.places = {each: place for place, each in enumerate(ids)}

    def rows(self, names: Iterable[str]) -> NDArray[np.int64]:
        return np.array([self.places[each] for each in names], np.int64)


@dataclass(frozen=True, slots=True)
class _Utilities:
    means: NDArray[np.float32]
    variances: NDArray[np.float32]


def _space(known: _Known, before: Learned | None) -> FeatureSpace:
    if before is not None and before.scores.version.net == known.net:
        grown = len(known.ids) / max(before.space.pictures, 1)
        style_came = before.space.style is None and fit_style(known.styles) is not None
        if 0.8 < grown < 1.2 and not style_came:
            return before.space
    return fit_features(known.matrix, styles=known.styles)


def _features(known: _Known, space: FeatureSpace, names: Sequence[str]) -> NDArray[np.floating]:
    rows = known.rows(names)
    styles = None if known.styles is None else known.styles[rows]
    return space.of(known.matrix[rows], styles)


def _learning(
    known: _Known,
    terms: Terms,
    with_: tuple[FeatureSpace, PersonalMetric],
    before: Learned | None,
) -> Learning:
    """The head and the memory, from the artworks that were judged alone."""
    space, metric = with_
    named = terms.artworks
    features = _features(known, space, named)
    places = {each: row for row, each in enumerate(named)}
    same = before is not None and before.space is space
    start = before.learning.preference.weights if same and before is not None else None
    preference = fit(terms, places, features, start=start, styles=space.styles)
    memory = remember(terms, places, features, preference, np.sqrt(metric.weights))
    return Learning(terms, places, features, preference, memory)


def _metric(
    known: _Known, space: FeatureSpace, stands: Standing, before: PersonalMetric | None
) -> PersonalMetric:
    """From the boards that teach."""
    said = [each.fields for each in stands.arrangements.values()]
    laid = dict.fromkeys(each["artwork"] for board in said for each in board["placements"])
    names = [each for each in laid if each in known.places]
    places = {each: row for row, each in enumerate(names)}
    boards = laid_out(said, places)
    if not boards:
        return PersonalMetric(np.ones(space.size - 1, np.float32))
    return personal_metric(_features(known, space, names), boards, before)


def _utilities(
    known: _Known, space: FeatureSpace, learning: Learning, token: CancelToken
) -> _Utilities:
    """Means and variances of everything, block by block; what was judged has its own share."""
    preference, memory = learning.preference, learning.memory
    means = np.empty(len(known.ids), np.float32)
    variances = np.empty(len(known.ids), np.float32)
    for start, features in space.blocks(known.matrix, known.styles):
        token.check()
        said = preference.utilities(features) + memory.utilities(features)
        means[start : start + ROWS] = said
        variances[start : start + ROWS] = preference.variances(features)
    named = known.rows(list(learning.places))
    means[named] += residuals(learning.terms, learning.places, means[named])
    return _Utilities(means, variances)


def _calibrated(
    known: _Known, terms: Terms, preference: Preference, found: _Utilities
) -> Preference:
    shown = shown_by(terms)
    seen = found.means[known.rows(each.artwork for each in shown)]
    return calibrated(preference, shown, seen, float(found.variances.mean()) + OWN_VARIANCE)


def _scores(
    known: _Known,
    terms: Terms,
    version: ScoresVersion,
    preference: Preference,
    found: _Utilities,
) -> Scores:
    own = np.full(len(known.ids), OWN_VARIANCE, np.float32)
    own[known.rows(each.artwork for each in terms.opinions)] = 0
    means = found.means
    uncertainties = preference.uncertainties(means, found.variances + own)
    return sorted_scores(version, known.ids, means, preference.scores(means), uncertainties)
