"""Every recipe that comes with the program is sound and reads its own recorded pages."""

from __future__ import annotations

import pytest

from models.recipes.dispatch import load_recipes
from models.recipes.testing import check_with_tests
from resources import recipe_folder

FILES = sorted(recipe_folder().glob("*.toml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_reads_its_fixtures(file):
    assert check_with_tests(file) == ()


def test_no_two_recipes_claim_the_same_example():
    book = load_recipes([recipe_folder()])
    assert book.problems == ()
    assert {"danbooru", "wikimedia-commons"} <= set(book.recipes)
    for recipe in book.recipes.values():
        for example in recipe.examples:
            explanation = book.explain(example)
            assert explanation.recipe_id == recipe.id
            assert "could too" not in explanation.reason
            assert explanation.reason.startswith(f"because {recipe.name} reads")
