"""What a recipe would find, as the command line tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.cli.verbs import Context

if TYPE_CHECKING:
    from models.recipes.pages.evaluate import Find


def tell_find(context: Context, find: Find, key: str) -> None:
    """One picture; `key` is by what it is known again."""
    facts = {
        "file_url": find.file_url,
        "page_url": find.page_url,
        "key": key,
        "title": find.title,
        "author": find.author,
        "tags": [tag.name for tag in find.tags],
        "veto": find.veto,
    }
    context.emit(facts, f"picture {find.file_url}  {find.title or ''}")
