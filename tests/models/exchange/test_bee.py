"""BeeRef's boards: what was written is read again, what others wrote is laid where it lay."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest

from models.errors import InputError
from models.exchange.bee import APPLICATION_ID, BeePicture, read_bee, texts_in, write_bee

ITEMS = (
    "CREATE TABLE items (id INTEGER PRIMARY KEY, type TEXT NOT NULL, x REAL, y REAL, z REAL,"
    " scale REAL, rotation REAL, flip INTEGER, {facts})"
)
ARCHIVE = (
    "CREATE TABLE sqlar (name TEXT PRIMARY KEY, item_id INTEGER NOT NULL UNIQUE, mode INT,"
    " mtime INT, sz INT, data BLOB)"
)


def written(file, rows, facts="data JSON", identity=APPLICATION_ID):
    """A board as another program writes it; a row is (type, x, y, z, scale, rotation, flip, facts,
    bytes)."""
    with closing(sqlite3.connect(file)) as database:
        database.execute(f"PRAGMA application_id = {identity}")
        database.execute(ITEMS.format(facts=facts))
        database.execute(ARCHIVE)
        for number, (*item, data) in enumerate(rows, 1):
            marks = ", ".join("?" * len(item))
            database.execute(f"INSERT INTO items VALUES ({number}, {marks})", item)
            if data is not None:
                database.execute(
                    "INSERT INTO sqlar VALUES (?, ?, 420, 0, 0, ?)", (f"n{number}", number, data)
                )
        database.commit()
    return file


def test_what_was_written_is_read_again(tmp_path):
    pictures = [
        BeePicture("a.png", b"one", 1.5, -2.25, 0.0, 0.5),
        BeePicture("a.png", b"two", 0.0, 7.0, 1.0, 2.0, 30.0, -1, (1.0, 2.0, 3.0, 4.0)),
    ]
    assert write_bee(tmp_path / "b.bee", iter(pictures)) == 2
    assert list(read_bee(tmp_path / "b.bee")) == pictures
    assert [each.name for each in tmp_path.iterdir()] == ["b.bee"]


def test_a_file_of_the_first_version_has_its_names_in_a_column(tmp_path):
    row = ("pixmap", 1, 2, 0, 1, 0, 1, r"C:\pictures\cat.png", b"cat")
    file = written(tmp_path / "old.bee", [row], facts="filename TEXT")
    (picture,) = read_bee(file)
    assert (picture.name, picture.data) == ("cat.png", b"cat")


def test_texts_are_left_out_and_the_lowest_comes_first(tmp_path):
    rows = [
        ("pixmap", 0, 0, 2, 1, 0, 1, json.dumps({"filename": "/pictures/high.png"}), b"high"),
        ("text", 0, 0, 0, 1, 0, 1, json.dumps({"text": "hello"}), None),
        ("pixmap", 0, 0, 1, 1, 0, 1, json.dumps({}), b"low"),
    ]
    file = written(tmp_path / "b.bee", rows)
    found = list(read_bee(file))
    assert texts_in(file) == 1
    assert [(each.name, each.data) for each in found] == [("n3", b"low"), ("high.png", b"high")]


@pytest.mark.parametrize(
    ("turned", "flip", "middle"),
    [(0, 1, (20.0, 10.0)), (90, 1, (-10.0, 20.0)), (0, -1, (-20.0, 10.0))],
)
def test_the_middle_of_a_turned_or_mirrored_picture(turned, flip, middle):
    picture = BeePicture("a", b"", 0.0, 0.0, 0.0, 0.5, turned, flip)
    assert picture.middle(80, 40) == pytest.approx(middle)


def test_what_is_cropped_away_does_not_count():
    picture = BeePicture("a", b"", 100.0, 100.0, crop=(10.0, 0.0, 20.0, 40.0))
    assert picture.middle(400, 300) == (120.0, 120.0)
    assert picture.longest(400, 300) == 40.0


def test_odd_numbers_are_as_if_nothing_was_said(tmp_path):
    row = ("pixmap", float("inf"), "left", None, 0, "x", None, '{"crop": [1, 2]}', b"x")
    (picture,) = read_bee(written(tmp_path / "b.bee", [row]))
    assert (picture.x, picture.y, picture.scale, picture.rotation) == (0.0, 0.0, 1.0, 0.0)
    assert picture.crop is None


@pytest.mark.parametrize(
    "content", [b"", b"no database at all", b"SQLite format 3\0" + b"\xff" * 200]
)
def test_what_is_no_board_is_named(tmp_path, content):
    file = tmp_path / "b.bee"
    file.write_bytes(content)
    with pytest.raises(InputError) as refused:
        list(read_bee(file))
    assert refused.value.code == "file-unreadable"
    assert "b.bee" in str(refused.value)


def test_another_program_s_database_is_no_board(tmp_path):
    file = written(tmp_path / "b.bee", [], identity=7)
    with pytest.raises(InputError, match="no BeeRef board"):
        list(read_bee(file))


def test_facts_that_are_no_json_are_named(tmp_path):
    row = ("pixmap", 0, 0, 0, 1, 0, 1, "{", b"x")
    with pytest.raises(InputError, match="cannot be read"):
        list(read_bee(written(tmp_path / "b.bee", [row])))


def test_a_picture_that_fails_half_way_leaves_no_file_and_keeps_the_old_one(tmp_path):
    file = tmp_path / "b.bee"
    write_bee(file, iter([BeePicture("a", b"old", 0, 0)]))

    def broken():
        yield BeePicture("b", b"new", 0, 0)
        raise RuntimeError("the disk went away")

    with pytest.raises(RuntimeError):
        write_bee(file, broken())
    assert [each.data for each in read_bee(file)] == [b"old"]
    assert [each.name for each in tmp_path.iterdir()] == ["b.bee"]
