"""Which files an import looks at."""

from __future__ import annotations

import pytest

from models.errors import InputError
from models.library.arriving.finding_files import check_paths, files_below
from models.library.origins.sidecars import sidecars_among


def found(folder, *paths):
    return [str(path.relative_to(folder)) for path in files_below(paths or [folder], folder / "no")]


def make(folder, *names):
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"x")


def test_hidden_and_system_files_are_passed_over(tmp_path):
    make(tmp_path, "b.png", "a.png", ".hidden.png", ".git/c.png", "Thumbs.db", "deep/er/d.png")
    assert found(tmp_path) == ["a.png", "b.png", "deep/er/d.png"]


def test_sidecars_belong_to_their_pictures_and_other_texts_do_not(tmp_path):
    make(tmp_path, "a.png", "a.png.json", "a.txt", "b.JPG", "b.xmp", "notes.txt", "info.json")
    assert found(tmp_path) == ["a.png", "b.JPG", "notes.txt"]


def test_a_sidecar_that_is_named_itself_is_passed_over_too(tmp_path):
    make(tmp_path, "a.png", "a.png.json", "alone.json")
    named = [tmp_path / "a.png.json", tmp_path / "alone.json", tmp_path / "a.png"]
    assert found(tmp_path, *named) == ["alone.json", "a.png"]


def test_a_circle_of_links_ends(tmp_path):
    make(tmp_path, "in/a.png")
    (tmp_path / "in" / "again").symlink_to(tmp_path / "in")
    assert found(tmp_path) == ["in/a.png"]


def test_ten_thousand_sidecars_are_told_apart_in_one_look():
    names = {f"{number}.{end}" for number in range(10_000) for end in ("png", "json", "png.txt")}
    assert len(sidecars_among(names)) == 20_000


def test_a_missing_path_is_named(tmp_path):
    with pytest.raises(InputError) as refused:
        check_paths([tmp_path, tmp_path / "nowhere"])
    assert str(tmp_path / "nowhere") in str(refused.value)
