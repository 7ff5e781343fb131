"""What the inference thread owns and does with it: the net, the vectors, the index, the taste."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from models.cancellation import CancelToken
from models.imaging.pixels import Pixels
from models.imaging.sandbox import Sandbox
from models.library import Library
from models.records import Neighbour, Progress
from workers.inference_requests import Alike, Compare, Explain, Heed, Query, Similar

if TYPE_CHECKING:
    from models.library.artworks.word_rows import WordRows
    from models.nets.alike_map import AlikeMap
    from models.nets.analyse import Analyser, AnalysisFailure, AnalysisReport
    from models.nets.embedding import EmbeddingNet
    from models.nets.vectors import VectorStore
    from models.nets.words import WordHead
    from models.similarity.neighbour_index import NeighbourIndex
    from models.similarity.wish import Wish
    from models.taste.explain import Part
    from models.taste.learn import Learned
    from models.taste.metric import PersonalMetric
    from models.taste.scores import Scores

LARGE = 768
NOBODY = 64 * "0"


class Parts(Protocol):
    """What it takes of the composed program; the net is loaded when it is first asked for."""

    @property
    def library(self) -> Library: ...
    @property
    def profile(self) -> str: ...
    @property
    def sandbox(self) -> Sandbox: ...
    @property
    def net(self) -> EmbeddingNet: ...
    @property
    def alike_map(self) -> AlikeMap | None: ...
    @property
    def vectors(self) -> VectorStore: ...
    @property
    def styles(self) -> VectorStore: ...
    @property
    def said(self) -> WordRows: ...
    @property
    def neighbours(self) -> NeighbourIndex: ...
    @property
    def words(self) -> WordHead | None: ...
    @property
    def analyser(self) -> Analyser: ...


class Inference:
    """Lives in the inference thread alone; knows nothing of Qt."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._learned: Learned | None = None
        self._learned_of = ""  # The profile whose it is.

    @property
    def provider(self) -> str:
        """Loads the net if need be."""
        return self._parts.net.provider

    @property
    def wants_index(self) -> bool:
        return self._parts.neighbours.wants_building

    def analyse(
        self, token: CancelToken, first: Callable[[], Sequence[str]]
    ) -> Generator[Progress, None, tuple[AnalysisReport, tuple[AnalysisFailure, ...]]]:
        """The report, and every failure."""
        from models.nets.analyse import AnalysisFailure, Wanted, analyse

        failures: list[AnalysisFailure] = []
        wanted = Wanted(first=first)
        work = analyse(self._parts.library, self._parts.analyser, token, wanted)
        while True:
            try:
                progress = next(work)
            except StopIteration as finished:
                report = finished.value
                break
            failures += [each for each in progress.details if isinstance(each, AnalysisFailure)]
            yield progress
        yield from self._say_words(token, report.analysed)
        return report, tuple(failures)

    def _say_words(self, token: CancelToken, done: int) -> Generator[Progress, None, None]:
        """Its own progress is short: only what it changed is told."""
        from models.nets.wording import say_words

        parts = self._parts
        for progress in say_words(parts.library, parts.words, parts.vectors, token):
            yield Progress(done, done, details=progress.details)

    def rank(self, token: CancelToken) -> Generator[Progress, None, Scores | None]:
        """Learn, starting from what was learned before, and keep the scores. What was learned of
        another profile is dropped."""
        from models.taste.learn import keep, learn

        library, vectors, profile = self._parts.library, self._parts.vectors, self._parts.profile
        before, styles, said = self.learned, self._parts.styles, self._parts.said
        styles.refresh()
        said.refresh()
        learned = yield from learn(
            library, vectors, token, profile=profile, before=before, styles=styles, words=said
        )
        self._learned, self._learned_of = learned, profile
        return keep(library, learned, profile=profile)

    def heed(self, wanted: Heed) -> Scores | None:
        """What was just said counts at once; None where it has to wait for the refit."""
        from models.taste.instant import at_once
        from models.taste.learn import keep
        from models.taste.looks import looks_of

        known, parts = self.learned, self._parts
        if known is None:
            return None
        looks = looks_of(parts.vectors, parts.styles, parts.said)
        newer = at_once(known, looks, wanted.said)
        if newer is None:
            return None
        self._learned = newer
        return keep(parts.library, newer, profile=parts.profile)

    @property
    def learned(self) -> Learned | None:
        """What was learned of the profile that is meant now."""
        return self._learned if self._learned_of == self._parts.profile else None

    @property
    def metric(self) -> PersonalMetric | None:
        """What the boards taught, as far as anything was learned."""
        known = self.learned
        return known.metric if known is not None else None

    def build_index(self, token: CancelToken) -> Generator[Progress, None, None]:
        return self._parts.neighbours.build(token)

    def similar(self, wanted: Similar) -> tuple[Neighbour, ...]:
        """Nearest first. Raises `PictureError`, `LibraryError` or `NetError`."""
        from models.similarity.wish import Wish
        from models.taste.personal_order import NEAR

        alike = wanted.alike
        wish = Wish(
            tuple(self._vector(each) for each in alike.plus),
            tuple(self._vector(each) for each in alike.minus),
            alike.special,
        )
        own = [each for each in (*alike.plus, *alike.minus) if isinstance(each, str)]
        personal = alike.personal and self._boards > 0
        limit = max(wanted.limit, NEAR) if personal else wanted.limit
        found = self._parts.neighbours.fitting(wish, limit, among=wanted.among, without=own)
        if personal:
            found = self._in_personal_order(alike, wish, found)
        return tuple(found[: wanted.limit])

    @property
    def _boards(self) -> int:
        """That teach; learned once if need be, what is learned later replaces it."""
        if self.learned is None:
            for _ in self.rank(CancelToken()):
                pass
        known = self.learned
        net = self._parts.vectors.key
        return known.metric.boards if known and known.version.net == net else 0

    def _in_personal_order(
        self, alike: Alike, wish: Wish, found: list[Neighbour]
    ) -> list[Neighbour]:
        from models.taste.looks import looks_of
        from models.taste.personal_order import fused, personally

        known, parts = self.learned, self._parts
        assert known is not None
        looks = looks_of(parts.vectors, parts.styles, parts.said)
        names = [e if isinstance(e, str) else NOBODY for e in (*alike.plus, *alike.minus)]
        vectors = np.stack([*wish.plus, *wish.minus])
        said = looks.said(known.space, names)
        queries = known.space.of(vectors, parts.styles.of(names), said)
        features = looks.features(known.space, [each.id for each in found])
        ordered = personally(found, features, queries, len(alike.minus), known.metric)
        return fused(found, ordered) if alike.special > 0 else ordered

    def compare(self, wanted: Compare) -> tuple[NDArray[np.float32], NDArray[np.float32]] | None:
        """Where both look alike (models.nets.alike_map); None where the net cannot tell."""
        alike_map = self._parts.alike_map
        if alike_map is None:
            return None
        return alike_map.compare(self._pixels(wanted.one), self._pixels(wanted.other))

    def explain(self, wanted: Explain) -> tuple[tuple[Part, ...], tuple[tuple[str, float], ...]]:
        """The judgements' parts and the words'; nothing before something was judged, or of what no
        net has seen."""
        from models.taste.explain import explain, own_share
        from models.taste.looks import looks_of

        if self.learned is None:
            for _ in self.rank(CancelToken()):
                pass  # Learned once; what is learned later replaces it.
        known, vectors = self.learned, self._parts.vectors
        if known is None or known.version.net != vectors.key:
            return (), ()
        if vectors.missing([wanted.artwork]):
            return (), ()
        looks = looks_of(vectors, self._parts.styles, self._parts.said)
        said = looks.said(known.space, [wanted.artwork])
        own = own_share(known.learning, wanted.artwork)
        parts = explain(known.learning, looks.features(known.space, [wanted.artwork])[0], own)
        words = known.space.word_shares(known.learning.preference.weights, said)
        return tuple(parts), tuple(sorted(words, key=lambda each: -abs(each[1])))

    def _vector(self, query: Query) -> NDArray[np.float32]:
        """The one it has, or one made now: of a picture that is new, or not in the library."""
        if isinstance(query, str) and not self._parts.vectors.missing([query]):
            known: NDArray[np.float32] = self._parts.vectors.get([query])[0]
            return known
        row: NDArray[np.float32] = self._parts.net.embed([self._pixels(query)])[0]
        return row

    def _pixels(self, query: Query) -> Pixels:
        from models.nets.analyse import picture_of

        if isinstance(query, Pixels):
            return query
        if isinstance(query, Path):
            return self._parts.sandbox.decode(query, longest=LARGE)
        size = self._parts.net.entry.input.size
        return picture_of(self._parts.library, self._parts.sandbox, query, size)
