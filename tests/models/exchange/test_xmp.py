"""XMP sidecars as other programs read them: told by the XML itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from models.exchange.xmp import xmp_packet
from models.records import Tag

SPACES = {
    "x": "adobe:ns:meta/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "lr": "http://ns.adobe.com/lightroom/1.0/",
}


def texts(packet, path):
    return [str(each) for each in etree.fromstring(packet).xpath(path, namespaces=SPACES)]


def items(packet, name, container):
    return texts(packet, f"//rdf:Description/{name}/rdf:{container}/rdf:li/text()")


def test_the_shape_that_others_read():
    packet = xmp_packet(
        tags=[Tag("ann", "artist"), Tag("blue_sky"), Tag("ann"), Tag("分身", "character")],
        rating=4,
        title="Evening / <dusk>",
        author="Ann & Bob",
        note="mine",
        page_url="https://example.org/1?a=1&b=2",
    )
    assert items(packet, "dc:subject", "Bag") == ["ann", "blue_sky", "分身"]
    levels = ["artist|ann", "blue_sky", "ann", "character|分身"]
    assert items(packet, "lr:hierarchicalSubject", "Bag") == levels
    assert items(packet, "dc:creator", "Seq") == ["Ann & Bob"]
    assert items(packet, "dc:title", "Alt") == ["Evening / <dusk>"]
    assert items(packet, "dc:description", "Alt") == ["mine"]
    assert texts(packet, "//rdf:li/@xml:lang") == ["x-default", "x-default"]
    assert texts(packet, "//dc:source/text()") == ["https://example.org/1?a=1&b=2"]
    assert texts(packet, "/x:xmpmeta/rdf:RDF/rdf:Description/@xmp:Rating") == ["4"]
    assert texts(packet, "//rdf:Description/@rdf:about") == [""]
    assert packet.startswith('<?xpacket begin="\ufeff"'.encode()) or packet.startswith(b"<?xml")


def test_what_is_not_known_is_not_there():
    packet = xmp_packet()
    assert texts(packet, "//rdf:Description/*") == []


@pytest.mark.parametrize("text", ["a\0b", "a\x0bb", "a\x1bb", "a\ufffeb", "a\ud800b"])
def test_what_xml_cannot_hold_is_left_out(text):
    assert items(xmp_packet(title=text), "dc:title", "Alt") == ["ab"]


@given(
    st.text(
        st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"),
        min_size=1,
    )
)
def test_every_other_text_comes_back_as_it_was(text):
    assert items(xmp_packet(note=text), "dc:description", "Alt") == [text]


def test_a_bar_in_a_name_makes_no_level():
    packet = xmp_packet(tags=[Tag("a|b", "c|d")])
    assert items(packet, "lr:hierarchicalSubject", "Bag") == ["c¦d|a¦b"]
    assert items(packet, "dc:subject", "Bag") == ["a|b"]
