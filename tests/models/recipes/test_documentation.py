"""The recipe that docs/recipes.md teaches, followed to the letter."""

from __future__ import annotations

import re

from models.recipes.dispatch import load_recipes
from models.recipes.language.filters import NAMES
from models.recipes.language.lint import FIELDS
from models.recipes.pages.evaluate import read_page
from models.recipes.writing.testing import check_with_tests
from tests.support.sources import ROOT

TEXT = (ROOT / "docs" / "recipes.md").read_text(encoding="utf-8")
LIST = """<article class=thumb><a class=link href=/work/4711>1</a></article>
<article class=thumb><a class=link href=/work/4712>2</a></article>
<a rel=next href="?page=2">next</a>"""
WORK = """<h1>Blue hour</h1><p class=artist>mika</p><time datetime=2026-05-02T10:00:00Z></time>
<ul class=tags><li>blue</li><li>hour</li></ul><figure><img src=/files/4711.jpg></figure>"""


def write_all(folder) -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)
    pages = folder / "fixtures" / "my-gallery"
    pages.mkdir(parents=True)
    (folder / "my-gallery.toml").write_text(example)
    (pages / "list.html").write_text(LIST)
    (pages / "work.html").write_text(WORK)


def test_the_example_holds_and_reads_what_it_says(tmp_path):
    write_all(tmp_path)
    assert check_with_tests(tmp_path / "my-gallery.toml") == ()
    match = load_recipes([tmp_path]).match("https://gallery.example/work/4711")
    (find,) = read_page(match, WORK.encode(), match.url).finds
    assert find.file_url == "https://gallery.example/files/4711.jpg"
    assert (find.title, find.author, find.key) == ("Blue hour", "mika", "4711:1")
    assert [tag.name for tag in find.tags] == ["blue", "hour"]


def test_all_fields_and_filters_are_written_down():
    for word in (*FIELDS, *NAMES):
        assert re.search(rf"\b{word}\b", TEXT), word
