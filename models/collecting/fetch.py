"""Fetches pages and files: each hop in its host's turn, by robots.txt, with its proof."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Callable, Mapping
from pathlib import Path

from models.collecting.admission import Admission
from models.collecting.credentials import Credentials, Proof
from models.collecting.host_gate import HostGate
from models.collecting.policy import Policy, rest_of_quota
from models.collecting.robots import Robots
from models.collecting.url_key import host_of
from models.errors import CollectError
from models.net_io.client import Answer, Client, Page, Told, Turn
from models.net_io.download import Downloaded, Wanted, download
from models.recipes.addresses import with_query
from models.recipes.asking import Asked
from models.recipes.schema import Recipe

Heard = Callable[[int, Mapping[str, str]], None]


class Fetcher:
    """Belongs to one loop, like the client it is given."""

    def __init__(
        self,
        client: Client,
        gate: HostGate,
        robots: Robots,
        policy: Policy,
        credentials: Credentials,
    ) -> None:
        self._client = client
        self._gate = gate
        self._robots = robots
        self._policy = policy
        self._credentials = credentials
        self._admission = Admission(client, credentials, self._turn_for_login, gate.clock.now)

    @property
    def credentials(self) -> Credentials:
        return self._credentials

    @property
    def requests(self) -> int:
        return self._client.requests

    async def page(self, question: Asked, recipe: Recipe) -> Page:
        """A page that answered 200. Raises `CollectError`."""
        method = "GET" if question.body is None else "POST"
        admitted = await self._admission.to(recipe, question.url, method)
        page = await self._ask(question, recipe, admitted.proof)
        if page.status == 401 and await self._admission.again(recipe, admitted):
            admitted = await self._admission.to(recipe, question.url, method)
            page = await self._ask(question, recipe, admitted.proof)
            if page.status == 401:
                raise CollectError("login-needed", recipe=recipe.name)
        if page.status != 200:
            raise CollectError("http-status", url=question.url, status=page.status)
        return page

    async def _ask(self, question: Asked, recipe: Recipe, proof: Proof) -> Page:
        """Whatever it answers. No secret is in the page's address or in an error."""
        url = question.url
        asked = with_query(url, dict(proof.query))
        sent = {**question.headers, **dict(proof.headers)}
        try:
            found = await self._client.ask(asked, sent, self._turn(recipe), question.body)
        except CollectError as error:
            # Errors are kept, shown and logged: the secret in the address must not go with them.
            raise CollectError(error.code, **{**error.params, "url": url}) from None
        # The proof in an address must not reach anything that is kept.
        return found if asked == url else Page(url, found.status, found.body, found.headers)

    async def file(self, url: str, page_url: str, recipe: Recipe, to: Path) -> Downloaded:
        """A picture's file to `to`. Raises `CollectError`."""
        headers = dict(recipe.file.headers)
        referer = {"none": None, "page": page_url}.get(recipe.file.referer, recipe.file.referer)
        if referer is not None:
            headers["Referer"] = referer
        wanted = Wanted(url, to, recipe.file.limit, headers, tuple(recipe.file.types))
        return await download(self._client, wanted, self._turn(recipe))

    def _turn_for_login(self, recipe: Recipe) -> Turn:
        """The person let us in there: robots.txt has no say in that."""
        manners = recipe.politeness.model_copy(update={"robots": "api"})
        return self._turn(recipe.model_copy(update={"politeness": manners}))

    def _turn(self, recipe: Recipe) -> Turn:
        @contextlib.asynccontextmanager
        async def turn(url: str) -> AsyncIterator[Told]:
            host = host_of(url)
            delay = self._policy.delay(host, recipe.politeness.delay, None)
            if recipe.politeness.robots == "obey":
                rules = await self._robots.rules(url, delay)
                if not rules.allows(url):
                    raise CollectError("robots-refused", host=host, url=url)
                delay = self._policy.delay(host, delay, rules.delay)
            own = host in self._policy.own_pace
            async with self._gate.turn(host, delay, adapt=not own) as told:
                yield lambda answer: self._heed(recipe, host, answer, told)

        return turn

    def _heed(self, recipe: Recipe, host: str, answer: Answer, told: Heard) -> None:
        told(answer.status, answer.headers)
        names = recipe.politeness.quota_headers
        if names is not None:
            now = self._gate.clock.now()
            rest = rest_of_quota(answer.headers, names.remaining, names.reset, now)
            if rest is not None:
                self._gate.rest(host, rest)
