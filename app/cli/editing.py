"""`edit`: the person's own words about artworks, and about what sites say of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from app.cli.verbs import Access, Context, Summary, Verbs, count
from models.errors import CollectError, InputError
from models.records import LibraryChanges, all_changes

if TYPE_CHECKING:
    from models.library.library import Library

# The options that speak of a sighting, by its field; `--title` and `--author` do with `--sighting`.
_OF_SIGHTING = {
    "page": "page_url",
    "file": "file_url",
    "author_url": "author_url",
    "posted": "posted_at",
}


def add_verbs(verbs: Verbs) -> None:
    parser = verbs.add("edit", "change tags, title, author, note", run=run, access=Access.WRITE)
    parser.add_argument("ids", nargs="+", metavar="ID")
    parser.add_argument("--tag", action="append", default=[], metavar="+a,-b")
    parser.add_argument("--title", metavar="T")
    parser.add_argument("--author", metavar="A")
    parser.add_argument("--note", metavar="N")
    parser.add_argument("--source", metavar="URL", help="where it was seen")
    parser.add_argument(
        "--sighting",
        type=count,
        metavar="N",
        help="correct what is said there (1 is the first that `show` lists), not the artwork's own",
    )
    parser.add_argument("--page", metavar="URL", help="with --sighting: the page")
    parser.add_argument("--file", metavar="URL", help="with --sighting: the picture's file")
    parser.add_argument("--author-url", metavar="URL", help="with --sighting: the author's page")
    parser.add_argument("--posted", metavar="DATE", help="with --sighting: when it was posted")
    parser.add_argument(
        "--original",
        action="store_true",
        help="with --sighting: back to the site's own words",
    )
    parser.add_argument(
        "--everywhere",
        action="store_true",
        help="with --sighting and --author: wherever the same author's name stands",
    )
    parser.set_defaults(usage=parser.error)


def run(context: Context) -> Summary:
    from models.library.artworks.artworks import Edit
    from models.library.artworks.telling import artwork_record, scores_of
    from models.library.tags.tagging import parse_changes

    args = context.args
    _check_options(args)
    if args.source is not None:
        _check_address(args.source)
    added, removed = parse_changes(args.tag)
    of_site = args.sighting is not None
    edit = Edit(added, removed, note=args.note, source_url=args.source)
    if not of_site:
        edit = replace(edit, title=args.title, author=args.author)
    with context.open_core() as core:
        library = core.library
        ids = [library.artworks.by_id(each).id for each in args.ids]
        correct = _correction(library, args, ids) if of_site else LibraryChanges

        def write() -> LibraryChanges:
            return all_changes((correct(), library.artworks.edit(ids, edit)))

        changes = library.writer.call(write)
        context.announce(changes)
        scores = scores_of(library, ids, core.profile)
        for artwork_id in ids:
            artwork = library.artworks.by_id(artwork_id)
            context.emit(artwork_record(artwork, scores.get(artwork_id)))
        return {"changed": len(set(changes.updated))}


def _check_options(args: Any) -> None:
    """What speaks of a sighting needs one."""
    named = [name for name in _OF_SIGHTING if getattr(args, name) is not None]
    named += [name for name in ("original", "everywhere") if getattr(args, name)]
    if args.sighting is None and named:
        args.usage(f"--{named[0].replace('_', '-')} needs --sighting N")
    if args.everywhere and args.author is None:
        args.usage("--everywhere needs --author")


def _correction(library: Library, args: Any, ids: Sequence[str]) -> Callable[[], LibraryChanges]:
    """What is to be done to the sightings, once it is certain that all of them are there."""
    from models.library.artworks.correcting import (
        as_the_site_said,
        correct,
        read_correction,
        rename_author,
    )

    typed = {field: getattr(args, name) for name, field in _OF_SIGHTING.items()}
    typed |= {"title": args.title, "author": args.author}
    said = read_correction({field: text for field, text in typed.items() if text is not None})
    chosen = [_sighting(library, artwork_id, args.sighting) for artwork_id in ids]
    keys = [each.key for each in chosen]

    def write() -> LibraryChanges:
        done = [as_the_site_said(keys).changes] if args.original else []
        names = {each.said.author for each in chosen if each.said.author}
        done.append(correct(keys, said).changes)
        if args.everywhere:
            done += [rename_author(name, said["author"]).changes for name in sorted(names)]
        return all_changes(done)

    return write


def _sighting(library: Library, artwork_id: str, number: int) -> Any:
    found = library.artworks.kept_sightings(artwork_id)
    if not 1 <= number <= len(found):
        raise InputError("sighting-unknown", number=number, count=len(found), id=artwork_id)
    return found[number - 1]


def _check_address(url: str) -> None:
    try:
        parts = urlsplit(url)
        sound = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        sound = False
    if not sound:
        raise CollectError("url-wrong", url=url, reason="it names no site")
