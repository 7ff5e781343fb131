"""A library that goes out as JSON Lines and comes in elsewhere is the same library."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.cancellation import CancelToken
from models.exchange.library_file.bringing import bring_library
from models.exchange.library_file.naming import FILE
from models.exchange.library_file.writing import write_library
from models.feedback.log import read_back
from models.library import open_library
from models.library.artworks.artworks import Edit, Seen
from models.library.database.fetching import execute
from models.records import Sighting, Tag
from tests.support.libraries import all_is_well, examined, filled, result_of
from tests.support.rich_library import made_rich

TEXTS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=60)


def out(library, folder, *, pictures=False):
    return result_of(write_library(library, folder, CancelToken(), pictures=pictures))


def brought(library, sandbox, folder):
    file = folder / FILE
    report = result_of(bring_library(library, file, sandbox=sandbox, token=CancelToken()))
    assert list(map(str, report.errors)) == []
    return report


def records(folder):
    """The lines without the first, which tells when it was written; as bytes, in order."""
    return sorted((folder / FILE).read_bytes().splitlines(keepends=True)[1:])


def told(folder, kind):
    lines = (folder / FILE).read_text(encoding="utf-8").split("\n")
    return [each for each in map(json.loads, filter(None, lines)) if each["type"] == kind]


@pytest.fixture
def rich(library, sandbox, tmp_path):
    return made_rich(library, sandbox, tmp_path / "in")


def test_the_same_records_come_out_again_byte_for_byte(library, sandbox, tmp_path, rich):
    written = out(library, tmp_path / "one", pictures=True)
    assert (written.artworks, written.pictures, written.missing) == (6, 6, ())
    log = list(read_back(library))
    library.close()
    with open_library(tmp_path / "second", create=True) as second:
        report = brought(second, sandbox, tmp_path / "one")
        assert (report.errors, report.known, report.pictures.refused) == ((), 0, ())
        assert (report.new["artwork"], report.pictures.taken) == (6, 6)
        assert list(read_back(second)) == log
        assert all_is_well(second, sandbox), examined(second, sandbox)
        out(second, tmp_path / "two", pictures=True)
    assert records(tmp_path / "two") == records(tmp_path / "one")
    files = [path.relative_to(tmp_path / "one") for path in (tmp_path / "one").rglob("*.png")]
    assert len(files) == 6
    for each in files:
        assert (tmp_path / "two" / each).read_bytes() == (tmp_path / "one" / each).read_bytes()


def test_without_pictures_all_but_the_files_is_there(library, sandbox, tmp_path, rich):
    out(library, tmp_path / "one")
    assert [path.name for path in (tmp_path / "one").iterdir()] == [FILE]
    library.close()
    with open_library(tmp_path / "second", create=True) as second:
        brought(second, sandbox, tmp_path / "one")
        assert all(second.artworks.by_id(each).missing for each in rich)
        out(second, tmp_path / "two")
    here, there = (
        [{**each, "missing": None} for each in told(tmp_path / name, "artwork")]
        for name in ("one", "two")
    )
    assert here == there


def test_taking_it_twice_changes_nothing(library, sandbox, tmp_path, rich):
    out(library, tmp_path / "one", pictures=True)
    before = records(tmp_path / "one")
    report = brought(library, sandbox, tmp_path / "one")
    assert (report.new, report.pictures.taken) == ({}, 0)
    assert report.known == len(before) - 1
    out(library, tmp_path / "two", pictures=True)
    assert records(tmp_path / "two") == before


def test_a_library_with_pictures_gains_what_it_has_not(library, sandbox, tmp_path, rich):
    """What is here stands; likes of the other log are heard, and the other's words join."""
    out(library, tmp_path / "one", pictures=True)
    library.close()
    with open_library(tmp_path / "second", create=True) as second:
        from tests.support.libraries import run_import

        first = sorted((tmp_path / "in").iterdir())[0]
        run_import(second, sandbox, first)
        second.writer.call(
            lambda: second.artworks.edit([rich[0]], Edit((Tag("mine"),), title="My title"))
        )
        report = brought(second, sandbox, tmp_path / "one")
        assert report.errors == ()
        found = second.artworks.by_id(rich[0])
        assert found.title == "My title"
        assert {Tag("mine"), Tag("blue_sky"), Tag("sky", origin="site")} <= set(found.tags)
        assert (found.liked, found.rating) == (1, 4)
        assert second.artworks.by_id(rich[5]).state == "rejected"
        assert second.artworks.by_id(rich[4]).state == "trashed"
        assert all_is_well(second, sandbox), examined(second, sandbox)
        again = brought(second, sandbox, tmp_path / "one")
        assert again.new == {}


def test_in_a_merge_likes_and_ratings_are_what_the_log_says(library, sandbox, tmp_path, rich):
    """A file's own word for a picture that nobody judged counts only in an empty library."""
    out(library, tmp_path / "one")
    file, judged = tmp_path / "one" / FILE, told(tmp_path / "one", "judgement")
    silent = next(each for each in rich if all(each not in json.dumps(one) for one in judged))
    lines = []
    for line in file.read_text(encoding="utf-8").split("\n"):
        said = json.loads(line) if line else {}
        if said.get("type") == "artwork" and said["id"] == silent:
            line = json.dumps({**said, "liked": 1, "rating": 5}, ensure_ascii=False)
        lines.append(line)
    file.write_text("\n".join(lines), encoding="utf-8")
    library.close()
    for name, own, expected in (("empty", 0, (1, 5)), ("merged", 1, (0, 0))):
        with open_library(tmp_path / name, create=True) as second:
            filled(second, sandbox, tmp_path / f"of {name}", own)
            brought(second, sandbox, tmp_path / "one")
            found = second.artworks.by_id(silent)
            assert (found.liked, found.rating) == expected, name


def test_cut_off_half_way_it_goes_on(library, sandbox, tmp_path, rich):
    out(library, tmp_path / "one", pictures=True)
    library.close()
    with open_library(tmp_path / "second", create=True) as second:
        steps = 0
        while True:
            work = bring_library(
                second, tmp_path / "one" / FILE, sandbox=sandbox, token=CancelToken()
            )
            try:
                for _ in range(steps):
                    next(work)
            except StopIteration:
                break
            work.close()
            steps += 1
        assert steps > 10
        out(second, tmp_path / "two", pictures=True)
    assert records(tmp_path / "two") == records(tmp_path / "one")


def test_a_file_that_stays_where_it_is_stays_there(library, sandbox, tmp_path):
    from models.library.arriving.importing import Mode
    from tests.support.libraries import run_import
    from tests.support.pictures import pictures

    (file,) = pictures(tmp_path / "in", 1)
    run_import(library, sandbox, file, mode=Mode.REFERENCE)
    out(library, tmp_path / "one", pictures=True)
    library.close()
    with open_library(tmp_path / "second", create=True) as second:
        brought(second, sandbox, tmp_path / "one")
        (id_,) = second.artworks.all_ids()
        assert second.artworks.by_id(id_).path == str(file)
    file.unlink()
    with open_library(tmp_path / "third", create=True) as third:
        brought(third, sandbox, tmp_path / "one")
        found = third.artworks.by_id(id_)
        assert not found.missing
        assert Path(found.path).is_relative_to(tmp_path / "third")


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(TEXTS, min_size=4, max_size=4), st.integers(-(10**16), 10**16), st.floats(0, 1))
def test_odd_texts_times_and_numbers(tmp_path_factory, texts, moment, share):
    folder = tmp_path_factory.mktemp("odd")
    name, note, author, url = texts

    def write(library):
        execute(
            "INSERT INTO artwork (id, format, width, height, bytes, state, added, name, ext, title,"
            " author, rating, liked, note, missing, orientation, alpha, frames)"
            " VALUES (?, 'png', 1, 1, 1, 'kept', ?, ?, 'png', ?, ?, 0, 0, ?, 1, 1, 0, 1)",
            ("a" * 64, moment, name, note, author, note),
        )
        place = Sighting(moment, "collect", page_url=url, title=name, posted_at=-moment)
        tags = (Tag("t", "general", "net", share),)
        library.artworks.add_sightings(
            "a" * 64, [Seen(place, raw=note), Seen(Sighting(1, "x", tags=tags))]
        )

    with open_library(folder / "first", create=True) as library:
        library.writer.call(lambda: write(library))
        out(library, folder / "one")
    with open_library(folder / "second", create=True) as library:
        report = brought(library, None, folder / "one")
        assert report.errors == ()
        out(library, folder / "two")
    assert records(folder / "two") == records(folder / "one")
