"""What was liked on another site leads to those who made it and those who passed it on."""

from __future__ import annotations

import json

import pytest

from models.collecting.collector import Collector
from models.library.artworks.artworks import NewArtwork, Seen
from models.records import Sighting, State
from models.steering.pace import FIRST
from models.steering.suggesting import AUTHOR, BESIDE
from resources import recipe_folder
from tests.support.collecting import collect
from tests.support.judging import an_id, say
from tests.support.likes import in_bursts, let_in
from tests.support.sourced import add_source


def seen(library, source, name, maker, passed_on_by=None):
    """A liked post: a picture by `maker`, on the blog of whoever passed it on."""
    blog = passed_on_by or maker
    sighting = Sighting(
        1000,
        "collect",
        page_url=f"https://{blog}.tumblr.com/post/{name}",
        author=maker,
        author_url=f"https://{maker}.tumblr.com/",
        post_key=f"tumblr-likes:{name}:1",
        source=source.id,
    )
    raw = json.dumps({"liked_at": 5, **({"reblogged_by": blog} if passed_on_by else {})})

    def write():
        new = NewArtwork(an_id(name), "png", 64, 48, 1000, "png", state=State.INBOX)
        if library.artworks.has(an_id(name)):
            library.artworks.add_sightings(an_id(name), [Seen(sighting, None, raw)])
        else:
            library.artworks.add(new, [Seen(sighting, None, raw)])

    library.writer.call(write)


@pytest.fixture
def likes(library):
    source = add_source(library, "https://www.tumblr.com/likes", report={"liked": True})
    for number in range(3):
        seen(library, source, number, "mika")
    seen(library, source, 3, "kai", "ren")
    return source


@pytest.fixture
def collector(library):
    return Collector(library, lambda: None, [recipe_folder()])


def test_makers_are_suggested_before_anything_is_judged_here(likes, collector):
    found = {each.name: each for each in collector.suggestions()}
    assert set(found) == {"mika", "kai", "ren"}
    assert (found["mika"].liked, found["mika"].seen, found["mika"].kind) == (3, 3, AUTHOR)
    assert found["ren"].url == "https://ren.tumblr.com/", "who passed it on posted it too"
    assert len(collector.sources()) == 1, "nothing is added by itself"


def test_what_is_said_here_outweighs_a_like_elsewhere(library, likes, collector):
    for number in range(3):
        say(library, "dislike", artwork=an_id(number))
    assert {each.name for each in collector.suggestions()} == {"kai", "ren"}


def test_a_blog_that_is_collected_from_is_not_suggested_by_its_other_address(
    library, likes, collector
):
    collector.add_source("https://www.tumblr.com/mika")
    assert {each.name for each in collector.suggestions()} == {"kai", "ren"}


def test_who_is_met_beside_them_comes_after(library, likes, collector):
    other = add_source(library, "https://b.example/")
    seen(library, other, 50, "kai")
    seen(library, other, 50, "bo")
    kinds = {each.name: each.kind for each in collector.suggestions()}
    assert kinds["bo"] == BESIDE


def test_likes_need_not_be_got_to_know_first(library, likes, collector):
    (stand,) = collector.steering.deal([library.sources.by_id(likes.id)]).values()
    assert stand > 0
    for number in range(100, 100 + FIRST):
        seen(library, likes, number, "mika")
    assert collector.steering.deal([library.sources.by_id(likes.id)]), "as many as the day has"


def test_the_shipped_recipe_names_the_makers(library, sandbox, tmp_path):
    with let_in(library, sandbox, in_bursts(30, 3, pictures=12), tmp_path) as (_site, collector):
        collect(collector)
        found = [each for each in collector.steering.suggestions() if each.kind == AUTHOR]
    names = {each.url.split("//")[1].partition(".")[0] for each in found}
    assert names == {f"artist{n}" for n in range(5)} | {f"blog{n}" for n in range(7)}
