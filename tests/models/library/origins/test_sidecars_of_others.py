"""gallery-dl's and Hydrus' sidecars, folders' info.json, and who is believed."""

from __future__ import annotations

import json

from models.library.origins.reader import Wanted
from models.records import Tag
from tests.support.libraries import run_import
from tests.support.origins import GALLERY_DL, a_picture_with, from_elsewhere, imported
from tests.support.pictures import a_picture


def test_gallery_dl_says_page_author_and_their_page(tmp_path, library, sandbox):
    picture = a_picture_with(tmp_path / "in" / "12345678_p0.png", json=GALLERY_DL)
    (seen,) = imported(library, sandbox, picture)
    assert seen.page_url == "https://www.pixiv.net/artworks/12345678"
    assert seen.file_url == GALLERY_DL["url"]
    assert (seen.title, seen.author) == ("Evening", "Ann")
    assert seen.author_url == "https://www.pixiv.net/users/99"
    assert (seen.recipe, seen.post_key) == ("gallery-dl/pixiv", "pixiv_12345678")


def test_a_sidecar_of_the_stem_is_read_too(tmp_path, library, sandbox):
    picture = a_picture(tmp_path / "in" / "a.png")
    picture.with_name("a.json").write_text(json.dumps(GALLERY_DL))
    (seen,) = imported(library, sandbox, picture)
    assert seen.author == "Ann"


def test_the_folders_info_speaks_for_all_in_it_and_is_no_picture(tmp_path, library, sandbox):
    folder = tmp_path / "in"
    info = {
        "category": "sketchbook",
        "author": "Ann",
        "title": "A gallery",
        "url": "https://x.example/1.png",
    }
    a_picture(folder / "a.png", seed=1)
    a_picture(folder / "b.png", seed=2)
    (folder / "info.json").write_text(json.dumps(info))
    report, _ = run_import(library, sandbox, folder)
    assert (report.imported, report.rejected) == (2, 0)
    for artwork_id in library.artworks.all_ids():
        (seen,) = from_elsewhere(library, artwork_id)
        assert (seen.author, seen.title, seen.file_url) == ("Ann", "A gallery", None)


def test_a_pictures_own_sidecar_is_nearer_than_its_folders(tmp_path, library, sandbox):
    picture = a_picture_with(tmp_path / "in" / "a.png", json={**GALLERY_DL, "user": None})
    info = {"title": "A gallery", "author": "Ann", "id": 3}
    picture.with_name("info.json").write_text(json.dumps(info))
    (seen,) = imported(library, sandbox, picture)
    assert (seen.title, seen.author) == ("Evening", "Ann")
    assert seen.post_key == "pixiv_12345678"


def test_an_unreadable_info_is_named_once(tmp_path, library, sandbox):
    a_picture(tmp_path / "in" / "a.png", seed=1)
    a_picture(tmp_path / "in" / "b.png", seed=2)
    (tmp_path / "in" / "info.json").write_text("{oops")
    _, outcomes = run_import(library, sandbox, tmp_path / "in")
    assert [each.reason for each in outcomes].count("sidecar-unreadable: info.json") == 1


def test_hydrus_text_files_are_tags_addresses_and_notes(tmp_path, library, sandbox):
    picture = a_picture_with(
        tmp_path / "in" / "a.png",
        txt="blue eyes\ncreator:ann lee\nseries:some show\n",
        urls_txt="https://site.example/post/45678\nhttps://files.example/a.png\n",
        notes_txt="translation: Good evening\n",
    )
    report, _ = run_import(library, sandbox, picture.parent)
    assert (report.imported, report.rejected) == (1, 0)
    (artwork_id,) = library.artworks.all_ids()
    (seen,) = from_elsewhere(library, artwork_id)
    assert seen.page_url == "https://site.example/post/45678"
    assert seen.file_url == "https://files.example/a.png"
    artwork = library.artworks.by_id(artwork_id)
    assert artwork.note == "translation: Good evening"
    assert set(artwork.tags) == {
        Tag("blue_eyes"),
        Tag("ann_lee", "artist"),
        Tag("some_show", "copyright"),
    }


def test_hydrus_json_below_the_persons_own_key(tmp_path, library, sandbox):
    said = {
        "metadata": {
            "tags": ["blonde hair"],
            "urls": ["http://example.com/123456", "https://site.org/post/45678"],
            "notes": ["translation: Good evening"],
        }
    }
    seen = imported(library, sandbox, a_picture_with(tmp_path / "in" / "a.png", json=said))
    assert [each.page_url for each in seen] == [
        "https://site.org/post/45678",
        "http://example.com/123456",
    ]
    (artwork,) = library.artworks.with_tags([1])
    assert (artwork.note, artwork.tags) == ("translation: Good evening", (Tag("blonde_hair"),))


def test_hydrus_json_as_its_client_api_answers(tmp_path, library, sandbox):
    said = {
        "hash": "0" * 64,
        "known_urls": ["https://site.org/post/45678"],
        "notes": {"translation": "Good evening"},
        "tags": {
            "6c6f63616c2074616773": {
                "name": "my tags",
                "storage_tags": {"0": ["blonde hair"], "2": ["deleted"]},
                "display_tags": {"0": ["shown"]},
            }
        },
    }
    (seen,) = imported(library, sandbox, a_picture_with(tmp_path / "in" / "a.png", json=said))
    assert seen.page_url == "https://site.org/post/45678"
    (artwork,) = library.artworks.with_tags([1])
    assert artwork.tags == (Tag("blonde_hair"),)
    assert artwork.note == "translation: Good evening"


def test_what_two_say_of_one_place_is_one_sighting(tmp_path, library, sandbox):
    page = "https://site.example/post/7"
    picture = a_picture_with(
        tmp_path / "in" / "a.png",
        json={"category": "site", "post_url": page, "author": "Ann"},
        urls_txt=f"{page}\nhttps://files.example/a.png",
    )
    (seen,) = imported(library, sandbox, picture)
    assert (seen.page_url, seen.file_url) == (page, "https://files.example/a.png")
    assert (seen.author, seen.recipe) == ("Ann", "gallery-dl/site")


def test_gallery_dl_is_believed_before_hydrus(tmp_path, library, sandbox):
    picture = a_picture_with(
        tmp_path / "in" / "a.png", json=GALLERY_DL, urls_txt="https://other.example/post/1"
    )
    first, second = imported(library, sandbox, picture)
    assert first.recipe == "gallery-dl/pixiv"
    assert second.page_url == "https://other.example/post/1"
    assert library.artworks.by_rows([1])[0].author == "Ann"


def test_secrets_in_addresses_are_not_kept(tmp_path, library, sandbox):
    said = {
        "category": "x",
        "post_url": "https://ann:hunter2@site.example/post/1?id=7&api_key=CANARY&login=ann",
        "file_url": "https://f.example/a.png?X-Amz-Signature=CANARY&w=10#access_token=CANARY",
        "author_url": "https://site.example/ann?session_id=CANARY",
    }
    (seen,) = imported(library, sandbox, a_picture_with(tmp_path / "in" / "a.png", json=said))
    assert seen.page_url == "https://site.example/post/1?id=7"
    assert seen.file_url == "https://f.example/a.png?w=10"
    assert seen.author_url == "https://site.example/ann"


def test_what_is_no_web_address_is_not_kept(tmp_path, library, sandbox):
    said = {"title": "a", "post_url": "javascript:alert(1)", "file_url": "https://no host/"}
    (seen,) = imported(library, sandbox, a_picture_with(tmp_path / "in" / "a.png", json=said))
    assert (seen.page_url, seen.file_url) == (None, None)


def test_sidecars_can_be_left_unread(tmp_path, library, sandbox):
    picture = a_picture_with(tmp_path / "in" / "a.png", json=GALLERY_DL, txt="sky")
    wanted = Wanted(sidecars=False, attributes=False, names=False)
    assert imported(library, sandbox, picture, wanted=wanted) == []
    assert library.artworks.with_tags([1])[0].tags == ()
