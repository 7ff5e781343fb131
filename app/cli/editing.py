"""`edit`: the person's own words about artworks."""

from __future__ import annotations

from urllib.parse import urlsplit

from app.cli.verbs import Access, Context, Summary, Verbs
from models.errors import CollectError


def add_verbs(verbs: Verbs) -> None:
    parser = verbs.add("edit", "change tags, title, author, note", run=run, access=Access.WRITE)
    parser.add_argument("ids", nargs="+", metavar="ID")
    parser.add_argument("--tag", action="append", default=[], metavar="+a,-b")
    parser.add_argument("--title", metavar="T")
    parser.add_argument("--author", metavar="A")
    parser.add_argument("--note", metavar="N")
    parser.add_argument("--source", metavar="URL", help="where it was seen")


def run(context: Context) -> Summary:
    from models.library.artworks import Edit
    from models.library.tagging import parse_changes
    from models.library.telling import artwork_record, scores_of

    args = context.args
    if args.source is not None:
        _check_address(args.source)
    added, removed = parse_changes(args.tag)
    edit = Edit(added, removed, args.title, args.author, args.note, args.source)
    with context.open_core() as core:
        library = core.library
        ids = [library.artworks.by_id(each).id for each in args.ids]
        changes = library.writer.call(lambda: library.artworks.edit(ids, edit))
        context.announce(changes)
        scores = scores_of(library, ids, core.profile)
        for artwork_id in ids:
            artwork = library.artworks.by_id(artwork_id)
            context.emit(artwork_record(artwork, scores.get(artwork_id)))
        return {"changed": len(changes.updated)}


def _check_address(url: str) -> None:
    try:
        parts = urlsplit(url)
        sound = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        sound = False
    if not sound:
        raise CollectError("url-wrong", url=url, reason="it names no site")
