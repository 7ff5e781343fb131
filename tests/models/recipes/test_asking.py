"""What a recipe asks of a site: addresses, keys that are left out, bodies of JSON."""

from __future__ import annotations

import json

import pytest

from models.recipes.asking import request_for
from models.recipes.dispatch import load_recipes
from resources import recipe_folder

BOOK = load_recipes([recipe_folder()])


def asked(url: str, cursor: str | None = None):
    explained = BOOK.explain(url)
    return request_for(BOOK.match(explained.url, explained.recipe_id), cursor)


@pytest.mark.parametrize(
    ("url", "cursor", "wanted"),
    [
        (
            "https://danbooru.donmai.us/posts?tags=a+b",
            "b7",
            "posts.json?tags=a+b&limit=200&page=b7",
        ),
        ("https://danbooru.donmai.us/posts", None, "us/posts.json?limit=200&page=1"),
        ("https://danbooru.donmai.us/pools/7", None, "posts.json?tags=pool%3A7&limit=200"),
        ("https://e621.net/posts?tags=a", "b7", "net/posts.json?tags=a&limit=320&page=b7"),
        ("https://mastodon.social/@mika", None, "social/api/v1/accounts/lookup?acct=mika"),
        ("https://bsky.app/profile/mika.example", None, "filter=posts_with_media&limit=100"),
        ("https://mika.tumblr.com/tagged/river", "9", "mika/posts?npf=true&limit=50&tag=river&b"),
        ("https://www.tumblr.com/mika", None, "/v2/blog/mika/posts?npf=true&limit=50"),
        ("https://openverse.org/search/image?q=x", "2", "v1/images/?q=x&page=2&page_size=20"),
        ("feed:https://blog.example/a.xml?b=c", None, "https://blog.example/a.xml?b=c"),
        ("https://blog.example/feed?b=c", None, "https://blog.example/feed?b=c"),
    ],
)
def test_the_address_is_built(url, cursor, wanted):
    assert wanted in asked(url, cursor).url
    assert asked(url, cursor).body is None


def test_a_body_is_json_without_what_is_missing():
    first = asked("https://misskey.io/api/users/notes/9abc")
    again = asked("https://misskey.io/api/users/notes/9abc", "9note")
    assert first.url == "https://misskey.io/api/users/notes"
    assert first.headers["Content-Type"] == "application/json"
    kept = {"userId": "9abc", "withFiles": True, "withRenotes": False, "limit": 100}
    assert json.loads(first.body) == kept
    assert json.loads(again.body) == {**kept, "untilId": "9note"}
