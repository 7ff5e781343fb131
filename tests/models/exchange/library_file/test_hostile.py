"""A library file from anywhere: what does not hold is named by its line, and nothing is done."""

from __future__ import annotations

import json

import pytest

from models.cancellation import CancelToken
from models.errors import Cancelled, InputError, LibraryError
from models.exchange.library_file import reading
from models.exchange.library_file.bringing import bring_library
from models.exchange.library_file.naming import FILE, library_file_at, picture_in
from models.exchange.library_file.writing import write_library
from tests.support.libraries import examined, filled, result_of


@pytest.fixture
def file(library, sandbox, tmp_path):
    """A sound one of three pictures; the library is emptied of nothing."""
    filled(library, sandbox, tmp_path / "in")
    result_of(write_library(library, tmp_path / "out", CancelToken(), pictures=True))
    return tmp_path / "out" / FILE


def lines_of(file):
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def write(file, records):
    file.write_text("".join(json.dumps(each) + "\n" for each in records), encoding="utf-8")


def changed(file, place, **facts):
    records = lines_of(file)
    records[place].update(facts)
    write(file, records)


def bring(library, sandbox, file):
    return result_of(bring_library(library, file, sandbox=sandbox, token=CancelToken()))


@pytest.fixture
def empty(library, file, tmp_path):
    """Another library, with nothing in it."""
    from models.library import open_library

    library.close()
    with open_library(tmp_path / "second", create=True) as second:
        yield second


def refused(library, sandbox, file):
    """The one error's line and reason; nothing came."""
    report = bring(library, sandbox, file)
    assert library.artworks.all_ids() == []
    (error,) = report.errors
    assert error.code == "library-file-wrong"
    return error.params["line"], error.params["reason"]


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"id": "xyz"}, "artwork.id"),
        ({"id": "A" * 64}, "artwork.id"),
        ({"ext": "../../evil"}, "artwork.ext"),
        ({"ext": "png/x"}, "artwork.ext"),
        ({"picture": "../../../etc/passwd"}, "artwork.picture"),
        ({"picture": "/etc/passwd"}, "artwork.picture"),
        ({"width": -1}, "artwork.width"),
        ({"width": "12"}, "artwork.width"),
        ({"added": "yesterday"}, "artwork.added"),
        ({"added": "2026-13-41T25:00:00.000000Z"}, "artwork.added"),
        ({"state": "lost"}, "artwork.state"),
        ({"rating": 6}, "artwork.rating"),
        (
            {"tags": [{"namespace": "general", "name": "Blue Sky", "origin": "site"}]},
            "artwork.tags.0",
        ),
        ({"fingerprint": "-1"}, "artwork.fingerprint"),
    ],
)
def test_a_field_that_does_not_hold(empty, sandbox, file, facts, reason):
    changed(file, 2, **facts)
    line, said = refused(empty, sandbox, file)
    assert line == 3
    assert said.startswith(reason)


def test_every_bad_line_is_named(empty, sandbox, file):
    for place in (1, 3):
        changed(file, place, id="x")
    report = bring(empty, sandbox, file)
    assert [each.params["line"] for each in report.errors] == [2, 4]


def test_of_ten_thousand_bad_lines_a_hundred_are_named(empty, sandbox, file):
    records = lines_of(file)
    write(file, [records[0], *({"type": "fact"} for _ in range(10_000))])
    assert len(bring(empty, sandbox, file).errors) == reading.MOST_ERRORS


def test_a_last_line_that_is_cut_off(empty, sandbox, file):
    text = file.read_bytes()
    file.write_bytes(text[: text.rindex(b'"records"')])
    lines = [error.params for error in bring(empty, sandbox, file).errors]
    assert [each["line"] for each in lines] == [5, 6]
    assert "cut off" in lines[1]["reason"]


def test_lines_that_are_missing(empty, sandbox, file):
    records = lines_of(file)
    write(file, records[:2] + records[3:])
    assert refused(empty, sandbox, file) == (4, "it says 3 records, and 2 are there")
    write(file, records[:-1])
    assert refused(empty, sandbox, file)[0] == 5


def test_something_behind_the_end(empty, sandbox, file):
    records = lines_of(file)
    write(file, [*records, records[1]])
    assert refused(empty, sandbox, file) == (6, "something stands behind the end")


def test_a_newer_version_is_told_as_such(empty, sandbox, file):
    changed(file, 0, version=2, counts="something else")
    with pytest.raises(InputError) as raised:
        bring(empty, sandbox, file)
    assert (raised.value.code, raised.value.params["found"]) == ("library-file-newer", 2)


@pytest.mark.parametrize(
    "content", [b"", b"\n", b"{}\n", b"\xff\xfe\n", b'{"type": "fact"}\n', b"[" * 9999]
)
def test_what_is_no_library_file(empty, sandbox, file, content):
    file.write_bytes(content)
    with pytest.raises(InputError) as raised:
        bring(empty, sandbox, file)
    assert (raised.value.code, raised.value.params["line"]) == ("library-file-wrong", 1)


def test_unknown_types_are_passed_by_and_counted_and_unknown_fields_left_out(empty, sandbox, file):
    records = lines_of(file)
    records[1]["mood"] = {"of": "tomorrow"}
    records.insert(2, {"type": "mood", "of": "tomorrow"})
    records[-1]["records"] += 1
    write(file, records)
    report = bring(empty, sandbox, file)
    assert (report.skipped, report.new, report.errors) == ({"mood": 1}, {"artwork": 3}, ())


def test_a_picture_that_is_not_what_its_name_says_is_left_out(empty, sandbox, file):
    one, two = lines_of(file)[1:3]
    first = file.parent / picture_in(one["id"], one["ext"])
    first.write_bytes((file.parent / picture_in(two["id"], two["ext"])).read_bytes())
    report = bring(empty, sandbox, file)
    assert (report.pictures.taken, report.pictures.refused) == (2, (one["id"],))
    assert empty.artworks.by_id(one["id"]).missing
    assert list(empty.paths.staging.iterdir()) == []


def test_a_reference_to_a_file_of_mine_that_is_another_picture(empty, sandbox, file, tmp_path):
    """A stranger's file cannot make the program show, or export, what lies on this disk."""
    secret = tmp_path / "secret.txt"
    secret.write_text("mine")
    changed(file, 1, reference=str(secret))
    one = lines_of(file)[1]
    bring(empty, sandbox, file)
    found = empty.artworks.by_id(one["id"])
    assert found.path != str(secret)
    assert not found.missing


def test_variants_that_lead_round_in_a_circle(empty, sandbox, file):
    records = lines_of(file)
    a, b, c = (each["id"] for each in records[1:4])
    pairs = [(a, a), (a, b), (b, a), (b, c), (c, a), (a, "0" * 64)]
    more = [{"type": "variant", "artwork": x, "of": y, "left": False} for x, y in pairs]
    more += [{"type": "tag_alias", "tag": t, "means": m} for t, m in [(TAG, OTHER), (OTHER, TAG)]]
    write(file, [*records[:4], *more, {"type": "end", "records": 3 + len(more)}])
    report = bring(empty, sandbox, file)
    assert report.new["tag_alias"] == 1
    assert examined(empty, sandbox)["variants"].ok
    assert empty.artworks.by_id(b).variants == 1


TAG, OTHER = {"namespace": "general", "name": "a"}, {"namespace": "general", "name": "b"}


def test_stopped_while_it_is_looked_over_or_taken(empty, sandbox, file):
    token = CancelToken()
    work = bring_library(empty, file, sandbox=sandbox, token=token)
    next(work)
    token.cancel()
    with pytest.raises(Cancelled):
        next(work)
    assert empty.artworks.all_ids() == []


def test_an_export_never_takes_the_place_of_another(library, file):
    before = file.read_bytes()
    with pytest.raises(InputError) as raised:
        result_of(write_library(library, file.parent, CancelToken()))
    assert raised.value.code == "export-there"
    assert file.read_bytes() == before


def test_a_stopped_export_leaves_no_file_and_goes_on(library, sandbox, tmp_path):
    filled(library, sandbox, tmp_path / "in")
    token = CancelToken()
    work = write_library(library, tmp_path / "out", token, pictures=True)
    next(work)
    next(work)
    token.cancel()
    with pytest.raises(Cancelled):
        result_of(work)
    assert not [path for path in (tmp_path / "out").rglob("*") if "library" in path.name]
    (first,) = (tmp_path / "out").rglob("*.png")
    stamp = first.stat().st_mtime_ns
    written = result_of(write_library(library, tmp_path / "out", CancelToken(), pictures=True))
    assert (written.pictures, first.stat().st_mtime_ns) == (3, stamp)


def test_where_it_cannot_be_written_it_says_so(library, sandbox, tmp_path):
    filled(library, sandbox, tmp_path / "in", 1)
    (tmp_path / "out").write_text("mine")
    with pytest.raises(LibraryError) as raised:
        result_of(write_library(library, tmp_path / "out", CancelToken()))
    assert raised.value.code == "library-read-only"
    assert (tmp_path / "out").read_text() == "mine"


def test_what_is_meant_by_a_path(file, tmp_path):
    assert library_file_at(file) == library_file_at(file.parent) == file
    (tmp_path / "log.jsonl").write_text("{}\n")
    assert library_file_at(tmp_path / "log.jsonl") is None
    assert library_file_at(tmp_path / "nowhere") is None
    assert library_file_at(tmp_path) is None
