"""What `models` says of recipes is known here by its form, so that it can be translated."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTranslator

from app.controllers.recipes.recipe_words import is_known, mistake
from models.recipes.writing.listing import listed_recipes
from models.recipes.writing.own_recipes import OwnRecipes
from tests.support.sources import ROOT
from tests.support.translations import compile_all

SAID = (ROOT / "tests" / "data" / "recipes" / "bad" / "expected.txt").read_text().splitlines()
MESSAGES = [line.split(": ", 2)[2] for line in SAID if ": TOML: " not in line]


@pytest.mark.parametrize("message", sorted(set(MESSAGES)))
def test_every_mistake_is_known_by_its_form(message):
    assert is_known(message)


def test_the_facts_of_a_mistake_stay_and_braces_are_no_places():
    said = "the template uses {post_di}, which nothing defines (did you mean 'post_id'?)"
    assert mistake(said) == (
        "the template uses {post_di}, which nothing defines (did you mean “post_id”?)"
    )


def test_what_is_not_known_is_told_as_it_is():
    assert mistake("Illegal character '\\n'") == "Illegal character '\\n'"


@pytest.fixture
def japanese(qapp, tmp_path):
    translator = QTranslator()
    assert translator.load(str(compile_all(tmp_path) / "bunshin_ja.qm"))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.mark.usefixtures("japanese")
def test_mistakes_are_told_in_japanese():
    said = mistake("unknown key (did you mean 'paginate'?)")
    assert said == "知らないキーです（「paginate」のことですか？）"
    said = mistake("expected 7 to follow, found 24")
    assert said == "たどるリンクは 7 件のはずが 24 件でした"


def test_tests_that_fail_are_known_too(tmp_path):
    own = OwnRecipes(tmp_path)
    for name in ("one", "two"):
        text = (ROOT / "tests/data/recipes/bad/twins" / f"{name}.toml").read_text()
        own.save(tmp_path / f"{name}.toml", text.replace("items = 1", "items = 4, next = 'x'"))
    (tmp_path / "page.html").write_text("<figure><img src=/1.png></figure>")
    listed = listed_recipes(own, tmp_path / "none")
    said = [problem.message.rpartition("4711: ")[2] for each in listed for problem in each.problems]
    assert len(said) == 8
    assert all(is_known(each) for each in said)
