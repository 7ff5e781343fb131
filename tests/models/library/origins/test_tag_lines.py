"""Words in text files: a line each, or commas as taggers for training write them."""

from __future__ import annotations

import pytest

from models.library.origins.tag_lines import words_of
from tests.support.libraries import run_import
from tests.support.origins import a_picture_with


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (["a", "b"], ["a", "b"]),
        (["1girl, solo , long hair,"], ["1girl", "solo", "long hair"]),
        ([r"miku \(vocaloid\), saber \(fate\)"], ["miku (vocaloid)", "saber (fate)"]),
        (["title:one, two", "sky"], ["title:one, two", "sky"]),
        ([r"c:\pictures"], [r"c:\pictures"]),
    ],
)  # fmt: skip
def test_lines_and_commas(lines, words):
    assert words_of(lines) == words


def test_a_tagger_s_file_becomes_tags_of_the_person(tmp_path, library, sandbox):
    a_picture_with(tmp_path / "in" / "a.png").with_suffix(".txt").write_text(
        "1girl, hatsune miku \\(vocaloid\\), blue_sky\n"
    )
    _, outcomes = run_import(library, sandbox, tmp_path / "in")
    tags = library.artworks.by_id(outcomes[0].id).tags
    assert {tag.text for tag in tags} == {"1girl", "hatsune_miku_(vocaloid)", "blue_sky"}
    assert {tag.origin for tag in tags} == {"person"}
