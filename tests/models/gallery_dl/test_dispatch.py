"""Whose turn it is: recipes that know an address, then gallery-dl, then what any page says."""

from __future__ import annotations

from textwrap import dedent

import pytest

from models.gallery_dl.explaining import explain
from models.gallery_dl.reading import read_line
from models.gallery_dl.support import Support
from models.recipes.dispatch import load_recipes
from models.recipes.language.parse import check_text
from models.recipes.writing.testing import check_with_tests
from resources import recipe_folder
from tests.support.local_site import LocalSite
from tests.support.programs import a_gallery_dl, a_program
from tests.support.sources import ROOT

RECIPE = """schema = 1
id = "lines"
name = "Lines"
version = 1
engine = "gallery-dl"
categories = ["pixiv"]
examples = ["https://www.pixiv.net/users/1"]
[step.line.fields]
title = { jmes = "title" }
[[test]]
url = "https://www.pixiv.net/users/1"
fixture = "lines.jsonl"
expect = { items = 1 }
"""


@pytest.fixture(scope="module")
def book():
    return load_recipes([recipe_folder()])


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    with LocalSite() as site:
        yield a_gallery_dl(site, tmp_path_factory.mktemp("engine"))


def test_a_recipe_that_knows_the_address_comes_first(book, engine):
    found = explain(book, engine, "https://danbooru.donmai.us/posts?tags=sky")
    assert (found.recipe_id, found.program) == ("danbooru", "")


@pytest.mark.parametrize("address", ["https://www.pixiv.net/users/1", "pixiv.net/users/1"])
def test_then_gallery_dl_however_it_was_typed(book, engine, address):
    found = explain(book, engine, address)
    assert (found.recipe_id, found.kind, found.route) == ("gallery-dl", "program", "pixiv:user")
    assert found.url.startswith("https://")


@pytest.mark.parametrize(
    "address", ["https://nowhere.example/1", "https://nowhere.example/picture.png"]
)
def test_then_what_any_page_says(book, engine, address):
    """gallery-dl takes the address of any picture; ours does too, with its guards."""
    found = explain(book, engine, address)
    assert (found.recipe_id, found.program_missing) == ("page", False)


def test_without_it_the_reason_says_that_it_may_know_the_site(book, tmp_path):
    with LocalSite() as site:
        absent = a_gallery_dl(site, tmp_path, program=tmp_path / "nothing")
    found = explain(book, absent, "https://www.pixiv.net/users/1")
    assert (found.recipe_id, found.program_missing) == ("page", True)
    assert not explain(book, absent, "https://danbooru.donmai.us/posts?tags=a").program_missing
    chosen = explain(book, absent, "https://www.pixiv.net/users/1", "gallery-dl")
    assert not chosen.usable
    assert chosen.reason == "gallery-dl is not installed"


def test_the_person_may_name_it(book, engine):
    found = explain(book, engine, "https://danbooru.donmai.us/posts?tags=sky", "gallery-dl")
    assert (found.recipe_id, found.route) == ("gallery-dl", "danbooru:tag")
    assert not explain(book, engine, "https://nowhere.example/1", "gallery-dl").usable
    assert explain(book, engine, "not an address", "gallery-dl").code == "url-wrong"


def test_it_is_asked_once_for_a_host_and_a_shape(tmp_path):
    """One line a question, in a file beside the program."""
    script = a_program(tmp_path, "exit 0\n")
    text = script.read_text().replace("--extractor-info)", "--extractor-info) echo asked >>$0.log;")
    script.write_text(text)
    with LocalSite() as site:
        support = Support(a_gallery_dl(site, tmp_path, program=script).places)
    for number in (1, 22, 333):
        assert support.reads(f"https://site.example/work/{number}").kind == "odd:list"
    support.reads("https://site.example/list?page=4")
    support.reads("https://site.example/list?page=5")
    log = script.with_name("gallery-dl.log").read_text()
    assert log.count("asked") == 2


def test_its_own_pace_is_heard(engine):
    assert engine.reads("https://danbooru.donmai.us/posts?tags=sky").pause >= 1.0


@pytest.mark.parametrize(
    ("old", "new", "path", "said"),
    [
        ('categories = ["pixiv"]\n', "", "engine", "it needs categories"),
        ('engine = "gallery-dl"', 'engine = "galery-dl"', "engine", "did you mean"),
        (
            "[step.line.fields]",
            '[step.line]\nitems = "a"\n[step.line.fields]',
            "step.line.items",
            "f",
        ),
        ("title =", "titel =", "step.line.fields.titel", "did you mean 'title'"),
        ('{ jmes = "title" }', '{ css = "h1" }', "step.line.fields.title", "reads with jmes"),
        ('"title" }', '"title[" }', "step.line.fields.title", "Incomplete"),
        (
            "[step.line.fields]",
            '[auth]\nscheme = "bearer"\ntoken = "keyring:a/b"\n[step.line.fields]',
            "auth.scheme",
            "gallery-dl takes",
        ),
        (
            "[step.line.fields]",
            '[auth]\nscheme = "option"\nname = "a"\ntoken = "s3cret"\n[step.line.fields]',
            "auth.token",
            "a literal value is refused",
        ),
    ],
)
def test_a_wrong_recipe_for_it_says_what_is_wrong(tmp_path, old, new, path, said):
    checked = check_text(RECIPE.replace(old, new), tmp_path / "lines.toml")
    assert checked.recipe is None
    (problem, *_) = [each for each in checked.problems if each.path == path]
    assert said in problem.message
    assert problem.line > 1


def test_the_one_in_the_documentation_holds(tmp_path):
    text = (ROOT / "docs" / "recipes.md").read_text(encoding="utf-8")
    begin = text.index('    schema = 1\n    id = "gallery-dl-pixiv"')
    end = text.index("`recipe try URL` shows", begin)
    file = tmp_path / "pixiv.toml"
    file.write_text(dedent(text[begin:end]))
    lines = tmp_path / "fixtures" / "pixiv"
    lines.mkdir(parents=True)
    (lines / "lines.jsonl").write_text('{"id": 4, "_url": "https://i.example/4.png"}\n')
    assert check_with_tests(file) == ()
    book = load_recipes([tmp_path, recipe_folder()])
    line = b'{"id": 4, "title": "Sky", "category": "pixiv", "_url": "https://i.example/4.png"}'
    found = read_line(book, line, "https://www.pixiv.net/users/1")
    assert found.find.page_url == "https://www.pixiv.net/artworks/4"
    assert found.find.title == "Sky", "said of all sites"


def test_a_sound_one_holds_and_an_option_is_only_for_it(tmp_path):
    assert check_text(RECIPE, tmp_path / "lines.toml").recipe.by_program
    text = (recipe_folder() / "danbooru.toml").read_text()
    option = text.replace(
        'scheme = "basic"', 'scheme = "option"\nname = "a"\ntoken = "keyring:a/b"'
    )
    (problem,) = check_text(option, tmp_path / "d.toml").problems
    assert problem.message == 'an option is only for engine = "gallery-dl"'
