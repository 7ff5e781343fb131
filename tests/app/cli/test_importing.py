"""`import`: records for everything that is not plainly imported, and the counts."""

from __future__ import annotations

import io

import pytest

from app.cli.progress_line import ProgressLine, progress_sentence
from models.library import open_library
from models.records import Progress, State
from tests.support.pictures import a_picture, hostile_files, pictures
from tests.support.verbs import verb_runner


@pytest.fixture
def verb(tmp_path, capsys):
    return verb_runner(tmp_path / "library", capsys)


def test_a_folder_is_imported_and_counted(tmp_path, verb):
    pictures(tmp_path / "in" / "deep", 3)
    said = verb("import", tmp_path / "in")
    assert (said.code, said.records, said.errors) == (0, [], "")
    assert set(said.summary) == {"imported", "duplicates", "rejected", "seconds"}
    assert (said.summary["imported"], said.summary["duplicates"]) == (3, 0)


def test_every_duplicate_and_refusal_is_told_with_its_reason(tmp_path, verb):
    hostile = hostile_files(tmp_path / "in")
    first = a_picture(tmp_path / "in" / "a.png")
    verb("import", first)
    said = verb("import", tmp_path / "in")
    assert said.code == 0
    assert said.summary["rejected"] == len(hostile)
    reasons = {each["path"]: each["reason"] for each in said.records}
    assert reasons.pop(str(first)) is None
    assert reasons == {str(path): code for path, code in hostile.items()}
    assert all(set(each) == {"path", "outcome", "id", "reason"} for each in said.records)
    (duplicate,) = [each for each in said.records if each["outcome"] == "duplicate"]
    assert len(duplicate["id"]) == 64


def test_state_and_mode(tmp_path, verb):
    source = a_picture(tmp_path / "a.png")
    verb("import", source, "--state", "inbox", "--mode", "reference")
    with open_library(tmp_path / "library") as library:
        assert library.artworks.counts()[State.INBOX] == 1
        assert library.artworks.by_id(library.artworks.all_ids()[0]).path == str(source)
        assert list(library.judgements.all()) == []


def test_a_missing_path_makes_no_library(tmp_path, verb):
    said = verb("import", tmp_path / "nowhere")
    assert (said.code, said.summary) == (1, None)
    assert said.errors.startswith("path-missing: ")
    assert not (tmp_path / "library").exists()


@pytest.mark.parametrize(
    "wrong", [[], ["x", "--state", "trashed"], ["x", "--mode", "move"], ["x", "--what"]]
)
def test_wrong_usage_is_two(verb, wrong):
    assert verb("import", *wrong).code == 2


def test_while_a_window_is_open_importing_says_so(tmp_path, verb):
    source = a_picture(tmp_path / "a.png")
    with open_library(tmp_path / "library", create=True):
        said = verb("import", source)
    assert said.code == 1
    assert said.errors.startswith("library-in-use: ")


def test_a_person_at_a_terminal_sees_how_far_it_is():
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    class Context:
        diagnostics = Terminal()

        def say(self, sentence: str) -> None:
            self.diagnostics.write(sentence)

    line = ProgressLine(Context())
    line.show(Progress(120, 2000, 60.0, 31.3))
    line.show(Progress(121, 2000, 60.0, 31.3))
    assert Context.diagnostics.getvalue() == "120 of 2000 · 60 a second · 31 s to go"
    assert progress_sentence(Progress(0, 5)) == "0 of 5"
