"""The long-lived thread that looks, compares and learns. It owns the ONNX session.

A subclass only to override `run`: it has signals and thread-safe `request_…` methods, no slots.
Connect its signals to methods of QObjects, never to lambdas: those would run in this thread.
"""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Collection, Generator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QThread, Signal

from models.cancellation import CancelToken
from models.records import LibraryChanges, Neighbour, Progress
from workers.giving_way import give_way
from workers.inference_requests import (
    Alike,
    Analyse,
    Compare,
    Explain,
    Heed,
    Index,
    Query,
    Rank,
    Request,
    Requests,
    Similar,
)
from workers.job import Job, JobInfo, JobState
from workers.pacing import Pacing

if TYPE_CHECKING:
    from models.nets.analyse import AnalysisFailure, AnalysisReport
    from models.taste.explain import Part
    from models.taste.learn import Learned
    from models.taste.metric import PersonalMetric
    from models.taste.terms import Opinion
    from workers.inference_work import Inference, Parts

SIMILAR = 200


@dataclass(frozen=True, slots=True)
class SimilarFound:
    """The answer to `request_similar`, nearest first, without the query itself."""

    number: int
    alike: Alike
    neighbours: tuple[Neighbour, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """The answer to `request_detail` of two: how alike each part of both is, None where nobody
    knows."""

    number: int
    heats: tuple[NDArray[np.float32], NDArray[np.float32]] | None


@dataclass(frozen=True, slots=True)
class Explained:
    """The answer to `request_detail` of one: what the score comes from, the most first: the
    judgements' parts, and what each of its words gives."""

    number: int
    artwork: str
    parts: tuple[Part, ...]
    words: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Analysed:
    """An analysis that ended by itself."""

    report: AnalysisReport
    failures: tuple[AnalysisFailure, ...]


@dataclass(frozen=True, slots=True)
class InferenceFailed:
    """`title` is analyse, rank, index or similar; `number` that of the similar request."""

    title: str
    error: BaseException
    number: int = 0


class InferenceThread(QThread):
    """Make it in the main thread, `start()` it, and `stop()` it before the library closes.

    `progressed` carries a `JobInfo` titled analyse, rank or index, the last one always; `changed`
    the `LibraryChanges` of a batch that was looked at; `analysed`
    an `Analysed`; `scored` the new `Scores`, None when nothing was judged, and `metric_learned`
    the `PersonalMetric` that goes with them; `similar_found` a
    `SimilarFound`; `compared` a `Compared`; `explained` an `Explained`; `failed` an
    `InferenceFailed`; `provider_known` what nets run on.
    """

    progressed = Signal(object)
    changed = Signal(object)
    analysed = Signal(object)
    scored = Signal(object)
    metric_learned = Signal(object)
    similar_found = Signal(object)
    compared = Signal(object)
    explained = Signal(object)
    failed = Signal(object)
    provider_known = Signal(str)

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inference")
        self._parts = parts
        self._requests = Requests()
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self._running: dict[str, CancelToken] = {}
        self._provider = ""
        self._pacing = Pacing()
        self._in_sight: tuple[str, ...] = ()
        self._told_metric: PersonalMetric | None = None
        self._learned: Learned | None = None

    @property
    def learned(self) -> Learned | None:
        """What was learned last, of whoever's taste is meant; it never changes, a newer one takes
        its place."""
        return self._learned

    def request_analyse(self) -> None:
        """Analyse what has no vector; afterwards it ranks by itself."""
        self._requests.analyse()

    def request_rank(self, said: Sequence[Opinion] = ()) -> None:
        """Learn anew, soon; many requests in a row become one. What was just `said` counts at once,
        as far as that goes quickly."""
        self._requests.heed(said)
        self._requests.rank()

    def request_similar(
        self, query: Query | Alike, limit: int = SIMILAR, *, among: Collection[str] | None = None
    ) -> int:
        """Look for the nearest of an id, a file or pixels, or of several. The answer has the
        returned number; a request that a newer one overtakes is never answered."""
        alike = query if isinstance(query, Alike) else Alike((query,))
        return self._requests.similar(alike, limit, among)

    def request_detail(self, one: Query, other: Query | None = None) -> int:
        """Where two pictures look alike, or why one artwork (by id) has its score; likewise."""
        if other is None:
            return self._requests.explain(str(one))
        return self._requests.compare(one, other)

    def request_cancel(self) -> None:
        """Stop the analysis (and building of the index), running or waiting."""
        self._requests.forget_analysis()
        self._cancel(Analyse.title, Index.title)
        self.request_pause(False)

    def request_pause(self, paused: bool) -> None:
        """Long work rests until it is told to go on; short work is answered meanwhile."""
        self._pacing.pause(paused)
        self._requests.wake()

    @property
    def slow(self) -> bool:
        """Whether long work goes slowly, because the machine runs on its battery."""
        return self._pacing.slow

    def prefer(self, ids: Collection[str]) -> None:
        """Artworks that are in sight: they are looked at next."""
        self._in_sight = tuple(ids)

    def request_stop(self) -> None:
        """Stop everything; the thread ends."""
        self._requests.stop()
        self._cancel(*tuple(self._running))

    def stop(self, deadline: float = 5.0) -> bool:
        """`request_stop`, and wait; whether it ended. While it has not, it must not be deleted."""
        self.request_stop()
        return self.wait(int(deadline * 1000))

    def run(self) -> None:
        give_way()
        while (request := self._requests.next()) is not None:
            try:
                self._serve(request)
            except Exception as error:  # noqa: BLE001 - the thread outlives a bug, and tells of it
                self.failed.emit(InferenceFailed(request.title, error))

    @cached_property
    def _inference(self) -> Inference:
        """Made in the thread itself: what it imports is slow, and no window waits for it."""
        from workers.inference_work import Inference

        return Inference(self._parts)

    def _serve(self, request: Request) -> None:
        def tell(info: JobInfo, result: Any) -> None:
            self._tell(request, info, result)

        info = JobInfo(next(self._numbers), request.title)
        job = Job(info, lambda token: self._work(request, token), tell)
        with self._lock:
            self._running[request.title] = job.token
        # Asked to stop after this was taken and before its token was known.
        if self._requests.stopped:
            job.token.cancel()
        job.run()
        with self._lock:
            del self._running[request.title]

    def _work(self, request: Request, token: CancelToken) -> Any:
        match request:
            case Analyse():
                if not self._provider:
                    self._provider = self._inference.provider
                    self.provider_known.emit(self._provider)
                work = self._inference.analyse(token, lambda: self._in_sight)
                return self._interleaved(work)
            case Index():
                return self._interleaved(self._inference.build_index(token))
            case Rank():
                return self._inference.rank(token)
            case Heed():
                return self._inference.heed(request)
            case Similar():
                return self._inference.similar(request)
            case Compare():
                return self._inference.compare(request)
            case Explain():
                return self._inference.explain(request)

    def _interleaved(self, steps: Generator[Progress, None, Any]) -> Generator[Progress, None, Any]:
        """Long work makes way for short work at each step, and rests as its pace says."""
        while True:
            started = time.monotonic()
            try:
                progress = next(steps)
            except StopIteration as finished:
                return finished.value
            for each in progress.details:
                if isinstance(each, LibraryChanges):
                    self.changed.emit(each)
            yield progress
            now = time.monotonic()
            rest = self._pacing.rest_after(now - started, now)
            while (request := self._requests.rest(rest, lambda: self._pacing.paused)) is not None:
                self._serve(request)

    def _tell(self, request: Request, info: JobInfo, result: Any) -> None:
        if info.state is JobState.FAILED and info.error is not None:
            number = request.number if isinstance(request, Similar | Compare | Explain) else 0
            self.failed.emit(InferenceFailed(request.title, info.error, number))
        if not isinstance(request, Similar | Compare | Explain | Heed):
            self.progressed.emit(info)
        if info.state is JobState.DONE:
            self._tell_result(request, result)
        if isinstance(request, Analyse) and info.state.final and info.progress.done:
            # Stopped or not: what was looked at now has a place in the order.
            self.request_rank()

    def _tell_result(self, request: Request, result: Any) -> None:
        self._learned = self._inference.learned
        # Whatever was asked: a question may be the first for which something had to be learned.
        if (metric := self._inference.metric) is not None and metric is not self._told_metric:
            self._told_metric = metric
            self.metric_learned.emit(metric)
        match request:
            case Analyse():
                self.analysed.emit(Analysed(*result))
                if self._inference.wants_index:
                    self._requests.index()
            case Rank():
                self.scored.emit(result)
            case Heed():
                if result is not None:
                    self.scored.emit(result)
            case Similar():
                self.similar_found.emit(SimilarFound(request.number, request.alike, result))
            case Compare():
                self.compared.emit(Compared(request.number, result))
            case Explain():
                self.explained.emit(Explained(request.number, request.artwork, *result))

    def _cancel(self, *titles: str) -> None:
        with self._lock:
            for title in titles:
                if title in self._running:
                    self._running[title].cancel()
