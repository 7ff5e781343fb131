"""What browsers note on files, and what their names say for certain."""

from __future__ import annotations

import pytest

from models.library.origins.attributes import noted_addresses
from models.library.origins.post_pages import page_by_name
from models.library.origins.reader import Wanted
from tests.support.libraries import run_import
from tests.support.origins import as_a_mac_notes, imported, noted_by_browser
from tests.support.pictures import a_picture

FILE, PAGE = "https://cdn.example/full/a.png", "https://site.example/post/7"


@pytest.mark.parametrize(
    ("stem", "page"),
    [
        ("12345678_p0", "https://www.pixiv.net/artworks/12345678"),
        ("12345678_p10_master1200", "https://www.pixiv.net/artworks/12345678"),
        ("pixiv_12345678_p3", "https://www.pixiv.net/artworks/12345678"),
        ("danbooru_7_0123456789abcdef0123456789abcdef", "https://danbooru.donmai.us/posts/7"),
        (
            "__hatsune_miku_drawn_by_ann__0123456789abcdef0123456789abcdef",
            "https://danbooru.donmai.us/posts?md5=0123456789abcdef0123456789abcdef",
        ),
        ("ann_lee-1234567890123456789-img1", "https://x.com/ann_lee/status/1234567890123456789"),
        ("ann-1234567890-img1", "https://x.com/ann/status/1234567890"),
        ("tumblr_some-blog_123456789012_01", "https://some-blog.tumblr.com/post/123456789012"),
        ("yande.re 123 sky", "https://yande.re/post/show/123"),
        ("Konachan.com - 123 sky", "https://konachan.com/post/show/123"),
        ("e621_55", "https://e621.net/posts/55"),
        # Nothing that is only likely is said.
        ("tumblr_oa1b2c3d4e_1280", None),
        ("tumblr_inline_oa1b2c3d4e_540", None),
        ("1234567890123456789_1", None),
        ("0123456789abcdef0123456789abcdef", None),
        ("IMG_20240102_p0", None),
        ("12345678", None),
        ("1_p0", None),
    ],
)
def test_a_name_says_a_page_or_nothing(stem, page):
    guess = page_by_name(stem)
    assert (guess.page_url if guess else None) == page


def test_a_guess_is_seen_as_one_and_can_be_switched_off(tmp_path, library, sandbox):
    picture = a_picture(tmp_path / "in" / "12345678_p0.png")
    assert imported(library, sandbox, picture, wanted=Wanted(names=False)) == []
    (seen,) = imported(library, sandbox, picture)
    assert seen.page_url == "https://www.pixiv.net/artworks/12345678"
    assert seen.recipe == "file-name/pixiv"


def test_linux_browsers_note_file_and_page(tmp_path, library, sandbox):
    picture = a_picture(tmp_path / "in" / "a.png")
    noted_by_browser(picture, user__xdg__origin__url=FILE, user__xdg__referrer__url=PAGE)
    (seen,) = imported(library, sandbox, picture)
    assert (seen.file_url, seen.page_url, seen.recipe) == (FILE, PAGE, "browser")
    assert picture.read_bytes() == a_picture(tmp_path / "again.png").read_bytes()


def test_a_front_page_leaves_room_for_the_names_guess(tmp_path, library, sandbox):
    picture = a_picture(tmp_path / "in" / "12345678_p0.png")
    noted_by_browser(
        picture,
        user__xdg__origin__url="https://i.example/12345678_p0.png",
        user__xdg__referrer__url="https://www.pixiv.net/",
    )
    seen = imported(library, sandbox, picture)
    assert {each.recipe for each in seen} == {"browser", "file-name/pixiv"}


def test_what_a_mac_notes_is_read_where_the_disk_shows_it(tmp_path):
    picture = a_picture(tmp_path / "a.png")
    said = {"user__com__apple__metadata:kMDItemWhereFroms": as_a_mac_notes(FILE, PAGE)}
    noted_by_browser(picture, **said)
    assert noted_addresses(picture) == (FILE, PAGE)


@pytest.mark.parametrize(
    "said",
    [b"", b"bplist00", b"bplist00\xff\xff\xff", b"<plist>", b"\x00" * 40, as_a_mac_notes("no")],
    ids=repr,
)
def test_odd_property_lists_say_nothing(tmp_path, said):
    picture = a_picture(tmp_path / "a.png")
    noted_by_browser(picture, **{"user__com__apple__metadata:kMDItemWhereFroms": said})
    assert noted_addresses(picture) == (None, None)


def test_windows_stream_is_read_as_a_file_and_as_an_attribute(tmp_path, library, sandbox):
    zone = f"[ZoneTransfer]\r\nZoneId=3\r\nReferrerUrl={PAGE}\r\nHostUrl={FILE}\r\n"
    picture = a_picture(tmp_path / "in" / "a.png")
    picture.with_name("a.png:Zone.Identifier").write_text(zone)
    report, _ = run_import(library, sandbox, tmp_path / "in")
    assert (report.imported, report.rejected) == (1, 0)
    (seen,) = imported(library, sandbox, picture)
    assert (seen.file_url, seen.page_url) == (FILE, PAGE)
    other = a_picture(tmp_path / "b.png")
    noted_by_browser(other, user__Zone__Identifier=zone)
    assert noted_addresses(other) == (FILE, PAGE)


def test_addresses_without_a_site_say_nothing(tmp_path):
    picture = a_picture(tmp_path / "a.png")
    noted_by_browser(
        picture, user__xdg__origin__url="data:image/png;base64,AA", user__xdg__referrer__url=b"\xff"
    )
    picture.with_name("a.png:Zone.Identifier").write_text("HostUrl=about:internet\n")
    assert noted_addresses(picture) == (None, None)


def test_a_users_secrets_in_noted_addresses_are_not_kept(tmp_path):
    picture = a_picture(tmp_path / "a.png")
    noted_by_browser(picture, user__xdg__origin__url="https://a:b@c.example/x.png?token=t&s=1")
    assert noted_addresses(picture) == ("https://c.example/x.png?s=1", None)
