"""A library with something of everything that a person can say and a program can remember."""

from __future__ import annotations

from dataclasses import replace

from models.feedback.judge import judge, undo
from models.feedback.profiles import choose_profile
from models.feedback.records import new_judgement
from models.library.artworks import correcting
from models.library.artworks.artworks import Edit, Seen
from models.library.artworks.duplicate_pairs import Verdict, say
from models.library.artworks.focus import set_focus
from models.library.artworks.variants import gather
from models.library.database.fetching import execute
from models.library.database.meta import write_meta
from models.library.ledger.watched_files import Stamp, remember
from models.library.person.saved_searches import SavedSearch, save
from models.library.tags import tag_relations
from models.records import Focus, Placement, Sighting, State, Tag
from tests.support.libraries import filled

ODD = (
    '夕焼け 🌇 «שלום» "quoted" \\ back\\slash',
    "two\nlines\r\nand\ttabs \u2028 and \u0085 ends",
    "a'b;--",
    "",
)


def made_rich(library, sandbox, folder, texts=ODD) -> list[str]:
    """Six pictures; the last is rejected, the one before is in the trash."""
    ids = filled(library, sandbox, folder, 6)

    def write():
        _say_words(library, ids, texts)
        _say_relations(library, ids, texts)
        _judge(library, ids, texts)
        library.artworks.set_state([ids[4]], State.TRASHED)

    library.writer.call(write)
    return ids


def _say_words(library, ids, texts):
    one, two, *_ = texts
    source = library.sources.add("https://example.org/feed?b=2&a=1", "feed", 3600)
    gone = library.sources.add("https://gone.example.org/", "feed")
    folder = library.sources.add("file:///pictures/of/ann", "folder", 600)
    remember(folder.id, {"/pictures/of/ann/a.png": Stamp(12, 1_777_777_777_123_456_789)})
    said = (
        Tag("sky", origin="site"),
        Tag("ann", "artist", "site"),
        Tag("cat", "general", "net", 0.1),
    )
    place = Sighting(
        1_700_000_000_000_001,
        "collect",
        page_url="https://example.org/1?a=1&b=2",
        file_url="https://example.org/1.png",
        author=two,
        title=one,
        posted_at=-1,
        recipe="feed/1",
        post_key="feed:1",
        source=source.id,
        robots="noai",
        tags=said,
    )
    library.artworks.add_sightings(ids[0], [Seen(place, "key1", '{"raw": "ü"}')])
    elsewhere = replace(place, page_url=one, post_key=None, source=gone.id, tags=())
    library.artworks.add_sightings(ids[1], [Seen(elsewhere)])
    library.sources.remove(gone.id)
    (number,) = execute("SELECT max(id) FROM sighting").fetchone()
    correcting.correct([number], {"title": texts[2], "posted_at": 86_400_000_000})
    mine = (Tag("blue_sky"), Tag("分身", "character"))
    library.artworks.edit(ids[:2], Edit(mine, title=one, author=two, note=texts[2]))
    library.artworks.edit([ids[0]], Edit((), (Tag("cat"),)))
    execute("INSERT INTO sighting (found_at, via, url_key) VALUES (5, 'collect', 'vetoed')")
    execute("INSERT INTO seen_url (url_key, artwork, at) VALUES ('key1', ?, 7)", (ids[0],))
    row = library.artworks.rows_of(ids)
    set_focus(row[ids[0]], Focus(0.1, 0.2, 1 / 3, 0.4, "person"))
    set_focus(row[ids[1]], Focus(0.1, 0.2, 0.3, 0.4, "top"))


def _say_relations(library, ids, texts):
    tag_relations.add_alias(Tag("heaven"), Tag("sky"))
    tag_relations.add_implication(Tag("blue_sky"), Tag("sky"))
    save(SavedSearch("最高 " + texts[0][:20], "sky -cat", "taste"))
    write_meta("suggestions not now", '{"https://example.org/": 5}')
    row = library.artworks.rows_of(ids)
    gather([row[ids[1]]], row[ids[0]])
    say(row[ids[3]], row[ids[2]], Verdict.DIFFERENT)
    board = library.boards.create(texts[0] or "Board", teaches=False)
    library.boards.save_view(board.id, 1 / 3, -2.5, 1e-9)
    laid = [Placement(each, n / 7, -n / 3, n % 2 == 0) for n, each in enumerate(ids[:3])]
    library.boards.place(board.id, [*laid, Placement("0" * 64, 1.0, 2.0)])
    library.boards.create("Empty")


def _judge(library, ids, texts):
    """Every kind, by two people, some of it taken back, one unknown, one unreadable."""
    a, b, c, d, _, f = ids
    shown = [a, {"artwork": b, "row": 0, "col": 1, "visible_ms": 12.5}]
    placed = [{"artwork": a, "x": 0.1, "y": -2.5, "moved": True}, {"artwork": b, "x": 1, "y": 1}]
    said = [
        new_judgement("like", artwork=a, via="grid", session="s1", net="clip@1"),
        new_judgement("dislike", artwork=b, profile="夜"),
        new_judgement("keep", artwork=c),
        new_judgement("reject", artwork=f),
        new_judgement("rating", artwork=a, value=4),
        new_judgement("rating", artwork=a, value=1, profile="夜"),
        new_judgement("like", artwork=d),
        new_judgement("clear", artwork=d, of="like"),
        new_judgement("view", artwork=a, ms=3000.25, remark=texts[0]),
        new_judgement("pick", picked=[a], shown=shown, columns=2),
        new_judgement("duel", left=a, right=b, outcome="draw"),
        new_judgement("ranking", order=[a, b, c]),
        new_judgement("placement", board="b", artwork=a, x=0.1, y=1 / 3, zoom=1.0, moved=True),
        new_judgement("arrangement", board="b", teaches=True, placements=placed),
        new_judgement("reset", profile="夜"),
        new_judgement("dislike", artwork=c, profile="夜"),
    ]
    judge(library, said)
    undo(library, said[6].id)
    reset_taken_back = said[14].id
    undo(library, reset_taken_back)
    judge(library, [new_judgement("like", artwork="e" * 64)])
    for place, body in enumerate(
        ('{"kind": "wink", "new": [1e400]}', "not JSON", '{"kind": "wink"}')
    ):
        execute(
            "INSERT INTO judgement (id, at, kind, profile, body)"
            " VALUES (?, ?, 'wink', 'default', ?)",
            (f"odd-{place}", 1_700_000_000_000_000 + place, body),
        )
    choose_profile(library, "夜")
