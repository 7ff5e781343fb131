"""Japanese is complete and English has its plurals, whatever text was added last."""

from __future__ import annotations

import re
from collections import Counter

import pytest

import resources
from tests.support.translations import STRAY, messages, updated

PLACES = re.compile(r"\{\w+\}|%n|%L?\d")
FORMS = {"ja": 1, "en": 2}
LANGUAGES = tuple(FORMS)


def kept(language: str):
    return messages(resources.translation_folder() / f"bunshin_{language}.ts")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_program_is_translated_and_none_is_left_over(language, tmp_path):
    found = messages(updated(language, tmp_path))
    assert len(found) > 10
    assert [f"{each.kind}: {each}" for each in found if each.kind in STRAY] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_is_empty(language):
    assert [str(each) for each in kept(language) if not all(each.forms)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_place_is_lost_or_invented(language):
    """English may leave the number out where there is one of something. %Ln is %n in groups."""
    wrong = []
    for each in kept(language):
        wanted = Counter(PLACES.findall(each.source.replace("%Ln", "%n")))
        forms = each.forms[1:] if language == "en" else each.forms
        for form in forms:
            if Counter(PLACES.findall(form.replace("%Ln", "%n"))) != wanted:
                wrong.append(f"{each} → {form}")
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_number_has_its_forms(language):
    plural = [each for each in kept(language) if each.numerus]
    assert plural
    assert [str(each) for each in plural if len(each.forms) != FORMS[language]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_counts_are_written_in_groups(language):
    """12,345, not 12345: a translation says %Ln where its source says %n, and so does a source that
    English has no plural of."""
    said = kept(language)
    plain = [str(each) for each in said if not each.numerus and "%n" in each.source]
    assert plain + [str(each) for each in said if any("%n" in form for form in each.forms)] == []


def test_english_says_no_s_in_brackets():
    assert [str(each) for each in kept("en") if any("(s)" in form for form in each.forms)] == []


def test_keys_in_menus_are_letters_that_a_japanese_keyboard_has():
    """`ファイル(&F)`: the key stands in brackets, and it is the one of the source or another."""
    wrong = [
        f"{each} → {each.forms[0]}"
        for each in kept("ja")
        if each.context == "Actions" and "&" in each.source
        if not re.search(r"\(&[A-Z]\)", each.forms[0])
    ]
    assert wrong == []


def test_what_ends_as_a_sentence_ends_as_one_in_japanese():
    wrong = [
        f"{each} → {each.forms[0]}"
        for each in kept("ja")
        if each.source.endswith(".") and " " in each.source
        if not each.forms[0].endswith(("。", "。 ", "）", ".", "します", "？"))
    ]
    assert wrong == []
