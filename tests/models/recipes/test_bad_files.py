"""One bad file for each mistake that a recipe can hold: what is said, on which line."""

from __future__ import annotations

import pytest

from models.recipes.dispatch import load_recipes
from models.recipes.language.parse import check_file, check_text
from models.recipes.writing.testing import check_with_tests
from tests.support.sources import ROOT

FOLDER = ROOT / "tests" / "data" / "recipes" / "bad"
FILES = sorted(FOLDER.glob("*.toml"))
SAID = (FOLDER / "expected.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_bad_file_says_all_that_is_wrong_with_it(file):
    expected = [line for line in SAID if line.startswith(f"{file.stem}:")]
    problems = check_file(file).problems
    said = [f"{file.stem}:{each.line}: {each.path}: {each.message}" for each in problems]
    assert said == expected
    assert said, "a bad file is not fine"


def test_every_expectation_has_its_file():
    assert {line.partition(":")[0] for line in SAID} == {file.stem for file in FILES}


def test_two_recipes_that_claim_the_same_example_stand_with_its_line():
    problems = load_recipes([FOLDER / "twins"]).problems
    assert {(each.file, each.line, each.path) for each in problems} == {
        ("one.toml", 5, "examples"),
        ("two.toml", 5, "examples"),
    }
    assert "is claimed as exactly by twin" in problems[0].message


def test_one_bad_recipe_never_stops_the_others(tmp_path):
    for file in (*FILES, *(FOLDER / "twins").glob("*.toml")):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "page.html").write_bytes((FOLDER / "page.html").read_bytes())
    book = load_recipes([tmp_path])
    assert set(book.recipes) == {"gallery", "twin"}
    assert {each.file for each in book.problems} >= {file.name for file in FILES}


def test_what_follows_from_a_mistake_is_not_said_too():
    """A table under a wrong name: its fields are not missing, they are misspelled."""
    text = (FOLDER / "twins" / "one.toml").read_text()
    (problem,) = check_text(
        text.replace("[step.work.fields]", "[step.work.feilds]"), FILES[0]
    ).problems
    assert (problem.line, problem.message) == (31, "unknown key (did you mean 'fields'?)")


def test_the_good_neighbours_are_fine():
    assert check_with_tests(FOLDER / "twins" / "one.toml") == ()
