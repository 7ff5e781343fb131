"""Where else to look, from invented sightings."""

from __future__ import annotations

from models.library.ledger.source_history import Place
from models.steering.suggesting import AUTHOR, BESIDE, TAG, suggested_authors, suggested_tags


def by(author: str, *artworks: str) -> list[Place]:
    return [Place(each, author, f"https://site.example/{author}", 1) for each in artworks]


LIKED = {f"liked{n}": 1.0 for n in range(4)}
DISLIKED = {f"disliked{n}": 0.0 for n in range(4)}
OPEN = {f"open{n}": 0.4 for n in range(4)}
WORTH = LIKED | DISLIKED | OPEN


def test_authors_of_liked_pictures_come_first():
    places = [*by("mika", "liked0", "liked1", "open0"), *by("bo", "disliked0", "disliked1")]
    places += by("kai", "liked2", "disliked2", "disliked3", "open1")
    found = suggested_authors(places, WORTH, ())
    assert [each.name for each in found] == ["mika", "kai"]
    assert (found[0].kind, found[0].liked, found[0].seen) == (AUTHOR, 2, 3)
    assert found[0].url == "https://site.example/mika"


def test_who_posts_beside_them_is_found_through_a_picture_of_both():
    places = [*by("mika", "liked0", "open0"), *by("ren", "open0", "open1"), *by("bo", "open2")]
    found = suggested_authors(places, WORTH, ())
    assert [(each.name, each.kind) for each in found] == [("mika", AUTHOR), ("ren", BESIDE)]


def test_a_disliked_picture_leads_to_nobody():
    places = [*by("mika", "liked0", "disliked0"), *by("bo", "disliked0", "open0")]
    assert [each.name for each in suggested_authors(places, WORTH, ())] == ["mika"]


def test_what_is_collected_from_is_not_suggested():
    places = by("mika", "liked0")
    assert suggested_authors(places, WORTH, ["http://site.example/mika/"]) == []


def test_nothing_is_suggested_before_something_is_liked():
    assert suggested_authors(by("mika", "open0", "disliked0"), WORTH, ()) == []
    assert suggested_authors([], {}, ()) == []
    assert suggested_tags([], {}, ["https://a.example/posts?tags=sky"]) == []


def test_a_search_is_suggested_with_a_liked_tag():
    tags = [(each, "sea") for each in LIKED] + [(each, "sky") for each in DISLIKED | OPEN]
    sources = ["https://a.example/posts?tags=sky&page=1", "https://b.example/tag/Sky/new"]
    found = suggested_tags(tags, WORTH, [*sources, "https://c.example/sea/"])
    assert [each.url for each in found] == [
        "https://a.example/posts?tags=sea&page=1",
        "https://b.example/tag/sea/new",
    ]
    assert {(each.kind, each.name, each.liked) for each in found} == {(TAG, "sea", 4)}


def test_the_same_sightings_suggest_the_same():
    places = [*by("mika", "liked0", "open0"), *by("ren", "open0", "open1")]
    assert suggested_authors(places, WORTH, ()) == suggested_authors(places[::-1], WORTH, ())
