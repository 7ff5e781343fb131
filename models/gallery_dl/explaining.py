"""Where gallery-dl stands among what can read an address: behind every recipe that knows it,
before what is done with any page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from models.errors import CollectError
from models.recipes.dispatch import Explanation

if TYPE_CHECKING:
    from models.gallery_dl.engine import GalleryDl
    from models.gallery_dl.support import Reads
    from models.recipes.dispatch import RecipeBook
    from models.records import Source

_PROGRAM = "program"


def explain(
    book: RecipeBook, engine: GalleryDl | None, url: str, recipe_id: str | None = None
) -> Explanation:
    """As `RecipeBook.explain`, with gallery-dl in its place. May run it: half a second, not for
    the window's thread. Never raises for a wrong address."""
    named = book.recipes.get(recipe_id or "")
    if named is not None and named.by_program:
        return _by_program(book, engine, url, named.id)
    found = book.explain(url, recipe_id)
    unread = found.kind == "page" or found.code == "unsupported"
    if engine is None or recipe_id is not None or not unread or not book.recipe_of(""):
        return found
    try:
        if engine.program() is None:
            hint = "gallery-dl, a program of its own that is not installed, may know this site"
            return replace(found, program_missing=True, reason=f"{found.reason} ({hint})")
        reads = _reads(book, engine, url)
    except CollectError as error:
        return replace(found, reason=f"{found.reason} ({error})")
    return found if reads is None else _explained(book, *reads)


def readers(
    book: RecipeBook, engine: GalleryDl | None, sources: Sequence[Source]
) -> dict[int, str]:
    """Which program reads each source that no recipe of ours reads, by the source's id; "" where it
    is not here. May run it: not for the window's thread."""
    programs = {each.id for each in book.recipes.values() if each.by_program}
    named = [each for each in sources if each.recipe in programs]
    program = engine.program() if named and engine is not None else None
    return {each.id: program.label if program is not None else "" for each in named}


def _by_program(
    book: RecipeBook, engine: GalleryDl | None, url: str, recipe_id: str
) -> Explanation:
    """The person named the recipe."""
    recipe = book.recipes[recipe_id]
    nothing = Explanation(url, None, recipe.name, "", "", "", "unsupported")
    addresses = book.addresses(url)
    if not addresses:
        return replace(nothing, reason="this is no web address", code="url-wrong")
    if engine is None or engine.program() is None:
        return replace(nothing, reason="gallery-dl is not installed", program_missing=True)
    try:
        reads = _reads(book, engine, url)
    except CollectError as error:
        return replace(nothing, reason=str(error))
    if reads is None:
        host = urlsplit(addresses[0]).netloc
        return replace(nothing, reason=f"gallery-dl does not read this page of {host}")
    address, found = reads
    return replace(_explained(book, address, found), recipe_id=recipe_id, recipe_name=recipe.name)


def _reads(book: RecipeBook, engine: GalleryDl, url: str) -> tuple[str, Reads] | None:
    """What it reads, and under which of the addresses that may be meant: as it was written, then
    with or without www."""
    addresses = book.addresses(url)
    # The second half is the first once more, the other way.
    for address in (addresses[0], addresses[len(addresses) // 2]) if addresses else ():
        reads = engine.reads(address)
        if reads is not None:
            return address, reads
    return None


def _explained(book: RecipeBook, address: str, reads: Reads) -> Explanation:
    recipe = book.recipe_of(reads.category)
    assert recipe is not None  # There is one for every category, or nobody asked.
    label = reads.program.label
    return Explanation(
        address,
        recipe.id,
        recipe.name,
        reads.kind,
        _PROGRAM,
        f"because no recipe of Bunshin's reads this; {label} does, as {reads.kind}",
        program=label,
        category=reads.category,
    )
