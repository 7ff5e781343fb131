"""When a source is due again: as said, or as often as something comes."""

from __future__ import annotations

import pytest

from models.collecting.collector import Collector
from models.collecting.sources.rhythm import BY_ITSELF, is_rhythm, next_look
from models.errors import InputError
from models.imaging.sandbox import Sandbox
from models.library.database.clock import now
from models.library.ledger.crawl_jobs import CrawlJobs, NewJob
from models.library.ledger.job_counts import open_hosts
from models.library.ledger.removed_source import put_back, take_out
from models.steering.pace import DAY
from tests.support.sourced import add_source, bring

URL = "https://a.example/"


def test_only_what_can_be_kept_is_a_rhythm():
    assert [each for each in (None, 0, 59, 60, -1) if is_rhythm(each)] == [None, 0, 60]


def test_as_often_as_said_or_never_by_itself(library):
    moment = now()
    assert next_look(library, add_source(library, URL), moment) is None
    hourly = add_source(library, "https://b.example/", every=3600)
    assert next_look(library, hourly, moment) == moment + 3_600_000_000


def test_by_itself_a_source_is_looked_at_when_about_four_may_have_come(library):
    moment = now()
    busy = add_source(library, URL, every=BY_ITSELF)
    quiet = add_source(library, "https://b.example/", every=BY_ITSELF)
    bring(library, busy, range(40), at=moment - 2 * DAY)
    bring(library, quiet, ["x"], at=moment - 30 * DAY)
    assert next_look(library, busy, moment) == moment + DAY  # Never more often than that.
    assert next_look(library, quiet, moment) == pytest.approx(moment + 90 * DAY, abs=DAY)
    assert next_look(library, quiet, moment, troubled=True) == moment + DAY


def test_a_rhythm_is_set_and_counts_from_the_last_look(library):
    collector = Collector(library, Sandbox, [])
    moment = now()
    looked = add_source(library, URL, last=moment - 3_000_000)
    fresh = add_source(library, "https://b.example/")
    collector.set_rhythm([looked.id, fresh.id], 3600)
    assert library.sources.by_id(looked.id).next == moment - 3_000_000 + 3_600_000_000
    assert library.sources.by_id(fresh.id).next <= now()
    collector.set_rhythm([looked.id], None)
    assert library.sources.by_id(looked.id).next is None
    with pytest.raises(InputError):
        collector.set_rhythm([looked.id], 5)


def test_what_is_paused_is_never_due_and_stays_paused_after_its_round(library):
    source = add_source(library, URL, every=60, next=1)
    assert library.sources.due(now())
    library.writer.call(lambda: library.sources.pause([source.id]))
    assert library.sources.due(now()) == []
    assert library.sources.next_due() is None
    library.writer.call(lambda: library.sources.close(source.id, state="finished", last=5))
    found = library.sources.by_id(source.id)
    assert (found.state, found.last) == ("paused", 5)
    library.writer.call(lambda: library.sources.resume([source.id]))
    assert library.sources.due(now())


def test_a_removed_source_comes_back_as_it_was(library):
    source = add_source(library, URL, every=60, next=1, cursor="complete")
    bring(library, source, range(3))
    jobs = CrawlJobs(library.reading)
    library.writer.call(lambda: jobs.add([NewJob("file", "k", "a.example", source.id)]))
    before = library.sources.by_id(source.id)
    removed = library.writer.call(lambda: take_out(library.sources, [source.id, 99]))
    assert library.sources.all() == []
    assert open_hosts(library.reading) == set()
    library.writer.call(lambda: put_back(removed))
    assert library.sources.by_id(source.id) == before
    assert library.sources.was_read_to_its_end(source.id)
    assert open_hosts(library.reading) == {"a.example"}


def test_an_address_that_was_added_anew_meanwhile_stays(library):
    source = add_source(library, URL)
    removed = library.writer.call(lambda: take_out(library.sources, [source.id]))
    anew = add_source(library, URL, every=60)
    library.writer.call(lambda: put_back(removed))
    assert library.sources.all() == [library.sources.by_id(anew.id)]
    assert library.sources.by_id(anew.id).every == 60


def test_a_number_that_was_taken_meanwhile_is_not_taken_back(library):
    source = add_source(library, URL)
    removed = library.writer.call(lambda: take_out(library.sources, [source.id]))
    other = add_source(library, "https://b.example/")
    assert other.id == source.id
    library.writer.call(lambda: put_back(removed))
    assert [each.url for each in library.sources.all()] == ["https://b.example/", URL]
