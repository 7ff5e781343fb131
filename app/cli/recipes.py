"""`recipe`: check, try and list the recipes that read sites."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.gallery_dl import add_gallery_dl, try_gallery_dl
from app.cli.verbs import Access, Context, Summary, Verbs

if TYPE_CHECKING:
    from models.recipes.asking import Asked
    from models.recipes.dispatch import Match, RecipeBook
    from models.recipes.evaluate import PageResult


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
    from models.recipes.testing import check_with_tests

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
    from models.recipes.evaluate import read_page

    book = _book()
    explained = explain(book, gallery_dl(), context.args.url)
    if explained.program:
        return try_gallery_dl(context, book, explained)
    match = book.match(explained.url)
    asked = request_for(match, None)
    context.emit(
        {"request": asked.url, "recipe": match.recipe.id, "reason": explained.reason},
        f"asks for {asked.url} with {match.recipe.id}, {explained.reason}",
    )
    fixture: Path | None = context.args.fixture
    if fixture is not None:
        result = read_page(match, _bytes(fixture), asked.url)
    else:
        result = _fetched(match, asked)
    return _told(context, result)


def list_recipes(context: Context) -> Summary:
    book = _book()
    for recipe in book.recipes.values():
        facts = {
            "id": recipe.id,
            "name": recipe.name,
            "version": recipe.version,
            "file": str(book.files[recipe.id]),
            "state": "ready",
            "reason": "",
        }
        context.emit(facts, f"{recipe.id}  {recipe.name}")
    for problem in book.problems:
        context.fail(f"{problem.file}:{problem.line}: {problem.path}: {problem.message}")
    return {"total": len(book.recipes), "errors": len(book.problems)}


def _told(context: Context, result: PageResult) -> Summary:
    for find in result.finds:
        facts: dict[str, Any] = {
            "file_url": find.file_url,
            "page_url": find.page_url,
            "key": find.key,
            "title": find.title,
            "author": find.author,
            "tags": [tag.name for tag in find.tags],
            "veto": find.veto,
        }
        context.emit(facts, f"picture {find.file_url}  {find.title or ''}")
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


def _fetched(match: Match, asked: Asked) -> PageResult:
    """One real request, by the same guard as always."""
    import asyncio

    from app.cli.collecting import example_site_for
    from models.errors import CollectError
    from models.net_io.client import Client
    from models.recipes.evaluate import read_page

    async def fetch() -> PageResult:
        async with Client() as client:
            page = await client.ask(asked.url, asked.headers, body=asked.body)
        if page.status != 200:
            raise CollectError("http-status", url=asked.url, status=page.status)
        return read_page(match, page.body, page.url)

    with example_site_for([asked.url]):
        return asyncio.run(fetch())


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
