"""The JSON Schema in the repository is what is read by, and what is written keeps to it."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from models.cancellation import CancelToken
from models.exchange.library_file.naming import FILE
from models.exchange.library_file.schema import json_schema
from models.exchange.library_file.writing import write_library
from tests.support.libraries import result_of
from tests.support.rich_library import made_rich

STORED = Path(__file__).parents[4] / "docs" / "library-export.schema.json"
TYPES = {
    *("bunshin-library", "tag_alias", "tag_implication", "saved_search", "fact", "source"),
    *("watched_file", "judgement", "artwork", "vetoed", "seen", "variant", "duplicate_verdict"),
    *("board", "end"),
}


def test_the_stored_schema_is_the_one_that_is_read_by():
    """Else: write `json_schema()` there, and a line into docs/library-export.md."""
    assert json.loads(STORED.read_text(encoding="utf-8")) == json_schema()


@pytest.mark.parametrize("pictures", [False, True])
def test_every_record_that_is_written_keeps_to_it(library, sandbox, tmp_path, pictures):
    made_rich(library, sandbox, tmp_path / "in")
    result_of(write_library(library, tmp_path / "out", CancelToken(), pictures=pictures))
    schema = json.loads(STORED.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    holds = jsonschema.Draft202012Validator(schema)
    with (tmp_path / "out" / FILE).open(encoding="utf-8", newline="\n") as lines:
        records = [json.loads(line) for line in lines]
    for record in records:
        holds.validate(record)
    assert {each["type"] for each in records} == TYPES


def test_what_does_not_hold_is_refused_by_it_too():
    holds = jsonschema.Draft202012Validator(json.loads(STORED.read_text(encoding="utf-8")))
    assert not holds.is_valid({"type": "seen", "url_key": 1, "artwork": None, "at": "now"})
    assert not holds.is_valid({"type": "fact"})
