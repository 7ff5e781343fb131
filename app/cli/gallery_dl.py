"""`recipe gallery-dl`: the other program that reads sites: is it there, install, update, remove."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.finds import tell_find
from app.cli.verbs import Access, Context, Summary, Verbs, run_through

if TYPE_CHECKING:
    from models.gallery_dl.places import Found
    from models.recipes.dispatch import Explanation, RecipeBook

TRIED = 10  # Lines of a site that is only tried.
LICENCE_SAID = (
    "gallery-dl is a program of its own under the GNU GPL, version 2 only, and no part of Bunshin. "
    "It is fetched from the Python package index into {folder}; "
    "Bunshin runs it to learn where pictures are, and fetches them itself."
)


def add_gallery_dl(recipe: Verbs) -> None:
    """The sub-verbs of `recipe gallery-dl`."""
    parser = recipe.add("gallery-dl", "the other program that reads sites where it is installed")
    group = recipe.group(parser)
    group.add("status", "which one is used", run=status, access=Access.NONE)
    group.add("install", "bring it to this machine", run=install, access=Access.NONE)
    group.add("update", "bring its sites up to date", run=update, access=Access.NONE)
    group.add("remove", "take away what was installed", run=remove, access=Access.NONE)
    using = group.add("use", "the program at PATH instead", run=use, access=Access.NONE)
    using.add_argument("path", nargs="?", type=Path, metavar="PATH", help="none: as before")


def status(context: Context) -> Summary:
    from app.core import gallery_dl

    found = gallery_dl().program()
    _tell(context, found)
    return {"total": int(found is not None)}


def install(context: Context) -> Summary:
    from app.core import gallery_dl
    from models.gallery_dl import managed

    places = gallery_dl().places
    context.say(LICENCE_SAID.format(folder=places.managed))
    _tell(context, run_through(managed.install(places, context.token)))
    return {"installed": 1}


def update(context: Context) -> Summary:
    from app.core import gallery_dl
    from models.errors import CollectError
    from models.gallery_dl import managed
    from models.gallery_dl.places import program_in

    places = gallery_dl().places
    if not program_in(places.managed).exists():
        reason = "Bunshin has not installed it; `recipe gallery-dl install` does"
        raise CollectError("gallery-dl-not-installed", reason=reason)
    _tell(context, run_through(managed.install(places, context.token)))
    return {"updated": 1}


def remove(context: Context) -> Summary:
    from app.core import gallery_dl
    from models.gallery_dl import managed

    return {"removed": int(managed.remove(gallery_dl().places))}


def use(context: Context) -> Summary:
    """Stays for the next start; what does not answer is not taken."""
    from app import settings
    from app.core import gallery_dl
    from models.errors import InputError
    from models.gallery_dl.places import find

    path: Path | None = context.args.path
    chosen = None if path is None else str(path.absolute())
    places = gallery_dl().places
    if chosen is not None and find(replace(places, chosen=lambda: chosen)) is None:
        raise InputError("file-unreadable", path=path, reason="it does not answer as gallery-dl")
    settings.save(replace(settings.load(), gallery_dl=chosen))
    _tell(context, gallery_dl().program())
    return {"used": int(chosen is not None)}


def try_gallery_dl(context: Context, book: RecipeBook, explained: Explanation) -> Summary:
    """What it would name: of its lines in a file, or asking the site once for a few."""
    from models.gallery_dl.reading import read_line

    record = {"request": explained.url, "recipe": explained.recipe_id, "reason": explained.reason}
    context.emit(record, f"{explained.program} asks for {explained.url}, {explained.reason}")
    file: Path | None = context.args.fixture
    lines = file.read_bytes().splitlines() if file is not None else _asked(explained.url)
    read = [read_line(book, line, explained.url) for line in lines]
    found = [each for each in read if each is not None]
    for each in found:
        tell_find(context, each.find, each.key)
    return {"items": len(lines), "found": len(found), "errors": len(lines) - len(found)}


def _asked(url: str) -> list[bytes]:
    import asyncio

    from app.core import gallery_dl
    from models.gallery_dl.trying import first_lines

    return asyncio.run(first_lines(gallery_dl(), url, TRIED))


def _tell(context: Context, found: Found | None) -> None:
    from models.gallery_dl.managed import LICENCE

    record = {
        "name": "gallery-dl",
        "version": None if found is None else found.version,
        "path": None if found is None else str(found.path),
        "origin": None if found is None else found.origin,
        "licence": LICENCE,
        "state": "missing" if found is None else "used",
    }
    context.emit(
        record,
        "gallery-dl is not installed"
        if found is None
        else f"{found.label}  {found.path}  ({found.origin})",
    )
