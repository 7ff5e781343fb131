"""Pages that are asked for by time: what was liked in the second of a border is not lost."""

from __future__ import annotations

import json
import random
from urllib.parse import parse_qs, urlsplit

import pytest

from models.recipes.asking import request_for
from models.recipes.dispatch import load_recipes
from models.recipes.pages.evaluate import read_page
from resources import recipe_folder

MATCH = load_recipes([recipe_folder()]).match("https://www.tumblr.com/likes")


def in_bursts(count: int, seed: int) -> list[int]:
    """Moments of likes, newest first: people like several pictures within one second."""
    dice, moment, found = random.Random(seed), 1_700_000_000, []
    while len(found) < count:
        moment -= dice.choice((1, 1, 5, 600))
        found += [moment] * min(dice.choice((1, 1, 2, 4, 9)), count - len(found))
    return found


def answer(moments: list[int], url: str) -> bytes:
    """As the site does it: strictly before the moment, 50 at most."""
    before = int(parse_qs(urlsplit(url).query).get("before", ["9999999999"])[0])
    numbered = [(n, at) for n, at in enumerate(moments) if at < before][:50]
    posts = [
        {
            "id_string": str(number),
            "liked_timestamp": at,
            "content": [{"type": "image", "media": [{"url": f"https://f.example/{number}.png"}]}],
        }
        for number, at in numbered
    ]
    return json.dumps({"meta": {"status": 200}, "response": {"liked_posts": posts}}).encode()


def read_all(moments: list[int]) -> tuple[set[str], int]:
    keys: set[str] = set()
    cursor, seen = None, set()
    calls = 0
    while cursor not in seen:
        seen.add(cursor)
        calls += 1
        asked = request_for(MATCH, cursor).url
        result = read_page(MATCH, answer(moments, asked), asked, cursor)
        keys |= {find.key for find in result.finds}
        if result.next is None:
            break
        cursor = result.next
    return keys, calls


@pytest.mark.parametrize("seed", range(3))
def test_no_like_is_lost_at_the_borders(seed):
    keys, calls = read_all(in_bursts(3000, seed))
    assert len(keys) == 3000
    assert calls <= 68, "60 pages, what overlaps, and the empty one"


def test_a_whole_page_within_one_second_does_not_end_it():
    moments = [1_700_000_100] * 60 + [1_700_000_000] * 20
    keys, _ = read_all(moments)
    assert len(keys) == 70, "ten of one second cannot be asked for; all that is older can"
