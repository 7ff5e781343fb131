"""XMP and IPTC: written beside pictures and into them, by whom they are written in earnest, and
by those who mean no good."""

from __future__ import annotations

import struct
import zlib

import pytest
from PIL import Image

from models.library.origins.keywords import keywords_beside, keywords_in
from models.library.origins.packets import packets_in
from models.library.origins.xmp import XmpWrong, read_xmp
from tests.support.libraries import run_import
from tests.support.origins import from_elsewhere
from tests.support.pictures import a_picture

LIGHTROOM = """<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="4"
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:lr="http://ns.adobe.com/lightroom/1.0/">
   <dc:subject><rdf:Bag><rdf:li>Red Boat</rdf:li><rdf:li>sea &amp; sky</rdf:li></rdf:Bag>
   </dc:subject>
   <lr:hierarchicalSubject><rdf:Bag><rdf:li>Places|Japan|Kyoto</rdf:li></rdf:Bag>
   </lr:hierarchicalSubject>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Evening</rdf:li></rdf:Alt></dc:title>
   <dc:creator><rdf:Seq><rdf:li>Ann</rdf:li><rdf:li>Bo</rdf:li></rdf:Seq></dc:creator>
   <dc:description><rdf:Alt><rdf:li xml:lang="x-default">By the pier</rdf:li></rdf:Alt>
   </dc:description>
   <dc:source>https://site.example/post/7</dc:source>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>"""
DARKTABLE = """<?xml version="1.0" encoding="UTF-8"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:lr="http://ns.adobe.com/lightroom/1.0/" xmlns:digiKam="http://www.digikam.org/ns/1.0/">
 <xmp:Rating>2</xmp:Rating>
 <lr:hierarchicalSubject><rdf:Seq><rdf:li>darktable|format|jpg</rdf:li><rdf:li>boat</rdf:li>
 </rdf:Seq></lr:hierarchicalSubject>
 <digiKam:TagsList><rdf:Seq><rdf:li>People/Ann</rdf:li></rdf:Seq></digiKam:TagsList>
</rdf:Description></rdf:RDF></x:xmpmeta>"""


def names(tags):
    return {tag.text for tag in tags}


def test_lightroom_s_words_title_author_note_page_and_stars_are_read():
    said = keywords_beside(LIGHTROOM.encode(), 5)
    assert names(said.tags) == {"red_boat", "sea_&_sky", "places", "japan", "kyoto"}
    assert {tag.origin for tag in said.tags} == {"person"}
    (place,) = [each.sighting for each in said.seen]
    assert (place.title, place.author, place.page_url) == (
        "Evening",
        "Ann, Bo",
        "https://site.example/post/7",
    )
    assert (said.note, said.stars, place.found_at) == ("By the pier", 4, 5)


def test_darktable_s_and_digikam_s_are_and_what_programs_note_for_themselves_is_not():
    said = keywords_beside(DARKTABLE.encode(), 5)
    assert names(said.tags) == {"boat", "people", "ann"}
    assert (said.stars, said.seen) == (2, ())


@pytest.mark.parametrize(("written", "stars"), [("0", None), ("-1", None), ("5.0", 5), ("x", None)])
def test_only_one_to_five_are_stars(written, stars):
    said = keywords_beside(LIGHTROOM.replace('"4"', f'"{written}"').encode(), 5)
    assert said.stars == stars


GUID = b"0123456789ABCDEF0123456789ABCDEF"
SHORT = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="2"
 xmlns:xmpNote="http://ns.adobe.com/xmp/note/" xmpNote:HasExtendedXMP="{guid}"/>
</rdf:RDF></x:xmpmeta>"""


def _extended(jpeg, whole, *, guid=GUID, left_out=None, backwards=False):
    """A short packet that names a long one, which follows in parts of 300 bytes."""

    def segment(data):
        return b"\xff\xe1" + struct.pack(">H", len(data) + 2) + data

    head = b"http://ns.adobe.com/xmp/extension/\0" + GUID
    parts = [
        segment(head + struct.pack(">II", len(whole), at) + whole[at : at + 300])
        for at in range(0, len(whole), 300)
    ]
    if left_out is not None:
        del parts[left_out]
    first = b"http://ns.adobe.com/xap/1.0/\0" + SHORT.format(guid=guid.decode()).encode()
    return jpeg[:2] + segment(first) + b"".join(parts[::-1] if backwards else parts) + jpeg[2:]


@pytest.mark.parametrize("backwards", [False, True])
def test_a_packet_that_goes_on_in_others_is_read_whole(tmp_path, backwards):
    path = a_picture(tmp_path / "a.jpg")
    path.write_bytes(_extended(path.read_bytes(), LIGHTROOM.encode(), backwards=backwards))
    said = keywords_in(path, 5)
    assert names(said.tags) == {"red_boat", "sea_&_sky", "places", "japan", "kyoto"}
    assert (said.note, said.stars, said.wrong) == ("By the pier", 2, False)


def test_where_a_part_is_missing_or_meant_for_another_the_first_stands_alone(tmp_path):
    path = a_picture(tmp_path / "a.jpg")
    jpeg, whole = path.read_bytes(), LIGHTROOM.encode()
    for wrong in ({"left_out": 1}, {"left_out": -1}, {"guid": b"F" * 32}):
        path.write_bytes(_extended(jpeg, whole, **wrong))
        said = keywords_in(path, 5)
        assert (said.stars, said.tags, said.wrong) == (2, (), False)


def test_an_avif_that_is_cut_off_or_lies_says_nothing_and_harms_nothing(tmp_path):
    path = a_picture(tmp_path / "a.avif")
    with Image.open(path) as picture:
        picture.load()
        picture.save(path, xmp=LIGHTROOM.encode())
    whole = path.read_bytes()
    for end in range(0, len(whole), len(whole) // 40):
        path.write_bytes(whole[:end])
        assert keywords_in(path, 5).stars in (None, 4)
    places = whole.index(b"iloc") + 4
    for at in (*range(8, whole.index(b"iprp"), 5), *range(places, places + 40)):
        for lie in (b"\0", b"\x88", b"\xff" * 12):
            path.write_bytes(whole[:at] + lie + whole[at + len(lie) :])
            assert len(packets_in(path).xmp) <= len(whole)


@pytest.mark.parametrize("ending", ["jpg", "png", "webp", "tif", "avif"])
def test_a_packet_within_the_file_is_found(tmp_path, ending):
    path = tmp_path / f"a.{ending}"
    a_picture(path)
    with Image.open(path) as picture:
        picture.load()
        if ending == "png":
            path.write_bytes(_with_itxt(path.read_bytes(), LIGHTROOM.encode()))
        elif ending == "tif":
            picture.save(path, tiffinfo={700: LIGHTROOM.encode()})
        else:
            picture.save(path, xmp=LIGHTROOM.encode())
    assert keywords_in(path, 5).stars == 4


def test_a_packed_packet_within_a_png_is_found(tmp_path):
    path = a_picture(tmp_path / "a.png")
    path.write_bytes(_with_itxt(path.read_bytes(), LIGHTROOM.encode(), packed=True))
    assert keywords_in(path, 5).stars == 4


def test_iptc_is_read_where_there_is_no_xmp(tmp_path):
    path = a_picture(tmp_path / "a.jpg")
    iptc = _iptc(
        (1, 90, b"\x1b%G"),
        (2, 25, "青空".encode()),
        (2, 25, b"boat"),
        (2, 5, b"Evening"),
        (2, 80, b"Ann"),
        (2, 120, b"By the pier"),
    )
    path.write_bytes(_with_app13(path.read_bytes(), iptc))
    said = keywords_in(path, 5)
    assert names(said.tags) == {"青空", "boat"}
    (place,) = [each.sighting for each in said.seen]
    assert (place.title, place.author, said.note) == ("Evening", "Ann", "By the pier")


def test_words_in_an_older_encoding_are_read(tmp_path):
    path = a_picture(tmp_path / "a.jpg")
    path.write_bytes(_with_app13(path.read_bytes(), _iptc((2, 25, "café".encode("cp1252")))))
    assert names(keywords_in(path, 5).tags) == {"café"}


def test_the_file_beside_and_the_one_within_both_speak_and_the_one_beside_rates(
    tmp_path, library, sandbox
):
    path = tmp_path / "in" / "a.jpg"
    a_picture(path, xmp=LIGHTROOM.encode())
    path.with_name("a.jpg.xmp").write_text(DARKTABLE)
    report, outcomes = run_import(library, sandbox, path.parent)
    assert (report.imported, report.rejected) == (1, 0)
    artwork = library.artworks.by_id(outcomes[0].id)
    assert {"red_boat", "boat", "ann"} <= names(artwork.tags)
    assert (artwork.title, artwork.author, artwork.note) == ("Evening", "Ann, Bo", "By the pier")
    (seen,) = from_elsewhere(library, artwork.id)
    assert seen.recipe == "xmp"
    again, _ = run_import(library, sandbox, path.parent)
    assert (again.duplicates, len(library.artworks.sightings(artwork.id))) == (1, 2)


def test_lightroom_s_name_of_the_file_beside_is_known(tmp_path, library, sandbox):
    a_picture(tmp_path / "in" / "a.jpg").with_suffix(".xmp").write_text(LIGHTROOM)
    _, outcomes = run_import(library, sandbox, tmp_path / "in")
    assert library.artworks.by_id(outcomes[0].id).title == "Evening"


BOMB = (
    "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>"
    + "".join(
        f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]><x>&i;</x>"
)
HOSTILE = {
    "bomb": BOMB,
    "outside": '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>',
    "deep": "<a>" * 10_000 + "</a>" * 10_000,
    "many": "<x>" + "<a/>" * 60_000 + "</x>",
    "long": f"<x>{'y' * (2 << 20)}</x>",
    "cut off": LIGHTROOM[:600],
    "no namespace": "<a:b/>",
    "odd encoding": '<?xml version="1.0" encoding="klingon"?><x/>',
    "empty": "",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_honest_xmp_is_refused(name):
    with pytest.raises(XmpWrong):
        read_xmp(HOSTILE[name].encode())


def test_a_broken_packet_costs_its_words_and_not_the_picture(tmp_path, library, sandbox):
    a_picture(tmp_path / "in" / "a.jpg", xmp=b"<x")
    a_picture(tmp_path / "in" / "b.png", seed=1).with_suffix(".xmp").write_text(BOMB)
    report, outcomes = run_import(library, sandbox, tmp_path / "in")
    assert report.imported == 2
    assert [each.reason for each in outcomes] == [
        "sidecar-unreadable: XMP in a.jpg",
        "sidecar-unreadable: b.xmp",
    ]


FRAMES = {
    "a JPEG that ends in a segment": b"\xff\xd8\xff\xe1\x40\x00http",
    "a JPEG of nothing but padding": b"\xff\xd8" + b"\xff" * 100_000,
    "a JPEG with a segment of no length": b"\xff\xd8\xff\xe1\0\0\xff\xd9",
    "Photoshop's blocks without an end": b"\xff\xd8\xff\xed\x00\x20Photoshop 3.0\0" + b"8BIM" * 4,
    "a PNG with a chunk of 4 GB": b"\x89PNG\r\n\x1a\n\xff\xff\xff\xffiTXt",
    "a WebP without a chunk": b"RIFF\0\0\0\0WEBP",
    "a TIFF whose directory is itself": b"II*\0\x08\0\0\0\xff\xff" + b"\xbc\x02\1\0" * 9,
    "a TIFF that points beyond": b"MM\0*\xff\xff\xff\xff",
}  # fmt: skip


@pytest.mark.parametrize("name", FRAMES)
def test_frames_that_lie_hold_no_packet(tmp_path, name):
    path = tmp_path / "a"
    path.write_bytes(FRAMES[name])
    assert not packets_in(path)


def test_a_packed_bomb_is_not_unpacked(tmp_path):
    path = a_picture(tmp_path / "a.png")
    path.write_bytes(_with_itxt(path.read_bytes(), b"x" * (64 << 20), packed=True))
    assert not packets_in(path)


def _with_itxt(png: bytes, text: bytes, *, packed: bool = False) -> bytes:
    """The chunk right after the header."""
    head = b"XML:com.adobe.xmp\0" + (b"\1\0\0\0" if packed else b"\0\0\0\0")
    data = head + (zlib.compress(text) if packed else text)
    chunk = struct.pack(">I", len(data)) + b"iTXt" + data
    return png[:33] + chunk + struct.pack(">I", zlib.crc32(b"iTXt" + data)) + png[33:]


def _iptc(*sets: tuple[int, int, bytes]) -> bytes:
    return b"".join(
        struct.pack(">BBBH", 0x1C, record, number, len(value)) + value
        for record, number, value in sets
    )


def _with_app13(jpeg: bytes, iptc: bytes) -> bytes:
    """As Photoshop writes it: another block first, names and sizes made even."""
    other = b"8BIM" + struct.pack(">H", 0x03ED) + b"\3abc" + struct.pack(">I", 3) + b"xyz\0"
    block = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(iptc)) + iptc + b"\0" * (len(iptc) % 2)
    data = b"Photoshop 3.0\0" + other + block
    return jpeg[:2] + b"\xff\xed" + struct.pack(">H", len(data) + 2) + data + jpeg[2:]
