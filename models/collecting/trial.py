"""One page, asked for once and read by a recipe that is being written; nothing is kept of it.

The question goes the same way as all others: robots.txt, the host's turn and rest, the guard.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from models.collecting.access.credentials import Credentials
from models.collecting.hosts.url_key import host_of
from models.collecting.rounds.parts import Parts
from models.errors import ExpectedError
from models.recipes.asking import request_for
from models.recipes.dispatch import Explanation, RecipeBook
from models.recipes.language.parse import Checked
from models.recipes.language.schema import Recipe
from models.recipes.pages.evaluate import PageResult, read_page
from models.recipes.writing.recording import stripped
from models.sign_in.tokens import tokens_in


@dataclass(frozen=True, slots=True)
class Trial:
    """A page to be read by `draft`, which need not be saved or tested; None tries the recipe that
    reads the address now."""

    url: str
    draft: Checked | None = None


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of it. `explanation` says how the recipe fits the address, `chosen` which recipe
    reads it now if nobody chooses. `body` is the page without secrets. `error` says what went
    wrong; where the page could be had but not read, `body` is there all the same."""

    trial: Trial
    url: str
    explanation: Explanation
    chosen: Explanation
    asked: str = ""
    body: bytes = b""
    result: PageResult | None = None
    error: ExpectedError | None = None


async def tried(parts: Parts, trial: Trial) -> Tried:
    """Never raises an `ExpectedError`: it is in what comes back."""
    draft = trial.draft
    book = parts.book if draft is None else RecipeBook([(0, draft)])
    chosen = parts.book.explain(trial.url)
    recipe_id = draft.recipe.id if draft is not None and draft.recipe is not None else None
    explanation = book.explain(trial.url, recipe_id)
    known = Tried(trial, explanation.url, explanation, chosen)
    if not explanation.usable:
        return known
    match = book.match(explanation.url, recipe_id)
    asked, body = "", b""
    try:
        question = request_for(match, None)
        asked = question.url
        _respect_rest(parts, asked)
        page = await parts.fetcher.page(question, match.recipe)
        body = stripped(page.body, secrets_of(match.recipe, parts.fetcher.credentials))
        oembed = await parts.fetcher.oembed(match, body, page.url)
        result = read_page(match, body, page.url, oembed=oembed)
    except ExpectedError as error:
        return replace(known, asked=asked, body=body, error=error)
    return replace(known, asked=asked, body=body, result=result)


def secrets_of(recipe: Recipe, credentials: Credentials) -> Iterator[str]:
    """All that the keyring holds for it: none of them may stand in a recorded page."""
    auth = recipe.auth
    for _, reference in auth.references() if auth is not None else ():
        secret = credentials.of(reference)
        if secret:
            yield secret
            tokens = tokens_in(secret)
            held = () if tokens is None else (tokens.access, tokens.refresh, tokens.secret)
            yield from (each for each in held if each)


def _respect_rest(parts: Parts, url: str) -> None:
    """A host that wants a long rest is not waited for by somebody who looks at the screen."""
    host = host_of(url)
    rest = parts.gate.long_rest(host)
    if rest is not None:
        raise rest.error(host)
