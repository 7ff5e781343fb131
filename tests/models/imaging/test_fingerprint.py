"""Real illustrations and what becomes of copies of them."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageDraw

import resources
from models.imaging.fingerprint import BLANK, difference, fingerprint

NAMES = ("kay.jpg", "gryphon.webp", "the-coast.jpg", "red-paper-lantern.png", "tiger.png")


def opened(name: str) -> Image.Image:
    (path,) = resources.sample_folder().rglob(name)
    picture = Image.open(path)
    if picture.mode in ("P", "RGBA", "LA"):
        return picture.convert("RGBA")
    return picture.convert("RGB")


def thumbnail(picture: Image.Image) -> Image.Image:
    small = picture.copy()
    small.thumbnail((320, 320))
    return small


def pressed(picture: Image.Image, quality: int) -> Image.Image:
    file = io.BytesIO()
    picture.convert("RGB").save(file, "JPEG", quality=quality)
    return Image.open(file)


def bits(one: int, other: int) -> int:
    return ((one ^ other) & (2**64 - 1)).bit_count()


@pytest.mark.parametrize("name", [n for n in NAMES if n.endswith("jpg")])
def test_a_smaller_and_pressed_copy_has_almost_the_same_fingerprint(name):
    whole = opened(name)
    copy = pressed(whole.resize((whole.width // 2, whole.height // 2)), 60)
    assert bits(fingerprint(thumbnail(whole)), fingerprint(thumbnail(copy))) <= 2
    assert difference(thumbnail(whole), thumbnail(copy)) < 25


def test_different_illustrations_are_far_apart():
    prints = [fingerprint(thumbnail(opened(name))) for name in NAMES]
    apart = [bits(a, b) for i, a in enumerate(prints) for b in prints[:i]]
    assert min(apart) > 10


def test_it_fits_into_sqlites_integer():
    assert all(-(2**63) <= fingerprint(thumbnail(opened(name))) < 2**63 for name in NAMES)


def test_a_picture_of_one_colour_says_nothing():
    assert fingerprint(Image.new("RGB", (320, 200), "teal")) == BLANK
    assert fingerprint(Image.new("RGBA", (320, 200), (0, 0, 0, 0))) == BLANK


def test_what_is_transparent_is_white_paper():
    clear = Image.new("RGBA", (200, 200), (0, 0, 0, 0))
    ImageDraw.Draw(clear).ellipse((20, 60, 180, 120), fill=(180, 40, 30, 255))
    paper = Image.new("RGB", (200, 200), "white")
    ImageDraw.Draw(paper).ellipse((20, 60, 180, 120), fill=(180, 40, 30))
    assert fingerprint(clear) == fingerprint(paper)
    assert difference(clear, paper) == 0


def test_a_changed_detail_shows_where_it_is():
    original = opened("kay.jpg")
    whole, copy = thumbnail(original), thumbnail(pressed(original, 80))
    changed = whole.copy()
    ImageDraw.Draw(changed).ellipse((150, 60, 180, 90), fill=(250, 250, 250))
    assert bits(fingerprint(whole), fingerprint(changed)) <= 7
    assert difference(whole, changed) > 25 > 8 > difference(whole, copy)
