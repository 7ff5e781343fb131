"""The language of searches: read exactly, printed and read alike, answered as a loop would."""

from __future__ import annotations

import hashlib
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.errors import InputError
from models.folding import folded
from models.library.artworks.artworks import NewArtwork, Seen
from models.library.database.fetching import execute
from models.library.searching.query import find_rows, first_rows
from models.library.searching.query_parse import parse_query, parse_whole
from models.library.searching.query_tree import And, Not, Or, Query, Term, terms_of, written
from models.records import Sighting, State, Tag

NAMES = ("sky", "blue_sky", "cat", "catgirl", "ann", "夕方", "saber_(fate)")
AUTHORS = ("Ann", "Bob", "")
TITLES = ("Evening sky", "夕方", "A cat", "")


def plain_terms():
    words = st.sampled_from((*NAMES, "a", "even", "方"))
    return st.one_of(
        st.builds(Term, st.just(""), words),
        st.builds(Term, st.just("tag"), st.sampled_from((*NAMES, "cat*", "*sky"))),
        st.builds(Term, st.just("artist"), st.sampled_from(("ann", "bob"))),
        st.builds(Term, st.just("author"), st.sampled_from(("ann", "ob"))),
        st.builds(Term, st.just("rating"), st.sampled_from((">3", "2", "1..3", "<=1"))),
        st.builds(Term, st.just("width"), st.sampled_from((">=200", "100", "100..200"))),
        st.builds(Term, st.just("format"), st.sampled_from(("png", "jpeg"))),
        st.builds(Term, st.just("state"), st.sampled_from(tuple(map(str, State)))),
        st.builds(Term, st.just("is"), st.sampled_from(("rated", "untagged", "animated"))),
    )


def trees(leaves):
    return st.recursive(
        leaves,
        lambda below: st.one_of(
            st.builds(Not, below),
            st.builds(lambda parts: And(tuple(parts)), st.lists(below, min_size=2, max_size=3)),
            st.builds(lambda parts: Or(tuple(parts)), st.lists(below, min_size=2, max_size=3)),
        ),
        max_leaves=6,
    )


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("", And()),
        ("cat dog", And((Term("", "cat"), Term("", "dog")))),
        ("cat OR -dog", Or((Term("", "cat"), Not(Term("", "dog"))))),
        ("-(cat OR dog) sky", And((Not(Or((Term("", "cat"), Term("", "dog")))), Term("", "sky")))),
        ("saber_(fate)", Term("", "saber_(fate)")),
        ("(saber_(fate) OR rin)", Or((Term("", "saber_(fate)"), Term("", "rin")))),
        ('author:"Ann \\"A\\" Lee"', Term("author", 'Ann "A" Lee')),
        ("artist:ann", Term("artist", "ann")),
        (":d ::", And((Term("", ":d"), Term("", "::")))),
        ("cat variants:all sort:rating", Term("", "cat")),
    ],
)
def test_a_search_is_read_as_a_tree(text, tree):
    assert parse_query(text) == tree


@pytest.mark.parametrize(
    ("text", "position", "length", "why"),
    [
        ("cat OR", 5, 2, "or-alone"),
        ("OR cat", 1, 2, "or-alone"),
        ("(cat dog", 1, 1, "group-open"),
        ("cat dog)", 8, 1, "group-not-open"),
        ('""', 1, 2, "word-empty"),
        ("rating:many", 8, 4, "number-wrong"),
        ("cat format:psd", 12, 3, "format-unknown"),
        ("sort:colour", 6, 6, "sort-unknown"),
        ("-sort:name", 1, 10, "not-negatable"),
        ("similar:12345678", 9, 8, "similar-missing"),
        ("color:nothing", 7, 7, "color-unknown"),
        ("taste:80", 7, 2, "share-wrong"),
        ("taste:good", 7, 4, "share-wrong"),
    ],
)
def test_an_error_points_at_the_characters_that_are_wrong(library, text, position, length, why):
    with pytest.raises(InputError) as refused:
        find_rows(library, text)
    said = refused.value.params
    assert (said["position"], said["length"], said["why"]) == (position, length, why)


@given(st.text(alphabet=st.sampled_from('ab-:()"\\ OR<>.*\n夕\0'), max_size=40))
def test_whatever_is_typed_is_read_or_refused_at_one_of_its_characters(text):
    refused = refusal_of(text)
    if refused is not None:
        assert refused.code == "query-wrong"
        assert 1 <= refused.params["position"] <= max(len(text), 1)
        assert refused.params["length"] >= 1


def refusal_of(text) -> InputError | None:
    try:
        parse_query(text)
    except InputError as refused:
        return refused
    return None


@given(trees(plain_terms()), st.booleans())
def test_a_printed_search_is_read_as_the_same(tree, variants):
    once = parse_whole(written(Query(tree, "rating", True, variants)))
    assert parse_whole(written(once)) == once
    assert (once.sort, once.reverse, once.all_variants) == ("rating", True, variants)


@pytest.fixture
def facts(library):
    """Artworks of every kind, by row: without files, which no search looks at."""
    chance, made = random.Random(5), {}

    def fill():
        for number in range(60):
            names = chance.sample(NAMES, chance.randrange(4))
            tags = [Tag(n, "artist" if n == "ann" else "general", "site") for n in names]
            title, author = chance.choice(TITLES), chance.choice(AUTHORS)
            new = NewArtwork(
                hashlib.sha256(bytes([number])).hexdigest(),
                chance.choice(("png", "jpeg")),
                chance.choice((100, 200, 300)),
                100,
                1,
                "png",
                chance.choice(tuple(State)),
                f"{number:03}.png",
                frames=chance.choice((1, 1, 5)),
            )
            seen = Seen(Sighting(1, "collect", author=author, title=title, tags=tuple(tags)))
            row = library.artworks.add(new, [seen])
            rating = chance.randrange(6)
            library.artworks.set_rating([new.id], rating)
            made[row] = (new, title, author, tags, rating)

    library.writer.call(fill)
    return made


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tree=trees(plain_terms()))
def test_a_search_finds_what_a_plain_loop_finds(library, facts, tree):
    asks_for_state = "state:" in written(Query(tree))
    wanted = {
        row
        for row, fact in facts.items()
        if fits(tree, fact) and (asks_for_state or fact[0].state in (State.KEPT, State.INBOX))
    }
    text = written(Query(tree))
    found = find_rows(library, text)
    assert set(found.tolist()) == wanted
    assert first_rows(library, text, limit=7).tolist() == found[:7].tolist()


def fits(node, fact) -> bool:
    if isinstance(node, Not):
        return not fits(node.part, fact)
    if isinstance(node, And):
        return all(fits(part, fact) for part in node.parts)
    if isinstance(node, Or):
        return any(fits(part, fact) for part in node.parts)
    new, title, author, tags, rating = fact
    value = node.value
    if node.key == "":
        words = folded(f"{new.name}\n\n\n\n{title}\n{author}")
        return folded(value) in words or any(value in tag.name for tag in tags)
    names = {tag.name for tag in tags}
    answers = {
        "tag": lambda: (
            any(n.startswith("cat") for n in names)
            if value == "cat*"
            else any(n.endswith("sky") for n in names)
            if value == "*sky"
            else value in names
        ),
        "artist": lambda: any((t.namespace, t.name) == ("artist", value) for t in tags),
        "author": lambda: (
            value in author.lower() or any((t.namespace, t.name) == ("artist", value) for t in tags)
        ),
        "rating": lambda: {
            ">3": rating > 3,
            "2": rating == 2,
            "1..3": 1 <= rating <= 3,
            "<=1": rating <= 1,
        }[value],
        "width": lambda: {
            ">=200": new.width >= 200,
            "100": new.width == 100,
            "100..200": 100 <= new.width <= 200,
        }[value],
        "format": lambda: new.format == value,
        "state": lambda: new.state == value,
        "is": lambda: {"rated": rating > 0, "untagged": not tags, "animated": new.frames > 1}[
            value
        ],
    }
    return answers[node.key]()


def test_an_alias_means_its_tag_and_an_implication_joins_it(library, facts):
    def relate():
        for name in ("kitty", "animal"):
            execute("INSERT INTO tag (namespace, name) VALUES ('general', ?)", (name,))
        pair = "SELECT (SELECT id FROM tag WHERE name = ?), (SELECT id FROM tag WHERE name = ?)"
        execute(f"INSERT INTO tag_alias (tag, means) {pair}", ("kitty", "cat"))
        execute(f"INSERT INTO tag_implication (tag, implies) {pair}", ("cat", "animal"))

    library.writer.call(relate)
    cats = find_rows(library, "tag:cat").tolist()
    assert cats
    assert find_rows(library, "tag:kitty").tolist() == cats
    assert find_rows(library, "tag:animal").tolist() == cats


def test_an_answer_never_is_older_than_the_last_write(library, facts):
    before = find_rows(library, "tag:cat").tolist()
    artwork_id = library.artworks.ids_of(before[:1])[0]
    library.writer.call(lambda: library.artworks.set_state([artwork_id], State.INBOX))
    library.writer.call(lambda: execute("DELETE FROM artwork_tag WHERE artwork = ?", (before[0],)))
    assert find_rows(library, "tag:cat").tolist() == before[1:]


def test_similar_is_asked_of_whoever_knows_and_gives_the_order(library, facts):
    rows = find_rows(library, "")
    nearest = rows[[3, 1, 2]]
    assert (
        find_rows(library, "similar:abc", similar=lambda _id: nearest).tolist() == nearest.tolist()
    )
    assert (
        find_rows(library, "sort:-name").tolist()
        == find_rows(library, "", sort="name", descending=True).tolist()
    )


def test_words_follow_every_edit(library, facts):
    from models.library.artworks.artworks import Edit

    row = find_rows(library, "")[0]
    artwork_id = library.artworks.ids_of([row])[0]
    library.writer.call(lambda: library.artworks.edit([artwork_id], Edit(note="Zinnober 朱色")))
    for word in ("zinnober", "朱色", "朱"):
        assert find_rows(library, word).tolist() == [row]
    library.writer.call(lambda: library.artworks.edit([artwork_id], Edit(note="")))
    assert not len(find_rows(library, "zinnober"))


@pytest.mark.parametrize("text", ["variants:0123abcd", "cat variants:0123ABCD"])
def test_a_group_is_named_by_the_beginning_of_an_id(text):
    query = parse_whole(text)
    assert Term("variants", "0123abcd") in terms_of(query.tree)
    assert not query.all_variants


def test_what_is_no_id_says_nothing_of_variants():
    with pytest.raises(InputError) as told:
        parse_whole("variants:0123")
    assert (told.value.params["why"], told.value.params["position"]) == ("variants-unknown", 10)
