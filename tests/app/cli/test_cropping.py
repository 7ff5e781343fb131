"""`crop` as a person types it: ids and files, shapes, endings, and what cannot be cut."""

from __future__ import annotations

import pytest
from PIL import Image

from resources import sample_folder
from tests.support.imported import import_all
from tests.support.verbs import verb_runner

CHILD = sample_folder() / "pictures" / "the-child.jpg"
EILEEN = sample_folder() / "pictures" / "eileen.png"


@pytest.fixture
def ids(library, sandbox):
    found = import_all(library, sandbox, [CHILD, EILEEN])
    library.close()
    return found


@pytest.fixture
def verb(library, capsys):
    return verb_runner(library.paths.folder, capsys)


def test_faces_stay_whole_in_every_shape(tmp_path, verb, ids):
    for size in ("300x300", "400x225", "90x160"):
        said = verb("crop", *ids, "--size", size, "--to", tmp_path / size)
        assert (said.code, said.summary) == (0, {"written": 2})
        assert [each["because"] for each in said.records] == ["face", "face"]
        child, eileen = said.records
        x, y, wide, high = child["box"]
        assert x <= 0.52 * 640
        assert x + wide >= 0.71 * 640
        assert y <= 0.38 * 480
        assert y + high >= 0.70 * 480
        assert eileen["box"][1] <= 0.14 * 720
        with Image.open(child["path"]) as piece:
            assert (piece.format, "x".join(map(str, piece.size))) == ("JPEG", size)
        with Image.open(eileen["path"]) as piece:
            assert piece.format == "PNG"


def test_a_file_outside_of_the_library_goes_by_its_content(tmp_path, verb, ids):
    copy = tmp_path / "copy.jpg"
    copy.write_bytes(CHILD.read_bytes())
    inside = verb("crop", ids[0][:10], "--size", "64x64", "--to", tmp_path / "a").records
    outside = verb("crop", copy, "--size", "64x64", "--to", tmp_path / "b").records
    assert inside[0]["box"] == outside[0]["box"]
    assert inside[0]["id"] == outside[0]["id"] == ids[0]


def test_what_cannot_be_cut_is_named_and_the_rest_goes_on(tmp_path, verb, ids):
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"no picture")
    said = verb("crop", broken, ids[0], "0" * 64, "--size", "64x64", "--to", tmp_path / "out")
    assert (said.code, said.summary) == (1, {"written": 1})
    assert str(broken) in said.errors
    assert "0" * 64 in said.errors
    assert len(list((tmp_path / "out").iterdir())) == 1


def test_a_folder_that_cannot_be_made_is_named(tmp_path, verb, ids):
    (tmp_path / "file").write_bytes(b"")
    said = verb("crop", ids[0], "--size", "64x64", "--to", tmp_path / "file" / "out")
    assert (said.code, said.summary) == (1, {"written": 0})
    assert str(tmp_path / "file") in said.errors


@pytest.mark.parametrize("size", ["64", "0x64", "64x", "x", "64x64x64", "-1x5"])
def test_a_size_that_is_none_is_a_wrong_usage(tmp_path, verb, ids, size):
    assert verb("crop", ids[0], f"--size={size}", "--to", tmp_path).code == 2


def test_files_are_cut_without_a_library(tmp_path, capsys):
    verb = verb_runner(tmp_path / "nowhere", capsys)
    said = verb("crop", CHILD, "--size", "64x64", "--to", tmp_path / "out")
    assert (said.code, said.summary) == (0, {"written": 1})
    assert said.records[0]["because"] == "face"
    assert not (tmp_path / "nowhere").exists()
    said = verb("crop", "3fa9", "--size", "64x64", "--to", tmp_path / "out")
    assert said.code != 0
    assert "no library" in said.errors
