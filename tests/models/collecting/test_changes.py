"""Lists are asked for only when they changed, and nothing is missed by it, whatever was cut off."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest

from models.library.database.fetching import execute
from tests.support.collecting import a_collector, collect, outcomes
from tests.support.local_site import RECIPE, LocalSite, Reply

TAG = {"ETag": '"one"'}
DATE = {"Last-Modified": "Sat, 02 May 2026 10:00:00 GMT"}
LIST = b"".join(b"<article><a href='/work/%d'></a></article>" % n for n in (1, 2, 3))
NEXT = b"<a rel=next href='/?page=2'>next</a>"


@pytest.fixture
def site():
    with LocalSite() as made:
        for number in range(1, 10):
            made.work(number)
        yield made


@pytest.fixture
def collector(library, sandbox, site, tmp_path):
    made = a_collector(library, sandbox, site, tmp_path)
    made.add_source(f"{site.root}/")
    return made


def again(collector, site):
    """Another round: its outcomes, and how each request was answered."""
    site.answered.clear()
    return outcomes(collect(collector)), site.answered


def remembered(library) -> list[str]:
    with library.reading():
        rows = execute("SELECT ifnull(etag, last_modified) FROM remembered_page").fetchall()
    return [text for (text,) in rows]


@pytest.mark.parametrize("marks", [TAG, DATE, {**TAG, **DATE}])
def test_the_second_round_of_an_unchanged_site_is_one_304(collector, site, library, marks):
    site.pages["/"] = Reply(LIST, headers=marks)
    assert outcomes(collect(collector)) == {"new": 3}
    for _ in range(2):
        assert again(collector, site) == ({}, [("/", 304)])
    (source,) = library.sources.all()
    assert (source.state, source.reason, source.found) == ("finished", "", 3)


def test_of_many_pages_the_first_is_enough(collector, site):
    site.pages["/"] = Reply(LIST + NEXT, headers=TAG)
    site.pages["/?page=2"] = Reply(b"<article><a href='/work/4'></a></article>", headers=TAG)
    assert outcomes(collect(collector)) == {"new": 4}
    assert again(collector, site) == ({}, [("/", 304)])


def test_what_changed_is_read(collector, site, library):
    site.pages["/"] = Reply(LIST, headers=TAG)
    collect(collector)
    more = b"<article><a href='/work/9'></a></article>"
    site.pages["/"] = Reply(more + LIST, headers={"ETag": '"two"'})
    said, answered = again(collector, site)
    assert (said, answered[0]) == ({"new": 1}, ("/", 200))
    assert remembered(library) == ['"two"']
    assert again(collector, site) == ({}, [("/", 304)])


def test_a_list_that_was_cut_off_goes_on_although_it_begins_as_before(collector, site, library):
    site.pages["/"] = Reply(LIST + NEXT, headers=TAG)
    answers = threading.Event()
    site.pages["/?page=2"] = Reply(b"<article><a href='/work/4'></a></article>", pause=answers)
    collect(collector, until=lambda count: count == 1)
    assert remembered(library) == []
    answers.set()
    collect(collector)
    assert len(library.artworks.all_ids()) == 4
    assert remembered(library) == ['"one"']


def test_a_list_that_could_not_be_read_to_its_end_is_asked_for_whole(collector, site, library):
    site.pages["/"] = Reply(LIST + NEXT, headers=TAG)
    site.pages["/?page=2"] = Reply(b"", status=404)
    assert outcomes(collect(collector)) == {"new": 3, "failed": 1}
    site.pages["/?page=2"] = Reply(b"<article><a href='/work/4'></a></article>")
    said, answered = again(collector, site)
    assert (said, answered[:2]) == ({"new": 1}, [("/", 200), ("/?page=2", 200)])
    assert again(collector, site) == ({}, [("/", 304)])


def test_what_changed_and_was_not_read_to_its_end_is_not_taken_for_read(collector, site):
    site.pages["/"] = Reply(LIST, headers=TAG)
    collect(collector)
    changed = Reply(b"<article><a href='/work/8'></a></article>" + NEXT, headers={"ETag": '"2"'})
    site.pages["/"] = changed
    site.pages["/?page=2"] = Reply(b"", status=404)
    assert again(collector, site)[0] == {"new": 1, "failed": 1}
    site.pages["/?page=2"] = Reply(b"<article><a href='/work/9'></a></article>")
    assert again(collector, site)[0] == {"new": 1}


def test_a_round_that_was_full_goes_on_with_its_files(collector, site):
    site.pages["/"] = Reply(LIST, headers=TAG)
    assert outcomes(collect(collector, limit=1)) == {"new": 1}
    assert outcomes(collect(collector)) == {"new": 2}
    assert again(collector, site) == ({}, [("/", 304)])


def test_a_recipe_that_reads_otherwise_asks_for_the_page_anew(library, sandbox, site, tmp_path):
    site.pages["/"] = Reply(LIST, headers=TAG)
    made = a_collector(library, sandbox, site, tmp_path)
    made.add_source(f"{site.root}/")
    collect(made)
    other = a_collector(library, sandbox, site, tmp_path)
    site.write_recipe(tmp_path / "recipes", RECIPE.replace('"article"', '"main article"'))
    assert again(other, site) == ({}, [("/", 200)])


def test_a_source_that_was_removed_and_added_is_read_anew(collector, site, library):
    site.pages["/"] = Reply(LIST, headers=TAG)
    site.pages["/work/1"] = site.pages["/work/2"] = site.pages["/work/3"] = Reply(b"no picture")
    collect(collector)
    collector.remove_source(1)
    assert remembered(library) == []
    collector.add_source(f"{site.root}/")
    assert ("/", 200) in again(collector, site)[1]


@pytest.mark.parametrize(
    ("good", "other"),
    [
        ("known = 4, pages = 20", "pages = 20"),
        ('step = "list"', 'step = "list"'),
        (
            "[step.list.paginate]",
            '[step.list.request]\nurl = "{root}/"\nconditional = false\n[step.list.paginate]',
        ),
    ],
)
def test_where_an_unchanged_beginning_tells_nothing_the_page_is_asked_for_whole(
    library, sandbox, site, tmp_path, good, other
):
    """Where the whole list is read every time, and where the recipe says so."""
    site.pages["/"] = Reply(LIST, headers=TAG)
    made = a_collector(library, sandbox, site, tmp_path)
    site.write_recipe(tmp_path / "recipes", RECIPE.replace(good, other))
    made.add_source(f"{site.root}/")
    collect(made)
    status = 304 if good == other else 200
    assert again(made, site) == ({}, [("/", status)])


def test_a_304_that_nobody_asked_for_is_an_error(collector, site):
    site.pages["/"] = Reply(b"", status=304)
    (event,) = collect(collector)
    assert (event.outcome, event.reason) == ("failed", "http-status 304")


def test_the_marks_follow_a_redirect_within_the_site(collector, site):
    site.pages["/"] = Reply(status=301, headers={"Location": "/front"})
    site.pages["/front"] = Reply(LIST, headers=TAG)
    assert outcomes(collect(collector)) == {"new": 3}
    assert again(collector, site) == ({}, [("/", 301), ("/front", 304)])
    site.pages["/front"] = replace(site.pages["/front"], headers={"ETag": '"two"'})
    assert again(collector, site) == ({}, [("/", 301), ("/front", 200)])
