"""Names stand where people look for them; Qt's collator, made by other hands, agrees."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QCollator, QLocale, Qt

from models.name_order import name_key

DICTIONARY = [
    *("2.png", "10.png", "011.png", "Angel", "apple", "Étude", "zebra"),
    *(
        "アイス",
        "あお",
        "かいがら",
        "カード",
        "がっこう",
        "かてい",
        "サーカス",
        "さくら",
        "ざくろ",
        "ハハ",
    ),
    *("ばら", "ぱん", "亜麻", "愛", "国境", "桜", "弌"),
]


def test_names_stand_as_in_a_dictionary():
    wanted = ["カード", "かいがら", "がっこう", "かてい"]
    assert sorted(reversed(wanted), key=name_key) == wanted
    mixed = ["img2", "IMG10", "ｉｍｇ11", "img 9"]
    assert sorted(mixed, key=name_key) == ["img 9", "img2", "IMG10", "ｉｍｇ11"]


def test_kanji_stand_by_reading_and_old_forms_beside_new_ones():
    assert sorted(["桜", "亜", "國境", "国語", "愛"], key=name_key) == [
        *("亜", "愛", "國境", "国語", "桜")
    ]


@pytest.mark.parametrize("seed", range(3))
def test_a_collator_of_others_agrees(seed):
    collator = QCollator(QLocale(QLocale.Language.Japanese))
    collator.setNumericMode(True)
    collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    shuffled = random.Random(seed).sample(DICTIONARY, len(DICTIONARY))
    by_qt = sorted(shuffled, key=collator.sortKey)
    assert sorted(shuffled, key=name_key) == by_qt


def test_equal_only_where_the_names_are():
    assert name_key("か") != name_key("カ")
    assert name_key("a01") != name_key("a1")
    assert name_key("\ud800") == name_key("\ud800")
