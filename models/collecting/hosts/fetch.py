"""Fetches pages and files: each hop in its host's turn, by robots.txt, with its proof.

A recipe's quota counts everything that is asked of a host that pages come from: that is where an
API counts. Hosts that only keep the files have the pace alone.
"""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Callable, Iterable, Mapping

from models.collecting.access.admission import Admission
from models.collecting.access.credentials import Credentials, Proof
from models.collecting.hosts.host_gate import HostGate
from models.collecting.hosts.host_use import Allowance
from models.collecting.hosts.policy import Policy, rest_of_quota
from models.collecting.hosts.robots import Robots
from models.collecting.hosts.url_key import host_of
from models.errors import CollectError
from models.net_io.client import Answer, Client, Page, Told, Turn
from models.net_io.download import Downloaded, Partial, Wanted, download
from models.recipes.addresses import with_query
from models.recipes.asking import Asked
from models.recipes.dispatch import Match
from models.recipes.language.schema import Recipe
from models.recipes.pages.any_page import oembed_address

CONDITIONS = ("If-None-Match", "If-Modified-Since")
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
        self._of_pages: set[str] = set()

    @property
    def credentials(self) -> Credentials:
        return self._credentials

    def know_hosts_of_pages(self, hosts: Iterable[str]) -> None:
        """From an earlier round: their quotas count for files from there too."""
        self._of_pages.update(hosts)

    async def page(self, question: Asked, recipe: Recipe) -> Page:
        """A page that answered 200; or 304 where the question was on condition. Raises
        `CollectError`."""
        method = "GET" if question.body is None else "POST"
        admitted = await self._admission.to(recipe, question.url, method)
        page = await self._ask(question, recipe, admitted.proof)
        if page.status == 401 and await self._admission.again(recipe, admitted):
            admitted = await self._admission.to(recipe, question.url, method)
            page = await self._ask(question, recipe, admitted.proof)
            if page.status == 401:
                raise CollectError("login-needed", recipe=recipe.name)
        unchanged = page.status == 304 and any(name in question.headers for name in CONDITIONS)
        if page.status != 200 and not unchanged:
            raise CollectError("http-status", url=question.url, status=page.status)
        return page

    async def _ask(self, question: Asked, recipe: Recipe, proof: Proof) -> Page:
        """Whatever it answers. No secret is in the page's address or in an error."""
        url = question.url
        asked = with_query(url, dict(proof.query))
        sent = {**question.headers, **dict(proof.headers)}
        self._of_pages.add(host_of(url))
        try:
            found = await self._client.ask(asked, sent, self._turn(recipe), question.body)
        except CollectError as error:
            # Errors are kept, shown and logged: the secret in the address must not go with them.
            raise CollectError(error.code, **{**error.params, "url": url}) from None
        # The proof in an address must not reach anything that is kept.
        return found if asked == url else Page(url, found.status, found.body, found.headers)

    async def oembed(self, match: Match, body: bytes, url: str) -> bytes | None:
        """Where any page may be read, what the oEmbed address says that this one names; it may be
        refused or gone, the page is there."""
        address = oembed_address(body, url) if match.step.format == "page" else None
        if address is None:
            return None
        try:
            return (await self.page(Asked(address), match.recipe)).body
        except CollectError:
            return None

    async def file(self, url: str, page_url: str, recipe: Recipe, partial: Partial) -> Downloaded:
        """A picture's file, whole at `partial.path`. Raises `CollectError`; what has come by then
        is in `partial`, for the next try."""
        headers = dict(recipe.file.headers)
        referer = {"none": None, "page": page_url}.get(recipe.file.referer, recipe.file.referer)
        if referer is not None:
            headers["Referer"] = referer
        limit, types = recipe.file.limit, tuple(recipe.file.types)
        wanted = Wanted(url, partial.path, limit, headers, types)
        return await download(self._client, wanted, self._turn(recipe), partial)

    def _turn_for_login(self, recipe: Recipe) -> Turn:
        """The person let us in there: robots.txt has no say in that."""
        manners = recipe.politeness.model_copy(update={"robots": "api"})
        return self._turn(recipe.model_copy(update={"politeness": manners}))

    @contextlib.asynccontextmanager
    async def lease(self, url: str, recipe: Recipe) -> AsyncIterator[tuple[float, Heard]]:
        """The host of `url` for a program of its own, as long as the block lasts: nobody else asks
        it meanwhile. Gives the seconds between two requests, and what is to be told at the end.
        Raises `CollectError` where robots.txt refuses the address."""
        host = host_of(url)
        delay = await self._delay(url, recipe, adapt=True)
        async with self._gate.turn(host, delay, adapt=False) as told:
            yield delay, told

    def options(self, recipe: Recipe, category: str) -> dict[str, str]:
        """What such a program is told of the person. Raises `CollectError`."""
        return self._credentials.options(recipe, category)

    def _turn(self, recipe: Recipe) -> Turn:
        @contextlib.asynccontextmanager
        async def turn(url: str) -> AsyncIterator[Told]:
            host, polite = host_of(url), recipe.politeness
            own = self._is_own(host)
            delay = await self._delay(url, recipe, adapt=not own)
            heard: list[Answer] = []
            options = {"adapt": not own, "at_once": polite.concurrency}
            allowance = self._allowance(host, recipe)
            async with self._gate.turn(host, delay, allowance=allowance, **options) as told:  # type: ignore[arg-type]
                try:
                    yield lambda answer: self._heed(recipe, host, answer, told, heard)
                finally:
                    self._gate.came(host, sum(each.came.bytes for each in heard))

        return turn

    async def _delay(self, url: str, recipe: Recipe, *, adapt: bool) -> float:
        """Seconds between two requests, as recipe and robots.txt have it. Raises `CollectError`
        where that refuses the address."""
        host = host_of(url)
        delay = self._policy.delay(host, recipe.politeness.delay, None)
        if recipe.politeness.robots != "obey":
            return delay
        rules = await self._robots.rules(url, delay, adapt=adapt)
        if not rules.allows(url):
            raise CollectError("robots-refused", host=host, url=url)
        return self._policy.delay(host, delay, rules.delay)

    def _allowance(self, host: str, recipe: Recipe) -> Allowance:
        windows = recipe.politeness.windows if host in self._of_pages else ()
        return Allowance(windows, 0 if self._is_own(host) else self._policy.bytes_a_day)

    def _is_own(self, host: str) -> bool:
        return host in self._policy.own_pace

    def _heed(
        self, recipe: Recipe, host: str, answer: Answer, told: Heard, heard: list[Answer]
    ) -> None:
        heard.append(answer)
        told(answer.status, answer.headers)
        names = recipe.politeness.quota_headers
        if names is not None:
            now = self._gate.clock.now()
            rest = rest_of_quota(answer.headers, names.remaining, names.reset, now)
            if rest is not None:
                self._gate.rest(host, rest)
