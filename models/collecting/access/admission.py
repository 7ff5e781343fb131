"""What a request carries to be let in: tokens that are renewed before they end and after a refusal.

Belongs to one loop, like the client that it asks through. Where a site does not let the program in
any more, the person is asked for a new login; nothing that was begun is lost by that.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from models.collecting.access.credentials import Credentials, Proof
from models.errors import CollectError
from models.net_io.client import Client, Turn
from models.recipes.language.schema import Recipe
from models.recipes.language.secret_owners import may_carry
from models.sign_in.oauth import FORM, REFUSED, proof, refresh_form, tokens_of_oauth2
from models.sign_in.tokens import Tokens, tokens_in


@dataclass(frozen=True, slots=True)
class Admitted:
    """`proof` is carried by the request; `tokens` are what it was made of, where they end."""

    proof: Proof
    tokens: Tokens | None = None


class Admission:
    """`turn` waits for a recipe's host, as its pages do; `now` is in seconds since 1970."""

    def __init__(
        self,
        client: Client,
        credentials: Credentials,
        turn: Callable[[Recipe], Turn],
        now: Callable[[], float],
    ) -> None:
        self._client, self._credentials = client, credentials
        self._turn, self._now = turn, now
        self._renewing = asyncio.Lock()

    async def to(self, recipe: Recipe, url: str, method: str = "GET") -> Admitted:
        """For a question to `url`; nothing for an address that the secrets are not for. Raises
        `CollectError` without a needed secret or login."""
        auth = recipe.auth
        if auth is not None and not may_carry(recipe, url):
            return Admitted(Proof())
        if auth is None or not auth.by_browser:
            return Admitted(self._credentials.proof(recipe))
        tokens = self._tokens(recipe)
        if tokens.refresh is not None and tokens.ends_soon(self._now()):
            tokens = await self._renewed(recipe, tokens)
        return Admitted(_proof(recipe, self._credentials, tokens, url, method), tokens)

    async def again(self, recipe: Recipe, refused: Admitted) -> bool:
        """After a site refused this: whether asking once more may help. Raises `CollectError` where
        the person has to let the program in again."""
        if refused.tokens is None:
            return False
        await self._renewed(recipe, refused.tokens)
        return True

    def _tokens(self, recipe: Recipe) -> Tokens:
        found = tokens_in(self._credentials.of(recipe.auth.token if recipe.auth else None))
        if found is None:
            raise CollectError("login-needed", recipe=recipe.name)
        return found

    async def _renewed(self, recipe: Recipe, old: Tokens) -> Tokens:
        """One question for a new token, whoever comes first; the others take what it brought."""
        async with self._renewing:
            found = self._tokens(recipe)
            if found != old:
                return found
            new = await self._ask(recipe, old)
            # Kept before it is used: the old one is dead from this moment on.
            self._credentials.keep(recipe.auth.token if recipe.auth else None, new.text)
            return new

    async def _ask(self, recipe: Recipe, old: Tokens) -> Tokens:
        auth, key = recipe.auth, self._credentials.key(recipe)
        address = (auth.refresh_url or auth.token_url) if auth is not None else None
        if key is None or old.refresh is None or address is None:
            raise CollectError("login-needed", recipe=recipe.name)
        form = refresh_form(key, old)
        page = await self._client.ask(address, FORM, self._turn(recipe), form)
        if page.status in REFUSED:
            raise CollectError("login-needed", recipe=recipe.name)
        if page.status != 200:
            raise CollectError("http-status", url=address, status=page.status)
        return tokens_of_oauth2(page.body, self._now(), old)


def _proof(
    recipe: Recipe, credentials: Credentials, tokens: Tokens, url: str, method: str
) -> Proof:
    signed = recipe.auth is not None and recipe.auth.scheme == "oauth1"
    key = credentials.key(recipe) if signed else None
    if signed and key is None:
        raise CollectError("login-needed", recipe=recipe.name)
    return Proof(tuple(proof(key, tokens, method, url).items()))
