"""What browsers put into a drag: each in its own words, the same picture in the end."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.collecting.browsing.dropped import FORMATS, read_drop

IMAGE = "https://files.example/small/river.jpg"
FULL = "https://files.example/full/river.png"
PAGE = "https://gallery.example/work/7"


def utf16(text: str) -> bytes:
    return text.encode("utf-16-le")


def test_an_image_out_of_chromium() -> None:
    widths = f"{FULL} 1600w, {IMAGE} 400w"
    html = f'<meta charset="utf-8"><img src="{IMAGE}" alt="A river" srcset="{widths}"/>'
    (found,) = read_drop({"text/html": html.encode(), "text/uri-list": f"{IMAGE}\r\n".encode()})
    assert found.facts == {"image_url": FULL, "candidates": [IMAGE], "alt": "A river"}


def test_a_drag_out_of_chromium_as_it_was_seen() -> None:
    formats = {
        "text/html": b'\xef\xbb\xbf<img src="%b" alt="A river" width="720">' % IMAGE.encode(),
        "text/uri-list": IMAGE.encode(),
        "text/plain": IMAGE.encode(),
        "chromium/x-renderer-taint": b"https://gallery.example",
        "application/octet-stream": b"\xff\xd8\xff the file",
    }
    (found,) = read_drop(formats)
    assert found.facts == {
        "image_url": IMAGE,
        "alt": "A river",
        "referrer": "https://gallery.example/",
    }


def test_an_image_that_links_to_its_page_out_of_chromium() -> None:
    html = f'<a href="{PAGE}"><img src="{IMAGE}"></a>'
    (found,) = read_drop({"text/html": html.encode(), "text/uri-list": PAGE.encode()})
    assert found.facts == {"page_url": PAGE, "image_url": IMAGE}


def test_an_image_that_links_to_its_original() -> None:
    html = f'<a href="{FULL}"><img src="{IMAGE}"></a>'
    formats = {"text/html": html.encode(), "chromium/x-source-url": PAGE.encode()}
    (found,) = read_drop(formats)
    assert found.facts == {"page_url": PAGE, "image_url": FULL, "candidates": [IMAGE]}


def test_an_image_out_of_firefox() -> None:
    formats = {
        "text/x-moz-url": utf16(f"{IMAGE}\nA river"),
        "application/x-moz-file-promise-url": utf16(IMAGE),
        "text/html": utf16(f'<img src="{IMAGE}" alt="A river">'),
        "text/uri-list": IMAGE.encode(),
    }
    (found,) = read_drop(formats)
    assert found.facts == {"image_url": IMAGE, "alt": "A river"}
    del formats["text/html"]
    (found,) = read_drop(formats)
    assert found.facts == {"image_url": IMAGE}


def test_a_link_or_the_address_bar() -> None:
    (found,) = read_drop({"text/x-moz-url": utf16(f"{PAGE}\nRiver at dusk")})
    assert (found.address, found.facts) == (PAGE, {"page_url": PAGE, "title": "River at dusk"})
    (found,) = read_drop({"text/uri-list": f"{IMAGE}\r\n".encode()})
    assert (found.address, found.facts) == ("", {"image_url": IMAGE})


def test_pasted_addresses_and_a_text_that_only_names_one() -> None:
    both = read_drop({"text/plain": f"{PAGE}\n{IMAGE}\n".encode()})
    assert [each.facts for each in both] == [{"page_url": PAGE}, {"image_url": IMAGE}]
    assert read_drop({"text/plain": f"look at {PAGE}".encode()}) == []


def test_a_picture_inside_the_page() -> None:
    inside = base64.b64encode(b"\x89PNG picture").decode()
    (found,) = read_drop({"text/html": f'<img src="data:image/png;base64,{inside}">'.encode()})
    assert (found.facts, found.picture) == ({}, b"\x89PNG picture")


@pytest.mark.parametrize("html", [b"", b"<img>", b"<img src='file:///x.png'>", b"<b>text</b>"])
def test_nothing_to_find(html: bytes) -> None:
    assert read_drop({"text/html": html}) == []


@settings(max_examples=60)
@given(st.dictionaries(st.sampled_from(FORMATS), st.binary(max_size=300), max_size=4))
def test_no_bytes_disturb_it(formats: dict[str, bytes]) -> None:
    for each in read_drop(formats):
        assert each.facts or each.picture is not None
