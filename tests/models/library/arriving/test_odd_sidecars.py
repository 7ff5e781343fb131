"""Whatever lies beside a picture, the picture comes in; a sidecar that is none is named."""

from __future__ import annotations

import json
from dataclasses import asdict

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.errors import InputError
from models.library.artworks.telling import full_record
from models.library.origins.reader import OriginReader
from models.library.origins.table import read_table
from tests.support.libraries import run_import
from tests.support.pictures import a_picture

STORED = [
    {"title": "half a character: \ud83d", "tags": ["\ud83d", "sky"], "author": "\udc80"},
    {"title": "then", "date": 1e300},
    {"title": "then", "date": 1_767_225_600_000},
    {"title": "then", "date": -1e18},
    {"title": "then", "date": float("inf")},
    {"title": "then", "date": 10**400},
    {"notes": "\ud83d", "sightings": []},
    {
        "sightings": [
            {"title": "a", "page_url": {"no": "text"}, "author": ["x"], "posted_at": 1e300}
        ]
    },
    {"sightings": [{"found_at": 1e300, "recipe": 5, "file_url": [1]}]},
    {"sightings": ["no object", None, {"title": "a"}]},
    {"sightings": [{}], "tags": [{"name": "sky", "origin": {"no": "text"}}, {"name": ["x"]}]},
    {"sightings": [{}], "tags": {"no": "list"}},
    {"category": {"no": "text"}, "id": ["no text"]},
]
NAMED = [
    "[" * 100_000,
    "\x00",
    '{"a": "\udc80'.encode(errors="replace").decode(),
]


@pytest.mark.parametrize("said", STORED, ids=lambda said: json.dumps(said)[:40])
def test_odd_facts_do_not_stop_an_import(tmp_path, library, sandbox, said):
    picture = a_picture(tmp_path / "in" / "a.png")
    picture.with_name("a.png.json").write_text(json.dumps(said))
    report, _ = run_import(library, sandbox, picture)
    assert report.imported == 1
    (artwork_id,) = library.artworks.all_ids()
    json.dumps(full_record(library, library.artworks.by_id(artwork_id), None)).encode()


@pytest.mark.parametrize("text", NAMED, ids=lambda text: text[:12])
def test_what_is_no_sidecar_is_named(tmp_path, library, sandbox, text):
    picture = a_picture(tmp_path / "in" / "a.png")
    picture.with_name("a.png.json").write_text(text)
    report, outcomes = run_import(library, sandbox, picture)
    assert report.imported == 1
    assert outcomes[0].reason == "sidecar-unreadable: a.png.json"


TEXTS = st.text(max_size=12)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)
KEYS = st.sampled_from(
    [
        *("category", "id", "title", "author", "user", "artist", "tags", "tags_artist", "date"),
        *("post_url", "file_url", "url", "source", "sightings", "notes", "metadata", "urls"),
        *("known_urls", "original", "author_url", "tweet_id", "tag_string", "created_at"),
    ]
)
SAID = st.dictionaries(KEYS, VALUES, max_size=6)
ONE_FOLDER = [HealthCheck.function_scoped_fixture]  # The files are written anew each time.


@settings(max_examples=100, deadline=None, suppress_health_check=ONE_FOLDER)
@given(said=SAID, info=SAID)
def test_whatever_is_said_is_read_or_named(tmp_path, said, info):
    """And what is read can be kept: texts, whole numbers, addresses of the web."""
    picture = tmp_path / "a.png"
    picture.write_bytes(b"")
    picture.with_name("a.png.json").write_text(json.dumps(said))
    picture.with_name("info.json").write_text(json.dumps(info))
    found = OriginReader().read(picture, 1)
    for seen in found.seen:
        json.dumps(asdict(seen.sighting), ensure_ascii=False).encode()
        for name in ("page_url", "author_url"):
            address = getattr(seen.sighting, name)
            assert address is None or address.startswith(("http://", "https://"))
        assert isinstance(seen.sighting.posted_at, (int, type(None)))
        assert isinstance(seen.sighting.title, (str, type(None)))
        assert isinstance(seen.sighting.author, (str, type(None)))


@settings(max_examples=100, deadline=None, suppress_health_check=ONE_FOLDER)
@given(text=st.text(alphabet='pathurl,;\t"\n\r \u2028\0a.夕', max_size=60))
def test_whatever_a_table_holds_is_read_or_refused(tmp_path, text):
    file = tmp_path / "list.csv"
    file.write_text(f"path,title\n{text}", encoding="utf-8")
    try:
        rows = read_table(file).rows
    except InputError:
        rows = ()
    assert all(row.line >= 2 for row in rows)
