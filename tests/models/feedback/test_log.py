"""A file of judgements is added whole or not at all; what is known is skipped and counted."""

from __future__ import annotations

import json

import pytest

from models.cancellation import CancelToken
from models.errors import InputError
from models.feedback.log import add_judgements, read_back, read_log
from models.feedback.records import to_json
from models.library import open_library
from models.records import State
from tests.support.judging import add_artworks, an_id

AT = "2026-11-24T09:30:00.000001Z"


@pytest.fixture
def library(tmp_path):
    with open_library(tmp_path / "library", create=True) as opened:
        yield opened


@pytest.fixture
def add(tmp_path, library):
    def work(text: str | bytes):
        file = tmp_path / "log.jsonl"
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        read = read_log(library, file, CancelToken())
        if read.errors:
            return [(each.params["line"], each.params["reason"]) for each in read.errors]
        return library.writer.call(lambda: add_judgements(library, read.judgements))

    return work


def line(kind="like", **fields) -> str:
    return json.dumps({"kind": kind, **fields}) + "\n"


def test_what_was_added_reads_back_exactly(add, library):
    said = [
        {
            "id": "01933f0e-7d5c-7abc-8def-0123456789ab",
            "at": AT,
            "kind": "like",
            "artwork": an_id(1),
            "via": "cli",
            "x": [1],
        },
        {
            "id": "01933f0e-7d5c-7abc-8def-0123456789ac",
            "at": AT,
            "kind": "undo",
            "of": "01933f0e-7d5c-7abc-8def-0123456789ab",
        },
    ]
    added = add("".join(json.dumps(each) + "\n" for each in said))
    assert (added.added, added.known) == (2, 0)
    assert [to_json(each) for each in read_back(library)] == said


def test_missing_ids_and_times_are_made(add, library):
    add(line(artwork=an_id(1)) + line("dislike", artwork=an_id(2)))
    first, second = read_back(library)
    assert first.id != second.id
    assert [each.kind for each in (first, second)] == ["like", "dislike"]


def test_known_entries_are_skipped_and_counted(add, library):
    text = line(artwork=an_id(1), id="01933f0e-7d5c-7abc-8def-0123456789ab")
    again = text.replace("89ab", "89AB")
    assert (add(text).added, add(text + again).known) == (1, 2)
    assert library.judgements.count() == 1


def test_one_bad_line_keeps_all_others_out_and_every_bad_line_is_named(add, library):
    good = line(artwork=an_id(1))
    found = add(good + "{\n" + "\n" + line("love") + '{"kind":"like","artwork":NaN}\n' + good)
    assert [number for number, _ in found] == [2, 4, 5]
    assert library.judgements.count() == 0


def test_texts_with_unusual_line_ends_are_one_line(add):
    text = '{"kind":"like","artwork":"' + an_id(1) + '","note":"a\u2028b"}\r\n'
    assert add("\ufeff" + text).added == 1


def test_beginnings_of_ids_are_written_out(add, library):
    (artwork,) = add_artworks(library, 1, State.INBOX)
    add(line("pick", picked=[artwork[:8]], shown=[{"artwork": artwork[:12], "row": 0}]))
    (pick,) = read_back(library)
    assert pick.fields["picked"] == [artwork]
    assert pick.fields["shown"][0]["artwork"] == artwork


def test_a_beginning_that_fits_nothing_is_an_error_of_its_line(add):
    ((number, reason),) = add(line(artwork="deadbeef"))
    assert number == 1
    assert "No artwork has the id deadbeef" in reason


def test_states_follow(add, library):
    artwork, other = add_artworks(library, 2, State.INBOX)
    added = add(line("keep", artwork=artwork) + line("reject", artwork=other))
    assert library.artworks.by_id(artwork).state is State.KEPT
    assert library.artworks.by_id(other).state is State.REJECTED
    assert len(added.changes.updated) == 2


def test_a_file_that_is_no_text_is_refused(add):
    assert add(b"\xff\xfe{}") == [(1, "it is not UTF-8")]


def test_a_missing_file_is_refused(library, tmp_path):
    with pytest.raises(InputError):
        read_log(library, tmp_path / "none.jsonl", CancelToken())


def test_the_log_since_a_time(add, library):
    add(line(artwork=an_id(1), at=AT) + line(artwork=an_id(2), at="2026-11-25T00:00:00Z"))
    moment = next(read_back(library)).at
    assert len(list(read_back(library, moment))) == 2
    assert len(list(read_back(library, moment + 1))) == 1


def test_a_long_file_is_added_quickly_and_read_back_in_pages(add, library):
    ids = add_artworks(library, 200, State.INBOX)
    text = "".join(line("like" if n % 3 else "dislike", artwork=ids[n % 200]) for n in range(5000))
    assert add(text).added == 5000
    assert sum(1 for _ in library.judgements.all()) == 5000
    assert library.artworks.by_id(ids[0]).liked in (1, -1)


HUGE = 10**400


@pytest.mark.parametrize(
    "wrong",
    [
        line("view", artwork=an_id(1), ms=HUGE),
        line("placement", board="b", artwork=an_id(1), x=HUGE, y=0),
        line("pick", picked=[an_id(1)], shown=[{"artwork": an_id(2), "row": HUGE}]),
        line("pick", picked=[an_id(1)], shown=[an_id(2)], columns=HUGE),
    ],
)
def test_numbers_beyond_reckoning_are_refused_by_their_line(add, wrong):
    ((number, reason),) = add(wrong)
    assert number == 1
    assert "number" in reason


def test_bytes_that_are_no_text_are_told_with_their_line(library, tmp_path):
    file = tmp_path / "log.jsonl"
    good = b'{"kind": "reset"}\n'
    file.write_bytes(b"\xef\xbb\xbf" + good + b"\n" + b'{"kind": "\xff"}\n' + good + b"[]\n")
    read = read_log(library, file, CancelToken())
    assert [each.params["line"] for each in read.errors] == [3, 5]
    assert [each.kind for each in read.judgements] == ["reset", "reset"]
