"""`recipe`: check, try and list the recipes that read sites."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.finds import tell_find
from app.cli.gallery_dl import add_gallery_dl, try_gallery_dl
from app.cli.verbs import Access, Context, Summary, Verbs

if TYPE_CHECKING:
    from models.recipes.dispatch import RecipeBook
    from models.recipes.pages.evaluate import PageResult


# `covered`: the person's own recipe of that id stands for it; `off`: it has mistakes.
_STATES = {"fine": "ready", "failing": "failing", "covered": "covered", "off": "off"}


def add_verbs(verbs: Verbs) -> None:
    group = verbs.group(verbs.add("recipe", "how sites are read"))
    checking = group.add("check", "find mistakes, run the tests", run=check, access=Access.NONE)
    checking.add_argument("files", nargs="+", type=Path, metavar="FILE")
    trying = group.add("try", "what would be requested and found", run=try_one, access=Access.NONE)
    trying.add_argument("url", metavar="URL")
    trying.add_argument("--fixture", type=Path, metavar="FILE", help="read this, ask nobody")
    group.add("list", "all recipes", run=list_recipes, access=Access.NONE)
    add_gallery_dl(group)


def check(context: Context) -> Summary:
    from models.recipes.writing.testing import check_with_tests

    errors = 0
    for file in context.args.files:
        for problem in check_with_tests(file):
            errors += 1
            context.emit(
                {
                    "file": str(file),
                    "line": problem.line,
                    "path": problem.path,
                    "message": problem.message,
                },
                f"{file}:{problem.line}: {problem.path}: {problem.message}",
            )
    context.failures += errors
    return {"errors": errors}


def try_one(context: Context) -> Summary:
    from app.core import gallery_dl
    from models.gallery_dl.explaining import explain
    from models.recipes.asking import request_for
    from models.recipes.pages.evaluate import read_page

    book = _book()
    explained = explain(book, gallery_dl(), context.args.url)
    if explained.program:
        return try_gallery_dl(context, book, explained)
    match = book.match(explained.url, explained.recipe_id)
    asked = request_for(match, None)
    context.emit(
        {
            "request": asked.url,
            "recipe": match.recipe.id,
            "route": match.route.name,
            "reason": explained.reason,
        },
        f"asks for {asked.url} with {match.recipe.id}, {explained.reason}",
    )
    fixture: Path | None = context.args.fixture
    if fixture is not None:
        result = read_page(match, _bytes(fixture), asked.url)
    else:
        result = _fetched(explained.url)
    return _told(context, result)


def list_recipes(context: Context) -> Summary:
    import resources
    from app import paths
    from models.recipes.writing.listing import listed_recipes
    from models.recipes.writing.own_recipes import OwnRecipes

    listed = listed_recipes(OwnRecipes(paths.own_recipe_folder()), resources.recipe_folder())
    for each in listed:
        first = each.problems[0] if each.problems else None
        facts = {
            "id": each.id,
            "name": each.name,
            "version": each.version,
            "file": str(each.file),
            "state": _STATES[each.state],
            "reason": f"{first.path}: {first.message}" if first is not None else "",
        }
        state = "" if each.state == "fine" else f"  ({_STATES[each.state]})"
        context.emit(facts, f"{each.id}  {each.name}{state}")
        for problem in each.problems:
            context.fail(f"{each.file}:{problem.line}: {problem.path}: {problem.message}")
    ready = sum(each.state in ("fine", "failing") for each in listed)
    return {"total": ready, "errors": sum(len(each.problems) for each in listed)}


def _told(context: Context, result: PageResult) -> Summary:
    for find in result.finds:
        tell_find(context, find, find.key)
    for url in result.follow:
        context.emit({"follow": url}, f"would follow {url}")
    return {
        "items": result.items,
        "found": len(result.finds),
        "follow": len(result.follow),
        "next": result.next,
        "veto": result.veto,
        "errors": 0,
    }


def _fetched(url: str) -> PageResult:
    """One real question, by robots.txt, pace and guard as always; in a library that is gone
    afterwards, for nothing of it is kept."""
    import asyncio
    import tempfile

    from app.cli.collecting import example_site_for
    from app.core import open_core
    from models.collecting.trial import Trial

    with (
        tempfile.TemporaryDirectory(prefix="bunshin-try-") as folder,
        open_core(Path(folder) / "library", create=True) as core,
        example_site_for([url]),
    ):
        tried = asyncio.run(core.collecting.try_page(Trial(url)))
    if tried.error is not None:
        raise tried.error
    from models.recipes.pages.evaluate import PageResult

    return tried.result or PageResult()


def _bytes(file: Path) -> bytes:
    from models.errors import InputError

    try:
        return file.read_bytes()
    except OSError as error:
        raise InputError("path-missing", path=file) from error


def _book() -> RecipeBook:
    import resources
    from app import paths
    from models.recipes.dispatch import load_recipes

    return load_recipes([paths.own_recipe_folder(), resources.recipe_folder()])
