"""`search` and `show`: what is in the library."""

from __future__ import annotations

from collections.abc import Iterator

from app.cli.verbs import Access, Context, Summary, Verbs, count
from models.library.query_terms import SORTS

_PAGE = 200


def add_verbs(verbs: Verbs) -> None:
    search = verbs.add("search", "find artworks", run=run_search, access=Access.READ)
    search.add_argument("query", nargs="?", default="", metavar="QUERY")
    search.add_argument("--sort", default="added", choices=SORTS)
    search.add_argument("--limit", type=count, metavar="N")
    search.add_argument("--full", action="store_true", help="everything that `show` tells")
    show = verbs.add("show", "tell everything about artworks", run=run_show, access=Access.READ)
    show.add_argument("ids", nargs="+", metavar="ID")


def run_search(context: Context) -> Summary:
    from app.searching import answering
    from models.library.query import find_rows
    from models.library.telling import artwork_record, full_record, scores_of

    args = context.args
    with context.open_core() as core:
        library = core.library
        rows = find_rows(library, args.query, **answering(core, args.query, args.sort))
        shown = rows if args.limit is None else rows[: args.limit]
        scores = scores_of(library, library.artworks.ids_of(shown.tolist()))
        for page in _pages(shown.tolist()):
            context.token.check()
            for artwork in library.artworks.with_tags(page):
                score = scores.get(artwork.id)
                record = (
                    full_record(library, artwork, score)
                    if args.full
                    else artwork_record(artwork, score)
                )
                context.emit(record, f"{artwork.id[:12]}  {artwork.state}  {artwork.path}")
        return {"total": len(rows)}


def _pages(rows: list[int]) -> Iterator[list[int]]:
    """Few records at a time: the first line comes at once and memory stays flat."""
    for start in range(0, len(rows), _PAGE):
        yield rows[start : start + _PAGE]


def run_show(context: Context) -> Summary:
    from models.library.telling import full_record, scores_of

    with context.open_core() as core:
        artworks = [core.library.artworks.by_id(each) for each in context.args.ids]
        scores = scores_of(core.library, [artwork.id for artwork in artworks])
        for artwork in artworks:
            context.emit(full_record(core.library, artwork, scores.get(artwork.id)))
        return {"total": len(artworks)}
