"""The guide is true: what it names is on the screen, its keys work, its links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

import resources
import widgets
from tests.support.guide import LANGUAGES, every_page, guide_pages, plain, said_by_the_program
from tests.support.translations import messages
from widgets.commands import keys
from widgets.commands.actions import ACTIONS
from widgets.help import dialog_pages
from widgets.help.guide_pages import pages

PAGES = pytest.mark.parametrize("page", every_page(), ids=str)
MOST = 70 * 1024
EVERYWHERE = {"Tab", "Esc", "F6"}  # Qt's own, and the next part of any screen.


def commands(language: str) -> dict[str, str]:
    """The names of the commands, to what they are called in the program."""
    if language == "en":
        return {plain(spec.text): spec.name for spec in ACTIONS}
    told = messages(resources.translation_folder() / "bunshin_ja.ts")
    ours = {m.source: m.forms[0] for m in told if m.context == "Actions"}
    return {plain(ours[spec.text]): spec.name for spec in ACTIONS}


def test_both_languages_have_the_same_pages_and_contents_name_them_all():
    by_language = [{page.file.name for page in guide_pages(each)} for each in LANGUAGES]
    assert by_language[0] == by_language[1]
    for language, names in zip(LANGUAGES, by_language, strict=True):
        assert {f"{page.name}.md" for page in pages(language)} == names


def test_every_screen_has_its_page(window):
    names = {page.name for page in pages("en")}
    assert set(window.screen_names) - {"welcome"} <= names


def test_every_dialog_has_its_page():
    names = {page.name for page in pages("en")}
    assert set(dialog_pages.PAGES.values()) <= names
    root = Path(widgets.__file__).parent
    dialogs = {
        found
        for folder in (root, root.parent / "app")
        for file in folder.rglob("*.py")
        for found in re.findall(
            r"^class (\w+)\((?:Q|Calm)Dialog\)", file.read_text("utf-8"), re.MULTILINE
        )
    }
    assert dialogs - {"CalmDialog"} == set(dialog_pages.PAGES)


@PAGES
def test_what_stands_in_bold_is_written_so_in_the_program(page):
    said = said_by_the_program(page.language)
    assert [name for name, _ in page.names() if plain(name) not in said] == []


@PAGES
def test_a_key_in_brackets_is_the_key_of_the_command_before_it(page):
    called = commands(page.language)
    screen = {key for each in keys.SCREEN_KEYS for key in each.keys}
    wrong = []
    for name, key in page.names():
        if not re.fullmatch(r"[\x20-\x7e]+", key) or key in screen:
            continue
        if plain(name) not in called or key not in keys.defaults()[called[plain(name)]]:
            wrong.append((name, key))
    assert wrong == []


@PAGES
def test_a_key_that_stands_alone_means_something_on_its_screen(page):
    place = {"library": "pictures"}.get(page.file.stem, page.file.stem)
    here = (*keys.of_screen(place), *keys.of_screen("everywhere"))
    ours = {QKeySequence(k) for e in here for k in keys.keys_of(e)}
    if place == "duplicates":
        ours |= {QKeySequence(k) for e in keys.of_screen("compare") for k in e.keys}
    told = [key for key in page.single_keys() if key not in EVERYWHERE]
    assert [key for key in told if QKeySequence(key) not in ours] == []


@PAGES
def test_what_the_program_is_said_to_say_it_says(page):
    said = said_by_the_program(page.language)
    quoted = [text.rstrip("…").strip() for text in page.quoted()]
    assert [text for text in quoted if not any(each.startswith(text) for each in said)] == []


@PAGES
def test_every_link_leads_somewhere_and_every_picture_is_there_and_small(page):
    assert [str(each) for each in (*page.links(), *page.pictures()) if not each.exists()] == []
    assert [str(each) for each in page.pictures() if each.stat().st_size > MOST] == []


def test_no_picture_is_left_over():
    used = {each.resolve() for page in every_page() for each in page.pictures()}
    there = {each.resolve() for each in (resources.guide_folder() / "images").rglob("*.webp")}
    assert there == used
