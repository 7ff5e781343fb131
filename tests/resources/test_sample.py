"""The sample collection: every picture is there, sound, credited and licensed; the mix holds."""

from __future__ import annotations

import hashlib
import json
from collections import Counter

import pytest
from PIL import Image

import resources
from models.feedback.records import from_json, to_json

SAMPLE = resources.sample_folder()
PICTURES = SAMPLE / "pictures"
RECORDS = json.loads((SAMPLE / "collection.json").read_text(encoding="utf-8"))
SYMBOLS = ("emoji", "clip-art")
MEGABYTE = 1_000_000


def test_there_are_enough_and_no_file_is_unlisted():
    files = [record["file"] for record in RECORDS]
    assert 150 <= len(files) == len(set(files)) <= 200
    assert {path.name for path in PICTURES.iterdir()} == set(files)
    assert len({record["sha256"] for record in RECORDS}) == len(RECORDS)


def test_illustrations_are_the_most_of_it():
    kinds = Counter(record["kind"] for record in RECORDS)
    assert kinds["painting"] + kinds["drawing"] + kinds["print"] >= 100
    # Even when every clip art is taken for a symbol.
    assert sum(kinds[kind] for kind in SYMBOLS) <= 0.3 * len(RECORDS)
    assert kinds["emoji"] <= 0.1 * len(RECORDS)


def test_it_stays_small_enough_for_the_repository():
    assert sum(path.stat().st_size for path in PICTURES.iterdir()) <= 20 * MEGABYTE


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record["file"])
def test_a_picture_decodes_and_is_what_the_list_says(record):
    path = PICTURES / record["file"]
    assert hashlib.sha256(path.read_bytes()).hexdigest() == record["sha256"]
    with Image.open(path) as image:
        image.load()
        assert image.size == (record["width"], record["height"])
        assert image.format == {"jpg": "JPEG", "png": "PNG", "webp": "WEBP"}[path.suffix[1:]]
    assert max(image.size) >= 350
    assert record["title"]
    assert record["author"]
    assert record["tags"]
    assert record["posted"].endswith("Z")


def test_sizes_and_shapes_are_mixed():
    shapes = [record["width"] / record["height"] for record in RECORDS]
    assert min(shapes) < 0.7
    assert max(shapes) > 2
    assert len({(record["width"], record["height"]) for record in RECORDS}) > 80


def test_every_picture_is_credited_under_a_licence_whose_text_is_there():
    credits = (SAMPLE / "CREDITS.md").read_text(encoding="utf-8")
    for record in RECORDS:
        line = next(row for row in credits.splitlines() if row.startswith(f"| {record['file']} |"))
        assert record["author"] in line
        assert record["licence"] in line
        assert record["path"] in line
        text = SAMPLE / "licences" / f"{record['licence']}.txt"
        assert text.stat().st_size > 900


def test_the_recorded_session_judges_pictures_of_the_collection_in_the_logs_format():
    lines = resources.demo_session_path().read_text(encoding="utf-8").splitlines()
    entries = [json.loads(line) for line in lines]
    assert 40 <= len(entries) <= 60
    assert [to_json(from_json(entry)) for entry in entries] == entries
    known = {record["sha256"] for record in RECORDS}
    assert {artwork for entry in entries for artwork in _artworks(entry)} <= known
    moments = [entry["at"] for entry in entries]
    assert moments == sorted(moments)
    assert [entry["id"] for entry in entries] == sorted({entry["id"] for entry in entries})
    kinds = {entry["kind"] for entry in entries}
    assert {"like", "dislike", "keep", "reject", "pick", "rating", "arrangement", "undo"} == kinds


def test_the_recorded_session_is_one_consistent_eye():
    lines = resources.demo_session_path().read_text(encoding="utf-8").splitlines()
    kind_of = {record["sha256"]: record["kind"] for record in RECORDS}
    entries = [json.loads(line) for line in lines]
    undone = {entry["of"] for entry in entries if entry["kind"] == "undo"}
    said: dict[str, set[str]] = {}
    for entry in entries:
        if "artwork" in entry and entry["id"] not in undone:
            said.setdefault(entry["kind"], set()).add(kind_of[entry["artwork"]])
    assert said["like"] <= {"painting", "print"}
    assert said["dislike"] == {"emoji"}
    assert said["reject"] == {"clip-art"}


def _artworks(entry: dict) -> list[str]:
    nested = [each["artwork"] for name in ("shown", "placements") for each in entry.get(name, [])]
    return [*([entry["artwork"]] if "artwork" in entry else []), *entry.get("picked", []), *nested]
