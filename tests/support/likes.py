"""Accounts with likes in bursts, as people give them, and a collector that was let in."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from models.collecting.collector import Collector, Surroundings
from models.collecting.hosts.host_gate import Clock
from models.collecting.hosts.policy import Policy
from models.imaging.sandbox import Sandbox
from models.library.library import Library
from models.sign_in.tokens import Tokens
from tests.support.collecting import addresses_of
from tests.support.fake_tumblr import KEY, SECRET, FakeTumblr, Liked
from tests.support.local_site import host_of

BURSTS = (1, 1, 1, 1, 1, 1, 1, 2, 2, 3)


def in_bursts(count: int, seed: int, *, pictures: int = 8, words: int = 4) -> list[Liked]:
    """People like several posts within one second; only one in so many has no picture, or, where
    `words` is negative, only one in so many has one."""
    dice, moment, found = random.Random(seed), 1_700_000_000, []
    while len(found) < count:
        moment -= dice.choice((1, 1, 5, 600))
        for _ in range(min(dice.choice(BURSTS), count - len(found))):
            number = 700_000_000_000 + count - len(found)
            bare = (number % abs(words) == 0) is (words > 0)
            picture = None if bare else number // abs(words) % pictures
            blog, first = f"blog{number % 7}", f"artist{number % 5}" if number % 3 else None
            found.append(Liked(number, moment, picture, blog, first))
    return found


@contextmanager
def let_in(
    library: Library,
    sandbox: Sandbox,
    likes: list[Liked],
    folder: Path,
    *,
    clock: Clock | None = None,
) -> Iterator[tuple[FakeTumblr, Collector]]:
    """The site, and a collector that has a token of it and the likes as a source."""
    with FakeTumblr(likes) as site:
        recipes = site.write_shipped(folder / "recipes")
        bounds = Policy(own_pace={host_of(site): 0.0})
        around = Surroundings(bounds, addresses_of(site), clock or Clock())
        collector = Collector(library, lambda: sandbox, [recipes], around)
        give(collector, site)
        collector.add_source(f"{site.root}/likes")
        yield site, collector


def give(collector: Collector, site: FakeTumblr, *, until: float | None = None) -> None:
    """As if the person had just let the program in."""
    access, refresh = site._new("access"), site._new("refresh")
    site.given.access.add(access)
    site.given.refresh.add(refresh)
    collector.credentials.set("tumblr", "consumer_key", KEY)
    collector.credentials.set("tumblr", "consumer_secret", SECRET)
    collector.credentials.set("tumblr", "oauth2", Tokens(access, refresh, until=until).text)
