"""A search answers with rows in order."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import numpy as np
import pytest

from models.errors import InputError
from models.library.artworks.artworks import Edit, Seen
from models.library.artworks.telling import scores_of, taste_order
from models.library.searching.query import find_rows
from models.library.searching.query_dates import FOREVER, parse_span
from models.library.searching.query_parse import LONGEST
from models.library.tags.tagging import parse_tag
from models.records import Sighting, State
from models.taste.scores import ScoresVersion, sorted_scores, write_scores
from tests.support.libraries import filled


@pytest.fixture
def ids(tmp_path, library, sandbox):
    """Three pictures: 0 is tagged and titled, 1 is in the inbox, 2 is rejected."""
    found = filled(library, sandbox, tmp_path / "in")
    edit = Edit((parse_tag("blue_sky"), parse_tag("artist:ann")), title="Evening 夕方", note="A_B")
    sighting = Sighting(1, "collect", title="From a site", author="Bob")

    def prepare():
        library.artworks.edit(found[:1], edit)
        library.artworks.add_sightings(found[1], [Seen(sighting)])
        library.artworks.set_state([found[1]], State.INBOX)
        library.artworks.set_state([found[2]], State.REJECTED)

    library.writer.call(prepare)
    return found


def positions(library, ids, text, **how):
    """Which of the pictures are found, in order, by their place in `ids`."""
    rows = find_rows(library, text, **how)
    assert rows.dtype == np.int32
    return [ids.index(found) for found in library.artworks.ids_of(rows.tolist())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [1, 0]),
        ("state:inbox", [1]),
        ("is:inbox", [1]),
        ("state:rejected", [2]),
        ("-is:inbox", [2, 0]),
        ("blue_sky", [0]),
        ('"blue sky"', [0]),
        ("-blue_sky", [1]),
        ("artist:ann", [0]),
        ("夕方", [0]),
        ("evening", [0]),
        ("bob", [1]),
        ('"from a"', [1]),
        ("from evening", []),
        ("a_b", [0]),
        ("a%", []),
        ("0001.png", [1]),
    ],
)
def test_words_tags_and_states(library, ids, text, expected):
    assert positions(library, ids, text) == expected


def test_sorting(library, ids):
    assert positions(library, ids, "", sort="name") == [0, 1]
    assert positions(library, ids, "", sort="name", descending=True) == [1, 0]
    assert positions(library, ids, "", sort="added", descending=False) == [0, 1]
    library.writer.call(lambda: library.artworks.set_rating(ids[:1], 5))
    assert positions(library, ids, "", sort="rating") == [0, 1]


def test_a_shuffle_is_the_same_for_the_same_seed(tmp_path, library, sandbox):
    ids = filled(library, sandbox, tmp_path / "in", 12)
    first = positions(library, ids, "", sort="random", seed=5)
    assert first == positions(library, ids, "", sort="random", seed=5)
    assert first != positions(library, ids, "", sort="random", seed=6)
    assert sorted(first) == list(range(12))


def test_the_tastes_order_is_followed_and_the_rest_comes_last(library, ids):
    rows = library.artworks.rows_of(ids)
    order = np.array([rows[ids[2]], rows[ids[0]]], dtype=np.int32)
    assert positions(library, ids, "", sort="taste", order=order) == [0, 1]
    both = np.array([rows[ids[1]], rows[ids[0]]], dtype=np.int32)
    assert positions(library, ids, "", sort="taste", order=both) == [1, 0]
    assert positions(library, ids, "", sort="taste", order=both, descending=False) == [0, 1]
    assert sorted(positions(library, ids, "", sort="taste")) == [0, 1]


@pytest.mark.parametrize(
    ("text", "position", "why"),
    [
        ("state:gone", 7, "state-unknown"),
        ('cat "dog', 5, "quote-open"),
        ("cat artist:", 5, "word-missing"),
        ("added:soon", 7, "date-wrong"),
        ("added:2026-13", 7, "date-wrong"),
        ("added:9999-12-31", 7, "date-wrong"),
        ("x" * 20_000, LONGEST, "too-long"),
        ("a " * 200, 201, "too-many"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_place(library, text, position, why):
    with pytest.raises(InputError) as refused:
        find_rows(library, text)
    said = refused.value.params
    assert (refused.value.code, said["position"], said["why"]) == ("query-wrong", position, why)
    assert "{" not in str(refused.value)


def test_an_unknown_sort_is_refused(library):
    with pytest.raises(InputError) as refused:
        find_rows(library, "", sort="colour")
    assert refused.value.params["why"] == "sort-unknown"


def test_the_order_comes_from_the_derived_scores(library, ids):
    assert list(taste_order(library)) == []
    utility = np.array([0.1, 0.9, 0.5], dtype=np.float32)
    scored = [ids[0], ids[1], "f" * 64]
    version = ScoresVersion(0, "net", 3, 1)
    write_scores(library.paths, sorted_scores(version, scored, utility, utility, utility))
    rows = library.artworks.rows_of(ids)
    assert taste_order(library).tolist() == [rows[ids[1]], rows[ids[0]]]
    scores = scores_of(library, ids)
    assert scores[ids[1]].score == pytest.approx(0.9)
    assert scores[ids[2]].score is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("taste:>0.2", [1]),
        ("taste:0.1..0.9", [1, 0]),
        ("taste:..0.95", [1, 0]),
        ("taste:<0.9", [0]),
        ("taste:0.9", [1]),
        ("taste:0.12", [0]),
        ("taste:0.1..0.9 sort:-taste", [0, 1]),
        ("-taste:>0.5", [0]),
        ("taste:>0.5 state:rejected", []),
    ],
)
def test_the_taste_is_searched_best_first(library, ids, text, expected):
    utility = np.array([0.122, 0.9, 0.4], dtype=np.float32)
    version = ScoresVersion(0, "net", 3, 1)
    write_scores(library.paths, sorted_scores(version, ids, utility, utility, utility))
    assert positions(library, ids, text) == expected


def test_nothing_has_a_taste_before_there_is_one(library, ids):
    assert positions(library, ids, "taste:>0") == []


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2026-10", (2026, 10, 1), (2026, 11, 1)),
        ("2026-12", (2026, 12, 1), (2027, 1, 1)),
        ("2026", (2026, 1, 1), (2027, 1, 1)),
        ("2024-02-29", (2024, 2, 29), (2024, 3, 1)),
        (">2026-10", (2026, 11, 1), None),
        (">=2026-10", (2026, 10, 1), None),
        ("<2026-10", None, (2026, 10, 1)),
        ("<=2026-10-05", None, (2026, 10, 6)),
    ],
)
def test_days_are_days_where_the_person_is(text, start, end):
    zone = timezone(timedelta(hours=9))

    def moment(date, without):
        return int(datetime(*date, tzinfo=zone).timestamp() * 1e6) if date else without

    assert parse_span(text, zone) == (moment(start, -FOREVER), moment(end, FOREVER))


def test_searching_by_day(library, ids):
    today = datetime.now().strftime("%Y-%m-%d")
    assert positions(library, ids, f"added:{today[:4]} 0000.png") == [0]
    assert positions(library, ids, "added:<2020") == []
    assert positions(library, ids, "-added:<2020 state:inbox") == [1]


@pytest.mark.parametrize("text", ["added:9999-12-31", "added:>9999-12-31", "added:0001-01-01"])
def test_days_at_the_ends_of_the_calendar_are_refused_in_words(library, text):
    with pytest.raises(InputError) as caught:
        find_rows(library, text)
    assert caught.value.code == "query-wrong"


@pytest.mark.parametrize("text", ["word " * 3000, "x" * 100_000, "tag:" + "x" * 100_000])
def test_a_pasted_text_is_no_search_but_no_crash(library, text):
    with pytest.raises(InputError) as caught:
        find_rows(library, text)
    assert caught.value.code == "query-wrong"
