"""Every recipe that comes with the program is sound and reads its own recorded pages."""

from __future__ import annotations

import pytest

from models.recipes.dispatch import load_recipes
from models.recipes.language.parse import check_file
from models.recipes.writing.testing import check_with_tests
from resources import recipe_folder

SHIPPED = {
    *("example-site", "feed", "page", "danbooru", "safebooru-org", "moebooru", "e621"),
    *("mastodon", "misskey", "bluesky", "tumblr", "tumblr-likes", "wikimedia-commons"),
    *("art-institute", "met", "openverse", "gallery-dl"),
}
FILES = sorted(recipe_folder().glob("*.toml"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_reads_its_fixtures(file):
    assert check_with_tests(file) == ()


def test_no_two_recipes_claim_the_same_example():
    book = load_recipes([recipe_folder()])
    assert book.problems == ()
    assert set(book.recipes) == SHIPPED
    for recipe in book.recipes.values():
        if recipe.by_program:
            continue  # Its turn comes when no other knows the address.
        for example in recipe.examples:
            explanation = book.explain(example)
            assert explanation.recipe_id == recipe.id
            assert "could too" not in explanation.reason
            beginning = "no recipe knows" if recipe.id == "page" else f"{recipe.name} reads"
            assert explanation.reason.startswith(f"because {beginning}")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_is_polite_knows_a_find_again_and_has_tests(file):
    recipe = check_file(file).recipe
    assert recipe.politeness.delay >= (0.25 if recipe.id == "example-site" else 1.0)
    assert recipe.identity.key is not None
    assert len(recipe.test) >= 2
    assert file.read_text(encoding="utf-8").startswith("#"), "where it was written from"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_stands_in_the_documentation(file):
    text = (file.parents[2] / "docs" / "recipes.md").read_text(encoding="utf-8")
    assert f"| `{file.stem}` |" in text
