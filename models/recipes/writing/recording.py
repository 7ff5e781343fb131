"""A page becomes a fixture: its bytes without secrets, and the `[[test]]` that it has to pass."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from models.recipes.asking import request_for
from models.recipes.dispatch import RecipeBook
from models.recipes.language.parse import Checked
from models.recipes.pages.evaluate import Find, PageResult, read_page
from models.recipes.writing.testing import first_value

GONE = "removed"
FOLDER = "fixtures"
_ENDINGS = {"html": "html", "page": "html", "json": "json", "feed": "xml", "xml": "xml"}
_FIRST = ("file_url", "title", "author", "posted_at", "rating", "tags")
# What pages hold of a visit: `"csrf-token" content="…"`, `access_token=…`, `"api_key": "…"`.
_VISIT = re.compile(
    rb"""((?:csrf|xsrf|authenticity|access|refresh|session|auth|api)[-_]?(?:token|key|secret|id)\b"""
    rb"""["']?\s*(?:[:=]\s*|(?:content|value)\s*=\s*)["']?)([\w.~+/%=-]{8,})""",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Recorded:
    """Where the page lies now, and what is to be written at the recipe's end."""

    file: Path
    block: str


def stripped(body: bytes, secrets: Iterable[str] = ()) -> bytes:
    """The page without these secrets and without what looks like the key of a visit."""
    for secret in secrets:
        if len(secret) >= 4:
            body = body.replace(secret.encode(), GONE.encode())
    return _VISIT.sub(lambda found: found[1] + GONE.encode(), body)


def record(draft: Checked, url: str, body: bytes, folder: Path) -> Recorded:
    """Write the page below `folder`, where the recipe lies. Raises `RecipeError`, `CollectError`
    when the recipe does not read it, and OSError."""
    match = RecipeBook([(0, draft)]).match(url)
    result = read_page(match, body, request_for(match, None).url)
    ending = _ENDINGS[match.step.format]
    file = _free(folder / FOLDER / match.recipe.id, match.route.name, ending, body)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(body)
    name = file.relative_to(folder).as_posix()
    return Recorded(file, "\n".join(_test(url, name, result)) + "\n")


def _free(folder: Path, name: str, ending: str, body: bytes) -> Path:
    """A name that no other page has."""
    stem = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "page"
    file, number = folder / f"{stem}.{ending}", 1
    while file.exists() and file.read_bytes() != body:
        number += 1
        file = folder / f"{stem}-{number}.{ending}"
    return file


def _test(url: str, fixture: str, result: PageResult) -> Iterator[str]:
    yield from ("[[test]]", f"url = {_toml(url)}", f"fixture = {_toml(fixture)}", "")
    yield "[test.expect]"
    if result.veto is not None:
        yield f"veto = {_toml(result.veto)}"
        return
    wanted = [find for find in result.finds if find.veto is None]
    yield f"items = {len(wanted) or result.items}"
    if result.follow:
        yield f"follow = {len(result.follow)}"
    if result.next is not None:
        yield f"next = {_toml(result.next)}"
    if wanted:
        yield from ("", "[test.expect.first]", *_first(wanted[0]))


def _first(find: Find) -> Iterator[str]:
    for name in _FIRST:
        value = first_value(find, name)
        if isinstance(value, str | int) and not isinstance(value, bool):
            yield f"{name} = {_toml(value)}"
        elif isinstance(value, list) and value and all(isinstance(each, str) for each in value):
            yield f"{name} = [{', '.join(_toml(each) for each in value)}]"


def _toml(value: object) -> str:
    """JSON's strings and whole numbers are TOML's too, but for one sign."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
