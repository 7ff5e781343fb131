"""Old pages are read in the letters that they say they are written in."""

from __future__ import annotations

import pytest

from models.recipes.pages.any_page import read_any_page
from models.recipes.pages.charset import as_utf8

WAVE = "神奈川沖浪裏"


def page(charset: str, text: str = WAVE, meta: str = '<meta charset="{}">') -> bytes:
    return f"<html>{meta.format(charset)}<title>{text}</title></html>".encode(charset)


@pytest.mark.parametrize("charset", ["shift_jis", "euc-jp", "iso-2022-jp", "cp932", "gb18030"])
def test_what_a_page_says_of_its_letters_is_believed(charset):
    assert WAVE.encode() in as_utf8(page(charset))


def test_the_older_way_to_say_it():
    meta = '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset={}">'
    assert WAVE.encode() in as_utf8(page("Shift_JIS", meta=meta))


@pytest.mark.parametrize(
    ("said", "text", "stored"),
    [("Shift_JIS", "①～", "cp932"), ("iso-8859-1", "“x”", "cp1252"), ("gb2312", "镕", "gbk")],
)
def test_names_are_understood_as_browsers_do(said, text, stored):
    body = f'<meta charset="{said}">{text}'.encode(stored)
    assert text.encode() in as_utf8(body)


@pytest.mark.parametrize("body", [b"", b"\xff", b'<meta charset="utf-8">\xe6\xb3\xa2'])
def test_what_needs_nothing_or_says_nothing_is_left(body):
    assert as_utf8(body) == body


@pytest.mark.parametrize("said", ["nonsense", "hex", "utf-16", "rot13", "undefined", "idna"])
def test_a_name_that_is_no_encoding_of_text_changes_nothing(said):
    body = f'<meta charset="{said}">a'.encode() + b"\xff"
    assert as_utf8(body) == body


def test_the_title_of_an_old_page_is_read():
    body = page("shift_jis") + b'<meta property="og:image" content="/a.jpg">'
    assert read_any_page(body, "http://a.example/")["title"] == WAVE
