"""The colours of a picture, and which pictures hold one."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from models.imaging.palette import SIZE, lab_of, named, palette
from models.imaging.pixels import Pixels
from models.similarity.colours import of_colour


def pixels(picture: Image.Image) -> Pixels:
    return Pixels(*picture.size, *picture.size, "png", picture.mode == "RGBA", 1, picture.tobytes())


def flag(*bands: tuple[str, int], mode: str = "RGB") -> Pixels:
    """Bands of colours, so many pixels high."""
    picture = Image.new(mode, (60, sum(height for _, height in bands)))
    top = 0
    for color, height in bands:
        picture.paste(color, (0, top, 60, top + height))
        top += height
    return pixels(picture)


def near(name: str, other: str) -> bool:
    return bool(np.linalg.norm(lab_of(name) - lab_of(other)) < 8)


def test_the_colours_come_with_their_shares_the_largest_first():
    found = named(palette(flag(("white", 24), ("teal", 72))))
    assert near(found[0].name, "teal")
    assert near(found[1].name, "white")
    assert [each.share for each in found[:2]] == pytest.approx([0.75, 0.25], abs=0.03)
    assert sum(each.share for each in found) == pytest.approx(1)


def test_one_colour_is_one_colour():
    (only,) = named(palette(flag(("#b2461c", 10))))
    assert near(only.name, "#b2461c")
    assert only.share == pytest.approx(1)


def test_what_is_transparent_has_no_colour():
    picture = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    assert named(palette(pixels(picture))) == ()
    picture.paste((255, 0, 0, 255), (0, 0, 20, 40))
    (only, *rest) = named(palette(pixels(picture)))
    assert near(only.name, "red")
    assert sum(each.share for each in rest) < 0.1


def test_the_same_picture_has_the_same_colours_again():
    noise = np.random.default_rng(0).integers(0, 255, (50, 50, 3), np.uint8)
    picture = pixels(Image.fromarray(noise))
    np.testing.assert_array_equal(palette(picture), palette(picture))
    assert palette(picture).shape == (SIZE,)


def test_pictures_with_most_of_a_colour_come_first_and_those_without_do_not():
    library = [
        flag(("white", 50), ("red", 10)),
        flag(("navy", 60)),
        flag(("white", 10), ("red", 50)),
        flag(("white", 60)),
    ]
    rows = np.stack([palette(each) for each in library]).astype(np.float16)
    assert of_colour(rows, lab_of("red")).tolist() == [2, 0]
    assert of_colour(rows, lab_of("#f01010")).tolist() == [2, 0]
    assert of_colour(rows, lab_of("lime")).tolist() == []
    assert of_colour(rows[:0], lab_of("red")).tolist() == []


def test_no_colour_is_a_value_error():
    with pytest.raises(ValueError, match="unknown color"):
        lab_of("nothing")
