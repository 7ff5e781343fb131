"""One thing has one word in Japanese: what docs/translating.md says holds for all that is read."""

from __future__ import annotations

import re

import pytest

import resources
from tests.support.sources import ROOT
from tests.support.translations import messages

ROW = re.compile(r"^\| (?!English|-)(.+?) \| (.+?) \| (.+?) \|$", re.MULTILINE)
WORD = re.compile(r"([^,(]+?)(?: \((.*?)\))?(?:, |$)")
GLUED = re.compile(r"%L?n[ぁ-ヶ一-龥]|[ぁ-ヶ一-龥]%L?n")


def _allowed(inside: str) -> list[str]:
    return [each for each in inside.split(", ") if each]


def _banned() -> dict[str, list[str]]:
    """A word that is not said, with the longer ones in which it may stand."""
    table = (ROOT / "docs" / "translating.md").read_text("utf-8")
    found = {}
    for row in ROW.finditer(table):
        cell = row.group(3).replace("画像 (*.png)", "画像 [*.png]")
        for word, inside in WORD.findall(cell):
            found[word.strip()] = _allowed(inside.replace("[", "(").replace("]", ")"))
    return found


def _read_by_people() -> dict[str, str]:
    said = {
        str(each): "\n".join(each.forms)
        for each in messages(resources.translation_folder() / "bunshin_ja.ts")
    }
    pages = [*(resources.guide_folder() / "ja").glob("*.md"), ROOT / "README.ja.md"]
    phone = ROOT / "resources" / "companion"
    pages += [phone / "words.js", phone / "key.html"]
    return said | {page.name: page.read_text("utf-8") for page in pages}


SAID = _read_by_people()


@pytest.mark.parametrize(("word", "inside"), _banned().items())
def test_a_thing_has_one_word(word, inside):
    wrong = []
    for place, text in SAID.items():
        for longer in inside:
            text = text.replace(longer, "")
        if word in text:
            wrong.append(place)
    assert wrong == []


def test_the_table_is_read_whole():
    assert {"画像", "判定", "ネット", "フォルダ"} <= set(_banned())
    assert _banned()["フォルダ"] == ["フォルダー"]
    assert "画像 (*.png)" in _banned()["画像"]


def test_numbers_stand_apart_from_japanese():
    assert [place for place, text in SAID.items() if GLUED.search(text)] == []
