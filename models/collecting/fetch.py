"""Fetches pages and files: each hop in its host's turn, by robots.txt, with its proof."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Callable, Mapping
from pathlib import Path

from models.collecting.credentials import Credentials
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

    @property
    def credentials(self) -> Credentials:
        return self._credentials

    @property
    def requests(self) -> int:
        return self._client.requests

    async def page(self, question: Asked, recipe: Recipe) -> Page:
        """A page that answered 200. Raises `CollectError`."""
        proof, url = self._credentials.proof(recipe), question.url
        asked = with_query(url, dict(proof.query))
        sent = {**question.headers, **dict(proof.headers)}
        try:
            found = await self._client.ask(asked, sent, self._turn(recipe), question.body)
        except CollectError as error:
            # Errors are kept, shown and logged: the secret in the address must not go with them.
            raise CollectError(error.code, **{**error.params, "url": url}) from None
        if found.status != 200:
            raise CollectError("http-status", url=url, status=found.status)
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

    @contextlib.asynccontextmanager
    async def lease(self, url: str, recipe: Recipe) -> AsyncIterator[tuple[float, Heard]]:
        """The host of `url` for a program of its own, as long as the block lasts: nobody else asks
        it meanwhile. Gives the seconds between two requests, and what is to be told at the end.
        Raises `CollectError` where robots.txt refuses the address."""
        host = host_of(url)
        delay = self._policy.delay(host, recipe.politeness.delay, None)
        if recipe.politeness.robots == "obey":
            rules = await self._robots.rules(url, delay)
            if not rules.allows(url):
                raise CollectError("robots-refused", host=host, url=url)
            delay = self._policy.delay(host, delay, rules.delay)
        async with self._gate.turn(host, delay, adapt=False) as told:
            yield delay, told

    def options(self, recipe: Recipe, category: str) -> dict[str, str]:
        """What such a program is told of the person. Raises `CollectError`."""
        return self._credentials.options(recipe, category)

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
