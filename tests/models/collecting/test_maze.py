"""A site of a thousand pages, half of which are not for programs: none of those is asked for."""

from __future__ import annotations

import re

from models.library.database.fetching import execute
from tests.support.collecting import a_collector, collect
from tests.support.local_site import RECIPE, LocalSite, Reply

PAGES, WORKS = 40, 24  # 40 lists with 24 works each.
ROBOTS = b"""
User-agent: otherbot
Disallow: /

User-agent: bunshin
Disallow: /work/1
Allow: /work/11
Disallow: /work/*3$
Disallow: /*?page=39
Disallow: /work/2*0
Allow: /work/200$
Disallow: /file/

User-agent: *
Disallow: /
"""


def is_forbidden(path: str) -> bool:
    """The same, said once more by hand: the longest rule counts."""
    if re.fullmatch(r"/work/11\d*", path) and not re.fullmatch(r"/work/\d*3", path):
        return False
    if path == "/work/200":
        return False
    rules = (r"/work/1", r"/work/\d*3$", r"/.*\\?page=39", r"/work/2\d*0", r"/file/")
    return any(re.match(rule, path) for rule in rules)


def maze(site: LocalSite) -> list[str]:
    """Every list names works of its own, works of others, and the lists around it."""
    numbers = range(1, PAGES * WORKS + 1)
    for page in range(1, PAGES + 1):
        first = (page - 1) * WORKS + 1
        named = [*range(first, first + WORKS), 1 + first % 7, 3 + 10 * page]
        links = "".join(f"<article><a href='/work/{n}'></a></article>" for n in named)
        following = f"<a rel=next href='/?page={page + 1}'>n</a>" if page < PAGES else ""
        site.pages["/" if page == 1 else f"/?page={page}"] = Reply((links + following).encode())
    for number in numbers:
        # Some lead on to other works, some to a picture that is not to be asked for.
        body = f"<figure><img src='/file/{number}.png'></figure>" if number % 50 == 0 else "<p></p>"
        site.pages[f"/work/{number}"] = Reply(body.encode())
    site.pages["/robots.txt"] = Reply(ROBOTS, "text/plain")
    return [*(path for path in site.pages if path != "/robots.txt")]


def test_of_a_thousand_pages_none_is_asked_for_that_is_not_to_be(library, sandbox, tmp_path):
    with LocalSite() as site:
        paths = maze(site)
        assert len(paths) == 1000
        made = a_collector(library, sandbox, site, tmp_path)
        endless = RECIPE.replace("known = 4, pages = 20", "pages = 100")
        site.write_recipe(tmp_path / "recipes", endless)
        made.add_source(f"{site.root}/")
        events = collect(made)
        asked = set(site.paths())
    lists = {path for path in paths if not path.startswith("/work")}
    reachable = {path for path in paths if path.startswith("/work") and not is_forbidden(path)}
    unread = {"/?page=39", "/?page=40"}  # The way to the last one leads through a forbidden one.
    behind = {f"/work/{n}" for n in range(38 * WORKS + 1, PAGES * WORKS + 1)}
    assert not any(map(is_forbidden, asked))
    assert asked - {"/robots.txt"} >= (lists - unread) | (reachable - behind)
    refused = {event.url for event in events if event.reason == "robots-refused"}
    assert len(refused) > 100
    with library.reading():
        counted = execute("SELECT sum(requests) FROM host_use").fetchone()
    assert counted == (len(site.asked),)
