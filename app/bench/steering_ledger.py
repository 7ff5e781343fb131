"""The same sixty days through a real library: jobs are claimed from its ledger, pictures and
sightings stored, judgements appended to its log, and what to ask for is read back from them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from app.bench.steering_worlds import A_DAY, DAYS, JUDGED, World
from models.feedback.records import new_judgement
from models.library import Library, open_library
from models.library.artworks.artworks import NewArtwork, Seen
from models.library.database.clock import now
from models.library.database.fetching import execute
from models.library.ledger.crawl_jobs import CrawlJobs, Job, NewJob
from models.library.ledger.leasing import lease_one
from models.library.person.judgements import NewEntry
from models.records import Sighting, Source, State
from models.steering.pace import DAY
from models.steering.steering import Steering

OWNER = "bench"


@dataclass
class _Site:
    """The library on one of the invented days."""

    library: Library
    jobs: CrawlJobs
    sources: list[Source]
    world: World
    moment: int
    named: int = 0

    def name_new(self) -> None:
        """What each source shows today is named to the ledger."""
        before = self.world.waiting.copy()
        self.world.grow()
        jobs = []
        for place, count in enumerate((self.world.waiting - before).tolist()):
            for _ in range(count):
                self.named += 1
                host = f"{place}.example"
                jobs.append(NewJob("file", f"file:{self.named}", host, self.sources[place].id))
        self.library.writer.call(lambda: self.jobs.add(jobs))

    def bring(self, source: Source, count: int) -> list[tuple[str, bool]]:
        """Ids of so many of its pictures, and whether each is liked."""
        place = source.id - 1
        return self.library.writer.call(lambda: [self._store(place, source) for _ in range(count)])

    def _store(self, place: int, source: Source) -> tuple[str, bool]:
        job: Job | None = lease_one(f"{place}.example", [source.id], OWNER, self.moment)
        if job is None:
            raise ValueError(f"source {source.id} was asked for more than it has")
        self.moment += 1
        artwork = f"{job.id:064x}"
        new = NewArtwork(artwork, "png", 64, 48, 1000, "png", state=State.INBOX)
        row = self.library.artworks.add(
            new, [Seen(Sighting(self.moment, "collect", source=source.id))]
        )
        execute("UPDATE artwork SET added = ? WHERE row = ?", (self.moment, row))
        self.jobs.finish(job)
        (liked,) = self.world.take(place, 1)
        return artwork, bool(liked)


def through_a_library(
    folder: Path, world: World, seed: int, days: int = DAYS
) -> NDArray[np.float64]:
    """The share that was liked of what came on each day."""
    person, shares = np.random.default_rng([seed, 2]), np.zeros(days)
    midnight = (now() // DAY - days - 1) * DAY
    with open_library(folder, create=True) as library:
        jobs = CrawlJobs(library.reading)
        sources = [
            library.writer.call(
                lambda place=place: library.sources.add(f"https://{place}.example/", "bench")  # type: ignore[misc]
            )
            for place in world.sources
        ]
        site = _Site(library, jobs, sources, world, midnight)
        steering = Steering(library, a_day=lambda: A_DAY, clock=lambda: site.moment)
        for day in range(days):
            site.moment = midnight + day * DAY + DAY // 2
            world.turned = day >= DAYS // 2
            site.name_new()
            came = _a_day(site, steering)
            _judge(site, [each for each in came if person.random() < JUDGED])
            shares[day] = np.mean([liked for _, liked in came])
    return shares


def _a_day(site: _Site, steering: Steering) -> list[tuple[str, bool]]:
    came: list[tuple[str, bool]] = []
    left = {each.id: each for each in site.sources}
    while dealt := steering.deal(list(left.values())):
        for source_id, count in dealt.items():
            waits = int(site.world.waiting[source_id - 1])
            came += site.bring(left[source_id], min(count, waits))
            if waits < count:
                del left[source_id]
    return came


def _judge(site: _Site, said: list[tuple[str, bool]]) -> None:
    site.moment += 1_000_000
    entries = [
        NewEntry(
            new_judgement("like" if liked else "dislike", at=site.moment, artwork=artwork), artwork
        )
        for artwork, liked in said
    ]
    site.library.writer.call(lambda: site.library.judgements.append(entries))
