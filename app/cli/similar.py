"""`similar`: the artworks that look most like one of the library or like any picture file, unlike
others, overall or in what is special."""

from __future__ import annotations

from argparse import ArgumentTypeError
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.verbs import Access, Context, Summary, Verbs, add_profile, count
from app.uses.alike import METRICS

if TYPE_CHECKING:
    from app.core import Core
    from models.similarity.exact import Floats

LIMIT = 50


def add_verbs(verbs: Verbs) -> None:
    similar = verbs.add("similar", "find what looks alike", run=run_similar, access=Access.READ)
    similar.add_argument("query", type=Path, metavar="ID|FILE")
    similar.add_argument(
        "--unlike", type=Path, action="append", default=[], metavar="ID|FILE", help="not like this"
    )
    similar.add_argument(
        "--special", type=share, default=0.0, metavar="0..1", help="0 overall, 1 what is special"
    )
    similar.add_argument("--metric", default="raw", choices=METRICS)
    add_profile(similar, "whose personal metric")
    similar.add_argument("--unique", action="store_true", help="leave out near-duplicates")
    similar.add_argument("--limit", type=count, default=LIMIT, metavar="N")


def share(text: str) -> float:
    """An argument from 0 to 1."""
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise ArgumentTypeError(f"{text} is not between 0 and 1")
    return value


def run_similar(context: Context) -> Summary:
    from app.uses.alike import Alike, nearest

    args = context.args
    with context.open_core() as core:
        queries = [_query(core, each) for each in (args.query, *args.unlike)]
        context.token.check()
        asked = Alike(queries, args.special, args.metric, args.unique, args.limit)
        for each in nearest(core, asked):
            context.emit({"id": each.id, "distance": each.distance})
        return {"net": core.vectors.key, "metric": args.metric}


def _query(core: Core, query: Path) -> tuple[str, Floats]:
    """The id that the query has or would have, and its vector."""
    from models.library.files.digest import file_digest

    if query.is_file():
        artwork_id = file_digest(query)
    else:
        artwork_id = core.library.artworks.by_id(str(query)).id
    if not core.vectors.missing([artwork_id]):
        return artwork_id, core.vectors.get([artwork_id])[0]
    return artwork_id, _embedded(core, artwork_id, query)


def _embedded(core: Core, artwork_id: str, file: Path) -> Floats:
    """Its vector, made now from the same pixels that an analysis would look at."""
    from models.nets.analyse import SMALL, picture_of

    if file.is_file():
        pixels = core.sandbox.decode(file, longest=SMALL)
    else:
        size = core.net.entry.input.size
        pixels = picture_of(core.library, core.sandbox, artwork_id, size)
    made: Floats = core.net.embed([pixels])[0]
    return made
