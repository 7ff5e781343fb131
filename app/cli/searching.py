"""`search` and `show`: what is in the library."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.cli.verbs import Access, Context, Summary, Verbs, add_profile, count
from models.library.searching.query_terms import SORTS

if TYPE_CHECKING:
    from app.core import Core

_PAGE = 200


def add_verbs(verbs: Verbs) -> None:
    search = verbs.add("search", "find artworks", run=run_search, access=Access.READ)
    search.add_argument("query", nargs="?", default="", metavar="QUERY")
    search.add_argument("--sort", default="added", choices=SORTS)
    search.add_argument("--limit", type=count, metavar="N")
    search.add_argument("--full", action="store_true", help="everything that `show` tells")
    add_profile(search, "whose scores and order by taste")
    show = verbs.add("show", "tell everything about artworks", run=run_show, access=Access.READ)
    show.add_argument("ids", nargs="+", metavar="ID")
    add_profile(show, "whose scores")


def run_search(context: Context) -> Summary:
    from app.uses.searching import answering
    from models.library.artworks.telling import artwork_record, full_record, scores_of
    from models.library.searching.query import find_rows

    args = context.args
    with context.open_core() as core:
        library = core.library
        _bring_up_to_date(context, core)
        rows = find_rows(library, args.query, **answering(core, args.query, args.sort))
        shown = rows if args.limit is None else rows[: args.limit]
        scores = scores_of(library, library.artworks.ids_of(shown.tolist()), core.profile)
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


def _bring_up_to_date(context: Context, core: Core) -> None:
    """A taste that no window shows may not be learned yet. Likes and ratings are never its own."""
    from app.uses.taste_facts import todays_scores
    from models.library.person.shown_profile import shown_profile

    if context.profile is None:
        return
    todays_scores(core, context.token, context.profile)
    shown = shown_profile(core.library)
    if context.profile != shown:
        context.say(f"Likes and ratings are those of {shown!r}, which the library shows.")


def _pages(rows: list[int]) -> Iterator[list[int]]:
    """Few records at a time: the first line comes at once and memory stays flat."""
    for start in range(0, len(rows), _PAGE):
        yield rows[start : start + _PAGE]


def run_show(context: Context) -> Summary:
    from models.library.artworks.telling import full_record, scores_of

    with context.open_core() as core:
        _bring_up_to_date(context, core)
        artworks = [core.library.artworks.by_id(each) for each in context.args.ids]
        scores = scores_of(core.library, [artwork.id for artwork in artworks], core.profile)
        for artwork in artworks:
            context.emit(full_record(core.library, artwork, scores.get(artwork.id)))
        return {"total": len(artworks)}
