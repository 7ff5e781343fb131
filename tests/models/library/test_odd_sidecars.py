"""Whatever lies beside a picture, the picture comes in; a sidecar that is none is named."""

from __future__ import annotations

import json

import pytest

from models.library.telling import full_record
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
