"""A contact sheet shows every picture whole, in its order."""

from __future__ import annotations

from PIL import Image

from models.imaging.contact_sheet import SheetLayout, write_contact_sheet
from models.imaging.pixels import Pixels

RED, BLUE = (200, 20, 20), (20, 20, 200)


def plain(width: int, height: int, colour: tuple[int, ...]) -> Pixels:
    data = bytes(colour) * (width * height)
    return Pixels(width, height, width, height, "png", len(colour) == 4, 1, data)


def test_pictures_stand_row_by_row_and_keep_their_shape(tmp_path):
    pictures = [(plain(40, 40, RED), "1"), (plain(80, 20, BLUE), "2"), (plain(20, 20, RED), "3")]
    layout = SheetLayout(columns=2, side=60)
    written = write_contact_sheet(tmp_path / "made" / "sheet.png", "Inbox", pictures, layout)
    with Image.open(written) as sheet:
        assert sheet.format == "PNG"
        centre = {
            (column, row): sheet.getpixel((24 + column * 68 + 30, 72 + row * 88 + 30))
            for column in (0, 1)
            for row in (0, 1)
        }
        above_the_wide_one = sheet.getpixel((24 + 68 + 30, 72 + 10))
    assert centre[0, 0] == centre[0, 1] == RED
    assert centre[1, 0] == BLUE
    assert centre[1, 1] not in (RED, BLUE)
    assert above_the_wide_one != BLUE


def test_what_is_transparent_shows_the_paper(tmp_path):
    clear = plain(40, 40, (200, 20, 20, 0))
    layout = SheetLayout(columns=1, side=40)
    with Image.open(write_contact_sheet(tmp_path / "a.png", "", [(clear, "")], layout)) as sheet:
        assert sheet.getpixel((44, 92)) == (0xF1, 0xEF, 0xEB)


def test_an_empty_inbox_makes_a_sheet_too(tmp_path):
    assert write_contact_sheet(tmp_path / "a.png", "Inbox", []).exists()
