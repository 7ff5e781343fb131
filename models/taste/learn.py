"""Learning: from the log and the net's vectors to the scores of the whole library."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from models.cancellation import CancelToken
from models.feedback.records import DEFAULT_PROFILE
from models.feedback.replay import KINDS, Standing, standing
from models.library.library import Library
from models.records import Progress
from models.taste.explain import Learning
from models.taste.features import ROWS, FeatureSpace
from models.taste.looks import Looks, Rows, Vectors, Words, looks_of
from models.taste.memory import remember
from models.taste.metric import PersonalMetric, personal_metric, plain_metric
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
from models.taste.triplets import laid_out

_STEPS = 3  # Reading the log, fitting, scoring.


@dataclass(frozen=True, slots=True)
class Expected:
    """Of everything, in the order of the vectors: utilities, their variances, and the lengths of
    the features in the personal metric."""

    means: NDArray[np.float32]
    variances: NDArray[np.float32]
    lengths: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Learned:
    """What learning made; in memory for instant updates, on the disk only the scores. Boards teach
    what is alike also before anything was judged: then there are no scores yet."""

    version: ScoresVersion
    scores: Scores | None
    learning: Learning
    space: FeatureSpace
    metric: PersonalMetric
    expected: Expected | None = None


def learn(
    library: Library,
    vectors: Vectors,
    token: CancelToken,
    *,
    profile: str = DEFAULT_PROFILE,
    before: Learned | None = None,
    styles: Rows | None = None,
    words: Words | None = None,
) -> Generator[Progress, None, Learned | None]:
    """Fit and score; None when nothing was judged or analysed yet. Writes nothing. `styles` are
    the pictures' own (models.imaging.style) and `words` what is said of them
    (models.library.artworks.word_rows), as far as they are known.

    `before` makes it quick: its axes are used again while the library has not grown by a fifth.
    """
    yield Progress(0, _STEPS)
    position = library.judgements.position(profile)
    known = looks_of(vectors, styles, words)
    stands = standing(library.judgements.all(kinds=KINDS), profile)
    terms = terms_of(stands).among(known.places)
    if not known.ids or not (len(terms) or stands.arrangements):
        return None
    token.check()
    yield Progress(1, _STEPS)
    space = _space(known, before)
    metric = _metric(known, space, stands, before.metric if before is not None else None)
    learning = _learning(known, terms, (space, metric), before)
    token.check()
    yield Progress(2, _STEPS)
    version = ScoresVersion(position, known.net, len(known.ids), stands.count)
    if not len(terms):
        return Learned(version, None, learning, space, metric)
    utilities = _utilities(known, space, learning, token)
    preference = _calibrated(known, terms, learning.preference, utilities)
    scores = scores_of(known, terms, version, preference, utilities)
    yield Progress(_STEPS, _STEPS)
    learning = replace(learning, preference=preference)
    return Learned(version, scores, learning, space, metric, utilities)


def refresh(
    library: Library,
    vectors: Vectors,
    token: CancelToken,
    *,
    profile: str = DEFAULT_PROFILE,
    styles: Rows | None = None,
    words: Words | None = None,
) -> Scores | None:
    """Today's scores: those on the disk if nothing was judged or analysed since, else new ones,
    which are kept for the next reader where the disk allows it."""
    scores = read_scores(library.paths, profile)
    if scores is not None and _is_fresh(scores, library, vectors, profile):
        return scores
    work = learn(library, vectors, token, profile=profile, styles=styles, words=words)
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
        if learned is None or learned.scores is None:
            forget_scores(library.paths, profile)
        else:
            write_scores(library.paths, learned.scores, profile)
    except OSError:
        pass
    return None if learned is None else learned.scores


def forget_stale(library: Library, profile: str) -> None:
    """Scores from before the profile's newest judgement are not shown when it is chosen."""
    scores = read_scores(library.paths, profile)
    if scores is not None and scores.version.position != library.judgements.position(profile):
        keep(library, None, profile=profile)


def _is_fresh(scores: Scores, library: Library, vectors: Vectors, profile: str) -> bool:
    version = scores.version
    return (version.position, version.net, version.vectors) == (
        library.judgements.position(profile),
        vectors.key,
        len(vectors),
    )


def _space(known: Looks, before: Learned | None) -> FeatureSpace:
    if before is not None and before.version.net == known.net:
        grown = len(known.ids) / max(before.space.pictures, 1)
        if 0.8 < grown < 1.2 and not known.has_more_than(before.space):
            return before.space
    return known.fit()


def _learning(
    known: Looks,
    terms: Terms,
    with_: tuple[FeatureSpace, PersonalMetric],
    before: Learned | None,
) -> Learning:
    """The head and the memory, from the artworks that were judged alone."""
    space, metric = with_
    named = terms.artworks
    features = known.features(space, named)
    places = {each: row for row, each in enumerate(named)}
    same = before is not None and before.space is space
    start = before.learning.preference.weights if same and before is not None else None
    preference = fit(terms, places, features, start=start, styles=space.styles)
    memory = remember(terms, places, features, preference, metric)
    return Learning(terms, places, features, preference, memory)


def _metric(
    known: Looks, space: FeatureSpace, stands: Standing, before: PersonalMetric | None
) -> PersonalMetric:
    """From the boards that teach."""
    said = [each.fields for each in stands.arrangements.values()]
    laid = dict.fromkeys(each["artwork"] for board in said for each in board["placements"])
    names = [each for each in laid if each in known.places]
    places = {each: row for row, each in enumerate(names)}
    boards = laid_out(said, places)
    if not boards:
        return plain_metric(space.size - 1)
    return personal_metric(known.features(space, names), boards, before)


def _utilities(
    known: Looks, space: FeatureSpace, learning: Learning, token: CancelToken
) -> Expected:
    """Means and variances of everything, block by block; what was judged has its own share."""
    preference, memory = learning.preference, learning.memory
    means = np.empty(len(known.ids), np.float32)
    variances, lengths = np.empty_like(means), np.empty_like(means)
    for start, features in known.blocks(space):
        token.check()
        said = preference.utilities(features) + memory.utilities(features)
        means[start : start + ROWS] = said
        variances[start : start + ROWS] = preference.variances(features)
        lengths[start : start + ROWS] = np.linalg.norm(memory.metric.placed(features), axis=1)
    named = known.rows(list(learning.places))
    means[named] += residuals(learning.terms, learning.places, means[named])
    return Expected(means, variances, lengths)


def _calibrated(known: Looks, terms: Terms, preference: Preference, found: Expected) -> Preference:
    shown = shown_by(terms)
    seen = found.means[known.rows(each.artwork for each in shown)]
    return calibrated(preference, shown, seen, float(found.variances.mean()) + OWN_VARIANCE)


def scores_of(
    known: Looks,
    terms: Terms,
    version: ScoresVersion,
    preference: Preference,
    found: Expected,
) -> Scores:
    """Calibrated, sorted by id; of what was judged itself less is unknown."""
    own = np.full(len(known.ids), OWN_VARIANCE, np.float32)
    own[known.rows(each.artwork for each in terms.opinions)] = 0
    means = found.means
    uncertainties = preference.uncertainties(means, found.variances + own)
    return sorted_scores(version, known.ids, means, preference.scores(means), uncertainties)
