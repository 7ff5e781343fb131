"""The person lets the program in by a site's own page: the way there, back, and what is kept of it.

For a thread of the runner: `begin` and `finish` ask the network in a loop of their own and wait.
Nothing but the tokens is kept, and those in the keyring only.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import jmespath

from models.collecting.access.credentials import Credentials
from models.errors import CollectError
from models.net_io.client import Client, Page
from models.net_io.guard import AddressPolicy
from models.recipes.language.auth import Auth
from models.recipes.language.schema import Recipe
from models.sign_in import oauth
from models.sign_in.coming_back import ComingBack
from models.sign_in.landing_page import Said
from models.sign_in.tokens import Tokens, tokens_in

PATIENCE_S = 600.0  # How long a person may take on the site's page.


@dataclass(frozen=True, slots=True)
class LetIn:
    """Whose account it is, where the site says so, and whether the tokens outlive the program."""

    account: str | None
    lasting: bool


def closed(recipe: Recipe | None, credentials: Credentials) -> bool:
    """Whether the person has to let the program in by the site's page first."""
    auth = recipe.auth if recipe is not None else None
    if auth is None or not auth.by_browser:
        return False
    return tokens_in(credentials.of(auth.token)) is None


@dataclass(slots=True)
class LettingIn:
    """One login; `close` it whatever became of it."""

    recipe: Recipe
    credentials: Credentials
    addresses: AddressPolicy
    said: Said
    _back: ComingBack | None = field(default=None, init=False)
    _trip: oauth.Trip | None = field(default=None, init=False, repr=False)

    def begin(self) -> str:
        """The address for the person's browser, which leads on to the site. Raises
        `CollectError`."""
        auth, key = self._auth, self._key
        self._back = ComingBack(auth.redirect, self.said)
        page = auth.authorize_url or ""
        if auth.scheme == "oauth2":
            self._trip = oauth.begin_oauth2(key, page, auth.scopes, self._back.address)
        else:
            self._trip = oauth.begin_oauth1(page, self._back.address, self._temporary_token())
        self._back.page = self._trip.address
        return self._back.start

    def offer(self, address: str) -> bool:
        """The address that the browser ended at, brought by hand; from any thread."""
        return self._back is not None and self._back.offer(address)

    def finish(self, stopped: Callable[[], bool], seconds: float = PATIENCE_S) -> LetIn:
        """Wait for the browser, fetch and keep the tokens, ask whose they are.

        Raises `CollectError` where it was refused or nobody came, `Cancelled` when it was given up.
        """
        trip, back = self._trip, self._back
        if trip is None or back is None:
            raise CollectError("login-timeout")
        came = back.wait(lambda address: oauth.is_answer_to(trip, address), seconds, stopped)
        tokens = self._tokens(trip, oauth.word_of(came))
        lasting = self.credentials.keep(self._auth.token, tokens.text)
        return LetIn(self._account(tokens), lasting)

    def close(self) -> None:
        if self._back is not None:
            self._back.close()
            self._back = None

    @property
    def _auth(self) -> Auth:
        if self.recipe.auth is None:
            raise CollectError("login-needed", recipe=self.recipe.name)
        return self.recipe.auth

    @property
    def _key(self) -> oauth.Key:
        key = self.credentials.key(self.recipe)
        if key is None:
            name = self._auth.client_id or ""
            raise CollectError("secret-missing", recipe=self.recipe.name, name=name)
        return key

    def _temporary_token(self) -> bytes:
        url = self._auth.request_url or ""
        back = self._back.address if self._back is not None else None
        return self._ask(url, oauth.signature(self._key, None, "POST", url, back=back), b"").body

    def _tokens(self, trip: oauth.Trip, word: str) -> Tokens:
        auth, key = self._auth, self._key
        url = auth.token_url or ""
        if auth.scheme == "oauth2":
            page = self._ask(url, oauth.FORM, oauth.code_form(key, trip, word))
            return oauth.tokens_of_oauth2(page.body, time.time())
        temporary = Tokens(trip.mark, secret=trip.secret)
        signed = oauth.signature(key, temporary, "POST", url, verifier=word)
        return oauth.tokens_of_oauth1(self._ask(url, signed, b"").body)

    def _account(self, tokens: Tokens) -> str | None:
        """A name for the person to see; a login is one without it too."""
        account = self._auth.account
        if account is None:
            return None
        key = self._key if self._auth.scheme == "oauth1" else None
        proof = oauth.proof(key, tokens, "GET", account.url)
        try:
            found = jmespath.search(
                account.jmes, json.loads(self._ask(account.url, proof, None).body)
            )
        except (CollectError, ValueError, jmespath.exceptions.JMESPathError):
            return None
        return found[:100] if isinstance(found, str) and found else None

    def _ask(self, url: str, headers: Mapping[str, str], body: bytes | None) -> Page:
        async def whole() -> Page:
            async with Client(self.addresses) as client:
                return await client.ask(url, headers, body=body)

        with asyncio.Runner() as runner:
            page = runner.run(whole())
        if page.status in oauth.REFUSED:
            raise CollectError("login-refused", reason=oauth.refusal(page.body))
        if page.status != 200:
            raise CollectError("http-status", url=url, status=page.status)
        return page
