"""The benchmarks run at a small size and answer with the contract's records."""

from __future__ import annotations

import json

import pytest

from app.bench import Setting, opening
from app.bench.making import TAGS_EACH, library_of
from main import main
from models.library import open_library
from models.library.searching.query import find_rows

SIZE = 1500
FIELDS = ["name", "value", "unit", "ratio", "against"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Where a library of `SIZE` was generated."""
    made = tmp_path_factory.mktemp("bench")
    library_of(Setting(made, (SIZE,), lambda _said: None), SIZE)
    return made


def test_a_generated_library_is_sound_and_made_once(folder):
    said: list[str] = []
    made = library_of(Setting(folder, (SIZE,), said.append), SIZE)
    assert said == []
    with open_library(made) as library:
        rows = find_rows(library, "")
        assert 0.8 * SIZE < len(rows) < SIZE
        (newest,) = library.artworks.with_tags(rows[:1].tolist())
        assert library.paths.thumb(newest.id, 320).exists()
        assert 1 <= len(newest.tags) <= TAGS_EACH
        assert 0 < len(find_rows(library, "tag:tag_00000 tag:tag_00001")) < len(rows)


SLOW = [pytest.param(name, marks=pytest.mark.torture) for name in ("opening", "crops", "storage")]


@pytest.mark.parametrize("name", ["searching", "tagging", "duplicates", *SLOW])
def test_each_prints_records(folder, name, capsys, monkeypatch):
    monkeypatch.setattr(opening, "RUNS", 1)
    code = main(["bench", name, "--size", str(SIZE), "--to", str(folder), "--json"])
    *records, last = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert code == 0
    assert last == {"summary": {"figures": len(records)}}
    assert [list(record) for record in records] == [FIELDS] * len(records)
    assert all(record["value"] > 0 for record in records)


def test_an_unknown_one_is_wrong_usage(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["bench", "nothing"])
    assert ended.value.code == 2
    assert "searching" in capsys.readouterr().err
